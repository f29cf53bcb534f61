import {SharedFeed, type LoadOptions} from '../feed/load/shared-feed.js';
import {translationOf} from '../feed/load/translation.js';
import {FeedError} from '../feed/read/feed-error.js';

/** What is known about the feed at one address: loaded, failed or still awaited. */
export type Answer = Readonly<
  Pick<SharedFeed, 'url' | 'loaded' | 'loadedAt' | 'error' | 'settledAt'> & {pending: unknown}
>;

/** What is known so far about the feeds at the watched addresses. */
export interface Answers {
  /** One answer for each address in `src`: that of the feed, or that of its translation once it is here. */
  readonly roots: readonly Answer[];
  /** Translations that could not be loaded. */
  readonly failedTranslations: readonly Answer[];
  /** The further pages that are here, each with the index of its root. */
  readonly pages: readonly {readonly answer: Answer; readonly source: number}[];
  /** Whether a feed or a translation is being loaded; further pages don't count. */
  readonly isLoading: boolean;
  /** All addresses that are loaded, or being loaded. */
  readonly addresses: ReadonlySet<string>;
}

const isPending = ({pending}: SharedFeed) => pending !== undefined;

/** Loads and watches the feeds at some addresses, with their translations and further pages. */
export class Subscription {
  /** The watched feeds, by address. */
  #feeds = new Map<string, SharedFeed>();
  /** The further pages: their addresses, each with the index of its root. */
  #pages = new Map<string, number>();
  #rootUrls: string[] = [];

  /** @param onSettled called whenever a try to load one of the feeds has ended */
  constructor(private readonly onSettled: (feed: SharedFeed) => void) {}

  /** Forgets the further pages, because the addresses have changed. */
  reset() {
    this.#pages.clear();
    this.#rootUrls = [];
  }

  /**
   * Watches the feeds at these addresses, and no others. Loads those that are not here yet.
   * @param language the widget's language: a translation into it takes the place of a feed, but translations of translations
   *   don't count
   */
  watch(sources: readonly string[], language: string, options: LoadOptions): Answers {
    const before = this.#feeds;
    const watched = new Map<string, SharedFeed>();
    const feedAt = (url: string) => {
      const feed = before.get(url) ?? watched.get(url) ?? this.#begin(url, options);
      watched.set(url, feed);
      return feed;
    };
    const failedTranslations: SharedFeed[] = [];
    const roots = sources.map((url) => {
      const feed = feedAt(url);
      const address = feed.loaded && translationOf(feed.loaded.feed, language);
      if (!address || address === url) return feed;
      const translation = feedAt(address);
      if (translation.error && !translation.loaded) failedTranslations.push(translation);
      return translation.loaded ? translation : feed;
    });
    const isLoading = [...watched.values()].some(isPending);
    if (roots.length) this.#dropPages(roots);
    const pages = roots.length ? [...this.#pages].map(([url, source]) => ({answer: feedAt(url), source})) : [];
    this.#feeds = watched;
    // Unwatch last: the last unwatch aborts a request that another address may still need.
    for (const [url, feed] of before) if (!watched.has(url)) feed.unwatch(this.onSettled);
    return {
      roots,
      failedTranslations,
      pages: pages.filter(({answer}) => answer.loaded),
      isLoading,
      addresses: new Set(watched.keys()),
    };
  }

  #begin(url: string, options: LoadOptions): SharedFeed {
    const feed = SharedFeed.at(url);
    feed.watch(this.onSettled);
    feed.load(options, Infinity);
    return feed;
  }

  /** Drops the further pages of a feed that its translation has replaced: they are in another language. */
  #dropPages(roots: readonly SharedFeed[]) {
    roots.forEach(({url}, index) => {
      const isAnother = this.#rootUrls[index] !== undefined && this.#rootUrls[index] !== url;
      for (const [page, source] of this.#pages) if (isAnother && source === index) this.#pages.delete(page);
    });
    this.#rootUrls = roots.map(({url}) => url);
  }

  isPage(url: string): boolean {
    return this.#pages.has(url);
  }

  /** Loads the feeds again that are older than `maxAgeMs` or have failed. Further pages stay as they are. */
  load(options: LoadOptions, maxAgeMs: number) {
    for (const [url, feed] of this.#feeds) if (!this.isPage(url)) feed.load(options, maxAgeMs);
  }

  /** Resolves when nothing is being loaded any more. */
  async settled(): Promise<void> {
    for (;;) {
      const pending = [...this.#feeds.values()].find(isPending)?.pending;
      if (!pending) return;
      await pending;
    }
  }

  /** Adds a further page by its address. The next call of `watch` loads it. */
  addPage(url: string) {
    const leadsThere = (from: string) => this.#feeds.get(from)?.loaded?.feed.next_url === url;
    const earlier = [...this.#pages].find(([page]) => leadsThere(page));
    this.#pages.set(url, earlier?.[1] ?? Math.max(this.#rootUrls.findIndex(leadsThere), 0));
  }

  /** Resolves when a further page is here. Rejects with a `FeedError` if that fails. */
  async page(url: string): Promise<void> {
    const feed = this.#feeds.get(url);
    await feed?.pending;
    if (feed?.loaded) return;
    // It must not be loaded again until a visitor asks for it.
    this.#pages.delete(url);
    throw feed?.error ?? new FeedError('network', 'Aborted');
  }
}
