import {instant} from '../feed/read/date.js';
import type {FeedItem} from '../feed/read/json-feed.js';
import {languageTag, primaryLanguage} from '../feed/read/language-tag.js';

/** The attributes by which a page says which items it wants in a list. */
export interface ItemAttributes {
  tag?: string | undefined;
  source?: string | undefined;
  exclude?: string | undefined;
  language?: string | undefined;
  since?: string | undefined;
}

/** Whether an item passes. */
export type Test = (item: FeedItem) => boolean;

/** Sorts items by date: newest first, undated last, else in feed order. */
export function byDate<T extends FeedItem>(items: T[]): T[] {
  return (
    items
      .map((item) => {
        const {date_published: date} = item;
        return {item, at: date ? instant(date) : -Infinity};
      })
      // The difference of two items without a date is NaN.
      .sort((a, b) => b.at - a.at || 0)
      .map(({item}) => item)
  );
}

/** Invisible characters inside words: soft hyphens, and those that break words, join them, or set a direction. */
const UNSEEN = /[\xad\u200b\u200e\u200f\u2060\ufeff]/g;

/** A name for comparison with others: without case, Unicode form, and any but single spaces. */
const foldName = (name: string) => name.toUpperCase().normalize('NFKC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

/** A `foldName` that folds each name once: thousands of items share a few of them. */
export function nameFolder() {
  const folded = new Map<string, string>();
  return (name: string): string => {
    const known = folded.get(name) ?? foldName(name);
    folded.set(name, known);
    return known;
  };
}

export const tagsOf = ({tags = []}: FeedItem): readonly string[] => tags;

/** The name of the agency that an item comes from, as a list of none or one. */
export const sourcesOf = ({_alliance: {source}}: FeedItem): readonly string[] => (source ? [source.name] : []);

/**
 * A test for items with one of the names in an attribute; undefined if it has no names. The whole attribute is one name if some
 * item has it ("Peace, justice and strong institutions"). If none has, the names are separated by commas.
 */
function hasAnyName(
  attribute: string | undefined,
  items: readonly FeedItem[],
  namesOf: (item: FeedItem) => readonly string[],
): Test | undefined {
  if (!attribute) return undefined;
  const several = attribute.split(',').map(foldName).filter(Boolean);
  if (!several.length) return undefined;
  const fold = nameFolder();
  const hasOneOf = (wanted: readonly string[]) => (item: FeedItem) =>
    namesOf(item).some((name) => wanted.includes(fold(name)));
  const hasWhole = hasOneOf([foldName(attribute)]);
  return attribute.includes(',') && items.some(hasWhole) ? hasWhole : hasOneOf(several);
}

/** The languages in an attribute, as primary subtags: `fr` for `fr-CA`, `ar` for `ara`. */
export const languagesOf = (attribute?: string) =>
  (attribute?.split(/[\s,]+/) ?? []).flatMap((tag) => {
    const known = languageTag(tag);
    return known ? [primaryLanguage(known)] : [];
  });

/** A test for items that have all that these attributes ask for. */
export function testOf(attributes: ItemAttributes, items: readonly FeedItem[]): Test {
  const {tag, source, exclude, language, since} = attributes;
  const unwanted = hasAnyName(exclude, items, tagsOf);
  const languages = languagesOf(language);
  const tests = [
    hasAnyName(tag, items, tagsOf),
    hasAnyName(source, items, sourcesOf),
    unwanted && ((item: FeedItem) => !unwanted(item)),
    languages.length > 0 && (({language: own}: FeedItem) => !!own && languages.includes(primaryLanguage(own))),
    // ISO 8601 dates sort as text.
    since && (({date_published: date = ''}: FeedItem) => date.slice(0, 10) >= since.trim().slice(0, 10)),
  ].filter((test): test is Test => !!test);
  return (item) => tests.every((test) => test(item));
}
