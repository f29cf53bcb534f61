import {isoDate} from '../widgets.js';

const MOMENT =
  /^(\d{4}-\d\d-\d\d)(?:[t\s]+([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9})\d*)?)?\s*(z|utc|gmt|[+-]\d\d(?::?\d\d)?)?)?/i;

/** Days as spreadsheets write them: `14.10.2014`, `2014/10/14`, `31/12/2014` where it can be but one. */
function fromSpreadsheet(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[/.](\d\d?)[/.](\d\d?)\b/.exec(text) ?? [];
  if (year) return iso(year, month!, day!);
  const dotted = /^(\d\d?)\.(\d\d?)\.(\d{4})\b/.exec(text);
  if (dotted) return iso(dotted[3]!, dotted[2]!, dotted[1]!);
  const [, first, second, slashedYear] = /^(\d\d?)\/(\d\d?)\/(\d{4})\b/.exec(text) ?? [];
  if (Number(first) > 12) return iso(slashedYear!, second!, first!);
  return Number(second) > 12 ? iso(slashedYear!, first!, second!) : undefined;
}

const iso = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** A date as JSON Feed has it (RFC 3339), or the day alone where there is no time that can be read; none if there is none. */
export function feedDate(written: string | undefined): string | undefined {
  const text = written?.trim() ?? '';
  const known = isoDate(text) ?? isoDate(fromSpreadsheet(text) ?? '');
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
