import {css} from 'lit';

/** What a visitor's settings and a printer change. */
export const media = css`
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
  /* Forced colours would hide some of a skeleton's bars, and paint others white. All are quiet, in the visitor's colour. */
  @media (forced-colors: active) {
    .skeleton {
      --_border: currentColor;
      --_surface: color-mix(in srgb, currentColor 20%, transparent);
      forced-color-adjust: none;
      color: CanvasText;
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
    /* Small and quiet, not to be read before the words; an address is isolated, as it is written from left to right. */
    a:not([tabindex])::after {
      content: ' \\2066(' attr(href) ')\\2069';
      font-family: var(--alliance-font, inherit);
      font-size: 8pt;
      font-weight: 400;
      opacity: 0.7;
    }
    /* Below the title, whose lines it would leave uneven. */
    .title a::after {
      display: block;
    }
    .heading,
    ::slotted([slot='heading']) {
      break-after: avoid;
    }
    [part='cover'] {
      border-color: currentColor !important;
    }
  }
`;
