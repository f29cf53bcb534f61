import {parse} from 'csv-parse/sync';
import {finding} from '../findings.js';
import {fromDigits, isDayFirstIn} from '../text/date-in-digits.js';
import type {Finding} from '../types.js';
import {memberOfColumn, saysPublication, type Member} from './csv-columns.js';
import type {DraftFeed, DraftFile, DraftItem} from './draft.js';
import {Unreadable} from './unreadable.js';

/** A row's cells by the member that their column contains. */
type Row = Partial<Record<Member, string>>;

const DELIMITERS = [',', ';', '\t', '|'];

/** Spreadsheets quote line breaks within cells, and save empty rows. */
const OPTIONS = {bom: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: true} as const;

/** Excel's first line, which names the character between cells. */
const SEPARATOR_LINE = /^\ufeff?"?sep=([,;|\t])"?\s*?(?:\r\n|\r|\n)/i;

/** A table's text, from its header row on, and the characters that may separate its cells. */
function tableOf(text: string): {table: string; delimiters: readonly string[]} {
  const [line = '', delimiter] = SEPARATOR_LINE.exec(text) ?? [];
  return {table: text.slice(line.length), delimiters: delimiter ? [delimiter] : DELIMITERS};
}

/** A title, a date and an empty row may precede the header row. */
const MAX_ROWS_ABOVE = 4;
/** No header row ends below this. More is not looked at: in what is no table, all may be one row. */
const HEADER_CHARS = 20_000;

interface Header {
  table: string;
  delimiter: string;
  header: string[];
  /** How many rows are above it. */
  above: number;
}

const knownIn = (header: string[]) => header.filter(memberOfColumn).length;

/** Whether a header row names enough to make items. */
function saysEnough({header}: Header): boolean {
  const members = new Set(header.map(memberOfColumn));
  return (['title', 'summary', 'content_html', 'content_text'] as const).some((name) => members.has(name));
}

/** The header row, if there is one, split by the delimiter by which most of its cells are known. */
function headerOf(text: string): Header | undefined {
  const {table, delimiters} = tableOf(text);
  const start = table.slice(0, HEADER_CHARS);
  /** Up to that row: in one further down, the start may end. */
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
    // After the first line of a text, a single known name may be there by chance.
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

/** Splits the values in a cell: by semicolons or bars, else by commas. */
function several(cell: string | undefined): string[] {
  const delimiter = /[;|\n]/.test(cell ?? '') ? /[;|\n]/ : /,/;
  return (cell ?? '').split(delimiter).filter((part) => part.trim());
}

/** @param dayFirst where days stand in the table's dates, if these tell */
function rowItem(row: Row, dayFirst: boolean | undefined): DraftItem {
  const date = (written = '') => (/^\d\d?[/-]/.test(written) && fromDigits(written, dayFirst)) || written;
  const files: DraftFile[] = (row.attachments ?? '').split(/[\s|]+/).map((url) => ({url}));
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
        url: row.image,
        alt: row.image_alt,
        credit: row.image_credit,
        caption: row.image_caption,
        width: row.image_width,
        height: row.image_height,
      },
    ],
    files,
    // Names of people contain commas.
    authors: (row.authors ?? '').split(/[;|\n]/).map((name) => ({name})),
    tags: several(row.tags),
    language: row.language,
    source: {name: row.source, url: row.source_url},
    ...(row.type && {isPublication: saysPublication(row.type)}),
    publication: {kind: row.kind, isbn: row.isbn, doi: row.doi, pages: row.pages},
  };
}
