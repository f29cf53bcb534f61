import {withoutPrototype} from '../../host-page/without-prototype.js';
import {partialDate} from './date.js';
import {FeedError} from './feed-error.js';
import {authors, IMAGE, link, readItem} from './item.js';
import type {Feed, FeedItem, Problem} from './json-feed.js';
import {languageTag} from './language-tag.js';
import {fill, list, own, rawOf, shape, text, type Read, type Readers} from './members.js';
import {httpUrl} from './url.js';

export {isPublication} from './item.js';

const campaign = shape(
  {
    title: text,
    statement: (value, context) => list(text)(value, context) || [],
    figures: list(
      shape({value: (value) => (Number.isFinite(value) ? value : text(value)), label: text, qualifier: text}, 2),
    ),
    goal: shape({label: text, date: (value) => partialDate(text(value))}, 1),
    action: shape({label: text, url: link}, 2),
    image: shape({url: link, ...IMAGE}, 1),
  },
  1,
);

/** Addresses by language tag. Without a prototype, as the tags come from the feed. */
const translations: Read = (value, {base}) => {
  const result = Object.create(null) as Record<string, string>;
  for (const key of Object.keys(Object(value) as object)) {
    const url = httpUrl(own(value, key), base);
    if (url) result[languageTag(key)] = url;
  }
  return Object.keys(result)[0] && result;
};

const FEED: Readers = {
  version: text,
  title: text,
  description: text,
  home_page_url: link,
  feed_url: link,
  /** Not one that leads back to the feed itself. */
  next_url(value, {base}, feed) {
    const url = httpUrl(value, base);
    return url !== base && url !== httpUrl(own(feed, 'feed_url'), base) && url;
  },
  icon: link,
  language: languageTag,
  authors,
  expired: (value) => String(value) === 'true',
  _alliance: shape({campaign, translations}),
};

export interface ParsedFeed {
  feed: Feed;
  problems: Problem[];
}

/** What there is instead of a feed. */
function describe(found: unknown): string {
  if (Array.isArray(found)) return 'an array';
  if (typeof found !== 'string') return Object(found) === found ? 'an object without "items"' : String(found);
  if (/^\s*(<[^]{0,2000})?<(rss|feed|rdf)\b/i.test(found)) return 'an RSS or Atom feed';
  return /^\s*</.test(found) ? 'an HTML page' : found.trim() ? 'invalid JSON' : 'nothing';
}

function read(raw: unknown, url?: string): ParsedFeed {
  const rawItems = own(raw, 'items');
  if (!Array.isArray(rawItems)) throw raw;

  // None in Node.
  const page = (globalThis as {location?: Location}).location?.href;
  const base = httpUrl(url, page) ?? httpUrl(own(raw, 'feed_url'), page) ?? page;
  const feed = fill({}, FEED, raw, {base}) as unknown as Feed;
  const context = withoutPrototype({...feed, base});
  const problems: Problem[] = [];
  const items = new Map<string, FeedItem>();

  if (own(own(raw, '_alliance'), 'campaign') && !feed._alliance?.campaign) {
    problems.push({message: 'A campaign without a title', pointer: '/_alliance/campaign'});
  }
  // Counted by hand: old libraries have their own idea of an array's entries().
  let index = -1;
  for (const rawItem of rawItems) {
    const item = readItem(rawItem, context);
    index++;
    const id = item?.id;
    if (!item) problems.push({message: 'An item without title and text', pointer: `/items/${index}`});
    else if (!items.has(id!)) items.set(id!, item);
  }
  feed.items = [...items.values()];
  return {feed, problems};
}

/** What `parseFeed` has made, so that no feed is read twice. */
const parsed = new WeakMap<object, ParsedFeed>();

/**
 * Reads a JSON Feed, 1.0 or 1.1, with its `_alliance` extension: its text, the object that is in it, or a feed that this
 * function gave, which is given back. Lenient: what makes no sense is left out. Items are read when they are first looked
 * at, so an object that was given should not be changed afterwards, and what is to be cloned (`postMessage`) goes by JSON.
 * @param url the address it was loaded from, which others in it are relative to; else its `feed_url`, else the page's
 * @throws FeedError with `code: "format"` for what is not a feed
 */
export function parseFeed(source: string | object, url?: string): ParsedFeed {
  let result = parsed.get(source as object);
  let found = 'nothing readable';
  try {
    found = describe(source);
    // Trimming takes a byte order mark away, too.
    const raw: unknown = typeof source === 'string' ? JSON.parse(source.trim()) : source;
    found = describe(raw);
    // Unless the page has put something else in it since.
    if (!result?.feed.items.every((item) => rawOf(item) !== item)) result = read(raw, url);
    parsed.set(result.feed, result);
    return result;
  } catch {
    // No JSON, nested too deeply for the engine, without items, or an object given by script that throws.
    throw new FeedError('format', `Expected a JSON Feed, found ${found}`);
  }
}
