import {css} from 'lit';

export const campaignBannerStyles = css`
  .banner {
    position: relative;
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: var(--alliance-banner-padding, 0);
    border-radius: var(--alliance-banner-radius, var(--_radius));
    background: var(--alliance-banner-background, none);
    color: var(--alliance-banner-text, inherit);
  }
  .text {
    gap: var(--_space);
    justify-items: start;
  }
  .hero h2 {
    font-size: var(--alliance-banner-title-size, clamp(1.6em, 5cqi, 2.6em));
  }
  .image {
    aspect-ratio: 16 / 9;
  }
  p + p {
    margin-block-start: calc(var(--_space) / 2);
  }
  /* A hairline between two in a row; what would stand before the first of a row is cut off. */
  [part='figures'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 1.5);
    inline-size: 100%;
    overflow: hidden;
  }
  [part='figure'] {
    display: flex;
    flex: 1 12em;
    flex-direction: column-reverse;
    justify-content: flex-end;
    max-inline-size: calc(100% + var(--_space));
    margin-inline-start: calc(var(--_space) * -1);
    border-inline-start: 1px solid var(--_border);
    padding-inline-start: calc(var(--_space) - 1px);
  }
  [part='value'] {
    display: block;
    font-size: min(2.07em, 13cqi);
    overflow-wrap: break-word;
    font-variant-numeric: tabular-nums;
  }
  [part='goal'],
  [part='action'] {
    font-weight: 600;
  }
  /* A box around the action: in its own colour, the one that follows from the text's would be another. */
  .action {
    border-radius: var(--_radius);
    background: var(--_accent);
  }
  [part='action'] {
    border-color: transparent;
    color: var(--_on-accent);
    text-decoration-color: transparent;
  }
  [part='dismiss'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 2.5em;
    padding: 0;
    border-color: transparent;
  }
  .hero:has(button) {
    padding-block-start: 2.5em;
  }
  .bar:has(button) {
    padding-inline-end: 3em;
  }
  .bar .text {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  @container (inline-size >= 48rem) {
    .hero:has(figure) {
      grid-template-columns: 1fr 1fr;
      gap: calc(var(--_space) * 3);
    }
    figure {
      order: 1;
    }
    .image {
      aspect-ratio: 4 / 3;
    }
  }
`;
