import {css} from 'lit';

/** Boxes and bars for news that is not loaded yet. Their height is between that of short news and of an institution's. */
export const newsSkeletonStyles = css`
  .skeleton .list > ::after {
    content: '';
    /* In very narrow places, short titles and texts are more likely. */
    block-size: calc(6.5em + 2.5 * var(--_title-size) + min(0em, 0.18 * (100cqi - 22em)));
    background-position:
      0 -0.15em,
      0 1.6em,
      0 5em;
    background-size:
      7em 1.25em,
      85% 3em,
      /* The third line only if it is not cut. */ 95% clamp(3em, 999 * (100cqi - 19.5em), 4.5em),
      0;
  }
  /* The place of a picture. The negative margin keeps it from making its row higher. */
  .skeleton .list > .pictured::before {
    content: '';
    grid-area: 1 / 2;
    justify-self: stretch;
    max-block-size: 8em;
    margin-block-end: -8em;
    aspect-ratio: 1;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  @container (inline-size >= 30em) {
    .skeleton .list > .pictured::before {
      aspect-ratio: var(--alliance-card-image-ratio, 4 / 3);
    }
    .skeleton .list > ::after {
      block-size: calc(5.5em + 1.25 * var(--_title-size));
      background-position:
        0 -0.15em,
        0 1.6em,
        0 3.4em,
        0 6.7em;
      background-size:
        7em 1.25em,
        min(75%, 34em) 1.5em,
        min(95%, 36em) 3em,
        9em 1.25em;
    }
    /* Pictures are higher than short texts. */
    .skeleton .list > .pictured::after {
      block-size: calc(6.5em + 1.25 * var(--_title-size));
    }
  }

  .skeleton .compact > ::after {
    content: '';
    block-size: 4.1em;
    background-position:
      0 -0.15em,
      0 1.3em;
    background-size:
      7em 1.25em,
      85% 3em,
      0,
      0;
  }
  @container (inline-size >= 24em) {
    .skeleton .compact > ::after {
      grid-column: 1 / -1;
      block-size: 1.6em;
      background-position:
        0 0,
        9em 0;
      background-size:
        6em 1.5em,
        max(40%, 60% - 9em) 1.5em,
        0,
        0;
    }
  }

  .skeleton .cards > ::after {
    content: '';
    block-size: calc(8.3em + 3.125 * var(--_title-size));
    margin: var(--alliance-card-padding, calc(0.75 * var(--_space)) 0 0);
    background-position:
      0 -0.15em,
      0 1.6em,
      0 5em,
      0 9.9em;
    background-size:
      6em 1.25em,
      85% 3em,
      95% 4.5em,
      8em 1.25em;
  }
  @container (inline-size >= 34em) {
    /* In a row without pictures, all cards are as high as the highest one. */
    .skeleton .cards > :not(.pictured)::after {
      block-size: calc(9.8em + 3.125 * var(--_title-size));
    }
  }
  .skeleton .cards > .pictured::before {
    content: '';
    display: block;
    aspect-ratio: var(--alliance-card-image-ratio, 3 / 2);
    border: 1px solid var(--_border);
    background: var(--_surface);
  }
`;
