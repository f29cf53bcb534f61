import {css} from 'lit';

export const publicationListStyles = css`
  [part='list'] {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: calc(var(--_space) * 2);
  }
  /* Sizes inside a card follow its own width. */
  [part='item'] {
    container-type: inline-size;
  }
`;
