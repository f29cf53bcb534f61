import type {FeedItem} from '../read/json-feed.js';

const keys = new WeakMap<FeedItem, string>();

/**
 * What tells an item from all others of the same feed, however that was put together: its `id`, but for pooled feeds, of
 * which each numbers its items as it likes. The same while a pool fills up, after a reload and in a translation, so that
 * lists keep an item's nodes, and the focus in them, wherever it moves.
 */
export const itemKey = (item: FeedItem): string => keys.get(item) ?? item.id;

/** Gives a pooled item its own key. */
export const setItemKey = (item: FeedItem, key: string) => void keys.set(item, key);
