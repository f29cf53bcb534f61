import {byDate, calendarDate, isPublication, primaryLanguage, type FeedItem} from '../widgets.js';

/** A widget's attributes, by name. */
export type WidgetAttributes = Readonly<Record<string, string | undefined>>;

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** What an attribute asks for: one value if some item has all of it, else several between commas. */
function wantedOf(attribute: string | undefined, known: ReadonlySet<string>): Set<string> | undefined {
  if (!attribute?.trim()) return undefined;
  const whole = fold(attribute);
  return new Set(known.has(whole) ? [whole] : attribute.split(',').map(fold).filter(Boolean));
}

const valuesOf = (items: readonly FeedItem[], read: (item: FeedItem) => (string | undefined)[]) =>
  new Set(items.flatMap((item) => read(item).flatMap((value) => (value ? [fold(value)] : []))));

const tagsOf = ({tags}: FeedItem) => tags ?? [];
const sourceOf = ({_alliance}: FeedItem) => [_alliance.source?.name];

/** The items that a list shows at first, by its attributes: as the widgets choose them. */
export function selectItems(tag: string, items: readonly FeedItem[], attributes: WidgetAttributes): FeedItem[] {
  const isNews = tag === 'news-list';
  const own = items.filter((item) => isPublication(item) !== isNews);
  const tags = valuesOf(own, tagsOf);
  const wanted = wantedOf(attributes.tag, tags);
  const unwanted = wantedOf(attributes.exclude, tags);
  const sources = wantedOf(attributes.source, valuesOf(own, sourceOf));
  const languages = new Set((attributes.language ?? '').split(/\s+/).filter(Boolean).map(primaryLanguage));
  const since = calendarDate(attributes.since) ? attributes.since!.trim() : undefined;
  const has = (set: ReadonlySet<string>, values: (string | undefined)[]) =>
    values.some((value) => value !== undefined && set.has(fold(value)));

  const chosen = own.filter(
    (item) =>
      (!wanted || has(wanted, tagsOf(item))) &&
      !(unwanted && has(unwanted, tagsOf(item))) &&
      (!sources || has(sources, sourceOf(item))) &&
      (!languages.size || (item.language !== undefined && languages.has(primaryLanguage(item.language)))) &&
      // Dates as they are written, in ISO 8601, sort as texts.
      (!since || (item.date_published ?? '').slice(0, 10) >= since.slice(0, 10)),
  );
  const ordered = isNews || attributes.sort === 'date' ? byDate(chosen) : chosen;
  return ordered.slice(0, wholeNumber(attributes.limit) ?? (isNews ? 5 : undefined));
}

/** The item that a card shows: by its id or address, else the first publication. */
export function selectItem(items: readonly FeedItem[], wanted: string | undefined): FeedItem | undefined {
  if (!wanted) return items.find(isPublication);
  const address = URL.canParse(wanted) ? new URL(wanted).href : undefined;
  return items.find(({id, url}) => id === wanted || (url !== undefined && url === address));
}

export function wholeNumber(text: string | undefined, most = Infinity): number | undefined {
  const number = text?.trim() ? Number(text) : NaN;
  return number > 0 && number <= most && Number.isInteger(number) ? number : undefined;
}
