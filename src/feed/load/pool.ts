import {withoutPrototype} from '../../host-page/without-prototype.js';
import {readItem} from '../read/item.js';
import type {Feed, FeedItem} from '../read/json-feed.js';
import {setItemKey} from './item-key.js';

/**
 * Schemes whose identifiers mean the same everywhere (RFC 3986, section 1.1). A scheme that nobody knows is likely to be
 * a publisher's own: `post:12` may be in any feed.
 */
const URI = /^([a-z][a-z\d+.-]*:\/\/|(urn|tag|doi|info|ark|hdl|oai|did|at|mid|cid|ni):)\S/i;

/** An address to compare with others: without scheme, closing slash, `utm_*` and fragment, unless that is a route. */
function comparableAddress(url: string): string {
  const untracked = /[?&]utm_/i.test(url) ? url.replace(/\?[^#]*/, withoutTracking) : url;
  return untracked
    .replace(/^https?:/, '')
    .replace(/#(?![!/]).*/, '')
    .replace(/\/(?=[?#]|$)/, '');
}

function withoutTracking(query: string) {
  const kept = query
    .slice(1)
    .split('&')
    .filter((parameter) => !/^utm_/i.test(parameter));
  return kept.length ? `?${kept.join('&')}` : '';
}

/** What makes two items duplicates. */
interface Identity {
  readonly id: string;
  /** The id, if it identifies the same thing in every feed. */
  readonly uri: string | undefined;
  readonly address: string | undefined;
}

/** Computed once: a pool of a hundred feeds is merged again whenever one more has loaded. */
const identities = new WeakMap<FeedItem, Identity>();

function identityOf(item: FeedItem): Identity {
  let identity = identities.get(item);
  if (!identity) {
    const {id, url} = item;
    identity = {id, uri: URI.test(id) ? id : undefined, address: url && comparableAddress(url)};
    identities.set(item, identity);
  }
  return identity;
}

/** An item of a pool. */
interface Entry {
  /** The item in its feed. */
  readonly origin: FeedItem;
  /** The item as it is shown, attributed to its agency. */
  readonly item: FeedItem;
  readonly source: number;
  /** Its source and id. */
  readonly name: string;
  key: string;
  /** Whether it was shown before, or a duplicate of it was. */
  isKnown: boolean;
}

/** What a pool remembers from one merge to the next, so that an item stays the same object with the same key. */
export class PoolMemory {
  /** The shown items, by their names and those of their duplicates. */
  entries = new Map<string, Entry>();
}

/** Merges the items of several feeds: the first of duplicates, each attributed to its agency. */
export class Pool {
  readonly #entries: Entry[] = [];
  readonly #byName = new Map<string, Entry>();
  readonly #byUri = new Map<string, Entry>();
  readonly #byAddress = new Map<string, Entry>();
  /** Keys that differ from the name of their item. */
  readonly #foreignKeys = new Set<string>();

  constructor(private readonly memory: PoolMemory) {}

  /**
   * Adds a feed, or a further page of one.
   * @param source number of the feed: ids are unique within one only
   * @returns whether anything was new
   */
  add(feed: Feed, source: number): boolean {
    const before = this.#entries.length;
    for (const item of feed.items) {
      const {id, uri, address} = identityOf(item);
      const name = `${source} ${id}`;
      const original = this.#byName.get(name) ?? (uri && this.#byUri.get(uri)) ?? this.#neighbour(address, source);
      if (original) this.#addDuplicate(original, name);
      else {
        const entry = this.#addItem(item, name, source, feed);
        if (uri) this.#byUri.set(uri, entry);
        if (address && !this.#byAddress.has(address)) this.#byAddress.set(address, entry);
      }
    }
    return this.#entries.length > before;
  }

  /** All items, in the order in which they were added. */
  finish(): FeedItem[] {
    this.memory.entries = this.#byName;
    return this.#entries.map(({item, key}) => {
      setItemKey(item, key);
      return item;
    });
  }

  /** Another feed's item at an address. Items of the same feed may share one: that of a page with all of them. */
  #neighbour(address: string | undefined, source: number): Entry | undefined {
    const entry = address ? this.#byAddress.get(address) : undefined;
    return entry?.source === source ? undefined : entry;
  }

  #addItem(origin: FeedItem, name: string, source: number, feed: Feed): Entry {
    const known = this.memory.entries.get(name);
    let key = known?.key ?? name;
    // Two items that were duplicates before now need different keys.
    while (this.#isTaken(key, name)) key += '+';
    if (key !== name) this.#foreignKeys.add(key);
    const item = known?.origin === origin ? known.item : attributed(origin, feed);
    const entry = {origin, item, source, name, key, isKnown: known !== undefined};
    this.#entries.push(entry);
    this.#byName.set(name, entry);
    return entry;
  }

  /** Whether another item has the key that an item of this name would have. */
  #isTaken(key: string, name: string): boolean {
    return this.#foreignKeys.has(key) || (key !== name && this.#byName.get(key)?.key === key);
  }

  /** A duplicate whose original loads later gives its key, and so its place, to the original. */
  #addDuplicate(original: Entry, name: string) {
    const known = this.memory.entries.get(name);
    if (known && !original.isKnown && !this.#isTaken(known.key, original.name)) {
      original.key = known.key;
      original.isKnown = true;
      if (known.key !== original.name) this.#foreignKeys.add(known.key);
    }
    this.#byName.set(name, original);
  }
}

/** An item as a pool shows it. It is read again, lazily: a copy would read all of it. */
function attributed(item: FeedItem, {title, home_page_url: url}: Feed): FeedItem {
  return readItem(item, withoutPrototype(title ? {source: {name: title, ...(url && {url})}} : {}))!;
}
