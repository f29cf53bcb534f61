import {Network} from '../network/network.js';
import type {PrerenderOptions, PrerenderResult} from '../types.js';
import {feedLoader} from './feed-loader.js';
import {prerenderPage} from './prerender-page.js';

/** Stands in for the address of a page that is not published yet. */
const SOMEWHERE = 'https://page.invalid/';

/**
 * Puts a snapshot of its feed inside every widget of an HTML page, in place of an earlier one. Search engines and visitors
 * without JavaScript then read the items, and so does everybody if the feed, the script or the network is gone.
 * @param html the page, of which everything else stays as it is
 */
export async function prerender(html: string, options: PrerenderOptions = {}): Promise<PrerenderResult> {
  if (typeof html !== 'string') throw new TypeError('The page is not a string: decode it before prerender() gets it.');
  const {url = SOMEWHERE, date = new Date(), feeds = {}} = options;
  const given = new Map(Object.entries(feeds).map(([address, feed]) => [new URL(address, url).href, feed]));
  const load = feedLoader(new Network(options), (address) => given.get(address));
  const result = await prerenderPage(html, {url, load, date});
  return {html: result.html, findings: result.findings};
}
