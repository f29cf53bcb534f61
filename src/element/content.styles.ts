import {css} from 'lit';

/**
 * Design tokens and what all content elements share. Everything stands on the base, not on the host, which the page's
 * own rules (`* {all: unset}`) can reach. Public custom properties are read once, here, into private ones (`--_…`).
 *
 * Distances are in `em` and stand on elements that have the base's font size, so that everything follows the text, whatever
 * the page's root size is. Colours that need `color-mix()` or relative colours stand in `@supports`: an engine that
 * doesn't know them would drop a whole declaration that reads one from a custom property.
 */
export const shared = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  /* What else the page says of its text is not for us: spacing, alignment, case … Alone in its rule, as Dark Reader copies rules. */
  [part='base'] {
    all: initial;
  }
  [part='base'] {
    --_space: var(--alliance-space, 1em);
    --_radius: var(--alliance-radius, 0.25em);
    --_rule: var(--alliance-rule, 1px);
    --_muted: var(--alliance-muted, currentColor);
    --_line: var(--alliance-border, currentColor);
    --_border: var(--alliance-border, rgb(128 128 128 / 40%));
    --_surface: var(--alliance-surface, rgb(128 128 128 / 16%));
    --_accent: var(--alliance-accent, currentColor);
    --_heading-font: var(--alliance-heading-font, inherit);
    --_heading-weight: var(--alliance-heading-weight, 600);
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    /* What a flex row or a float gives it, where its width is its content's; no more than a narrow column has. */
    contain-intrinsic-inline-size: 13em;
    /* The provider keeps its widgets apart. */
    margin-block-end: var(--_apart, 0);
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    -webkit-text-size-adjust: inherit;
    -webkit-font-smoothing: inherit;
    color: var(--alliance-text, inherit);
    font-family: var(--alliance-font, inherit);
    font-size: var(--alliance-font-size, max(1em, 12px));
    font-weight: var(--alliance-font-weight, var(--_page-weight, 400));
    line-height: 1.5;
    overflow-wrap: anywhere;
    hyphens: auto;
    hyphenate-limit-chars: 16 6 6;
  }
  @supports (color: color-mix(in srgb, red, red)) {
    [part='base'] {
      --_muted: var(--alliance-muted, color-mix(in srgb, currentColor 85%, transparent));
      --_line: var(--alliance-border, color-mix(in srgb, currentColor 60%, transparent));
      --_border: var(--alliance-border, color-mix(in srgb, currentColor 20%, transparent));
      --_surface: var(--alliance-surface, color-mix(in srgb, currentColor 8%, transparent));
    }
  }
  @supports (color: rgb(from currentColor r g b)) {
    [part='base'] {
      /* 85% leaves 4.5:1 of a text that has 7:1; where the ground is known, less will do. */
      --_muted: var(--alliance-muted, var(--_quiet, color-mix(in srgb, currentColor 85%, transparent)));
    }
  }
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
    /* By default as much as the space is, which is in the text's size. */
    margin-block-end: var(--alliance-space, calc(1em / 1.44));
    font-size: 1.44em;
  }
  .title {
    font-size: var(--alliance-title-size, 1.2em);
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
    /* More than a focus ring takes. */
    row-gap: max(5px, calc(var(--_space) * 0.375));
    align-content: start;
    /* At the start of the widget's own direction, whatever a text's is. */
    justify-items: start;
    min-inline-size: 0;
  }
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
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
  /* A title's link is a block as wide as its words, so that its focus ring stands clear of all lines around it. */
  .title a {
    display: block;
    inline-size: fit-content;
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
  /* Facts in a row, a dot between two; what would stand before the first of a row is cut off, a focus ring isn't. */
  p.small {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.8em;
    margin-inline-start: -4px;
    padding-inline: 4px;
    max-inline-size: none;
    overflow-x: clip;
  }
  p.small > * {
    position: relative;
  }
  /* Drawn, not written: a script's own font would make it as wide as a word. */
  p.small > ::before {
    content: '';
    position: absolute;
    inset-block-start: 0.65em;
    inset-inline-start: -0.5em;
    border: 0.1em solid;
    border-radius: 50%;
  }
  button,
  [part='action'] {
    display: block;
    min-block-size: 2.5em;
    padding: 0.5em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--_surface);
  }
  [part='more'] {
    margin-block-start: calc(var(--_space) * 1.5);
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
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* The fallback stands in the room that is kept for the content. */
  .placeholder {
    display: grid;
    grid-template-columns: 100%;
  }
  .placeholder > * {
    display: block;
    grid-area: 1 / 1;
  }
  .hidden {
    visibility: hidden;
  }
  /* Words that are not there yet: a bar on each of their lines. */
  .skeleton :is(.title, p, .small, b, [part='action']) {
    text-decoration: line-through 0.6em var(--_surface);
    text-wrap: wrap;
  }
  .skeleton .summary {
    display: block;
    max-block-size: 3lh;
  }
  @media (prefers-reduced-motion: no-preference) {
    a,
    button {
      transition:
        background-color 120ms,
        text-decoration-color 120ms;
    }
  }
  @media (prefers-contrast: more) {
    [part='base'] {
      --_muted: currentColor;
      --_line: currentColor;
      --_border: currentColor;
    }
  }
  @media print {
    * {
      background: none !important;
      color: inherit !important;
    }
    button {
      display: none;
    }
    .summary {
      display: block;
    }
    .title,
    p,
    figure,
    [part='item'],
    [part='figure'] {
      break-inside: avoid;
    }
    a,
    a[part] {
      border: 0;
      padding: 0;
      text-decoration: none;
    }
    /* Small and quiet, not to be read before the words. */
    a:not([tabindex])::after {
      content: ' (' attr(href) ')';
      font: 400 0.75rem / 1.4 var(--alliance-font, inherit);
      opacity: 0.7;
    }
  }
`;
