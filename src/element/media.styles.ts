import {css} from 'lit';

/** What depends on a visitor's settings, or on a printer. */
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
  /* Forced colours would hide some of a skeleton's bars, and paint others white. They get a quiet tone of the visitor's colour. */
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
    /* The address of a link: small and quiet, so that it isn't read before the words, and isolated, as it is left to right. */
    a:not([tabindex])::after {
      content: ' \\2066(' attr(href) ')\\2069';
      font-family: var(--alliance-font, inherit);
      font-size: 8pt;
      font-weight: 400;
      opacity: 0.7;
    }
    /* A title's address is below it. Behind it, its lines would be uneven. */
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
