import {withoutPrototype} from '../../host-page/without-prototype.js';
import {readItem} from '../read/item.js';
import type {Feed, FeedItem} from '../read/json-feed.js';
import type {ParsedFeed} from '../read/parse-feed.js';

/** An item of a pooled feed: attributed to its agency, which is the feed it came from unless it names one itself. */
function attributed(item: FeedItem, {title, home_page_url: url}: Feed): FeedItem {
  // Read once more, it stays lazy: a copy would read all of it.
  return title ? readItem(item, withoutPrototype({source: {name: title, ...(url && {url})}}))! : item;
}

/**
 * Merges the pages of one feed, or, `pooled`, several feeds: duplicates are shown once, the first; the first feed's own
 * members stand for all.
 * @param seen addresses that are loaded already: a `next_url` among them leads nowhere
 */
export function mergeFeeds(
  parts: readonly (ParsedFeed & {url?: string})[],
  pooled: boolean,
  seen: ReadonlyMap<string, unknown>,
): ParsedFeed {
  const ids = new Set<string>();
  const urls = new Set<string | undefined>();
  const items: FeedItem[] = [];
  let next: string | undefined;
  for (const {feed} of parts) {
    const fresh = feed.items.filter(({id, url}) => !ids.has(id) && !urls.has(url));
    for (const item of fresh) {
      ids.add(item.id);
      // Within one feed, items may share an address.
      if (pooled && item.url) urls.add(item.url);
      items.push(pooled ? attributed(item, feed) : item);
    }
    // Servers that answer every page number with the same items have no next page, whatever they say.
    if (fresh.length && !seen.has(feed.next_url!)) next ??= feed.next_url;
  }
  const {feed} = parts[0]!;
  const campaign = parts.map(({feed}) => feed._alliance?.campaign).find(Boolean);
  return {
    feed: {...feed, items, next_url: next, _alliance: {...feed._alliance, campaign}},
    problems: parts.flatMap(({problems, url}) => problems.map((problem) => ({...problem, url}))),
  };
}
