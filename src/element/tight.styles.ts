import {css} from 'lit';

/** How content is cut down if it is higher than its room, by the words in `data-tight`: see keep-room.ts. */
export const tight = css`
  [data-tight~='lines-2'] .summary {
    -webkit-line-clamp: 2;
  }
  [data-tight~='lines-1'] .summary {
    -webkit-line-clamp: 1;
  }
  [data-tight~='small-pictures'] .image {
    max-block-size: 6em;
  }
  [data-tight~='small-pictures'] .card {
    --_cover: 3em !important;
  }
  [data-tight~='no-pictures'] :is(figure, .card > :not(.text)) {
    display: none !important;
  }
  [data-tight~='close'] .text {
    row-gap: 0;
  }
  [data-tight~='close'] [part='list'] {
    --alliance-gap: 0.5em !important;
  }
  [data-tight~='plain'] {
    --_space: 0.5em !important;
    line-height: 1.2 !important;
  }
  [data-tight~='plain'] .heading {
    margin-block-end: 0;
  }
  [data-tight~='plain'] :is(.heading, .title, .lead, b) {
    font-size: 1em !important;
  }
  [data-tight~='plain'] :is(.control, [part='action'], [part='more'], .bar .text) {
    block-size: auto;
    min-block-size: 0;
    padding-block: 0;
  }
  [data-tight~='plain'] [part='action'] {
    min-block-size: 24px;
  }
  [data-tight~='plain'] .filters {
    display: flex;
    flex-wrap: nowrap;
    margin-block-end: 0.5em;
  }
  [data-tight~='plain'] .filters:not(.used) .results {
    display: none;
  }
  [data-tight~='plain'] :is(.title, p) {
    max-inline-size: none;
  }
  [data-tight~='no-pictures'] :is(.pictured, .pictured article, .card) {
    grid-template-columns: 100% !important;
  }
`;
