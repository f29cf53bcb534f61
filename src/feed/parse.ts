import {bare} from './bare.js';
import {partialDate} from './date.js';
import {FeedError} from './errors.js';
import {IMAGE, readAuthors, readItem} from './item.js';
import type {Feed, FeedItem, Problem} from './json-feed.js';
import {languageTag, list, own, shape, text, type Read, type Rules} from './shape.js';
import {httpUrl} from './url.js';

export {isPublication} from './item.js';

const readCampaign = shape(
  {
    title: [text],
    statement: [(value) => list(text)(value) ?? []],
  },
  {
    figures: [
      list(
        shape({value: [(value) => (Number.isFinite(value) ? value : text(value))], label: [text]}, {qualifier: [text]}),
      ),
    ],
    goal: [shape({label: [text]}, {date: [(value) => partialDate(text(value) ?? '')]})],
    action: [shape({label: [text], url: [httpUrl]})],
    image: [shape({url: [httpUrl]}, IMAGE)],
  },
);

/** Addresses by language tag. Without a prototype, as the tags come from the feed. */
const readTranslations: Read<object> = (value, base) => {
  const translations = Object.create(null) as Record<string, string>;
  for (const key of value ? Object.keys(value) : []) {
    const tag = languageTag(key);
    const url = httpUrl(own(value, key), base);
    if (tag && url) translations[tag] = url;
  }
  return Object.keys(translations).length ? translations : undefined;
};

/** Not one that leads back to the feed itself. */
const readNextUrl: Read<string> = (value, base, feed) => {
  const url = httpUrl(value, base);
  return [base, httpUrl(own(feed, 'feed_url'), base)].includes(url) ? undefined : url;
};

const FEED: Rules = {
  version: [text],
  title: [text],
  description: [text],
  home_page_url: [httpUrl],
  feed_url: [httpUrl],
  next_url: [readNextUrl],
  icon: [httpUrl],
  language: [languageTag],
  authors: [readAuthors, 'author'],
  expired: [(value) => value === true || value === 'true' || undefined],
  _alliance: [shape({}, {campaign: [readCampaign], translations: [readTranslations]})],
};

export interface ParsedFeed {
  feed: Feed;
  problems: Problem[];
}

const notAFeed = (found: string) =>
  new FeedError('format', `Expected a JSON Feed (an object with "items"), found ${found}`);

/** What a text that is no JSON seems to be. */
function describeText(source: string): string {
  const start = source.slice(0, 2000).trim();
  if (!start) return 'nothing';
  if (!start.startsWith('<')) return 'invalid JSON';
  return /<(rss|feed|rdf:rdf)\b/i.test(start) ? 'an RSS or Atom feed' : 'an HTML page';
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (value && typeof value === 'object') return 'an object without an "items" array';
  return value == null ? String(value) : `a ${typeof value}`;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''));
  } catch {
    // A SyntaxError, or the RangeError of an engine that won't follow any nesting.
    throw notAFeed(describeText(source));
  }
}

function read(raw: unknown, url?: string): ParsedFeed {
  const rawItems = own(raw, 'items');
  if (!Array.isArray(rawItems)) throw notAFeed(describeValue(raw));

  // None in Node.
  const page = httpUrl((globalThis as {location?: Location}).location?.href);
  const base = httpUrl(url, page) ?? httpUrl(own(raw, 'feed_url'), page) ?? page;
  const feed = (shape({}, FEED)(raw, base) ?? {}) as unknown as Feed;
  const {authors, language} = bare({...feed});
  const context = {base, defaults: {authors, language}};
  const items: FeedItem[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string | undefined>();
  feed.items = items;

  if (own(own(raw, '_alliance'), 'campaign') && !feed._alliance?.campaign) {
    problems.push({message: 'A campaign without a title', pointer: '/_alliance/campaign'});
  }
  for (let index = 0; index < rawItems.length; index++) {
    const item = readItem(own(rawItems, index), context);
    const id = item?.id;
    if (!item) problems.push({message: 'An item without title and text', pointer: `/items/${index}`});
    else if (!ids.has(id)) {
      ids.add(id);
      items.push(item);
    }
  }
  return {feed, problems};
}

/** What `parseFeed` has made, so that no feed is read twice. */
const parsed = new WeakMap<object, ParsedFeed>();

/**
 * Reads a JSON Feed, 1.0 or 1.1, with its `_alliance` extension: its text, the object that is in it, or a feed that this
 * function gave, which is given back. Lenient: what makes no sense is left out. Items are read when they are first looked
 * at, so an object that was given should not be changed afterwards.
 * @param url the address it was loaded from, which others in it are relative to; else its `feed_url`, else the page's
 * @throws FeedError with `code: "format"` for what is not a feed
 */
export function parseFeed(source: string | object, url?: string): ParsedFeed {
  let result = parsed.get(source as object);
  if (!result) {
    try {
      result = read(typeof source === 'string' ? parseJson(source) : source, url);
    } catch (error) {
      // An object given by script may throw wherever it is touched.
      throw error instanceof FeedError ? error : notAFeed('an object that cannot be read');
    }
    parsed.set(result.feed, result);
  }
  return result;
}
