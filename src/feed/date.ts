/** A date on the calendar, as precisely as it was written; month and day count from 1. */
export type CalendarDate = [year: number, month?: number, day?: number];

/** `YYYY`, `YYYY-MM`, or anything that begins `YYYY-MM-DD`. */
const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)|$)|$)/;

/** A day that every month has, so that most dates need no closer look. */
const SAFE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])/;

/** What may follow the day: `T23:30`, ` 23:30:00.5 +0100`, `t23:30z`. */
const TIME = /^.{10}[t\s]*(\d\d:\d\d)(:\d\d)?(\.\d{1,3})?\d*\s*([+-]\d\d)?:?(\d\d)?/i;

/** RFC 822, section 5, with or without the four-digit years of RFC 1123: `Tue, 14 Oct 2014 23:30:00 -0500`. */
const RFC_822 =
  /^(?:[a-z]+,?\s+)?(\d\d?)\s+([a-z]{3})[a-z]*\s+(\d\d)?(\d\d)(?:\s+(\d\d?:\d\d(?::\d\d)?)\s*([+-]\d{4}|[a-z]+)?|\D|$)/i;

/** A text's beginning as a calendar date, if it exists: engines count on where it doesn't (30 February). */
function isoParts(text: string): CalendarDate | undefined {
  const [iso = '', ...parts] = ISO.exec(text) ?? [];
  const date = new Date(iso);
  if (isNaN(+date) || !date.toISOString().startsWith(iso)) return undefined;
  return parts.filter((part) => part).map(Number) as CalendarDate;
}

/** An RFC 822 date in ISO 8601. The engine knows the zones' names; what it doesn't know is UTC (RFC 2822, section 4.3). */
function fromRfc822(text: string): string | undefined {
  const match = RFC_822.exec(text);
  if (!match) return undefined;
  const [, day, month, century, year, time, zone] = match;
  const instantIn = (name: string) =>
    Date.parse(`${day} ${month} ${century ?? (+year! < 50 ? 20 : 19)}${year} ${time ?? '00:00'} ${name}`);
  const wall = new Date(instantIn('UTC'));
  if (wall.getUTCDate() !== +day!) return undefined;
  const iso = wall.toISOString();
  if (!time) return iso.slice(0, 10);
  const offset = zone ? +wall - instantIn(zone) || 0 : 0;
  return iso.slice(0, 19) + (offset < 0 ? '-' : '+') + new Date(Math.abs(offset)).toISOString().slice(11, 16);
}

/** A date in ISO 8601: `text` as it is where it begins so, or made from RFC 822; none if no such day exists. */
export function isoDate(text: string): string | undefined {
  if (SAFE.test(text)) return text;
  return ISO.exec(text)?.[3] ? isoParts(text) && text : fromRfc822(text);
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as it is, if there is such a year, month or day. */
export function partialDate(text: string): string | undefined {
  return text.length <= 10 && isoParts(text) ? text : undefined;
}

/**
 * The calendar date that is written in `text` (ISO 8601, also without day or month; RFC 822), whatever the time and the
 * time zone; none if it cannot be read or doesn't exist.
 */
export function calendarDate(text: unknown): CalendarDate | undefined {
  return typeof text === 'string' ? isoParts(isoDate(text) ?? text) : undefined;
}

/**
 * When `text` was, in milliseconds since 1970, to sort by. Without a time zone it is UTC; with a time that cannot be read,
 * its day's beginning. `NaN` if there is no date.
 */
export function instant(text: unknown): number {
  const date = typeof text === 'string' && (isoDate(text) ?? partialDate(text));
  if (!date) return NaN;
  // With a zone, what an engine can read it reads right, and fastest.
  const quick = /(?:Z|[+-]\d\d:\d\d)$/.test(date) ? Date.parse(date) : NaN;
  if (!isNaN(quick)) return quick;
  const day = date.slice(0, 10);
  const [, time, seconds = ':00', fraction = '', hours, minutes = '00'] = TIME.exec(date) ?? [];
  const exact = Date.parse(`${day}T${time}${seconds}${fraction}${hours ? `${hours}:${minutes}` : 'Z'}`);
  return isNaN(exact) ? Date.parse(day) : exact;
}
