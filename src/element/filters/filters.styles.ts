import {css} from 'lit';

/** The form that visitors filter a list with: a row that wraps. In a narrow list, it is a single line until it is used. */
export const filterStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
    gap: calc(0.75 * var(--_space)) var(--_space);
    align-items: end;
    margin-block-end: calc(1.5 * var(--_space));
  }
  /* As wide as the list below it. */
  .filters:has(+ .list) {
    max-inline-size: 60em;
  }
  .selects {
    display: contents;
  }
  .field {
    display: grid;
    flex: 1 1 4em;
    gap: 0.25em;
    min-inline-size: 0;
  }
  .search,
  .results {
    grid-column-end: span 2;
  }
  .control {
    inline-size: 100%;
    block-size: 2.5em;
    padding: 0.25em 0.5em;
    letter-spacing: inherit;
    text-overflow: ellipsis;
    appearance: auto;
  }
  input.control {
    appearance: textfield;
  }
  /* The system draws the open list. On a dark page without a dark color-scheme, its background is light. */
  option {
    background: Canvas;
    color: CanvasText;
  }
  .results {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em var(--_space);
    align-items: center;
    min-block-size: 2.5em;
  }
  .disclosure {
    display: none;
  }
  /* If all controls fit in a row, the number of results has its own: the height is then the same if some are left out. */
  @container (inline-size >= 59em) {
    .many .results {
      grid-column: 1 / -1;
    }
  }
  @container (inline-size < 30em) {
    .filters {
      display: flex;
      flex-wrap: wrap;
      column-gap: calc(0.5 * var(--_space));
    }
    .results {
      flex: 1 0 100%;
    }
    .filters:not(.used) .results {
      display: none;
    }
    .many {
      align-items: stretch;
      column-gap: calc(0.25 * var(--_space));
    }
    .many .field {
      flex-basis: 9em;
    }
    /* The label is inside the field, above what is typed: there may be little room, and the text may be large. */
    .many .search {
      flex-basis: 3.5em;
      align-items: start;
    }
    .many .search > * {
      grid-area: 1 / 1;
    }
    .many .search .small {
      position: relative;
      block-size: 0;
      padding-inline: 0.667em;
      font-size: 0.75em;
      line-height: 2.2;
    }
    .many .search .control {
      block-size: 2.75em;
      padding-block-start: 1.25em;
      line-height: 1;
    }
    .many .disclosure {
      display: block;
      padding-inline: 0.5em;
    }
    .many .selects {
      display: none;
    }
    [aria-expanded='true'] + .selects {
      display: flex;
      flex: 1 0 100%;
      flex-wrap: wrap;
      gap: inherit;
    }
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;
