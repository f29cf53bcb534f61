import {css} from 'lit';

export const newsListStyles = css`
  .list {
    --_gap: var(--alliance-gap, calc(2.5 * var(--_space)));
    --_thumb: min(5.5em, 26cqi);
    /* If a list were wider, text and picture would be too far apart. */
    max-inline-size: 60em;
  }
  .compact {
    --_gap: var(--alliance-gap, var(--_space));
  }
  [part='item'] {
    padding-block: calc(var(--_gap) / 2);
  }
  [part='item']:first-child {
    padding-block-start: 0;
  }
  [part='item']:last-child {
    padding-block-end: 0;
  }
  [part='item'] + [part='item'] {
    border-block-start: var(--_rule) solid var(--_border);
  }
  .text > .small + .title {
    /* A date's line is taller than the date. */
    margin-block-start: -0.1em;
  }

  /* The picture is at the end, so that all texts start at one edge. */
  .list .pictured article,
  .skeleton .list > .pictured {
    display: grid;
    grid-template-columns: 1fr var(--_thumb);
    column-gap: var(--_space);
    align-items: start;
  }
  .list .pictured figure {
    display: contents;
  }
  .list .image {
    aspect-ratio: 1;
  }
  .list figcaption {
    grid-column: 1 / -1;
    /* Keeps apart from the small print above it. */
    padding-block-start: 0.75em;
  }
  @container (inline-size >= 30em) {
    .list {
      --_thumb: min(25%, 12em);
    }
    .list .pictured article,
    .skeleton .list > .pictured {
      grid-template-rows: auto 1fr;
      column-gap: calc(1.5 * var(--_space));
    }
    .list .pictured .text {
      grid-row: 1 / 3;
    }
    .list .image {
      aspect-ratio: var(--alliance-card-image-ratio, 4 / 3);
    }
    .list figcaption {
      grid-column: 2;
      padding-block-start: 0.25em;
    }
  }

  .compact .title {
    font-size: 1em;
    font-weight: inherit;
    line-height: 1.5;
  }
  @container (inline-size >= 24em) {
    /* The dates are in a column as wide as the widest of them. */
    .compact {
      grid-template-columns: fit-content(40%) 1fr;
    }
    .compact > * {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: 9em 1fr;
      grid-template-columns: subgrid;
      align-items: baseline;
    }
    .compact article,
    .compact article > .text {
      display: contents;
    }
    .compact .small {
      margin-inline-end: 1.5em;
    }
    .compact .title {
      grid-column: 2;
      margin: 0;
    }
  }

  /* A card has only a rule on top, unless the page makes a box of it. */
  .cards {
    --_card-radius: var(--alliance-card-radius, calc(var(--_box, 0) * var(--_radius)));
    --_gap: var(--alliance-gap, calc(2 * var(--_space)) calc(1.5 * var(--_space)));
    grid-template-columns: repeat(
      auto-fill,
      minmax(min(100%, max(15em, 100% / var(--_columns) - var(--_space) * 1.5)), 1fr)
    );
    gap: var(--_gap);
  }
  .cards > [part='item'] {
    padding: 0;
    border: var(--alliance-card-border, none);
    border-block-start: var(--alliance-card-border, calc((1 - var(--_box, 0)) * var(--_rule)) solid var(--_line));
    border-radius: var(--_card-radius);
    background: var(--alliance-card-background, none);
    box-shadow: var(--alliance-card-shadow, none);
    color: var(--alliance-card-text, inherit);
  }
  .cards article {
    position: relative;
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    block-size: 100%;
    border-radius: inherit;
  }
  .cards .text {
    padding: var(
      --alliance-card-padding,
      max(var(--_top, 0.75 * var(--_space)), var(--_inset)) var(--_inset) var(--_inset)
    );
  }
  /* Without a rule above it, a text begins at the same height as the pictures beside it. */
  .cards :not(.pictured) > article {
    --_top: min(0.75 * var(--_space), 99 * var(--_rule));
  }
  .cards figure {
    position: relative;
  }
  .cards .caption {
    display: block;
    /* Small print is 0.833 times the size of the text, and this padding must be that of the text. */
    padding: var(--alliance-card-padding, max(0.25em, var(--_inset) / 0.833) calc(var(--_inset) / 0.833));
    padding-block-end: 0;
  }
  .cards .image {
    /* The picture's edge is on the rule, not below it. */
    margin-block-start: calc((var(--_box, 0) - 1) * min(1px, var(--_rule)));
    aspect-ratio: var(--alliance-card-image-ratio, 3 / 2);
    border-radius: var(--_card-radius) var(--_card-radius) 0 0;
  }
  .cards figcaption {
    padding: 0;
  }
  .cards :not(.pictured) > article .summary {
    -webkit-line-clamp: 8;
  }
  @media screen {
    /* The credit is in the picture's corner, where it doesn't push the title down. */
    .cards [part='credit'] {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      max-inline-size: 100%;
      padding: 0.1em 0.5em;
      border-start-end-radius: var(--_card-radius);
      background: rgb(0 0 0 / 72%);
      color: #fff;
      font-size: 0.85em;
    }
    /* The title's link covers the card: the whole card is to be clicked, underlines the title on hover, and has the focus ring. */
    .cards .title a::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: inherit;
    }
    .cards .title a:focus-visible {
      outline: none;
    }
    .cards .title a:focus-visible::after {
      outline: 2px solid var(--alliance-focus, currentColor);
      outline-offset: 2px;
    }
    .cards article:hover .title a {
      text-decoration-color: currentColor;
    }
  }
  /* Above the title's link, so that text can be selected and other links followed. */
  .cards p {
    position: relative;
  }
`;
