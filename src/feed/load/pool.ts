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
const comparableAddress = (url: string) =>
  url
    .replace(/^https?:/, '')
    .replace(/#(?![!/]).*/, '')
    .replace(/[?&]utm_[^&#]*/gi, '')
    // Of the parameters, any may now be the first.
    .replaceAll('?', '&')
    .replace(/\/(?=[&#]|$)/, '');

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

/**
 * What a pool remembers from one merge to the next, so that an item stays the same object: the items as the pool shows them, by
 * the items of the feeds.
 */
export class PoolMemory extends WeakMap<FeedItem, FeedItem> {}

/** Merges the items of several feeds. Of duplicates, the first is kept. Each item is attributed to its agency. */
export class Pool {
  readonly #items: FeedItem[] = [];
  /** By each name, URI and address: the number of the feed that was the first to have it. A name is a source and an id. */
  readonly #sources = new Map<string | undefined, number>();

  constructor(private readonly memory: PoolMemory) {}

  /**
   * Adds a feed, or a further page of one.
   * @param source which of the pooled feeds it is, or belongs to: ids are unique only within one
   * @returns whether anything was new
   */
  add(feed: Feed, source: number): boolean {
    const sources = this.#sources;
    const before = this.#items.length;
    for (const origin of feed.items) {
      const {id, uri, address} = identityOf(origin);
      const name = `${source} ${id}`;
      // Items of the same feed may share an address: that of a page with all of them.
      const isKnown = sources.has(name) || sources.has(uri) || (sources.get(address) ?? source) !== source;
      sources.set(name, source);
      if (isKnown) continue;
      // The key doesn't depend on which of the duplicates is here first.
      const key = uri ?? (sources.has(address) ? undefined : address) ?? name;
      for (const identity of [uri, address]) if (identity) sources.set(identity, source);
      this.#items.push(this.#attributed(origin, feed, key));
    }
    return this.#items.length > before;
  }

  /** All items, in the order in which they were added. */
  finish = () => this.#items;

  /** An item as a pool shows it, with its agency. It is read again, lazily: a copy would read all of it. */
  #attributed(origin: FeedItem, {title, home_page_url: url}: Feed, key: string): FeedItem {
    const context = withoutPrototype(title ? {source: {name: title, ...(url && {url})}} : {});
    const item = this.memory.get(origin) ?? readItem(origin, context)!;
    this.memory.set(origin, item);
    setItemKey(item, key);
    return item;
  }
}
