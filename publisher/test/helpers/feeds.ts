import type {FeedDocument, Finding, ItemDocument} from '../../src/types.js';

export const VERSION = 'https://jsonfeed.org/version/1.1';

/** An item without findings. */
export const goodItem = (id: number, more: Partial<ItemDocument> = {}): ItemDocument => ({
  id: `https://alliance.example/${id}`,
  url: `https://alliance.example/${id}`,
  title: `Item ${id}`,
  summary: `What item ${id} says.`,
  date_published: '2026-06-01',
  ...more,
});

/** A feed without findings, except for those that `more` causes. */
export const goodFeed = (more: Partial<FeedDocument> = {}): FeedDocument => ({
  version: VERSION,
  title: 'Alliance',
  language: 'en',
  items: [goodItem(1), goodItem(2)],
  ...more,
});

/** The present day in all tests about dates. */
export const NOW = new Date('2026-07-01T12:00:00Z');

export const codesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({code}) => code))].sort();
