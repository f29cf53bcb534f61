import {css} from 'lit';

export const newsListStyles = css`
  [part='item'] + [part='item'] {
    border-block-start: 1px solid var(--_border);
  }
  article {
    display: grid;
    gap: calc(var(--_space) * 0.375);
    align-content: start;
    padding-block: calc(var(--_space) * 1.25);
  }
  [part='item']:first-child > .list,
  [part='item']:first-child > .compact {
    padding-block-start: 0;
  }
  .list > figure {
    display: none;
  }
  @container (inline-size >= 30rem) {
    .list:has(figure) {
      grid-template-columns: 1fr 25%;
      column-gap: calc(var(--_space) * 1.5);
    }
    .list > * {
      grid-column: 1;
    }
    .list > figure {
      display: block;
      grid-area: 1 / 2 / span 9;
    }
  }
  .list img {
    aspect-ratio: 4 / 3;
  }
  .compact {
    padding-block: calc(var(--_space) / 2);
  }
  .compact > [part='title'] {
    font-size: 1em;
    font-weight: 400;
    line-height: 1.5;
  }
  @container (inline-size >= 24rem) {
    .compact {
      grid-template-columns: 10em 1fr;
      align-items: baseline;
    }
  }
  [part='list']:has(.cards) {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    gap: var(--_space);
  }
  [part='item']:has(> .cards) {
    display: grid;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--alliance-card-radius, var(--_radius));
    background: var(--alliance-card-background, none);
    color: var(--alliance-card-text, inherit);
  }
  .cards {
    --_padding: var(--alliance-card-padding, var(--_space));
    position: relative;
    padding: var(--_padding);
  }
  .cards > figure {
    order: -1;
    margin: calc(var(--_padding) * -1);
    margin-block-end: calc(var(--_space) / 2);
  }
  .cards img {
    aspect-ratio: 16 / 9;
    border-radius: 0;
  }
  .cards [part='credit'] {
    padding: calc(var(--_space) / 4) var(--_padding) 0;
  }
  .cards > h3 a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
`;
