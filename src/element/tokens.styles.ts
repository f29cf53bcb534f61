import {css} from 'lit';

/**
 * Design tokens. They are set on the base, not on the host, which the page's own rules (`* {all: unset}`) can reach.
 * Public custom properties are read once, here, into private ones (`--_…`).
 *
 * Distances are in `em`, and set on elements with the base's font size, so that everything follows the text, whatever
 * the page's root size is. Colours that need `color-mix()` or relative colours are inside `@supports`: in an engine without
 * them, a declaration that reads such a colour from a custom property would be invalid.
 */
export const tokens = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* What is only hidden until it is found must have a box. */
  @supports (content-visibility: hidden) {
    :host([hidden='until-found' i]) {
      display: block !important;
      content-visibility: hidden !important;
    }
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  /*
   * Keep out the page's other text styles: spacing, alignment, case. This is a rule by itself because Dark Reader copies whole
   * rules.
   */
  [part='base'] {
    all: initial;
  }
  [part='base'] {
    --_space: var(--alliance-space, 1em);
    --_radius: var(--alliance-radius, 0.25em);
    --_rule: var(--alliance-rule, 1px);
    /* Room inside a card that is a box. */
    --_inset: calc(var(--_box, 0) * var(--_space));
    --_muted: var(--alliance-muted, currentColor);
    --_line: var(--alliance-border, currentColor);
    --_border: var(--alliance-border, rgb(128 128 128 / 40%));
    --_surface: var(--alliance-surface, rgb(128 128 128 / 16%));
    --_accent: var(--alliance-accent, currentColor);
    --_title-size: var(--alliance-title-size, 1.2em);
    --_heading-font: var(--alliance-heading-font, inherit);
    --_heading-weight: var(--alliance-heading-weight, 600);
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    /* The width in a flex row or a float, which ask the content for it: no more than a narrow column has. */
    contain-intrinsic-inline-size: 13em;
    /* The provider sets this between its widgets. */
    margin-block-end: var(--_apart, 0);
    /* In Chromium and WebKit, the language for hyphens and for Chinese and Japanese letter forms: all: initial removes it. */
    -webkit-locale: inherit;
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
      /* At 85%, text with a contrast of 7:1 still has 4.5:1. If the background is known, less may do. */
      --_muted: var(--alliance-muted, var(--_quiet, color-mix(in srgb, currentColor 85%, transparent)));
    }
  }
`;
