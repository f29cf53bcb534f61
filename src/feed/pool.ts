import {bare} from './bare.js';
import type {LoadedFeed} from './cache.js';
import {readItem} from './item.js';
import type {Feed, FeedItem, Problem} from './json-feed.js';

/** An item of a pooled feed: attributed to its agency, which is the feed it came from unless it names one itself. */
function attributed(item: FeedItem, {title, home_page_url: url}: Feed): FeedItem {
  // Read once more, it stays lazy: a copy would read all of it.
  return title ? readItem(item, bare({source: {name: title, ...(url && {url})}}))! : item;
}

/**
 * Merges the pages of one feed, or, `pooled`, several feeds: duplicates are shown once, the first; the first feed's own
 * members stand for all.
 * @param seen addresses that are loaded already: a `next_url` among them leads nowhere
 */
export function mergeFeeds(
  parts: readonly LoadedFeed[],
  pooled: boolean,
  seen: ReadonlySet<string>,
): {feed: Feed; problems: Problem[]} {
  const ids = new Set<string>();
  const urls = new Set<string | undefined>();
  const items: FeedItem[] = [];
  for (const {feed} of parts) {
    const fresh = feed.items.filter(({id, url}) => !ids.has(id) && !urls.has(url));
    for (const {id, url} of fresh) {
      ids.add(id);
      // Within one feed, items may share an address.
      if (pooled && url) urls.add(url);
    }
    items.push(...(pooled ? fresh.map((item) => attributed(item, feed)) : fresh));
  }
  const first = parts[0]!.feed;
  const campaign = parts.find(({feed}) => feed._alliance?.campaign)?.feed._alliance?.campaign;
  return {
    feed: {
      ...first,
      items,
      next_url: parts.map(({feed}) => feed.next_url).find((url) => url && !seen.has(url)),
      _alliance: {...first._alliance, ...(campaign && {campaign})},
    },
    problems: parts.flatMap(({problems}) => problems),
  };
}
