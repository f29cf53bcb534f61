import {css} from 'lit';

export const listStyles = css`
  [part='list'] {
    display: grid;
  }
  /*
   * Items far down cost nothing until they come near, and neither do their skeletons. Not the first ones, which are seen at
   * once, and would move; nor where the clip can't be kept clear of focus rings, nor in print.
   */
  @supports (overflow-clip-margin: 1px) {
    @media screen {
      [part='item']:nth-child(n + 6) {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 9em;
        overflow-clip-margin: 0.5em;
      }
    }
  }
`;
