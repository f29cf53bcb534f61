import type {Finding} from '../types.js';
import {addressesOf} from './addresses.js';
import {documentFindings, readSource, SOMEWHERE, type ReadDocument} from './document.js';
import {pageFindings, translationFindings} from './follow.js';
import {linkFindings} from './links.js';
import {readAddress, type CheckContext} from './read-address.js';

/** Checks the document at an address. */
export async function checkAddress(url: string, context: CheckContext): Promise<Finding[]> {
  const read = await readAddress(url, context, {named: true});
  return [...read.findings, ...(await checkRest(read, context))];
}

/**
 * Checks a document that is at hand.
 * @param context its `url` is the address where the document is published, or that of its file
 */
export async function checkText(
  source: string | Uint8Array | object,
  {url, ...context}: CheckContext & {url?: string | undefined},
): Promise<Finding[]> {
  const read = readSource(source, {});
  return [...read.findings, ...(await checkRest({...read, ...(url && {url})}, context))];
}

/** Findings in the document, and in what it links to. */
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
