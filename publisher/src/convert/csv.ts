import {parse} from 'csv-parse/sync';
import {finding} from '../findings.js';
import {fromDigits, isDayFirstIn} from '../text/date-in-digits.js';
import type {Finding} from '../types.js';
import {memberOfColumn, saysPublication, type Member} from './csv-columns.js';
import type {DraftFeed, DraftFile, DraftItem} from './draft.js';
import {Unreadable} from './unreadable.js';

/** The cells of a row, by the members that their columns stand for. */
type Row = Partial<Record<Member, string>>;

const DELIMITERS = [',', ';', '\t', '|'];

/** Spreadsheets save empty rows, and their users write quotes inside cells. */
const OPTIONS = {bom: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: true} as const;

/** A line that Excel may write first. It names the character between cells. */
const SEPARATOR_LINE = /^\ufeff?"?sep=([,;|\t])"?\s*?(?:\r\n|\r|\n)/i;

/** The text of a table without Excel's first line, and the characters that may separate its cells. */
function tableOf(text: string): {table: string; delimiters: readonly string[]} {
  const [line = '', delimiter] = SEPARATOR_LINE.exec(text) ?? [];
  return {table: text.slice(line.length), delimiters: delimiter ? [delimiter] : DELIMITERS};
}

/** The header row may follow a few others, such as a title, a date and an empty row. */
const MAX_ROWS_ABOVE = 4;
/** The header row ends before this. Without such a limit, all of another document may be one row. */
const HEADER_CHARS = 20_000;

interface Header {
  table: string;
  delimiter: string;
  header: string[];
  /** How many rows are above the header row. */
  above: number;
}

/** How many columns have a name that we know. */
const knownIn = (header: string[]) => header.filter(memberOfColumn).length;

/** Whether a header row has a column with titles or texts, without which there are no items. */
function saysEnough({header}: Header): boolean {
  const members = new Set(header.map(memberOfColumn));
  return (['title', 'summary', 'content_html', 'content_text'] as const).some((name) => members.has(name));
}

/** The header row, split at the delimiter that gives it the most known names; undefined if there is none. */
function headerOf(text: string): Header | undefined {
  const {table, delimiters} = tableOf(text);
  const start = table.slice(0, HEADER_CHARS);
  /** Parse no further rows than these: `start` may end inside a later one. */
  const candidates = (to: number) =>
    delimiters
      .flatMap((delimiter) =>
        parseRows(start, delimiter, to).map((header, above) => ({table, delimiter, header, above})),
      )
      .filter(saysEnough)
      .sort((a, b) => knownIn(b.header) - knownIn(a.header));
  const [first] = candidates(1);
  if (first) return first;
  for (let to = 2; to <= MAX_ROWS_ABOVE + 1; to++) {
    // Below the first row, a single known name may be there by chance.
    const found = candidates(to).find(({header}) => knownIn(header) > 1);
    if (found) return found;
  }
  return undefined;
}

function parseRows(text: string, delimiter: string, to?: number): string[][] {
  try {
    return parse(text, {...OPTIONS, delimiter, ...(to && {to})});
  } catch (error) {
    if (to) return [];
    const reason = (error as Error).message.split('\n', 1)[0]!;
    throw new Unreadable(
      `The CSV breaks: ${reason.replace(/\.$/, '')}. Save it once more from the spreadsheet, as CSV in UTF-8.`,
    );
  }
}

/** Whether a text begins with a header row. */
export const isCsv = (text: string): boolean => headerOf(text) !== undefined;

/** Reads a text for which `isCsv` is true. */
export function fromCsv(text: string, findings: Finding[]): DraftFeed {
  const {table, delimiter, header, above} = headerOf(text)!;
  const members = header.map(memberOfColumn);
  header.forEach((name, index) => {
    if (!members[index] && name.trim()) findings.push(finding('unknown-column', {name: name.trim()}));
  });
  const rows = parseRows(table, delimiter)
    .slice(above + 1)
    .filter((cells) => cells.some((cell) => cell.trim()))
    .map((cells) => rowOf(members, cells));
  const dates = rows.flatMap(({date_published, date_modified}) => [date_published ?? '', date_modified ?? '']);
  const dayFirst = isDayFirstIn(dates);
  return {items: rows.map((row) => rowItem(row, dayFirst))};
}

function rowOf(members: (Member | undefined)[], cells: string[]): Row {
  const row: Row = {};
  members.forEach((member, index) => {
    const cell = cells[index]?.trim();
    if (member && cell) row[member] ??= cell;
  });
  return row;
}

/** The values in a cell, which semicolons, bars or line breaks separate, or else commas. */
function several(cell: string | undefined): string[] {
  const delimiter = /[;|\n]/.test(cell ?? '') ? /[;|\n]/ : /,/;
  return (cell ?? '').split(delimiter).filter((part) => part.trim());
}

/** `report.pdf (https://a.example/report.pdf)`, as Airtable saves files; there may be several, with commas between. */
const ADDRESS_AFTER_NAME = /\s\((https?:[^\s()]+)\)/g;

function namedFiles(cell = ''): DraftFile[] {
  let done = 0;
  return [...cell.matchAll(ADDRESS_AFTER_NAME)].map(({0: text, 1: url, index}) => {
    const title = cell.slice(done, index).replace(/^\s*,/, '');
    done = index + text.length;
    return {url, title};
  });
}

/** The files in a cell: with their names, or addresses with white space or bars between. */
function filesIn(cell = ''): DraftFile[] {
  const named = namedFiles(cell);
  return named.length ? named : cell.split(/[\s|]+/).map((url) => ({url}));
}

/** @param dayFirst whether days come before months in the table, if its dates tell that */
function rowItem(row: Row, dayFirst: boolean | undefined): DraftItem {
  const date = (written = '') => (/^\d\d?[/-]/.test(written) && fromDigits(written, dayFirst)) || written;
  return {
    id: row.id,
    url: row.url,
    externalUrl: row.external_url,
    title: row.title,
    content: row.content_html,
    text: row.content_text,
    summary: row.summary,
    published: date(row.date_published),
    modified: date(row.date_modified),
    images: [
      {
        url: namedFiles(row.image)[0]?.url ?? row.image,
        alt: row.image_alt,
        credit: row.image_credit,
        caption: row.image_caption,
        width: row.image_width,
        height: row.image_height,
      },
    ],
    files: filesIn(row.attachments),
    // Names of people may have commas in them.
    authors: (row.authors ?? '').split(/[;|\n]/).map((name) => ({name})),
    tags: several(row.tags),
    language: row.language,
    source: {name: row.source, url: row.source_url},
    ...(row.type && {isPublication: saysPublication(row.type)}),
    publication: {kind: row.kind, isbn: row.isbn, doi: row.doi, pages: row.pages},
  };
}
