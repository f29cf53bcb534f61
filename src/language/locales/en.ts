import type {Words} from './words.js';

export const en: Words = {
  more: 'Show more',
  retry: 'Try again',
  close: 'Close',
  empty: 'Nothing to show',
  error: 'This content could not be loaded.',
  stale: 'Not updated since {date}',
  newTab: 'opens in a new tab',
  added: {one: '{count} more item', other: '{count} more items'},
};
