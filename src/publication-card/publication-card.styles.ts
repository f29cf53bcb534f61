import {css} from 'lit';

export const publicationCardStyles = css`
  .card {
    display: grid;
    grid-template-columns: min(var(--alliance-card-cover-size, 6rem), 30%) 1fr;
    gap: calc(var(--_space) * 1.25);
    align-items: start;
    padding: var(--alliance-card-padding, 0);
    border-radius: var(--alliance-card-radius, var(--_radius));
    background: var(--alliance-card-background, none);
    color: var(--alliance-card-text, inherit);
  }
  .text {
    display: grid;
    gap: calc(var(--_space) / 2);
    min-inline-size: 0;
  }
  [part='cover'] {
    aspect-ratio: 3 / 4;
    inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: min(var(--_radius), 0.25rem);
  }
  .drawn {
    --_tint: var(--_accent);
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    padding: 1em;
    overflow: hidden;
    border-inline-start: 4px solid var(--_tint);
    background: color-mix(in oklab, var(--_tint) 18%, transparent);
    font-size: 0.6rem;
    line-height: 1.25;
  }
  .drawn b {
    font-family: var(--_heading-font);
    font-weight: 600;
  }
  .tint-1 {
    --_tint: oklch(from var(--_accent) l c calc(h + 25));
  }
  .tint-2 {
    --_tint: oklch(from var(--_accent) l c calc(h - 25));
  }
  .tint-3 {
    --_tint: oklch(from var(--_accent) l calc(c / 2) calc(h + 50));
  }
  .tint-4 {
    --_tint: oklch(from var(--_accent) l calc(c / 2) calc(h - 50));
  }
  [part='files'] {
    display: grid;
    gap: calc(var(--_space) / 4);
  }
`;
