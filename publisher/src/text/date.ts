import {isoDate} from '../widgets.js';
import {fromDigits, iso} from './date-in-digits.js';

/** A date as Drupal writes it into feeds. */
const TIME_ELEMENT = /^<time\b[^<>]*\sdatetime="([^"<>]+)"/i;

const DAY = '(\\d{4}-\\d\\d-\\d\\d)';
const BEFORE_TIME = '(?:t\\s*|[\\s,]+(?:[–-]\\s+)?(?:(?:um|à|at|alle|a las|às|в)\\s+)?)';
const TIME = '(\\d\\d?)[:.h](\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9})\\d*)?)?(?!\\d)';
const HALF = '(?:\\s*([ap])\\.?m\\b\\.?)?';
const ZONE = '(?:\\s*(z|utc|gmt|[+-]\\d\\d(?::?\\d\\d)?))?';
/** A day, and its time if there is one: `2014-10-14T23:30:00Z`, `2014-10-14, 11:30 PM`. */
const MOMENT = new RegExp(`^${DAY}(?:${BEFORE_TIME}${TIME}${HALF}${ZONE})?`, 'iu');

const HALF_OF_DAY = /\d\s*[ap]\.?m\b/i;

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

/** A date, beginning `YYYY-MM-DD`, from one with its month in words: `14 octobre 2014`, `Mi, 14. Okt. 2014`, `October 14, 2014`. */
function fromWords(text: string): string | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  const found = dayFirst ?? MONTH_FIRST.exec(text);
  if (!found) return undefined;
  const [month, day] = dayFirst ? [found[2]!, found[1]!] : [found[1]!, found[2]!];
  months ??= monthNames();
  const number = months.get(plain(month));
  return number && iso(found[3]!, number, day) + text.slice(found[0].length);
}

/**
 * A date as JSON Feed has it (RFC 3339), or only the day if no time can be read; undefined if there is no date.
 * @param dayFirst whether the day comes before the month in dates with slashes, if others beside this one have shown that
 */
export function feedDate(written: string | undefined, dayFirst?: boolean): string | undefined {
  const text = datePart(written);
  const read = isoDate(text);
  // The widgets' reader takes PM for the name of a time zone, and knows no times in French.
  const isWhole = read && read.length > 'YYYY-MM-DD'.length && !HALF_OF_DAY.test(text);
  const known = isWhole ? read : (isoDate(fromDigits(text, dayFirst) ?? fromWords(text) ?? '') ?? read);
  const [, day, hours, minutes, seconds = '00', fraction, half, zone] = MOMENT.exec(known ?? '') ?? [];
  if (!day || Number(day.slice(0, 4)) < 2) return undefined;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  const offset = zoneOffset(zone);
  if (!hours || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || offset === undefined) return day;
  const time = `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
  return `${day}T${time}${fraction ? `.${fraction}` : ''}${offset}`;
}

/** What is written, or the date in an element around it. */
export const datePart = (written = ''): string => (TIME_ELEMENT.exec(written.trim())?.[1] ?? written).trim();

function zoneOffset(zone: string | undefined): string | undefined {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone ?? '') ?? [];
  if (!sign) return 'Z';
  return Number(hours) < 24 && Number(minutes) < 60 ? `${sign}${hours}:${minutes}` : undefined;
}
