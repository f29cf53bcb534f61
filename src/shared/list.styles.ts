import {css} from 'lit';

export const listStyles = css`
  [part='list'] {
    display: grid;
  }
`;
