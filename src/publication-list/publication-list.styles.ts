import {css} from 'lit';

export const publicationListStyles = css`
  [part='list'] {
    grid-template-columns: repeat(
      auto-fit,
      minmax(min(100%, max(22em, 100% / var(--_columns) - var(--_space) * 2)), 1fr)
    );
    gap: var(--alliance-gap, calc(var(--_space) * 2.5) calc(var(--_space) * 2));
  }
  [part='item'] {
    container-type: inline-size;
  }
`;
