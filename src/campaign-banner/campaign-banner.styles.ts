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
    display: grid;
    gap: var(--_space);
    justify-items: start;
    align-content: center;
  }
  .hero [part='title'] {
    font-size: var(--alliance-banner-title-size, clamp(1.6em, 5cqi, 2.6em));
  }
  [part='statement'] {
    display: grid;
    gap: calc(var(--_space) / 2);
  }
  [part='figures'] {
    display: grid;
    inline-size: 100%;
    gap: var(--_space);
    margin-block: calc(var(--_space) / 2);
  }
  [part='figure'] {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  [part='figure'] + [part='figure'] {
    border-block-start: 1px solid var(--_border);
    padding-block-start: var(--_space);
  }
  [part='value'] {
    display: block;
    font-family: var(--_heading-font);
    font-size: 2.07em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    line-height: 1.2;
  }
  [part='goal'] {
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
    font-weight: 600;
    text-decoration: none;
  }
  [part='action']:hover {
    text-decoration: underline;
  }
  [part='dismiss'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 2.5em;
    padding: 0;
    border-color: transparent;
  }
  @container (inline-size >= 26rem) {
    [part='figures'] {
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
      gap: calc(var(--_space) * 1.5);
    }
    [part='figure'] + [part='figure'] {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_border);
      padding-block-start: 0;
      padding-inline-start: calc(var(--_space) * 1.5);
    }
  }
  @container (inline-size >= 48rem) {
    .hero:has(figure) {
      grid-template-columns: 1fr 1fr;
      gap: calc(var(--_space) * 3);
    }
    .hero > figure {
      order: 1;
    }
  }
  .bar .text {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding-inline-end: 3em;
  }
`;
