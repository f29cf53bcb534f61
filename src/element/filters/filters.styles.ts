import {css} from 'lit';

/** The form that visitors filter a list by: a row that wraps; where there is little room, one line until it is used. */
export const filterStyles = css`
  .filters,
  .results {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(0.75 * var(--_space)) var(--_space);
  }
  .filters {
    margin-block-end: calc(1.5 * var(--_space));
  }
  /* As wide as the list below it, whose text and pictures must not part. */
  .filters:has(+ .list) {
    max-inline-size: 60em;
  }
  .selects {
    display: contents;
  }
  .field {
    display: grid;
    flex: 1 1 9em;
    gap: 0.25em;
    min-inline-size: 0;
    max-inline-size: 16em;
  }
  .search {
    flex: 2 1 12em;
    max-inline-size: 32em;
  }
  .control {
    inline-size: 100%;
    block-size: 2.5em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-overflow: ellipsis;
    appearance: auto;
  }
  input.control {
    appearance: textfield;
  }
  /* The list that opens is the system's: on a dark page that doesn't say so, its background is light. */
  option {
    background: Canvas;
    color: CanvasText;
  }
  .results {
    align-items: center;
    min-block-size: 2.5em;
  }
  .filters .disclosure {
    display: none;
  }
  @container (inline-size < 30em) {
    .many {
      --_gap: calc(0.5 * var(--_space));
      gap: var(--_gap);
    }
    .many .search {
      display: flex;
      flex: 1 1 6em;
      min-inline-size: min-content;
      gap: var(--_gap);
      align-items: center;
    }
    .many .search .small {
      white-space: nowrap;
    }
    .many .search .control {
      min-inline-size: 4em;
    }
    .many .disclosure {
      display: block;
      padding-inline: 0.75em;
    }
    .many .selects {
      display: none;
    }
    .open .selects {
      display: flex;
      flex: 1 0 100%;
      flex-wrap: wrap;
      gap: var(--_gap);
    }
    .many:not(.used) .results {
      display: none;
    }
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;
