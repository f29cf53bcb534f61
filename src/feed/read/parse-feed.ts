import {withoutPrototype} from '../../host-page/without-prototype.js';
import {partialDate} from './date.js';
import {errorOfText, errorOfValue} from './found-instead.js';
import {authors, hasAddressOrDate, IMAGE, imageUrl, link, readItem} from './item.js';
import type {Feed, FeedItem, Problem} from './json-feed.js';
import {languageTag} from './language-tag.js';
import {rawOf} from './lazy-object.js';
import {
  arrayOf,
  elementsOf,
  entriesOf,
  isArray,
  objectOf,
  ownKeys,
  ownMember,
  readMembers,
  text,
  type Context,
  type Read,
  type Readers,
} from './members.js';
import {hasReferences, isPlain, PLAIN, prose} from './prose.js';
import {httpUrl} from './url.js';

export {isPublication} from './item.js';

const campaign = objectOf(
  {
    title: prose,
    statement: (value, context) => arrayOf(prose)(value, context) || [],
    figures: arrayOf(
      objectOf(
        {
          value: (value, context) => (Number.isFinite(value) ? value : prose(value, context)),
          label: prose,
          qualifier: prose,
        },
        2,
      ),
    ),
    goal: objectOf({label: prose, date: (value) => partialDate(text(value))}, 1),
    action: objectOf({label: prose, url: link}, 2),
    image: objectOf({url: link, ...IMAGE}, 1),
  },
  1,
);

/** Addresses by language tag. */
const translations: Read = (value, {base}) => {
  // Without a prototype, as the tags come from the feed.
  const result = Object.create(null) as Record<string, string>;
  for (const key of ownKeys(value)) {
    const tag = languageTag(key);
    const url = httpUrl(ownMember(value, key), base);
    if (tag && url) result[tag] = url;
  }
  return ownKeys(result).length > 0 && result;
};

const FEED: Readers = {
  version: text,
  title: prose,
  description: prose,
  home_page_url: link,
  feed_url: link,
  /** The next page, unless its address is that of the feed itself. */
  next_url(value, {base}, feed) {
    const url = httpUrl(value, base);
    return url !== base && url !== httpUrl(ownMember(feed, 'feed_url'), base) && url;
  },
  icon: imageUrl,
  language: languageTag,
  authors,
  expired: (value) => value === true || value === 'true',
  _alliance: objectOf({campaign, translations}),
};

/** Everything in a feed, except its items, that has texts. */
const withTexts = ({title, description, authors, _alliance}: Feed) => [
  title,
  description,
  authors,
  _alliance?.campaign,
];

export interface ParsedFeed {
  feed: Feed;
  problems: Problem[];
}

/** The value of a JSON text. If that is a string with JSON in it, the feed was encoded twice: the value of that. */
function parseJson(source: string): unknown {
  // `trim()` removes a byte order mark as well.
  const json = source.trim();
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw errorOfText(json);
  }
  return typeof value === 'string' && /^\s*[{"]/.test(value) ? parseJson(value) : value;
}

/** The items of a document, and how to tell their places: only the few with problems need theirs. */
interface RawItems {
  items: unknown[];
  pointerOf: (index: number) => string;
}

/** The items of a document; undefined if it is not a feed. */
function rawItemsOf(document: unknown): RawItems | undefined {
  const raw = ownMember(document, 'items');
  if (isArray(document) || typeof raw !== 'object') return undefined;
  if (isArray(raw)) {
    const items = elementsOf(raw);
    return items && {items, pointerOf: (index) => `/items/${index}`};
  }
  // `null` and `{}` have no items.
  const entries = ownKeys(raw).length > 0 ? entriesOf(raw) : [];
  const pointerOf = (index: number) => ['/items', entries[index]![0]].filter(Boolean).join('/');
  return {items: entries.map(([, item]) => item), pointerOf};
}

/** Reads the members of a feed, but not its items. */
function readFeedMembers(document: unknown, base: string | undefined): Feed {
  const plain = isPlain(document);
  const feed = readMembers({}, FEED, document, withoutPrototype({base, plain})) as unknown as Feed;
  if (plain || hasReferences(withTexts(feed))) feed._alliance = {...feed._alliance, [PLAIN]: true} as Feed['_alliance'];
  return feed;
}

/** Reads items. If several have the same id, only the first counts. */
function readItems(rawItems: RawItems, context: Context) {
  const items = new Map<string, FeedItem>();
  const problems: Problem[] = [];
  rawItems.items.forEach((rawItem, index) => {
    const item = readItem(rawItem, context);
    if (!item) problems.push({message: 'An item without title and text', pointer: rawItems.pointerOf(index)});
    else if (!items.has(item.id)) items.set(item.id, item);
  });
  return {items: [...items.values()], problems};
}

/** The address of the page; none in Node. In a frame with `srcdoc`, it is the address of the page around it. */
function pageAddress(): string | undefined {
  const page = globalThis as {location?: Location; document?: Document};
  return httpUrl(page.location?.href) ?? (page.location && page.document?.baseURI);
}

function readFeed(document: unknown, url: string | undefined): ParsedFeed {
  const rawItems = rawItemsOf(document);
  if (!rawItems) throw errorOfValue(document, ownMember(document, 'items'));

  const page = pageAddress();
  const base = httpUrl(url, page) ?? httpUrl(ownMember(document, 'feed_url'), page) ?? page;
  const feed = readFeedMembers(document, base);
  const {authors, language} = feed;
  const {items, problems} = readItems(rawItems, withoutPrototype({base, authors, language}));
  feed.items = items;

  if (ownMember(ownMember(document, '_alliance'), 'campaign') && !feed._alliance?.campaign) {
    problems.unshift({message: 'A campaign without a title', pointer: '/_alliance/campaign'});
  }
  if (items.length > 0 && !items.some(hasAddressOrDate)) {
    problems.push({message: 'No item has an address or a date: is it another kind of document?', pointer: '/items'});
  }
  return {feed, problems};
}

/** The results of `parseFeed` by their feeds, so that no feed is read twice. */
const parsed = new WeakMap<object, ParsedFeed>();

/** Whether a feed has the items that it was made with. A page may have changed them since. */
const isUntouched = ({feed: {items}}: ParsedFeed) => isArray(items) && items.every((item) => rawOf(item) !== item);

/**
 * Reads a JSON Feed, 1.0 or 1.1, with its `_alliance` extension. It is lenient: what makes no sense is left out.
 *
 * Items are read when they are first looked at. So don't change the given object afterwards, and copy an item
 * (`{...item}`) before you clone it (`postMessage`, `structuredClone`).
 * @param source the JSON text, the object that it stands for, or a feed that this function has returned, which is
 *   returned again
 * @param url the address that the feed was loaded from. Other addresses in it are relative to this one, or else to its
 *   `feed_url`, or else to the page.
 * @returns the feed, and what was left out of it
 * @throws FeedError with `code: "format"` if it is not a feed
 */
export function parseFeed(source: string | object, url?: string): ParsedFeed {
  const known = parsed.get(source as object);
  if (known && isUntouched(known)) return known;
  const result = readFeed(typeof source === 'string' ? parseJson(source) : source, url);
  parsed.set(result.feed, result);
  return result;
}
