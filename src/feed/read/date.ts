/** A date on the calendar, as precise as it was written. Months and days count from 1. */
export type CalendarDate = [year: number, month?: number, day?: number];

const YEAR = '(\\d{4})';
const MONTH = '(0[1-9]|1[0-2])';
const DAY = '(0[1-9]|[12]\\d|3[01])';

/** `YYYY`, `YYYY-MM`, or anything that begins `YYYY-MM-DD`. */
const ISO = new RegExp(`^${YEAR}(?:$|-${MONTH}(?:$|-${DAY}))`);

/**
 * A date with what may follow its day, such as `T23:30`, ` 23:30:00.5 +0100` or `t23:30z`: the time (1), and the hours (2)
 * and minutes (3) from UTC.
 */
const TIME = /^.{10}[tT\s]*(\d\d:\d\d[\d:.]*)\s*(?:([+-]\d\d):?(\d\d)?)?/;

/** A date as most feeds write it, long after the Unix epoch and on a day that every month has: every engine reads it right. */
const USUAL = /^(19[89]|20\d)\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const WEEKDAY = '(?:[a-z]+,?\\s*)?';
const DAY_AND_MONTH = '((\\d\\d?)\\s+[a-z]{3})[a-z]*';
const TWO_OR_FOUR_DIGITS = '(\\s+(?:\\d\\d){1,2}(?!\\d))';
const TIME_OF_DAY = '(\\s+\\d\\d?:\\d\\d(?::\\d\\d)?)?';
const ZONE = '\\s*([+-]\\d{4}|[a-z]+)?';

/** RFC 822, section 5, with or without the four-digit years of RFC 1123: `Tue, 14 Oct 2014 23:30:00 -0500`. */
const RFC_822 = new RegExp(`^${WEEKDAY}${DAY_AND_MONTH}${TWO_OR_FOUR_DIGITS}${TIME_OF_DAY}${ZONE}`, 'i');

/** The same as most RSS feeds write it, on a day that every month has. To have the engine read it takes five times as long. */
const USUAL_RFC_822 =
  /^(?:[A-Z][a-z]{2}, )?(0[1-9]|1\d|2[0-8]) ([A-Z][a-z]{2}) (\d{4}) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d) (?:GMT|(?!-0000)([+-](?:0\d|1[0-4]))([0-5]\d))$/;

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** What Go, .NET, MySQL and PHP write for a missing date. */
const ZERO = new RegExp(`^(?:0001-01-01|-?000[01]-(?:00|11)-(?:00|30)|${WEEKDAY}0?1 jan[a-z]* 0001)`, 'i');

/** A year from 1980 on, as in most dates, which are no placeholders then. */
const RECENT_YEAR = /^(?:19[89]|20\d)\d\b/;

/** A time in 1970, or in 1969, which is the year of the Unix epoch in the Americas. */
const NEAR_EPOCH = /^.{0,24}(?:70|69)\D.{0,8}:/;

/** The instant of a date in ISO 8601: see `instant`. */
function isoInstant(date: string): number {
  const day = date.slice(0, 'YYYY-MM-DD'.length);
  const [, time, hours, minutes = '00'] = TIME.exec(date) ?? [];
  const exact = Date.parse(`${day}T${time}${hours ? `${hours}:${minutes}` : 'Z'}`);
  return isNaN(exact) ? Date.parse(day) : exact;
}

/**
 * Whether a date means that there is none. `0001-01-01` does, and so does the Unix epoch in any time zone, such as
 * `1969-12-31T19:00:00-05:00`. But `1970-01-01`, without a time, is a day that somebody wrote.
 */
export const standsForNone = (text: string): boolean =>
  !RECENT_YEAR.test(text) && (ZERO.test(text) || (NEAR_EPOCH.test(text) && isoInstant(fromRfc822(text) ?? text) === 0));

/** The parts of a text that begins with an ISO 8601 date; null if no such day exists. */
function isoParts(text: string): RegExpExecArray | null {
  const parts = standsForNone(text) ? null : ISO.exec(text);
  if (!parts) return null;
  const [date, , , day = '1'] = parts;
  // Engines accept days that don't exist: 30 February becomes 2 March.
  return Number(day) < 29 || new Date(date).getUTCDate() === Number(day) ? parts : null;
}

/** An RFC 822 date in ISO 8601. `Date.parse` knows the names of zones. An unknown name means UTC (RFC 2822, section 4.3). */
function fromRfc822(text: string): string | undefined {
  const usual = USUAL_RFC_822.exec(text);
  const month = usual ? MONTHS.indexOf(usual[2]!) / 3 + 1 : 0;
  if (usual && month >= 1 && month % 1 === 0) {
    const [, day, , year, time, hours = '+00', minutes = '00'] = usual;
    return `${year}-${String(month).padStart(2, '0')}-${day}T${time}${hours}:${minutes}`;
  }
  const parts = RFC_822.exec(text);
  if (!parts) return undefined;
  const [, dayAndMonth, day, year, time, zone] = parts;
  const instantIn = (name?: string) => Date.parse(`${dayAndMonth}${year}${time ?? ' 00:00'} ${name}`);
  const wall = instantIn('UTC');
  if (new Date(wall).getUTCDate() !== Number(day)) return undefined;
  const iso = new Date(wall).toISOString();
  if (!time) return iso.slice(0, 'YYYY-MM-DD'.length);
  const offset = wall - instantIn(zone) || 0;
  const hoursAndMinutes = new Date(Math.abs(offset)).toISOString().slice(11, 16);
  return iso.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length) + (offset < 0 ? '-' : '+') + hoursAndMinutes;
}

/** A date in ISO 8601, as it is written, or converted from RFC 822; undefined if no such day exists. */
export function isoDate(text: string): string | undefined {
  if (USUAL.test(text) || isoParts(text)?.[3]) return text;
  return standsForNone(text) ? undefined : fromRfc822(text);
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as it is written; undefined if no such day exists. */
export const partialDate = (text: string): string | undefined => (isoParts(text)?.[0] === text ? text : undefined);

/**
 * The calendar date that `text` begins with, whatever its time and time zone say. It may be in ISO 8601, also without a day
 * or a month, or in RFC 822. Undefined if it cannot be read or doesn't exist.
 */
export function calendarDate(text: unknown): CalendarDate | undefined {
  const written = String(text);
  const parts = isoParts(isoDate(written) ?? written);
  return parts ? (parts.slice(1).filter(Boolean).map(Number) as CalendarDate) : undefined;
}

/**
 * The instant of a date, to sort by: milliseconds since 1970. A time without a zone is in UTC. If the time cannot be read,
 * it is the beginning of the day. `NaN` if there is no date.
 */
export function instant(text: unknown): number {
  const written = String(text);
  if (USUAL.test(written)) {
    const moment = Date.parse(written);
    if (!isNaN(moment)) return moment;
  }
  return isoInstant(isoDate(written) ?? partialDate(written) ?? '');
}
