import {parse} from 'csv-parse/sync';
import {finding} from '../findings.js';
import type {Finding} from '../types.js';
import type {DraftFeed, DraftFile, DraftItem} from './draft.js';
import {Unreadable} from './unreadable.js';

/** A row's cells by the member that their column stands for. */
type Row = Partial<Record<Member, string>>;

/** Columns, and other names for them. */
const MEMBERS = {
  id: ['guid'],
  url: ['link', 'address'],
  external_url: [],
  title: ['headline'],
  summary: ['description', 'excerpt', 'teaser'],
  content_html: ['html', 'content', 'body'],
  content_text: ['text'],
  date_published: ['date', 'published', 'pubdate'],
  date_modified: ['modified', 'updated'],
  image: ['picture', 'image_url', 'banner_image'],
  image_alt: ['alt', '_alliance.image.alt'],
  image_credit: ['credit', '_alliance.image.credit'],
  image_caption: ['caption', '_alliance.image.caption'],
  image_width: ['width', '_alliance.image.width'],
  image_height: ['height', '_alliance.image.height'],
  tags: ['tag', 'categories', 'category'],
  authors: ['author', 'authors.name', 'by'],
  language: ['lang'],
  source: ['agency', 'source_name', '_alliance.source.name'],
  source_url: ['_alliance.source.url'],
  type: ['_alliance.type'],
  kind: ['_alliance.publication.kind'],
  isbn: ['_alliance.publication.isbn'],
  doi: ['_alliance.publication.doi'],
  pages: ['_alliance.publication.pages'],
  attachments: ['attachment', 'file', 'files', 'attachments.url', 'pdf'],
} as const satisfies Record<string, readonly string[]>;

type Member = keyof typeof MEMBERS;

const byName = new Map<string, Member>(
  Object.entries(MEMBERS).flatMap(([member, others]) =>
    [member, ...others].map((name): [string, Member] => [name, member as Member]),
  ),
);

const memberOfColumn = (name: string) =>
  byName.get(
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );

const DELIMITERS = [',', ';', '\t', '|'];

/** Spreadsheets put a cell's line breaks in quotes, and save rows that are empty. */
const OPTIONS = {bom: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: true} as const;

/** The header row, split by the delimiter by which most of its cells are known. */
function headerOf(text: string): {delimiter: string; header: string[]; known: number} {
  const candidates = DELIMITERS.map((delimiter) => {
    const header = parseRows(text, delimiter, 1)[0] ?? [];
    return {delimiter, header, known: header.filter(memberOfColumn).length};
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
  const {delimiter, header} = headerOf(text);
  const members = header.map(memberOfColumn);
  header.forEach((name, index) => {
    if (!members[index] && name.trim()) findings.push(finding('unknown-column', {name: name.trim()}));
  });
  const rows = parseRows(text, delimiter).slice(1);
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
    ...(row.type && {isPublication: row.type.toLowerCase() === 'publication'}),
    publication: {kind: row.kind, isbn: row.isbn, doi: row.doi, pages: row.pages},
  };
}
