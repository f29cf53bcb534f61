import {finding} from '../findings.js';
import type {Network} from '../network/network.js';
import type {ConvertOptions, ConvertResult} from '../types.js';
import {convertDocument} from './convert-document.js';
import {fetchDocument, documentOf, ACCEPT} from './fetch-document.js';
import {withoutDuplicates, type Converted} from './finish.js';

/**
 * Converts the document at an address, and as many of its further pages as the options ask for.
 * @throws Unreadable or RequestError
 */
export async function convertAddress(
  network: Network,
  address: string,
  options: ConvertOptions,
): Promise<ConvertResult> {
  const {body, url, contentType} = await fetchDocument(network, address);
  const first = convertDocument(body, {...options, url, contentType});
  const all: Converted[] = [first];
  const seen = new Set([address, url]);
  let {next} = first;
  while (next && all.length < (options.pages ?? 1) && !seen.has(next)) {
    seen.add(next);
    const page = documentOf(await network.request(next, {headers: {accept: ACCEPT}}));
    all.push(convertDocument(page.body, {...options, url: page.url, contentType: page.contentType}));
    ({next} = all.at(-1)!);
  }
  const findings = all.flatMap((page) => page.findings);
  const items = withoutDuplicates(
    all.flatMap(({feed}) => feed.items),
    findings,
  );
  return {feed: {...first.feed, items}, findings: [...findings, ...furtherPage(next, seen)]};
}

/** A finding about a further page that is left out, if there is one. */
export const furtherPage = (next: string | undefined, seen: ReadonlySet<string> = new Set()) =>
  next && !seen.has(next) ? [finding('further-page', {value: next})] : [];
