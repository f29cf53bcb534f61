import {withoutPrototype} from '../host-page/without-prototype.js';

type Constructor<T, O> = new (languages: string[] | undefined, options: O) => T;

const cache = new Map<string, unknown>();

/** An `Intl` object; making one costs far more than using it. A language that `Intl` doesn't know means English, as for words. */
function intl<T, O>(type: Constructor<T, O>, language: string, options: O): T {
  // Not JSON: a page may have its own idea of that.
  const key = type.name + language + Object.values(options as object).join();
  let made = cache.get(key) as T | undefined;
  if (!made) {
    try {
      made = new type([language, 'en'], withoutPrototype(options as object) as O);
    } catch {
      made = new type(['en'], options);
    }
    cache.set(key, made);
  }
  return made;
}

/** In full below one million, else compact: "12.3 million". */
export const formatNumber = (value: number, language: string) =>
  intl(
    Intl.NumberFormat,
    language,
    Math.abs(value) < 1e6 ? {} : {notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1},
  ).format(value);

/** A file's size in decimal units: "1.2 MB". */
export function formatSize(bytes: number, language: string) {
  let power = 0;
  // From here on it would be rounded to 1,000.
  for (; bytes >= 999.95 && power < 3; power++) bytes /= 1000;
  const unit = ['byte', 'kilobyte', 'megabyte', 'gigabyte'][power];
  return intl(Intl.NumberFormat, language, {style: 'unit', unit, maximumFractionDigits: 1}).format(bytes);
}

/** "Ada, Ben and Cy" */
export const formatList = (parts: string[], language: string) => intl(Intl.ListFormat, language, {}).format(parts);

/** A language's name, or its tag where there is none. */
export function languageName(tag: string, language: string) {
  try {
    return intl(Intl.DisplayNames, language, {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export const pluralCategory = (count: number, language: string) => intl(Intl.PluralRules, language, {}).select(count);

/** `date-style`: of `Intl.DateTimeFormat`, or `relative`, or `none`. */
export type DateStyle = 'full' | 'long' | 'medium' | 'short' | 'relative' | 'none';

/** A moment, as a date of the visitor's own day. */
export const formatDay = (date: Date, language: string) =>
  intl(Intl.DateTimeFormat, language, {dateStyle: 'long'}).format(date);

/** A calendar date as the publisher wrote it, the same in every time zone; years and months stand alone where there is no more. */
export function formatDate(text: string, language: string, style: DateStyle = 'long') {
  // Not Date.UTC(), to which the year 1 is 1901: systems without a date write 0001-01-01.
  const time = +new Date(text.slice(0, 10));
  const [, month, day] = text.split('-');
  if (style === 'relative' && day) return relative(time, language);
  const options: Intl.DateTimeFormatOptions = day
    ? {dateStyle: style as 'long'}
    : {year: 'numeric', ...(month && {month: 'long'})};
  return intl(Intl.DateTimeFormat, language, {...options, timeZone: 'UTC'}).format(time);
}

/** Days, months or years from the visitor's today. */
function relative(time: number, language: string) {
  const now = new Date();
  const days = Math.round((time - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / 86_400_000);
  const [value, unit]: [number, Intl.RelativeTimeFormatUnit] =
    Math.abs(days) < 31 ? [days, 'day'] : Math.abs(days) < 365 ? [days / 30.44, 'month'] : [days / 365.25, 'year'];
  // "Yesterday", but not "last year": that would be a year of the calendar.
  const numeric = unit === 'day' ? 'auto' : 'always';
  return intl(Intl.RelativeTimeFormat, language, {numeric}).format(Math.round(value), unit);
}
