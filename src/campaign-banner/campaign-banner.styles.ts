import {css} from 'lit';

export const campaignBannerStyles = css`
  .banner {
    position: relative;
    display: grid;
    gap: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    padding: var(--alliance-banner-padding, calc(1.5 * var(--_inset)));
    border: var(--alliance-banner-border, none);
    border-radius: var(--alliance-banner-radius, var(--_radius));
    background: var(--alliance-banner-background, none);
    box-shadow: var(--alliance-banner-shadow, none);
    color: var(--alliance-banner-text, inherit);
  }
  .text {
    gap: var(--_space);
  }
  .hero .title {
    font-size: var(--alliance-banner-title-size, max(1.2em, min(2.6em, 11cqi)));
    line-height: 1.15;
  }
  .hero.long .title {
    font-size: var(--alliance-banner-title-size, max(1.2em, min(2em, 9cqi)));
  }
  .hero.longer .title {
    font-size: var(--alliance-banner-title-size, max(1.2em, min(1.6em, 8cqi)));
  }
  [part='statement'] {
    display: grid;
    gap: calc(0.5 * var(--_space));
  }
  .lead {
    font-size: 1.2em;
  }
  .image {
    aspect-ratio: var(--alliance-banner-image-ratio, 16 / 9);
  }
  @container (inline-size >= 48em) {
    /* Text and picture share the width. Only figures, and what follows them, have all of it. */
    .pictured {
      grid-template-columns: 1fr 1fr;
      align-items: center;
    }
    /* The picture is as high as the text, up to 4:5. Where the page sets a ratio, it has that. */
    .pictured figure {
      display: flex;
      flex-direction: column;
      justify-content: center;
      grid-area: 1 / 2;
      min-block-size: min(100%, 60cqi);
    }
    .pictured .image {
      flex: clamp(0, var(--alliance-banner-image-ratio, 999) - 99, 1) 0 auto;
    }
    .pictured > .rest {
      grid-column: 1 / -1;
    }
  }

  /* Figures share the lines of one grid: qualifier, value, label. The hairline before the first of a row is cut off. */
  [part='figures'] {
    --_columns: 1;
    display: grid;
    grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
    column-gap: calc(2 * var(--_space));
    inline-size: 100%;
    margin-block: var(--_space) calc(var(--_space) * -1);
    overflow: hidden;
  }
  [part='figure'] {
    display: grid;
    grid-row: span 3;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto 1fr;
    grid-template-rows: subgrid;
    margin-inline-start: calc(var(--_space) * -1);
    margin-block-end: calc(1.5 * var(--_space));
    padding-inline-start: calc(var(--_space) - var(--_rule));
    border-inline-start: var(--_rule) solid var(--_border);
  }
  dd {
    display: contents;
  }
  [part='qualifier'] {
    grid-row: 1;
  }
  [part='value'] {
    grid-row: 2;
    /* Directly above its label, even beside a value of several lines. */
    align-self: last baseline;
    /* Not too large for the column. A letter is at most 0.64 times as wide as high. */
    font-size: max(
      1em,
      min(
        var(--alliance-banner-figure-size, 2.75em),
        (100cqi / var(--_columns) - var(--_space) * 2) / var(--_letters, 6) / 0.64
      )
    );
    line-height: 1.15;
    overflow-wrap: break-word;
    font-variant-numeric: tabular-nums;
  }
  [part='value'] small {
    font-size: 0.55em;
  }
  [part='label'] {
    grid-row: 3;
  }
  @container (inline-size >= 22em) {
    .of-2,
    .of-4,
    .of-many {
      --_columns: 2;
    }
  }
  /* No figure is alone in the last row. Instead, the first, which matters most, has a row of its own. */
  @container (22em <= inline-size < 30em) {
    .of-many > :first-child:nth-last-child(odd) {
      --_columns: 1;
      grid-column: 1 / -1;
    }
  }
  @container (inline-size >= 30em) {
    .of-3,
    .of-many {
      --_columns: 3;
    }
    .of-many > :first-child:nth-last-child(3n + 1) {
      --_columns: 1;
      grid-column: 1 / -1;
    }
  }
  @container (inline-size >= 42em) {
    .of-4 {
      --_columns: 4;
    }
  }
  .width-7 {
    --_letters: 7;
  }
  .width-8 {
    --_letters: 8;
  }
  .width-10 {
    --_letters: 10;
  }
  .width-13 {
    --_letters: 13;
  }
  .width-18 {
    --_letters: 18;
  }
  .width-24 {
    --_letters: 24;
  }

  [part='goal'],
  [part='action'] {
    font-weight: var(--_heading-weight);
  }
  /* The box around the action has the accent. This defaults to currentColor, which in the link would be that of its own text. */
  .action {
    border-radius: var(--_radius);
  }
  a[part='action'] {
    border-color: var(--_accent);
    text-decoration: none;
  }
  /*
   * Black or white by the accent's luminance: above 0.18, black has the better contrast. This is inside @scope because Dark
   * Reader doesn't look there: it would change the accent but not the text on it.
   */
  @supports (color: color(from light-dark(red, red) xyz x y z)) {
    @scope (.action) {
      :scope {
        --_black-or-white: clamp(0, (0.18 - y) * 9999, 2);
        background: var(--_accent);
      }
      a[part='action'] {
        border-color: transparent;
        color: var(
          --alliance-on-accent,
          color(from var(--_accent) xyz var(--_black-or-white) var(--_black-or-white) var(--_black-or-white) / 1)
        );
        /* The focus ring is beside the box, so it must look like the accent, not like the text on it. */
        outline-color: var(
          --alliance-focus,
          var(--alliance-accent, color(from currentColor xyz calc(1 - x) calc(1 - y) calc(1 - z)))
        );
      }
      a[part='action']:hover {
        text-decoration: underline;
      }
    }
  }

  [part='dismiss'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 1.6em;
    min-block-size: 1.6em;
    padding: 0;
    border-color: transparent;
    font-size: 1.5em;
    line-height: 1;
  }
  .dismissible.hero {
    padding-block-start: 2.75em;
  }
  .bar {
    row-gap: calc(0.5 * var(--_space));
    padding: var(--alliance-banner-padding, var(--_inset));
  }
  /* In a bar, the button is in the line, at the height of the title's first line. */
  .dismissible.bar {
    grid-template-columns: 1fr auto;
    align-items: start;
    column-gap: var(--_space);
  }
  .dismissible.bar .title {
    padding-block: 0.4em;
  }
  .bar [part='dismiss'] {
    position: static;
  }
  @container (inline-size < 22em) {
    /* The action is below both, and has all the width. */
    .dismissible.bar .text {
      display: contents;
    }
    .dismissible.bar [part='dismiss'] {
      grid-area: 1 / 2;
    }
    .bar .action {
      grid-column: 1 / -1;
      justify-self: start;
    }
  }
  .bar .text {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: center;
    justify-content: space-between;
    min-block-size: 2.5em;
  }
`;
