/** Days in digits, as spreadsheets and programs write them. What follows the day, such as its time, stays behind it. */

/** `2014/10/14`, `2014.10.14`, `2014-10-4`, `2014年10月14日`, `2014년 10월 14일` */
const YEAR_FIRST = /^(\d{4})[-/.年년]\s?(\d\d?)[-/.月월]\s?(\d\d?)(?!\d)[.日일]?/;
/** `14.10.2014`, `14.10.14` */
const DOTTED = /^(\d\d?)\.\s?(\d\d?)\.\s?(\d{4}|\d\d)(?!\d)/;
/** `14/10/2014`, `10/14/2014`, `14-10-2014` */
const SLASHED = /^(\d\d?)[/-](\d\d?)[/-](\d{4}|\d\d)(?![\d/-])/;
/** `20141014`, `20141014T233000Z` */
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:$|t?(\d\d)(\d\d)(\d\d)?(z|[+-]\d{4})?$)/i;
/** A day's name before it: `Tue, 10/14/2014` */
const WEEKDAY = /^[\p{L}\p{M}]+[.,\s]+(?=\d)/u;

/** In spreadsheets, days are counted from the end of 1899. These are the first of 1970 and the first of 2100. */
const [SERIAL_1970, SERIAL_2100] = [25_569, 73_051];
const DAY_MS = 86_400_000;

export const iso = (year: string, month: string, day: string) =>
  `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const fullYear = (year: string) => (year.length > 2 ? year : `${Number(year) < 70 ? 20 : 19}${year}`);

/**
 * A date in digits, beginning `YYYY-MM-DD`; undefined if it cannot be read, or if it isn't clear which number is the day.
 * @param dayFirst whether the day comes first, if the other dates beside this one have shown that
 */
export function fromDigits(written: string, dayFirst?: boolean): string | undefined {
  const text = written.replace(WEEKDAY, '');
  const rest = (found: RegExpExecArray) => text.slice(found[0].length);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return iso(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!) + rest(yearFirst);
  const dotted = DOTTED.exec(text);
  if (dotted) return iso(dotted[3]!, dotted[2]!, dotted[1]!) + rest(dotted);
  const slashed = SLASHED.exec(text);
  if (!slashed) return fromCompact(text) ?? fromNumber(text);
  const isDayFirst = isDayFirstIn([text]) ?? dayFirst;
  if (isDayFirst === undefined) return undefined;
  const [, first, second, year] = slashed;
  return (isDayFirst ? iso(year!, second!, first!) : iso(year!, first!, second!)) + rest(slashed);
}

/** Whether the day comes before the month in dates with slashes; undefined if none of them, or not all, tell. */
export function isDayFirstIn(dates: readonly string[]): boolean | undefined {
  const parts = dates.flatMap((date) => {
    const [, first, second] = SLASHED.exec(date.trim().replace(WEEKDAY, '')) ?? [];
    return first ? [{first: Number(first), second: Number(second)}] : [];
  });
  const isDay = parts.some(({first}) => first > 12);
  const isMonth = parts.some(({second}) => second > 12);
  return isDay === isMonth ? undefined : isDay;
}

function fromCompact(text: string): string | undefined {
  const [, year, month, day, hours, minutes, seconds = '00', zone = ''] = COMPACT.exec(text) ?? [];
  if (!year) return undefined;
  return iso(year, month!, day!) + (hours ? `T${hours}:${minutes}:${seconds}${zone.toUpperCase()}` : '');
}

/** A day by its number in a spreadsheet, or an instant in seconds or milliseconds since 1970. */
function fromNumber(text: string): string | undefined {
  const number = Number(text);
  if (/^\d{5}([.,]\d+)?$/.test(text)) {
    const serial = parseInt(text, 10);
    if (serial < SERIAL_1970 || serial > SERIAL_2100) return undefined;
    return new Date((serial - SERIAL_1970) * DAY_MS).toISOString().slice(0, 10);
  }
  if (!/^1\d{9}(\d{3})?$/.test(text)) return undefined;
  return new Date(text.length > 10 ? number : number * 1000).toISOString();
}
