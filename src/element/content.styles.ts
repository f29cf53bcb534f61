import {css} from 'lit';

/** The styles that all content elements share: text, links, buttons, pictures, and what stands in for content. */
export const shared = css`
  .heading,
  .title,
  b {
    font-family: var(--_heading-font);
    font-weight: var(--_heading-weight);
    line-height: 1.25;
  }
  .heading,
  .title {
    text-wrap: balance;
  }
  .heading {
    /* By default, as much as --alliance-space is by default: that is in the size of the text. */
    margin-block-end: var(--alliance-space, calc(1em / 1.44));
    font-size: 1.44em;
  }
  .title {
    font-size: var(--_title-size);
  }
  .title,
  p {
    max-inline-size: 68ch;
  }
  /* A text of the other direction begins at the edge where all others do. */
  [dir] {
    /* Chromium's name for it. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  p {
    text-wrap: pretty;
  }
  ul {
    list-style: none;
  }
  .text {
    display: grid;
    /* At least what a focus ring needs. */
    row-gap: max(5px, calc(0.375 * var(--_space)));
    align-content: start;
    min-inline-size: 0;
  }
  /* Everything starts at the same edge, whatever the direction of a text. */
  .text > * {
    justify-self: start;
  }
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  /* Chromium puts the ellipsis of a text in the other direction outside its box: make room for it. */
  .text:dir(ltr) > .summary:dir(rtl),
  .text:dir(rtl) > .summary:dir(ltr) {
    margin-inline-end: -1em;
    padding-inline-end: 1em;
  }
  .small,
  [part='status'] {
    color: var(--_muted);
    font-size: 0.833em;
  }
  a {
    color: var(--alliance-link, inherit);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: color-mix(in srgb, currentColor 35%, transparent);
    text-underline-offset: 0.2em;
  }
  /* A title's link is a block as wide as its words, so that its focus ring keeps clear of the lines around it. */
  .title a {
    display: block;
    inline-size: fit-content;
    /* High enough for a finger. */
    min-block-size: 24px;
    align-content: center;
    text-decoration-color: transparent;
  }
  /* A picture's link. */
  a[tabindex] {
    display: block;
    color: inherit;
    text-decoration: none;
  }
  a:hover,
  a:focus-visible {
    text-decoration-color: currentColor;
  }
  :focus-visible {
    outline: 2px solid var(--alliance-focus, currentColor);
    outline-offset: 2px;
  }
  /* Facts in a row, with a dot before each. The dot before the first of a line is cut off, but a focus ring isn't. */
  p.small {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.9em;
    margin-inline-start: -4px;
    padding-inline: 4px;
    max-inline-size: none;
    overflow-x: clip;
  }
  p.small > * {
    position: relative;
  }
  /* A border makes the dot: as a character, the font of some scripts would make it as wide as a word. */
  p.small > ::before {
    content: '';
    position: absolute;
    inset-block-start: 0.7em;
    inset-inline-start: -0.5em;
    border: 0.1em solid;
    border-radius: 50%;
  }
  button,
  .control,
  [part='action'] {
    display: block;
    min-block-size: 2.5em;
    padding: 0.5em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  button {
    cursor: pointer;
  }
  button:hover {
    background: var(--_surface);
  }
  [part='more'] {
    margin-block-start: calc(1.5 * var(--_space));
  }
  [part='retry'],
  [part='status'] p {
    margin-block-start: var(--_space);
  }
  ::slotted([slot='heading']) {
    margin-block: 0 var(--alliance-space, 0.7em);
  }
  ::slotted([slot='footer']) {
    margin-block: 1em 0;
  }
  img,
  .image {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    object-fit: cover;
  }
  figcaption {
    padding-block-start: 0.25em;
  }
  .caption {
    margin-inline-end: 0.5em;
  }
  /* Not parted: "©" would end a line. */
  [part='credit'] {
    display: inline-block;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* The fallback is in the room that is kept for the content. */
  .placeholder {
    display: grid;
    grid-template-columns: 100%;
  }
  .placeholder > * {
    display: block;
    grid-area: 1 / 1;
  }
  /* A snapshot is outside the base, where it was before there was a widget. */
  .boxless {
    display: contents;
  }
  .hidden {
    visibility: hidden;
  }
  /*
   * What is not there yet: a bar for each line that is likely to come. The bars are background pictures of a few boxes, so that
   * the browser has little to lay out.
   */
  .skeleton {
    --_bars: repeating-linear-gradient(transparent 0 0.45em, var(--_surface) 0 1.05em, transparent 0 1.5em);
  }
  .skeleton ::after {
    display: block;
    background-image: var(--_bars), var(--_bars), var(--_bars), var(--_bars);
    background-repeat: no-repeat;
  }
  .skeleton :dir(rtl)::after {
    scale: -1 1;
  }
  /* The same bars on placeholder words. Their number decides how high a text is. */
  .skeleton :is(.title, p, b, [part='label'], [part='action']) {
    text-decoration: line-through 0.6em var(--_surface);
  }
  .skeleton .text * {
    text-wrap: wrap;
  }
  .skeleton [part='action'] {
    border-color: var(--_border);
  }
`;
