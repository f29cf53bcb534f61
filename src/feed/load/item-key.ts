import type {FeedItem} from '../read/json-feed.js';

/** What tells an item from all others of its feed. */
export const itemKey = ({id}: FeedItem): string => id;
