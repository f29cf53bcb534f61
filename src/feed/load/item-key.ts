import type {FeedItem} from '../read/json-feed.js';

const keys = new WeakMap<FeedItem, string>();

/**
 * What tells an item from all others of its feed. This is its `id`, except in a pool, where each feed numbers its items as it
 * likes. The key stays the same while a pool fills up, after a reload and in a translation, so that lists keep the nodes of
 * an item, and the focus in them, wherever it moves.
 */
export const itemKey = (item: FeedItem): string => keys.get(item) ?? item.id;

/** Gives a pooled item its own key. */
export const setItemKey = (item: FeedItem, key: string) => void keys.set(item, key);
