import {finding} from '../findings.js';
import type {Answer, Network} from '../network/network.js';
import {RequestError} from '../network/request-error.js';
import type {Finding} from '../types.js';
import {addressesOf} from './addresses.js';
import {documentFindings, readSource, SOMEWHERE, type ReadDocument} from './document.js';
import {pageFindings, translationFindings} from './follow.js';
import {linkFindings} from './links.js';
import {ORIGIN, probeFindings, transportFindings} from './transport.js';

export interface CheckContext {
  network: Network;
  links: boolean;
  now: Date;
  /** Reads a document beside a local file; without it, nothing local is read. */
  readFile?: (url: string) => Promise<Uint8Array>;
}

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
