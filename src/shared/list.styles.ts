import {css} from 'lit';

export const listStyles = css`
  [part='list'] {
    display: grid;
  }
  /*
   * Items far down cost nothing until they come near. Not the first ones, which are seen at once, and would move; nor where
   * the clip can't be kept clear of focus rings, nor in print.
   */
  @supports (overflow-clip-margin: 1px) {
    @media screen {
      li:nth-child(n + 13) {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 9em;
        overflow-clip-margin: 0.5em;
      }
    }
  }
`;
