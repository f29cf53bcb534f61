/** What the public contract says of each element. The manifest must say the same, no less and no more. */
const SOURCE = ['src', 'refresh', 'timeout', 'offline', 'loading'];
const EVERY_CONTENT = [...SOURCE, 'heading', 'heading-level', 'link-target'];
const LIST = [...EVERY_CONTENT, 'limit', 'more', 'tag', 'since', 'source', 'exclude', 'language', 'filters'];
const LOADING_EVENTS = {'alliance-load': 'AllianceLoadEvent', 'alliance-error': 'AllianceErrorEvent'};
const SELECT_EVENT = {'alliance-select': 'AllianceSelectEvent'};
const FILTER_EVENT = {'alliance-filter': 'AllianceFilterEvent'};
const CONTENT = {
  slots: ['', 'heading', 'empty', 'footer'],
  states: ['loading', 'ready', 'empty', 'error', 'stale'],
};
const COMMON_PARTS = ['base', 'heading', 'status', 'retry', 'link'];
const FILTER_PARTS = ['filters', 'search', 'select', 'clear'];
const CARD_PARTS = ['cover', 'title', 'kind', 'authors', 'date', 'summary', 'files', 'file', 'source', 'tags'];

/**
 * @typedef {object} Promised
 * @property {string[]} attributes
 * @property {string[]} properties without an attribute
 * @property {Record<string, string>} events with the names of their classes
 * @property {string[]} slots
 * @property {string[]} states
 * @property {string[]} parts
 */

/** @type {Record<string, Promised>} */
export const CONTRACT = {
  'alliance-feed': {
    attributes: SOURCE,
    properties: ['feed'],
    events: LOADING_EVENTS,
    slots: [''],
    states: [],
    parts: [],
  },
  'news-list': {
    ...CONTENT,
    attributes: [...LIST, 'layout', 'images', 'date-style'],
    properties: ['feed', 'filter', 'itemTemplate'],
    events: {...LOADING_EVENTS, ...SELECT_EVENT, ...FILTER_EVENT},
    parts: [
      ...COMMON_PARTS,
      ...FILTER_PARTS,
      ...['list', 'item', 'title', 'date', 'summary', 'image', 'credit', 'source', 'tags', 'more'],
    ],
  },
  'publication-card': {
    ...CONTENT,
    attributes: [...EVERY_CONTENT, 'item'],
    properties: ['feed', 'publication'],
    events: {...LOADING_EVENTS, ...SELECT_EVENT},
    parts: [...COMMON_PARTS, ...CARD_PARTS],
  },
  'publication-list': {
    ...CONTENT,
    attributes: [...LIST, 'sort'],
    properties: ['feed', 'filter'],
    events: {...LOADING_EVENTS, ...SELECT_EVENT, ...FILTER_EVENT},
    parts: [...COMMON_PARTS, ...FILTER_PARTS, 'list', 'item', 'more', ...CARD_PARTS],
  },
  'campaign-banner': {
    ...CONTENT,
    attributes: [...EVERY_CONTENT, 'variant', 'dismissible'],
    properties: ['feed'],
    events: {...LOADING_EVENTS, 'alliance-dismiss': 'AllianceDismissEvent'},
    parts: [
      ...COMMON_PARTS,
      ...['title', 'statement', 'figures', 'figure', 'qualifier', 'value', 'label', 'goal', 'action', 'dismiss'],
      ...['image', 'credit'],
    ],
  },
};

/**
 * The defaults in the contract. All other attributes have none, or are off.
 *
 * @type {Record<string, string | Record<string, string>>}
 */
export const DEFAULTS = {
  timeout: '10',
  loading: "'eager'",
  'heading-level': '2',
  limit: {'news-list': '5'},
  layout: "'list'",
  images: "'on'",
  'date-style': "'long'",
  variant: "'hero'",
  sort: "'feed'",
};

/**
 * Attributes that take a few words, by type.
 *
 * @type {Record<string, string[]>}
 */
export const WORDS = {
  loading: ['eager', 'lazy'],
  layout: ['list', 'cards', 'compact'],
  images: ['on', 'none'],
  'date-style': ['full', 'long', 'medium', 'short', 'relative', 'none'],
  variant: ['hero', 'bar'],
  sort: ['feed', 'date'],
};
