import {formatsOf} from './formats-of.js';
import {intl} from './intl.js';

/** `date-style`: of `Intl.DateTimeFormat`, or `relative`, or `none`. */
export type DateStyle = 'full' | 'long' | 'medium' | 'short' | 'relative' | 'none';

/** A moment, as a date of the visitor's own day. */
export const formatDay = (date: Date, language: string) =>
  intl(Intl.DateTimeFormat, language, {dateStyle: 'long'}).format(date);

/** A calendar date as the publisher wrote it, the same in every time zone. It may be only a year, or a month and a year. */
export function formatDate(text: string, language: string, style: DateStyle = 'long') {
  const own = ownDate(text, language, style);
  if (own) return own;
  // Not Date.UTC(), which takes the year 1 for 1901.
  const time = +new Date(text.slice(0, 10));
  const [, month, day] = text.split('-');
  if (style === 'relative' && day) return relative(time, language);
  // Another calendar has the same days, but its years and months begin on others: no Persian year is all of 2030.
  const options: Intl.DateTimeFormatOptions = day
    ? {dateStyle: style as 'long'}
    : {calendar: 'gregory', year: 'numeric', ...(month && {month: 'long'})};
  return intl(Intl.DateTimeFormat, language, {...options, timeZone: 'UTC'}).format(time);
}

/** The same without `Intl`, if we know how the language writes it. */
function ownDate(text: string, language: string, style: DateStyle): string | undefined {
  const formats = formatsOf(language);
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  // The year before 1 is 1 BC.
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

/** Days, months or years from the visitor's today. */
function relative(time: number, language: string) {
  const now = new Date();
  const days = Math.round((time - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / 86_400_000);
  const [value, unit]: [number, Intl.RelativeTimeFormatUnit] =
    Math.abs(days) < 31 ? [days, 'day'] : Math.abs(days) < 365 ? [days / 30.44, 'month'] : [days / 365.25, 'year'];
  // "Yesterday", but not "last year", which would mean a calendar year.
  const numeric = unit === 'day' ? 'auto' : 'always';
  return intl(Intl.RelativeTimeFormat, language, {numeric}).format(Math.round(value), unit);
}
