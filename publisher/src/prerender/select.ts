import {byDate, calendarDate, isPublication, testOf, type FeedItem} from '../widgets.js';

/** A widget's attributes, by name. */
export type WidgetAttributes = Readonly<Record<string, string | undefined>>;

/** The items that a list shows at first, which its attributes choose as in the widgets. */
export function selectItems(tag: string, items: readonly FeedItem[], attributes: WidgetAttributes): FeedItem[] {
  const isNews = tag === 'news-list';
  const own = items.filter((item) => isPublication(item) !== isNews);
  const since = calendarDate(attributes.since) ? attributes.since : undefined;
  const ordered = isNews || attributes.sort === 'date' ? byDate(own) : own;
  const count = wholeNumber(attributes.limit) ?? (isNews ? 5 : undefined);
  return ordered.filter(testOf({...attributes, since}, own)).slice(0, count);
}

/** The item that a card shows: the one with this id or address; the first publication if `wanted` is empty. */
export function selectItem(items: readonly FeedItem[], wanted: string | undefined): FeedItem | undefined {
  if (!wanted) return items.find(isPublication);
  const address = URL.canParse(wanted) ? new URL(wanted).href : undefined;
  return items.find(({id, url}) => id === wanted || (url !== undefined && url === address));
}

/** A whole number from 1 to `most`; undefined for any other text, for which the widgets take their default. */
export function wholeNumber(text: string | undefined, most = Infinity): number | undefined {
  const number = text?.trim() ? Number(text) : NaN;
  return number > 0 && number <= most && Number.isInteger(number) ? number : undefined;
}
