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
  [part='base'] {
    --_space: var(--alliance-space, 1rem);
    --_radius: var(--alliance-radius, 0.25rem);
    --_muted: var(--alliance-muted, color-mix(in oklab, currentColor 80%, transparent));
    --_border: var(--alliance-border, color-mix(in oklab, currentColor 20%, transparent));
    --_surface: var(--alliance-surface, color-mix(in oklab, currentColor 8%, transparent));
    /* As light or dark as the text, within what can be told from either ground. */
    --_accent: var(--alliance-accent, oklch(from currentColor clamp(0.45, l, 0.8) 0.12 255 / 1));
    /* Black or white by the accent's luminance: above 0.18 black has the better contrast. */
    --_on-accent: var(
      --alliance-on-accent,
      color(
        from var(--_accent) xyz-d65 calc(0.95 * clamp(0, (0.18 - y) * 9999, 1)) clamp(0, (0.18 - y) * 9999, 1)
          calc(1.09 * clamp(0, (0.18 - y) * 9999, 1)) / 1
      )
    );
    --_heading-font: var(--alliance-heading-font, inherit);
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    /* What a flex row or a float gives it, where its width is its content's. */
    contain-intrinsic-inline-size: 16rem;
    color: var(--alliance-text, inherit);
    font-family: var(--alliance-font, inherit);
    font-size: var(--alliance-font-size, max(1em, 0.75rem));
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    overflow-wrap: break-word;
    outline: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: inherit;
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h2,
  h3 {
    font-family: var(--_heading-font);
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }
  [part='heading'] {
    margin-block-end: var(--_space);
    font-size: 1.44em;
  }
  p {
    max-inline-size: 68ch;
    text-wrap: pretty;
  }
  /* Whole lines only: an ellipsis of the browser's would cut inside a word. */
  [part='summary'] {
    max-block-size: 3lh;
    overflow: hidden;
  }
  [part='date'],
  [part='status'],
  [part='credit'],
  [part='files'],
  [part='label'],
  [part='qualifier'],
  .meta {
    color: var(--_muted);
    font-size: 0.833em;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
  }
  .meta > * {
    color: inherit;
    font-size: 1em;
  }
  .meta > :not(:last-child)::after {
    content: ' ·';
  }
  a {
    color: var(--alliance-link, inherit);
    text-decoration: underline 1px color-mix(in oklab, currentColor 35%, transparent);
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  /* A picture's link. */
  [aria-hidden] {
    text-decoration: none;
  }
  :focus-visible {
    outline: 2px solid var(--alliance-focus, currentColor);
    outline-offset: 2px;
  }
  button,
  [part='action'] {
    display: block;
    min-block-size: 2.5em;
    margin: 0;
    padding: 0.5em 1em;
    border: 1px solid color-mix(in oklab, currentColor 60%, transparent);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--_surface);
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
    object-fit: cover;
  }
  [part='retry'] {
    margin-block-start: calc(var(--_space) / 2);
  }
  [part='more'] {
    margin-block-start: var(--_space);
  }
  /* For screen readers only. */
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* The fallback stands in the room that is kept for the content. */
  .room {
    display: grid;
  }
  .room > * {
    display: block;
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  .hidden {
    visibility: hidden;
  }
  /* Lines of text that are not there yet: a title between small ones. */
  i {
    display: block;
    inline-size: 100%;
    max-inline-size: 68ch;
    block-size: 1lh;
    padding-block: 0.25em;
    background: var(--_surface) content-box;
  }
  i:first-child {
    inline-size: 25%;
  }
  i:last-child {
    inline-size: 60%;
  }
  @media (prefers-reduced-motion: no-preference) {
    a,
    button {
      transition: 120ms;
      transition-property: background-color, text-decoration-color;
    }
    .skeleton i {
      animation: breathe 2s infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.4;
      }
    }
  }
  @media (prefers-contrast: more) {
    [part='base'] {
      --_muted: currentColor;
      --_border: currentColor;
    }
  }
  @media print {
    button {
      display: none;
    }
    [part='summary'] {
      max-block-size: none;
    }
    a:not([aria-hidden])::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  }
`;
