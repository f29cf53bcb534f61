import {css} from 'lit';

export const publicationListStyles = css`
  [part='list'] {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: calc(var(--_space) * 2);
  }
  /* It has the list's: one relative to the page's would be taken twice. */
  publication-card {
    --alliance-font-size: 1em;
  }
`;
