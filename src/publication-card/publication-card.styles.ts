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
  .image {
    aspect-ratio: 3 / 4;
    border: 1px solid var(--_border);
    border-radius: min(var(--_radius), 0.25rem);
  }
  .drawn {
    --_tint: oklch(from var(--_accent) l c calc(h + var(--_turn, 0)));
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    padding: 0.7em;
    overflow: hidden;
    hyphens: auto;
    border-inline-start: 4px solid var(--_tint);
    background: color-mix(in srgb, var(--_tint) 18%, transparent);
    /* As large as the cover is. */
    font-size: min(0.6em, 3cqi);
    line-height: 1.25;
  }
  /* Lines that don't fit go to a column out of sight: none is cut in two. */
  .drawn b {
    columns: 1;
    overflow: hidden;
  }
  .drawn span {
    flex: none;
  }
  .tint-1 {
    --_turn: 25;
  }
  .tint-2 {
    --_turn: -25;
  }
  .tint-3 {
    --_turn: 50;
  }
  .tint-4 {
    --_turn: -50;
  }
  [part='file'] {
    display: inline-block;
    padding-block: 3px;
  }
`;
