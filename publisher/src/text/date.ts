import {isoDate} from '../widgets.js';
import {fromDigits, iso} from './date-in-digits.js';

const MOMENT =
  /^(\d{4}-\d\d-\d\d)(?:[t\s]+([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9})\d*)?)?\s*(z|utc|gmt|[+-]\d\d(?::?\d\d)?)?)?/i;

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'de', 'pt', 'it'];

const plain = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase();

/** The numbers of months by their names, long and short, in the form that they have beside a day. */
function monthNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    for (const length of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, {day: 'numeric', month: length, timeZone: 'UTC'});
      for (let month = 0; month < 12; month++) {
        const name = format.formatToParts(Date.UTC(2000, month, 2)).find(({type}) => type === 'month')?.value;
        if (name) names.set(plain(name), String(month + 1));
      }
    }
  }
  return names;
}

let months: Map<string, string> | undefined;

const WEEKDAY = '(?:[\\p{L}\\p{M}]+[.,\\s]+)?';
const YEAR = '(\\d{4}|\\d\\d(?![\\d:]))(?!\\d)';
const MONTH = '([\\p{L}\\p{M}]+)';
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d\\d?)(?:\\.|er|º|st|nd|rd|th)?[\\s-]+(?:de\\s+)?${MONTH}\\.?,?[\\s-]+(?:de\\s+)?${YEAR}`,
  'iu',
);
/** The time may precede the year: `Tue Oct 14 23:30:00 +0000 2014`. */
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH}\\.?\\s+(\\d\\d?)(?:st|nd|rd|th)?,?\\s+(?:\\d\\d:\\d\\d:\\d\\d\\s+(?:[^\\d\\s]\\S*\\s+)?)?(\\d{4})(?!\\d)`,
  'iu',
);

/** A day with its month in words: `14 octobre 2014`, `Mi, 14. Okt. 2014`, `October 14, 2014`. */
function fromWords(text: string): string | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  const [, month, day, year] = dayFirst
    ? [text, dayFirst[2], dayFirst[1], dayFirst[3]]
    : (MONTH_FIRST.exec(text) ?? []);
  if (!month || !day || !year) return undefined;
  months ??= monthNames();
  const number = months.get(plain(month));
  return number && iso(year, number, day);
}

/** A date as JSON Feed has it (RFC 3339), or only the day if no time can be read; undefined if there is no date. */
export function feedDate(written: string | undefined): string | undefined {
  const text = written?.trim() ?? '';
  const known = isoDate(text) ?? isoDate(fromDigits(text) ?? fromWords(text) ?? '');
  const [, day, hours, minutes, seconds = '00', fraction, zone] = MOMENT.exec(known ?? '') ?? [];
  if (!day || Number(day.slice(0, 4)) < 2) return undefined;
  if (!hours) return day;
  const offset = zoneOffset(zone);
  return offset === undefined ? day : `${day}T${hours}:${minutes}:${seconds}${fraction ? `.${fraction}` : ''}${offset}`;
}

function zoneOffset(zone: string | undefined): string | undefined {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone ?? '') ?? [];
  if (!sign) return 'Z';
  return Number(hours) < 24 && Number(minutes) < 60 ? `${sign}${hours}:${minutes}` : undefined;
}
