/** A date on the calendar, as precisely as it was written; month and day count from 1. */
export type CalendarDate = [year: number, month?: number, day?: number];

/** `YYYY`, `YYYY-MM`, or anything that begins `YYYY-MM-DD`. */
const ISO = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])|$)|$)/;

/** What may follow the day: `T23:30`, ` 23:30:00.5 +0100`, `t23:30z`. */
const TIME = /^.{10}[t\s]*(\d\d:\d\d[\d:.]*)\s*(?:([+-]\d\d):?(\d\d)?)?/i;

/** A moment as most feeds write it, on a day that every month has: engines read it as it is. */
const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** RFC 822, section 5, with or without the four-digit years of RFC 1123: `Tue, 14 Oct 2014 23:30:00 -0500`. */
const RFC_822 =
  /^(?:[a-z]+,?\s*)?((\d\d?)\s+[a-z]{3})[a-z]*(\s+(?:\d\d){1,2}(?!\d))(\s+\d\d?:\d\d(?::\d\d)?)?\s*([+-]\d{4}|[a-z]+)?/i;

/** The parts of a text that begins as a date in ISO 8601, if it exists: engines count on where it doesn't (30 February). */
function isoParts(text: string) {
  const parts = ISO.exec(text);
  const day = Number(parts?.[3] ?? 1);
  return day < 29 || new Date(parts![0]).getUTCDate() === day ? parts : null;
}

/** An RFC 822 date in ISO 8601. The engine knows the zones' names; what it doesn't know is UTC (RFC 2822, section 4.3). */
function fromRfc822(text: string): string | undefined {
  const [, dayAndMonth, day, year, time, zone] = RFC_822.exec(text) ?? [];
  const instantIn = (name?: string) => Date.parse(`${dayAndMonth}${year}${time ?? ' 00:00'} ${name}`);
  const wall = instantIn('UTC');
  if (new Date(wall).getUTCDate() !== +day!) return undefined;
  const iso = new Date(wall).toISOString();
  if (!time) return iso.slice(0, 10);
  const offset = wall - instantIn(zone) || 0;
  return iso.slice(0, 19) + (offset < 0 ? '-' : '+') + new Date(Math.abs(offset)).toISOString().slice(11, 16);
}

/** A date in ISO 8601: `text` as it is where it begins so, or made from RFC 822; none if no such day exists. */
export const isoDate = (text: string): string | undefined => (isoParts(text)?.[3] ? text : fromRfc822(text));

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as it is, if there is such a year, month or day. */
export const partialDate = (text: string): string | undefined => (isoParts(text)?.[0] === text ? text : undefined);

/**
 * The calendar date that is written in `text` (ISO 8601, also without day or month; RFC 822), whatever the time and the
 * time zone; none if it cannot be read or doesn't exist.
 */
export const calendarDate = (text: unknown) =>
  isoParts(isoDate(text as string) ?? (text as string))
    ?.slice(1)
    .filter(Boolean)
    .map(Number) as CalendarDate | undefined;

/**
 * When `text` was, in milliseconds since 1970, to sort by. Without a time zone it is UTC; with a time that cannot be read,
 * its day's beginning. `NaN` if there is no date.
 */
export function instant(text: unknown): number {
  const exactly = MOMENT.test(text as string) && Date.parse(text as string);
  if (exactly) return exactly;
  const date = isoDate(text as string) ?? partialDate(text as string) ?? '';
  const day = date.slice(0, 10);
  const [, time, hours, minutes = '00'] = TIME.exec(date) ?? [];
  const exact = Date.parse(`${day}T${time}${hours ? `${hours}:${minutes}` : 'Z'}`);
  return isNaN(exact) ? Date.parse(day) : exact;
}
