import {isoDate} from './date.js';
import type {FeedItem, Publication} from './json-feed.js';
import {languageTag, list, named, own, pick, positive, shape, text, type Read, type Rules} from './shape.js';
import {firstWords, htmlToText} from './text.js';
import {httpUrl} from './url.js';

export const readAuthors = list(named(shape({}, {name: [text], url: [httpUrl], avatar: [httpUrl]})));

/** What is known of a picture. */
export const IMAGE: Rules = {alt: [text], credit: [text], caption: [text], width: [positive], height: [positive]};

const html: Read<string> = (value) => htmlToText(text(value) ?? '') || undefined;

/**
 * Marks an item's extension where markup was taken out of the `summary`, so that reading the item once more, from JSON,
 * doesn't take its text for markup.
 */
const PLAIN = 'plain';

/** The empty string for a date that is there but cannot be read: nothing stands in for that. */
const date: Read<string> = (value) => {
  const written = typeof value === 'string' && text(value);
  return written ? (isoDate(written) ?? '') : undefined;
};

const MEMBERS: Rules = {
  title: [(value, _, item) => text(value) ?? firstWords(readTexts(item)[0] ?? '')],
  url: [httpUrl, 'external_url'],
  external_url: [httpUrl],
  summary: [(value, _, item) => (own(own(item, '_alliance'), PLAIN) ? text : html)(value)],
  content_text: [text, 'content_html', html],
  image: [httpUrl, 'banner_image'],
  date_published: [date, 'date_modified'],
  // Not beside an unreadable date_published, for which it would stand in when the item is read again from JSON.
  date_modified: [(value, _, item) => (date(own(item, 'date_published')) === '' ? undefined : date(value))],
  authors: [readAuthors, 'author'],
  tags: [(value) => list(text)(typeof value === 'string' ? value.split(',') : value)],
  language: [languageTag],
  attachments: [
    list(
      shape(
        {url: [httpUrl]},
        {
          mime_type: [text],
          title: [text],
          size_in_bytes: [positive],
          duration_in_seconds: [positive],
          _alliance: [shape({}, {language: [languageTag]})],
        },
      ),
    ),
  ],
  _alliance: [
    (value, base, item) => {
      const extension = readExtension(value, base)!;
      if (own(value, PLAIN) || /[<&]/.test(text(own(item, 'summary')) ?? '')) extension[PLAIN] = true;
      return extension;
    },
  ],
};

const readExtension = shape(
  {type: [(type) => (type === 'publication' ? type : 'news')]},
  {
    image: [shape({}, IMAGE)],
    source: [named(shape({name: [text]}, {url: [httpUrl]}))],
    publication: [shape({}, {kind: [text], isbn: [text], doi: [text], pages: [positive]})],
  },
);

const readTexts = (item: unknown) =>
  ['summary', 'content_text'].map((key) => pick(item, key, MEMBERS[key]!) as string | undefined).filter((part) => part);

/** Begins with a letter or digit, perhaps in a paragraph: enough to say that there is text. */
const SURELY_TEXT = /^\s*(?:<p>\s*)?[\p{L}\p{N}]/iu;

const hasText = (item: unknown) =>
  ['content_text', 'content_html', 'summary'].some((key) => SURELY_TEXT.test(text(own(item, key)) ?? '')) ||
  !!readTexts(item)[0];

/** Asks an item, quickly, whether it is a publication. */
const IS_PUBLICATION = Symbol();

interface Context {
  /** What addresses are relative to. */
  base?: string;
  /** What holds for an item that says nothing of its own: the feed's `authors` and `language`. */
  defaults?: unknown;
}

type Target = Record<PropertyKey, unknown>;

/** Fills an item with a member when that is first asked for, and with all of them for whoever wants to see the whole. */
class Reader implements ProxyHandler<Target> {
  constructor(
    private readonly raw: unknown,
    private readonly context: Context,
  ) {}

  fill(item: Target, keys: readonly PropertyKey[] = Object.keys(MEMBERS)) {
    for (const key of keys as string[]) {
      if (Object.hasOwn(item, key) || !Object.hasOwn(MEMBERS, key)) continue;
      const {base, defaults} = this.context;
      const value = pick(this.raw, key, MEMBERS[key]!, base) ?? own(defaults, key);
      // Also where Object.prototype's would else show through.
      if (value !== undefined || key in item) item[key] = value;
    }
    return item;
  }

  get(item: Target, key: PropertyKey) {
    if (key === IS_PUBLICATION) return own(own(this.raw, '_alliance'), 'type') === 'publication';
    if (!Object.hasOwn(item, key)) this.fill(item, [key]);
    return item[key];
  }

  has(item: Target, key: PropertyKey) {
    return key in this.fill(item, [key]);
  }

  getOwnPropertyDescriptor(item: Target, key: PropertyKey) {
    const descriptor = Reflect.getOwnPropertyDescriptor(this.fill(item, [key]), key);
    // Whoever reads it would take a `get` on Object.prototype for a part of it.
    return descriptor && (Object.setPrototypeOf(descriptor, null) as PropertyDescriptor);
  }

  ownKeys(item: Target) {
    return Reflect.ownKeys(this.fill(item));
  }

  preventExtensions(item: Target) {
    return Reflect.preventExtensions(this.fill(item));
  }
}

// Nothing that a page puts on Object.prototype shall be taken for a trap.
Object.setPrototypeOf(Reader.prototype, null);

/**
 * One item of a feed; none if it has neither title nor text. It looks and behaves like an object that simply has its
 * members, but they are read when they are first asked for: most of a large feed's never are. (Getters of the item's own
 * would do for `structuredClone()` too, but take longer to make than the members to read.)
 */
export function readItem(raw: unknown, context: Context): FeedItem | undefined {
  const title = text(own(raw, 'title'));
  if (!title && !hasText(raw)) return undefined;
  const id =
    text(own(raw, 'id')) ??
    text(own(raw, 'url')) ??
    text(own(raw, 'external_url')) ??
    [title, ...readTexts(raw)].filter((part) => part).join(' ');
  return new Proxy<Target>(title ? {id, title} : {id}, new Reader(raw, context)) as unknown as FeedItem;
}

/** Whether an item is a publication. */
export function isPublication(item: FeedItem): item is Publication {
  return (item as {[IS_PUBLICATION]?: boolean})[IS_PUBLICATION] ?? item._alliance?.type === 'publication';
}
