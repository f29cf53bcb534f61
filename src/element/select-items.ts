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

/** Names are the same whatever their case, white space and Unicode form. */
const fold = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Those items of which a list of names, such as an attribute gives it, has one. All of the attribute is one name if some item
 * has it ("Peace, justice and strong institutions"), else names are separated by commas.
 */
export function withAnyName<T>(items: T[], attribute: string, namesOf: (item: T) => readonly string[]): T[] {
  const whole = fold(attribute);
  const several = new Set(attribute.split(',').map(fold).filter(Boolean));
  if (!several.size) return items;
  const folded = new Map<string, string>();
  const withNames = items.map((item) => ({
    item,
    names: namesOf(item).map((name) => {
      const known = folded.get(name) ?? fold(name);
      folded.set(name, known);
      return known;
    }),
  }));
  const wanted = [...folded.values()].includes(whole) ? new Set([whole]) : several;
  return withNames.filter(({names}) => names.some((name) => wanted.has(name))).map(({item}) => item);
}

/** Those on or after a date. Dates as they are written, in ISO 8601, sort as texts. */
export const sinceDate = <T extends FeedItem>(items: T[], date: string): T[] =>
  items.filter((item) => (item.date_published ?? '').slice(0, 10) >= date.slice(0, 10));
