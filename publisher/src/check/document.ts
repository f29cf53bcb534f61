/** Checks of a document by itself. All of this works without Node and without a network. */
import {memberOfColumn} from '../convert/csv-columns.js';
import {finding} from '../findings.js';
import {binaryIn} from '../text/binary.js';
import {decode} from '../text/decode.js';
import {isTooDeep, MAX_LEVELS} from '../text/nesting.js';
import type {Finding} from '../types.js';
import {FeedError, parseFeed, type Problem} from '../widgets.js';
import {relativeFindings} from './addresses.js';
import {contentFindings} from './content.js';
import {JsonDocument, whereJsonBreaks} from './json-document.js';
import {outsideFindings} from './outside-alliance.js';
import {schemaFindings} from './schema.js';

/** A document as far as it could be read. */
export interface ReadDocument {
  findings: Finding[];
  document?: JsonDocument;
  /** The address that it came from, after redirects. */
  url?: string;
  /** Why there is no document: there is no such file. */
  missing?: string;
}

/** Stands in for the address of a document that is not published yet. */
export const SOMEWHERE = 'https://feed.invalid/';

/**
 * Everything that is wrong with a document, given as text.
 * @param base the address where it is published, or will be
 */
export function textFindings(text: string, {base, now = new Date()}: {base?: string; now?: Date} = {}): Finding[] {
  const {findings, document} = readSource(text, {});
  return [...findings, ...(document ? documentFindings(document, base, now) : [])];
}

/** Checks a document that is JSON. */
export function documentFindings(document: JsonDocument, base: string | undefined, now: Date): Finding[] {
  let problems: Problem[];
  try {
    ({problems} = parseFeed(document.value as object, base ?? SOMEWHERE));
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return [finding('not-a-feed', {reason: error.message}, document.at())];
  }
  const content = contentFindings(document, now);
  const said = new Set(content.filter(({code}) => code.startsWith('date')).map(({pointer}) => pointer));
  return [
    ...schemaFindings(document).filter(({pointer}) => !said.has(pointer)),
    ...problems.map((problem) => problemFinding(document, problem)),
    ...outsideFindings(document),
    ...content,
    ...relativeFindings(document, base),
  ];
}

function problemFinding(document: JsonDocument, {message, pointer}: Problem): Finding {
  const path = (pointer ?? '').split('/').slice(1);
  const place = document.at(...path);
  const isPart = /^\/(items\/\d+|_alliance)/.test(pointer ?? '');
  return finding(isPart ? 'not-shown' : 'wrong-kind', {reason: message}, place);
}

/** Reads a document, if it is JSON. */
export function readSource(
  source: string | Uint8Array | object,
  {contentType, url}: {contentType?: string | null; url?: string},
): ReadDocument {
  const place = url ? {url} : {};
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) {
    try {
      return {findings: [], document: new JsonDocument(source, JSON.stringify(source, null, 2), url)};
    } catch (error) {
      // Circular, for example.
      const reason = `The object cannot be written as JSON: ${(error as Error).message.split('\n', 1)[0]!}`;
      return {findings: [finding('not-a-feed', {reason}, place)]};
    }
  }
  const binary = source instanceof Uint8Array && binaryIn(source);
  if (binary) return {findings: [finding('not-a-feed', {reason: binary.what}, place)]};
  const findings: Finding[] = [];
  const {
    text: decoded,
    bom,
    valid,
    encoding,
  } = typeof source === 'string'
    ? {text: source, bom: false, valid: true, encoding: 'utf-8'}
    : decode(source, contentType);
  if (!valid) findings.push(finding('charset', {}, place));
  // Browsers read it because of its byte order mark or its header. Other programs may not.
  else if (encoding !== 'utf-8') findings.push(finding('charset', {}, place, 'warning'));
  if (bom || decoded.startsWith('\ufeff')) findings.push(finding('bom', {}, place));
  const text = decoded.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {findings: [...findings, notJson(text, error, url)]};
  }
  if (isTooDeep(text)) {
    const reason = `The document has objects or arrays inside each other, more than ${MAX_LEVELS} levels deep`;
    return {findings: [...findings, finding('schema', {reason, remedy: 'Correct the program that writes it.'}, place)]};
  }
  if (typeof value !== 'string') return {findings, document: new JsonDocument(value, text, url)};
  const inner = readSource(value, place);
  return {...inner, findings: [...findings, finding('encoded-twice', {}, place), ...inner.findings]};
}

/** A finding about a text that is not JSON: where it breaks, or, as the reader knows, what else it is. */
function notJson(text: string, error: unknown, url?: string): Finding {
  const place = url ? {url} : {};
  if (isTable(text)) {
    return finding('not-a-feed', {reason: 'Expected a JSON Feed, found a table'}, {...place, line: 1, column: 1});
  }
  if (/^\s*[[{"]/.test(text)) return whereJsonBreaks(text, error, url);
  try {
    parseFeed(text);
  } catch (fault) {
    if (!(fault instanceof FeedError)) throw fault;
    const {found, message: reason} = fault;
    if (found !== 'json') return finding('not-a-feed', {reason}, {...place, line: 1, column: 1});
  }
  return whereJsonBreaks(text, error, url);
}

/** Longer than the names of a table's columns. */
const HEADER_CHARS = 2000;

/** Whether a text begins with the names of columns that `convert` knows. */
function isTable(text: string): boolean {
  if (/^\s*[[{]/.test(text)) return false;
  const [header = ''] = text.slice(0, HEADER_CHARS).split(/[\r\n]/, 1);
  const names = header.split(/[,;\t|]/).map((name) => name.replace(/^"|"$/g, ''));
  return names.filter(memberOfColumn).length > 1;
}
