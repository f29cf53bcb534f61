import {css} from 'lit';

/** A card, and the cover that is drawn if it has no picture: a book in dark cloth. Its hue comes from the publication's id. */
export const publicationCardStyles = css`
  .card {
    --_cover: var(--alliance-card-cover-size, 6em);
    display: grid;
    grid-template-columns: min(var(--_cover), 50%) minmax(0, 1fr);
    gap: calc(1.25 * var(--_space));
    align-items: start;
    padding: var(--alliance-card-padding, var(--_inset));
    border: var(--alliance-card-border, none);
    border-radius: var(--alliance-card-radius, var(--_radius));
    background: var(--alliance-card-background, none);
    box-shadow: var(--alliance-card-shadow, none);
    color: var(--alliance-card-text, inherit);
  }
  [part='cover'] {
    border-radius: min(var(--_radius), 0.25em);
  }
  /* Proportions until the picture is here, if the feed doesn't tell its size. */
  img[part='cover']:not([width][height]) {
    aspect-ratio: auto 3 / 4;
  }
  img[part='cover'] {
    min-block-size: calc(var(--_cover) * 0.75);
    max-block-size: calc(var(--_cover) * 1.5);
  }
  .skeleton .card::before {
    content: '';
    aspect-ratio: 3 / 4;
    border: 1px solid var(--_border);
    border-radius: min(var(--_radius), 0.25em);
    background: var(--_surface);
  }
  .skeleton .card::after {
    content: '';
    block-size: 13em;
    background-position:
      0 -0.1em,
      0 3.2em,
      0 4.8em,
      0 9.7em;
    background-size:
      90% 3em,
      60% 1.25em,
      min(95%, 36em) 4.5em,
      min(70%, 24em) 3em;
  }
  @container (inline-size >= 40em) {
    .skeleton .card::after {
      block-size: 10em;
      background-position:
        0 -0.1em,
        0 1.7em,
        0 3.3em,
        0 6.7em;
      background-size:
        min(80%, 34em) 1.5em,
        min(60%, 24em) 1.25em,
        min(95%, 36em) 3em,
        min(50%, 20em) 3em;
    }
  }
  @container (inline-size < 28em) {
    .skeleton .card::after {
      block-size: 17.1em;
    }
  }
  [part='files'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  /* High enough for a finger. */
  [part='files'] a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 2px;
  }
  @container (inline-size < 22em) {
    .card {
      --_cover: min(var(--alliance-card-cover-size, 4.5em), 4.5em, 26cqi);
      gap: calc(0.75 * var(--_space));
    }
    /* There is little room beside the cover. */
    .card .title {
      font-size: calc(var(--_title-size) / 1.2);
    }
    .card .text {
      display: contents;
    }
    .card .text > :not(.title) {
      grid-column: 1 / -1;
    }
    /* The title is beside the cover, everything else below both. */
    .skeleton .card::before,
    .skeleton .card::after {
      grid-area: 1 / 1;
    }
    .skeleton .card::after {
      grid-column-end: -1;
      block-size: calc(18.3em + 0.75 * var(--_space));
      background-position:
        calc(var(--_cover) + 0.75 * var(--_space)) -0.1em,
        0 6.7em,
        0 8.3em,
        0 13.2em;
      background-size:
        55% 4.5em,
        60% 1.25em,
        95% 4.5em,
        70% 4.5em;
    }
  }

  .drawn {
    --_hue: 235;
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    aspect-ratio: 3 / 4;
    overflow: hidden;
    padding: 0.5em 0.5em 0.4em;
    /* The edge, which forced colours show, and the spine. */
    border: 1px solid rgb(255 255 255 / 12%);
    border-inline-start: 0.25em solid rgb(0 0 0 / 24%);
    background: var(--_shape) border-box hsl(var(--_hue) 45% 27%);
    color: #fff;
    /* The text of a book starts where its own direction begins. */
    text-align: start;
  }
  /* An accent that the engine doesn't know would leave the white title without its background. */
  @supports (color: oklch(from light-dark(red, red) l c h)) {
    .drawn {
      background: var(--_shape) border-box
        oklch(from var(--alliance-accent, oklch(0.42 0.09 235)) 0.42 min(c, 0.12) calc(h + var(--_hue) - 235));
    }
  }
  /* As large as the title's length and the cover allow: see cover.ts. */
  .drawn b {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    font-size: 25cqi;
    line-height: 1.15;
    hyphenate-limit-chars: 12 4 4;
  }
  .size-1 b {
    -webkit-line-clamp: 6;
    font-size: 17.5cqi;
  }
  .size-2 b {
    -webkit-line-clamp: 7;
    font-size: 14cqi;
  }
  .size-3 b {
    -webkit-line-clamp: 8;
    font-size: 12cqi;
  }
  .drawn span:not(:empty) {
    flex: none;
    padding-block-start: 0.3em;
    border-block-start: 1px solid rgb(255 255 255 / 45%);
    overflow: hidden;
    font-size: 10cqi;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .shape-0 {
    --_shape: linear-gradient(155deg, transparent 62%, rgb(255 255 255 / 12%) 62.3%);
  }
  .shape-1 {
    --_hue: 305;
    --_shape: linear-gradient(transparent 76%, rgb(255 255 255 / 14%) 0);
  }
  .shape-2 {
    --_hue: 195;
    --_shape: radial-gradient(circle at 82% 66%, transparent 24%, rgb(255 255 255 / 14%) 24.4% 38%, transparent 38.4%);
  }
  .shape-3 {
    --_hue: 265;
    --_shape: radial-gradient(circle at 92% 76%, rgb(255 255 255 / 13%) 48%, transparent 48.4%);
  }
  .shape-4 {
    --_hue: 20;
    --_shape: linear-gradient(25deg, rgb(255 255 255 / 12%) 34%, transparent 34.3%);
  }
`;
