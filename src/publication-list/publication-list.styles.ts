import {css} from 'lit';

export const publicationListStyles = css`
  [part='list'] {
    /* So wide that beside the cover, two files fit into a line. */
    grid-template-columns: repeat(
      auto-fit,
      minmax(min(100%, max(26em, 100% / var(--_columns) - var(--_space) * 2)), 1fr)
    );
    gap: var(--alliance-gap, calc(2.5 * var(--_space)) calc(2 * var(--_space)));
  }
  /* A card is narrow only where the list is; a skeleton's height is of its own column's width. */
  .skeleton [part='item'] {
    container-type: inline-size;
  }
`;
