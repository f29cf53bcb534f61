import {css} from 'lit';

export const listStyles = css`
  [part='list'] {
    display: grid;
    /* As many columns as there is room for, at most as many as the page wants. */
    --_columns: var(--alliance-card-columns, 99);
  }
  /*
   * Items far down the list, and lists far down the page, are laid out only when they come near. The first items would move when
   * that happens in sight. It needs a clip that spares focus rings and shadows, and is of no use in print.
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
      /* Their dates share one column of the list, which is impossible with containment. */
      .compact > * {
        content-visibility: visible;
      }
    }
  }
`;
