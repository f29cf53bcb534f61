import {parse} from 'csv-parse/sync';
import {finding} from '../findings.js';
import type {Finding} from '../types.js';
import {memberOfColumn, saysPublication, type Member} from './csv-columns.js';
import type {DraftFeed, DraftFile, DraftItem} from './draft.js';
import {Unreadable} from './unreadable.js';

/** A row's cells by the member that their column contains. */
type Row = Partial<Record<Member, string>>;

const DELIMITERS = [',', ';', '\t', '|'];

/** Spreadsheets put a cell's line breaks in quotes, and save rows that are empty. */
const OPTIONS = {bom: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: true} as const;

/** Excel's first line, which names the character between cells. */
const SEPARATOR_LINE = /^\ufeff?"?sep=([,;|\t])"?\s*?(?:\r\n|\r|\n)/i;

/** A table's text, from its header row on, and the characters that may separate its cells. */
function tableOf(text: string): {table: string; delimiters: readonly string[]} {
  const [line = '', delimiter] = SEPARATOR_LINE.exec(text) ?? [];
  return {table: text.slice(line.length), delimiters: delimiter ? [delimiter] : DELIMITERS};
}

/** The header row, split by the delimiter by which most of its cells are known. */
function headerOf(text: string): {table: string; delimiter: string; header: string[]} {
  const {table, delimiters} = tableOf(text);
  const candidates = delimiters.map((delimiter) => {
    const header = parseRows(table, delimiter, 1)[0] ?? [];
    return {table, delimiter, header, known: header.filter(memberOfColumn).length};
  });
  return candidates.reduce((best, candidate) => (candidate.known > best.known ? candidate : best));
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

/** Whether a text begins with a header row that says enough to make items of. */
export function isCsv(text: string): boolean {
  const {header} = headerOf(text);
  const members = new Set(header.map(memberOfColumn));
  return (['title', 'summary', 'content_html', 'content_text'] as const).some((name) => members.has(name));
}

export function fromCsv(text: string, findings: Finding[]): DraftFeed {
  const {table, delimiter, header} = headerOf(text);
  const members = header.map(memberOfColumn);
  header.forEach((name, index) => {
    if (!members[index] && name.trim()) findings.push(finding('unknown-column', {name: name.trim()}));
  });
  const rows = parseRows(table, delimiter).slice(1);
  return {
    items: rows.filter((cells) => cells.some((cell) => cell.trim())).map((cells) => rowItem(rowOf(members, cells))),
  };
}

function rowOf(members: (Member | undefined)[], cells: string[]): Row {
  const row: Row = {};
  members.forEach((member, index) => {
    const cell = cells[index]?.trim();
    if (member && cell) row[member] ??= cell;
  });
  return row;
}

/** Several in one cell: by semicolons or bars, else by commas. */
function several(cell: string | undefined): string[] {
  const delimiter = /[;|\n]/.test(cell ?? '') ? /[;|\n]/ : /,/;
  return (cell ?? '').split(delimiter).filter((part) => part.trim());
}

function rowItem(row: Row): DraftItem {
  const files: DraftFile[] = (row.attachments ?? '').split(/[\s|]+/).map((url) => ({url}));
  return {
    id: row.id,
    url: row.url,
    externalUrl: row.external_url,
    title: row.title,
    content: row.content_html,
    text: row.content_text,
    summary: row.summary,
    published: row.date_published,
    modified: row.date_modified,
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
    // Names of people have commas in them.
    authors: (row.authors ?? '').split(/[;|\n]/).map((name) => ({name})),
    tags: several(row.tags),
    language: row.language,
    source: {name: row.source, url: row.source_url},
    ...(row.type && {isPublication: saysPublication(row.type)}),
    publication: {kind: row.kind, isbn: row.isbn, doi: row.doi, pages: row.pages},
  };
}
