import {parse} from 'csv-parse/sync';
import {finding} from '../findings.js';
import type {Finding} from '../types.js';
import {memberOfColumn, rankOfColumn, saysPublication, type Member} from './csv-columns.js';
import type {DraftFeed, DraftFile, DraftItem} from './draft.js';
import {titleText} from './rss.js';
import {Unreadable} from './unreadable.js';

/** The cells of a row that say something, by the members that their columns stand for. */
type Row = Partial<Record<Member, string[]>>;

/** What spreadsheets and people write into a cell when there is nothing. */
const NOTHING = /^(?:#?n\/a|n\.a\.|#(?:ref!|value!|name\?|null!|div\/0!|num!)|null|[-–—]+)?$/i;

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
  const zotero = isZotero(header);
  const columns = header.map((name, index) => {
    const member = (zotero && ZOTERO[name.trim()]) || memberOfColumn(name);
    if (!member && name.trim()) findings.push(finding('unknown-column', {name: name.trim()}));
    return {member, index, rank: rankOfColumn(name)};
  });
  // Where several columns stand for one member, the one with the best name comes first.
  columns.sort((a, b) => a.rank - b.rank);
  const rows = parseRows(table, delimiter)
    .slice(above + 1)
    .map((cells) => {
      const row: Row = {};
      for (const {member, index} of columns) {
        const cell = cells[index]?.trim() ?? '';
        if (member && !NOTHING.test(cell)) (row[member] ??= []).push(cell);
      }
      return row;
    })
    .filter((row) => Object.keys(row).length);
  return {items: rows.map((row) => ({...rowItem(row), ...(zotero && {isPublication: true})}))};
}

/** Zotero's columns with names that mean something else in other tables. */
const ZOTERO: Readonly<Record<string, Member>> = {Key: 'id', 'Item Type': 'kind'};
const isZotero = (header: string[]) =>
  ['Key', 'Item Type', 'Abstract Note'].every((name) => header.some((cell) => cell.trim() === name));

/** The values in a cell, which semicolons, bars or line breaks separate, or else commas. */
const several = (cell: string): string[] => cell.split(/[;|\n]/.test(cell) ? /[;|\n]/ : /,/);

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

/** What stands between addresses. An address may have commas and semicolons in it, and the name of a picture spaces. */
const BETWEEN_FILES = /\s*[|\n]\s*|[,;]?\s+|[,;](?=https?:)|[,;]$/;
const BETWEEN_PICTURES = /\s*[|\n]\s*|[,;]?\s+(?=https?:)|[,;](?=https?:)|[,;]$/;

/** The files in a cell: with their names, or addresses. */
function filesIn(cell: string, between: RegExp): DraftFile[] {
  const named = namedFiles(cell);
  return named.length ? named : cell.split(between).map((url) => ({url}));
}

/** A word that is written as a program's name: `journalArticle` is "Journal article". */
const inWords = (name: string) =>
  name
    .replace(/^[a-z]/, (first) => first.toUpperCase())
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function rowItem(row: Row): DraftItem {
  const first = (member: Member) => row[member]?.[0];
  const [type, kind, isbn, doi] = [first('type'), first('kind'), first('isbn'), first('doi')];
  const about = {
    alt: first('image_alt'),
    credit: first('image_credit'),
    caption: first('image_caption'),
    width: first('image_width'),
    height: first('image_height'),
  };
  return {
    id: first('id'),
    url: first('url'),
    externalUrl: first('external_url'),
    title: titleText(first('title')),
    content: first('content_html'),
    text: first('content_text'),
    summary: first('summary'),
    published: first('date_published'),
    modified: first('date_modified'),
    images: (row.image ?? []).flatMap((cell) => filesIn(cell, BETWEEN_PICTURES)).map(({url}) => ({url, ...about})),
    files: (row.attachments ?? []).flatMap((cell) => filesIn(cell, BETWEEN_FILES)),
    // Names of people may have commas in them.
    authors: (row.authors ?? []).flatMap((cell) => cell.split(/[;|\n]/)).map((name) => ({name})),
    tags: (row.tags ?? []).flatMap(several),
    language: first('language'),
    source: {name: first('source'), url: first('source_url')},
    ...((type ?? kind ?? isbn ?? doi) && {
      isPublication: type === undefined ? true : saysPublication(type) || (type !== 'news' && !!(kind ?? isbn ?? doi)),
    }),
    publication: {kind: kind && inWords(kind), isbn, doi, pages: first('pages')},
  };
}
