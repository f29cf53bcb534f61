import {css} from 'lit';

export const newsListStyles = css`
  [part='item'] {
    /* Wider, text and picture would part. */
    max-inline-size: 60rem;
    padding-block: calc(var(--_space) * 1.25);
  }
  .compact > * {
    padding-block: calc(var(--_space) / 2);
  }
  [part='item']:first-child {
    padding-block-start: 0;
  }
  [part='item']:last-child {
    padding-block-end: 0;
  }
  [part='item'] + [part='item'] {
    border-block-start: 1px solid var(--_border);
  }
  .list :has(> figure) {
    display: grid;
    grid-template-columns: 1fr 25%;
    gap: calc(var(--_space) * 1.5);
  }
  .list .image {
    aspect-ratio: 4 / 3;
  }
  .compact .title {
    font-size: 1em;
    font-weight: 400;
    line-height: 1.5;
  }
  @container (inline-size >= 24rem) {
    .compact:has(.small) .text {
      grid-template-columns: 9em 1fr;
      align-items: baseline;
    }
    /* An item without a date lines up with the others. */
    .compact:has(.small) .title {
      grid-column: 2;
    }
  }
  @container (inline-size < 30rem) {
    .list :has(> figure) {
      display: block;
    }
    .list figure {
      display: none;
    }
  }
  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    gap: var(--_space);
  }
  .cards > * {
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--alliance-card-radius, var(--_radius));
    background: var(--alliance-card-background, none);
    color: var(--alliance-card-text, inherit);
    overflow: hidden;
  }
  .cards article {
    position: relative;
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    block-size: 100%;
  }
  .cards .text,
  .cards figcaption {
    padding: var(--alliance-card-padding, var(--_space));
  }
  .cards figcaption {
    padding-block: calc(var(--_space) / 4) 0;
  }
  .cards .image {
    aspect-ratio: 16 / 9;
    border-radius: 0;
  }
  /* In print, its address stands there. */
  @media screen {
    .cards .title a::after {
      content: '';
      position: absolute;
      inset: 0;
    }
  }
  /* Above the title's link: to be selected, and followed by itself. */
  .cards p {
    position: relative;
  }
`;
