import {formatsOf} from './formats-of.js';
import {intl} from './intl.js';

/** How a date is written: a style of `Intl.DateTimeFormat`, `relative` to today, or `none` (no date). */
export type DateStyle = 'full' | 'long' | 'medium' | 'short' | 'relative' | 'none';

/** The day of a moment, in the visitor's time zone. */
export const formatDay = (date: Date, language: string) =>
  intl(Intl.DateTimeFormat, language, {dateStyle: 'long'}).format(date);

/** A calendar date as the publisher wrote it, the same in every time zone. It may be a year, or a year and a month. */
export function formatDate(text: string, language: string, style: DateStyle = 'long') {
  const own = ownDate(text, language, style);
  if (own) return own;
  // Date.UTC() would take the year 1 for 1901.
  const time = +new Date(text.slice(0, 10));
  const [, month, day] = text.split('-');
  if (style === 'relative' && day) return relative(time, language);
  // A day can be written in any calendar. A year or a month cannot: no Persian year has the same days as 2030.
  const options: Intl.DateTimeFormatOptions = day
    ? {dateStyle: style as 'long'}
    : {calendar: 'gregory', year: 'numeric', ...(month && {month: 'long'})};
  return intl(Intl.DateTimeFormat, language, {...options, timeZone: 'UTC'}).format(time);
}

/** The same without `Intl`; undefined if we don't know how the language writes it. */
function ownDate(text: string, language: string, style: DateStyle): string | undefined {
  const formats = formatsOf(language);
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  // The year 0 is 1 BC, which `Intl` can write.
  if (!formats || !year) return undefined;
  const {longDate, mediumDate = longDate, monthAndYear, yearAlone = '{year}'} = formats;
  const withDay = style === 'long' ? longDate : style === 'medium' ? mediumDate : undefined;
  const pattern = day ? withDay : month ? monthAndYear : yearAlone;
  const months = day && style === 'medium' ? formats.mediumMonths : formats.months;
  return pattern
    ?.replace('{year}', String(year))
    .replace('{month}', months.split(' ')[month! - 1] ?? '')
    .replace('{day}', String(day))
    .replace('{twoDigitDay}', String(day).padStart(2, '0'));
}

/** A date as a number of days, months or years from today, in the visitor's time zone. */
function relative(time: number, language: string) {
  const now = new Date();
  const days = Math.round((time - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / 86_400_000);
  const [value, unit]: [number, Intl.RelativeTimeFormatUnit] =
    Math.abs(days) < 31 ? [days, 'day'] : Math.abs(days) < 365 ? [days / 30.44, 'month'] : [days / 365.25, 'year'];
  // "Yesterday", but not "last year", which would mean a calendar year.
  const numeric = unit === 'day' ? 'auto' : 'always';
  return intl(Intl.RelativeTimeFormat, language, {numeric}).format(Math.round(value), unit);
}
