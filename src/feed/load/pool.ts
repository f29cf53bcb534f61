import {withoutPrototype} from '../../host-page/without-prototype.js';
import {readItem} from '../read/item.js';
import type {Feed, FeedItem} from '../read/json-feed.js';
import {setItemKey} from './item-key.js';

/**
 * An identifier that means the same everywhere (RFC 3986, section 1.1). Other schemes are likely to be a publisher's own:
 * `post:12` may be in any feed.
 */
const URI = /^([a-z][a-z\d+.-]*:\/\/|(urn|tag|doi|info|ark|hdl|oai|did|at|mid|cid|ni):)\S/i;

/** An address for comparison with others: without scheme, closing slash, `utm_*` and fragment (unless that is a route). */
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

/** What tells whether two items are duplicates. */
interface Identity {
  readonly id: string;
  /** The id, if it identifies the same thing in every feed. */
  readonly uri: string | undefined;
  readonly address: string | undefined;
}

/** Kept, because a pool of a hundred feeds is merged again whenever one more has loaded. */
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
  /** The item as it is in its feed. */
  readonly origin: FeedItem;
  /** The item as it is shown, attributed to its agency. */
  readonly item: FeedItem;
  /** Which of the pooled feeds it comes from. */
  readonly source: number;
  /** Its source and its id, which together are unique in the pool. */
  readonly name: string;
  /** See `itemKey`. Most items have their name as their key. */
  key: string;
  /** Whether it was shown before, or a duplicate of it was. */
  isKnown: boolean;
}

/** What a pool remembers from one merge to the next, so that an item stays the same object with the same key. */
export class PoolMemory {
  /** The shown items, by their own names and the names of their duplicates. */
  entries = new Map<string, Entry>();
}

/** Merges the items of several feeds. Of duplicates, the first is kept. Each item is attributed to its agency. */
export class Pool {
  readonly #entries: Entry[] = [];
  readonly #byName = new Map<string, Entry>();
  readonly #byUri = new Map<string, Entry>();
  readonly #byAddress = new Map<string, Entry>();
  /** Keys of items that have another name. */
  readonly #foreignKeys = new Set<string>();

  constructor(private readonly memory: PoolMemory) {}

  /**
   * Adds a feed, or a further page of one.
   * @param source which of the pooled feeds it is, or belongs to: ids are unique only within one
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

  /** Another feed's item with this address. Items of the same feed may share an address: that of a page with all of them. */
  #neighbour(address: string | undefined, source: number): Entry | undefined {
    const entry = address ? this.#byAddress.get(address) : undefined;
    return entry?.source === source ? undefined : entry;
  }

  #addItem(origin: FeedItem, name: string, source: number, feed: Feed): Entry {
    const known = this.memory.entries.get(name);
    let key = known?.key ?? name;
    // If two items were duplicates before, and no longer are, they need different keys now.
    while (this.#isTaken(key, name)) key += '+';
    if (key !== name) this.#foreignKeys.add(key);
    const item = known?.origin === origin ? known.item : attributed(origin, feed);
    const entry = {origin, item, source, name, key, isKnown: known !== undefined};
    this.#entries.push(entry);
    this.#byName.set(name, entry);
    return entry;
  }

  /** Whether an item of another name has this key. */
  #isTaken(key: string, name: string): boolean {
    return this.#foreignKeys.has(key) || (key !== name && this.#byName.get(key)?.key === key);
  }

  /** If a duplicate was shown before its original had loaded, the original gets its key, and so its nodes in the list. */
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
