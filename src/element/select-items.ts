import {instant} from '../feed/read/date.js';
import type {FeedItem} from '../feed/read/json-feed.js';

/** Newest first, undated last, else in feed order. */
export function byDate<T extends FeedItem>(items: T[]): T[] {
  return (
    items
      .map((item) => ({item, at: item.date_published ? instant(item.date_published) : -Infinity}))
      // Two without a date differ by NaN.
      .sort((a, b) => b.at - a.at || 0)
      .map(({item}) => item)
  );
}
