import type {Feed, FeedItem} from '../read/json-feed.js';
import type {ParsedFeed} from '../read/parse-feed.js';
import {Pool, PoolMemory} from './pool.js';

/** A feed, or a further page of one, to be merged with others. */
export interface FeedPart extends ParsedFeed {
  /** The address that it came from. */
  readonly url?: string;
  /** Which of the pooled feeds it belongs to, counted from 0. When absent, its place among the parts. */
  readonly source?: number;
}

/** The items of all pages of one feed, each once: while pages are loaded, an item may move from one to the next. */
class Pages {
  readonly #items = new Map<string, FeedItem>();

  add({items}: Feed): boolean {
    const before = this.#items.size;
    for (const item of items) if (!this.#items.has(item.id)) this.#items.set(item.id, item);
    return this.#items.size > before;
  }

  finish = () => [...this.#items.values()];
}

/**
 * Merges the pages of one feed or, if `pooled`, several feeds. Of duplicates, the first is kept. All other members are those
 * of the first feed, except the campaign, which is the first that there is.
 * @param loaded addresses that are loaded already: a `next_url` among them is ignored
 * @param memory what the same pool remembers from its last merge
 */
export function mergeFeeds(
  parts: readonly FeedPart[],
  pooled: boolean,
  loaded: {has(url: string): boolean},
  memory = new PoolMemory(),
): ParsedFeed {
  const merged = pooled ? new Pool(memory) : new Pages();
  let next: string | undefined;
  parts.forEach(({feed, source}, index) => {
    const isNew = merged.add(feed, source ?? index);
    // A server that answers every page number with the same items has no next page.
    if (isNew && feed.next_url && !loaded.has(feed.next_url)) next ??= feed.next_url;
  });
  const {feed} = parts[0]!;
  const campaign = parts.map(({feed}) => feed._alliance?.campaign).find(Boolean);
  return {
    feed: {...feed, items: merged.finish(), next_url: next, _alliance: {...feed._alliance, campaign}},
    problems: parts.flatMap(({problems, url}) => problems.map((problem) => ({...problem, url}))),
  };
}
