import {css} from 'lit';

/**
 * Design tokens and what all content elements share. Everything stands on the base, not on the host, which the page's
 * own rules (`* {all: unset}`) can reach. Public custom properties are read once, here, into private ones (`--_…`).
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
  [part='base'] {
    --_space: var(--alliance-space, 1rem);
    --_radius: var(--alliance-radius, 0.25rem);
    /* No weaker: of a page whose own text has 7:1 this leaves 4.5:1. */
    --_muted: var(--alliance-muted, color-mix(in srgb, currentColor 85%, transparent));
    --_border: var(--alliance-border, color-mix(in srgb, currentColor 20%, transparent));
    --_surface: var(--alliance-surface, color-mix(in srgb, currentColor 8%, transparent));
    /* As light or dark as the text, within what can be told from either ground. */
    --_accent: var(--alliance-accent, oklch(from currentColor clamp(0.45, l, 0.8) 0.12 255 / 1));
    /* Black or white by the accent's luminance: above 0.18 black has the better contrast. */
    --_on-accent: var(
      --alliance-on-accent,
      color(
        from var(--_accent) xyz clamp(0, (0.18 - y) * 9999, 2) clamp(0, (0.18 - y) * 9999, 2)
          clamp(0, (0.18 - y) * 9999, 2) / 1
      )
    );
    --_heading-font: var(--alliance-heading-font, inherit);
    /* What else the page says of its text is not for us: spacing, alignment, case, wrapping … */
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    -webkit-text-size-adjust: inherit;
    -webkit-font-smoothing: inherit;
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    /* What a flex row or a float gives it, where its width is its content's; no more than a narrow column has. */
    contain-intrinsic-inline-size: 13rem;
    color: var(--alliance-text, inherit);
    font-family: var(--alliance-font, inherit);
    font-size: var(--alliance-font-size, max(1em, 0.75rem));
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .heading,
  .title,
  b {
    font-family: var(--_heading-font);
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
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
  .heading {
    margin-block-end: var(--_space);
    font-size: 1.44em;
  }
  p {
    text-wrap: pretty;
  }
  ul {
    list-style: none;
  }
  .text {
    display: grid;
    gap: calc(var(--_space) / 2);
    align-content: start;
    min-inline-size: 0;
  }
  /* An ellipsis of the browser's would cut inside a word. Ours is there where the whole text is higher than its room. */
  .summary {
    max-block-size: 3lh;
    overflow: hidden;
  }
  .summary p {
    position: relative;
    padding-inline-end: 1em;
  }
  [part='summary']::after {
    content: '…';
    /* Not to be read out, where the browser knows how to say so. */
    content: '…' / '';
    position: absolute;
    inset-block-start: 2lh;
    inset-inline-end: 0;
    max-block-size: max(0px, (100% - 3lh) * 99);
    overflow: hidden;
  }
  .small,
  [part='status'] {
    color: var(--_muted);
    font-size: 0.833em;
  }
  a {
    /* Of its own line, but large enough for a finger. */
    padding-block: 7px;
    color: var(--alliance-link, inherit);
    text-decoration: underline 1px color-mix(in srgb, currentColor 35%, transparent);
    text-underline-offset: 0.2em;
  }
  /* A picture's link. */
  a[tabindex] {
    display: block;
    padding: 0;
    color: inherit;
    text-decoration: none;
  }
  /* Facts in a row, a dot between two; what would stand before the first of a row is cut off, a focus ring isn't. */
  p.small {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.8em;
    margin-inline-start: -4px;
    padding-inline-start: 4px;
    overflow-x: clip;
  }
  p.small > span {
    position: relative;
  }
  p.small > * + ::before {
    content: '·';
    content: '·' / '';
    position: absolute;
    inset-inline-start: -0.58em;
  }
  ::slotted([slot='heading']) {
    margin-block: 0 var(--_space);
  }
  ::slotted([slot='footer']) {
    margin-block: var(--_space) 0;
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  :focus-visible {
    outline: 2px solid var(--alliance-focus, currentColor);
    outline-offset: 2px;
  }
  button,
  [part='action'] {
    display: block;
    min-block-size: 2.5em;
    padding: 0.5em 1em;
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--_surface);
  }
  [part='retry'],
  [part='more'],
  [part='status'] p {
    margin-block-start: var(--_space);
  }
  img,
  .image {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
    object-fit: cover;
  }
  figcaption {
    padding-block-start: calc(var(--_space) / 4);
  }
  .image,
  i {
    background: var(--_surface);
  }
  /* For screen readers only. */
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
      max-block-size: none;
    }
    [part='summary']::after {
      content: none;
    }
    a:not([tabindex])::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
    }
  }
`;
