import {css} from 'lit';

export const listStyles = css`
  [part='list'] {
    display: grid;
    /* As many columns as there is room for, at most as many as the page wants. */
    --_columns: var(--alliance-card-columns, 99);
  }
  /*
   * Items far down cost nothing until they come near, nor do lists far down. Not the first ones, which are seen at once, and
   * would move; nor where the clip can't be kept clear of focus rings and shadows, nor in print.
   */
  @supports (overflow-clip-margin: 1px) {
    @media screen {
      .far,
      li:nth-child(n + 13) {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 9em;
        overflow-clip-margin: 2em;
      }
      .far {
        contain-intrinsic-block-size: auto 40em;
      }
      /* Their dates stand in one column of the list, which contained items can't share. */
      .compact > * {
        content-visibility: visible;
      }
    }
  }
`;
