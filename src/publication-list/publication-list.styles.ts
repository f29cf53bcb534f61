import {css} from 'lit';

export const publicationListStyles = css`
  [part='list'] {
    /* Columns are wide enough for two files in a line beside the cover. */
    grid-template-columns: repeat(
      auto-fit,
      minmax(min(100%, max(26em, 100% / var(--_columns) - var(--_space) * 2)), 1fr)
    );
    gap: var(--alliance-gap, calc(2.5 * var(--_space)) calc(2 * var(--_space)));
  }
  /* If cards are boxes, those of a row end at one height. */
  article {
    display: contents;
  }
  .card {
    align-content: start;
    block-size: 100%;
  }
  /* A card is narrow only if the list is. The height of a skeleton depends on the width of its column. */
  .skeleton [part='item'] {
    container-type: inline-size;
  }
`;
