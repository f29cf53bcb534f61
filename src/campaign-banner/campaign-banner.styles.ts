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
  .hero .title {
    font-size: var(--alliance-banner-title-size, clamp(1.6em, 5cqi, 2.6em));
  }
  figure {
    display: flex;
    flex-direction: column;
  }
  .image {
    flex: 1 0 auto;
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
  @container (inline-size >= 30rem) {
    /* Numerals in a row stand on one line, whether something is said before them or not. */
    [part='figures']:has([part='qualifier']) dd:not(:has(span))::before {
      content: '\\a0';
      display: block;
    }
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
    text-decoration-color: transparent;
  }
  a[part='action'] {
    color: var(--_on-accent);
  }
  [part='dismiss'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 1.6em;
    min-block-size: 1.6em;
    padding: 0;
    border-color: transparent;
    font-size: 1.5em;
    line-height: 1;
  }
  .hero:has(button) {
    padding-block-start: 2.5em;
  }
  .bar:has(button) {
    padding-inline-end: 3em;
  }
  /* Its first line stands level with the button. */
  .bar:has(button) .title {
    padding-block: 0.4em;
  }
  .bar .text {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  @container (inline-size >= 48rem) {
    /* Title and statement beside the picture, which is as high as they are, within reason; the rest in full width below. */
    .hero:has(figure) {
      grid-template: auto 1fr / 1fr 1fr;
      gap: var(--_space) calc(var(--_space) * 3);
    }
    .hero figure {
      grid-area: 1 / 2 / 3;
    }
    .hero:has(figure) .text {
      display: contents;
    }
    .text > :nth-child(n + 3) {
      grid-column: 1 / -1;
    }
    .image {
      max-block-size: 50cqi;
    }
    .action {
      justify-self: start;
    }
  }
`;
