import {finding} from '../findings.js';
import type {Answer, Network} from '../network/network.js';
import {RequestError} from '../network/request-error.js';
import {decode} from '../text/decode.js';
import type {Finding} from '../types.js';
import {FeedError, parseFeed, type Problem} from '../widgets.js';
import {addressesOf, relativeFindings} from './addresses.js';
import {contentFindings} from './content.js';
import {pageFindings, translationFindings} from './follow.js';
import {JsonDocument, whereJsonBreaks} from './json-document.js';
import {linkFindings} from './links.js';
import {schemaFindings} from './schema.js';
import {ORIGIN, probeFindings, transportFindings} from './transport.js';

export interface CheckContext {
  network: Network;
  links: boolean;
  now: Date;
  /** Reads a document beside a local file; without it, nothing local is read. */
  readFile?: (url: string) => Promise<Uint8Array>;
}

/** A document that was read, as far as it could be. */
export interface ReadDocument {
  findings: Finding[];
  document?: JsonDocument;
  /** Where it came from at last. */
  url?: string;
  /** There is no such file. */
  missing?: string;
}

/** Stands for the address of a document that is not published yet. */
const SOMEWHERE = 'https://feed.invalid/';

export async function checkAddress(url: string, context: CheckContext): Promise<Finding[]> {
  const read = await readAddress(url, context, {named: true});
  return [...read.findings, ...(await checkRest(read, context))];
}

/** Checks a document as it is at hand. @param context its `url` is where it is published, or the file that it is */
export async function checkText(
  source: string | Uint8Array | object,
  {url, ...context}: CheckContext & {url?: string | undefined},
): Promise<Finding[]> {
  const read = readSource(source, {});
  return [...read.findings, ...(await checkRest({...read, ...(url && {url})}, context))];
}

/** What is wrong inside the document, and with what it leads to. */
async function checkRest({document, url}: ReadDocument, context: CheckContext): Promise<Finding[]> {
  if (!document) return [];
  const base = url && !url.startsWith('file:') ? url : undefined;
  const found = documentFindings(document, base, context.now);
  if (found.some(({code}) => code === 'not-a-feed')) return found;
  const network = await Promise.all([
    pageFindings(document, url, context),
    translationFindings(document, url, context),
    context.links
      ? linkFindings(document, addressesOf(document, base ?? SOMEWHERE).filter(isPublic), context.network)
      : [],
  ]);
  return [...found, ...network.flat()];
}

const isPublic = ({url}: {url: string | undefined}) => !url?.startsWith(SOMEWHERE);

/** What the document says by itself. */
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
    ...content,
    ...relativeFindings(document, base),
  ];
}

function problemFinding(document: JsonDocument, {message, pointer}: Problem): Finding {
  const path = (pointer ?? '').split('/').slice(1);
  const place = document.at(...path);
  return finding(pointer ? 'not-shown' : 'wrong-kind', {reason: message}, place);
}

/** Fetches a document as a browser on another site would. */
export async function readAddress(
  url: string,
  {network}: CheckContext,
  {named = false, further = false}: {named?: boolean; further?: boolean},
): Promise<ReadDocument> {
  const place = further ? {url} : {};
  const options = {headers: {origin: ORIGIN, accept: '*/*'}};
  let answer: Answer;
  try {
    answer = await (named ? network.requestNamed(url, options) : network.request(url, options));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return {findings: [finding(error.code, {reason: error.message}, place)]};
  }
  const findings = transportFindings(url, answer, place);
  if (answer.status !== 200) return {findings};
  const [probes, read] = [
    further ? [] : await probeFindings(network, answer, place),
    readSource(answer.body, {contentType: answer.headers.get('content-type'), ...place}),
  ];
  return {...read, url: answer.url, findings: [...findings, ...probes, ...read.findings]};
}

/** Reads a document's JSON, if that is what it is. */
export function readSource(
  source: string | Uint8Array | object,
  {contentType, url}: {contentType?: string | null; url?: string},
): ReadDocument {
  const place = url ? {url} : {};
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) {
    return {findings: [], document: new JsonDocument(source, JSON.stringify(source, null, 2), url)};
  }
  const findings: Finding[] = [];
  const {
    text: decoded,
    bom,
    valid,
  } = typeof source === 'string' ? {text: source, bom: false, valid: true} : decode(source, contentType);
  if (!valid) findings.push(finding('charset', {}, place));
  if (bom || decoded.startsWith('\ufeff')) findings.push(finding('bom', {}, place));
  const text = decoded.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {findings: [...findings, notJson(text, error, url)]};
  }
  if (typeof value !== 'string') return {findings, document: new JsonDocument(value, text, url)};
  const inner = readSource(value, place);
  return {...inner, findings: [...findings, finding('encoded-twice', {}, place), ...inner.findings]};
}

/** Broken JSON has a place; another kind of document has a name, which the reader knows. */
function notJson(text: string, error: unknown, url?: string): Finding {
  const place = url ? {url} : {};
  if (/^\s*[[{"]/.test(text)) return whereJsonBreaks(text, error, url);
  try {
    parseFeed(text);
  } catch (fault) {
    if (fault instanceof FeedError)
      return finding('not-a-feed', {reason: fault.message}, {...place, line: 1, column: 1});
    throw fault;
  }
  return whereJsonBreaks(text, error, url);
}
