import type {Formats} from './formats.js';
import type {AllWords} from './words.js';

export const en: AllWords = {
  more: 'Show more',
  retry: 'Try again',
  close: 'Close',
  empty: 'Nothing to show',
  error: 'This content could not be loaded.',
  stale: 'Not updated since {date}',
  newTab: 'opens in a new tab',
  added: {one: '{count} more item', other: '{count} more items'},
  search: 'Search',
  tag: 'Topic',
  source: 'Agency',
  year: 'Year',
  language: 'Language',
  all: 'All',
  filters: 'Filters',
  clearFilters: 'Clear filters',
  results: {one: '{count} result', other: '{count} results'},
};

export const enFormats: Formats = {
  longDate: '{month} {day}, {year}',
  months: 'January February March April May June July August September October November December',
  mediumMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  monthAndYear: '{month} {year}',
  group: ',',
  decimal: '.',
  largeNumbers: 'million billion trillion',
  units: 'byte kB MB GB',
  between: ', ',
  and: ' and ',
  finalAnd: ', and ',
  languages: 'English French Spanish Arabic Chinese Russian',
};

/** English as most countries write it, except the United States. */
export const enGBFormats: Formats = {
  ...enFormats,
  longDate: '{day} {month} {year}',
  mediumMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
  finalAnd: ' and ',
};
