import type {Answer} from '../network/answer.js';
import type {Network} from '../network/network.js';
import {Unreadable} from './unreadable.js';

export interface FetchedDocument {
  body: Uint8Array;
  /** After redirects. */
  url: string;
  contentType: string;
}

export const ACCEPT =
  'application/feed+json, application/json, application/rss+xml, application/atom+xml, text/xml, */*;q=0.5';

/**
 * Fetches a document whose address the user has given.
 * @throws Unreadable for an error status, RequestError if there is no answer
 */
export async function fetchDocument(network: Network, url: string): Promise<FetchedDocument> {
  const answer = await network.requestNamed(url, {headers: {accept: ACCEPT}});
  return documentOf(answer);
}

export function documentOf({status, body, url, headers}: Answer): FetchedDocument {
  if (status !== 200)
    throw new Unreadable(`${url} answers with status ${status}. Open it in a browser, and correct the address.`);
  return {body, url, contentType: headers.get('content-type') ?? ''};
}
