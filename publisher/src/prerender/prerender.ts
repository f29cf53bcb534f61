import {Network} from '../network/network.js';
import type {PrerenderOptions, PrerenderResult} from '../types.js';
import {feedLoader} from './feed-loader.js';
import {prerenderPage} from './prerender-page.js';

/** The address of a page that is not published yet. */
const SOMEWHERE = 'https://page.invalid/';

/**
 * Puts a snapshot of its feed inside every widget of an HTML page, for search engines, for visitors without JavaScript, and
 * for when the feed, the script or the network is gone.
 */
export async function prerender(html: string, options: PrerenderOptions = {}): Promise<PrerenderResult> {
  const {url = SOMEWHERE, date = new Date(), feeds = {}} = options;
  const given = new Map(Object.entries(feeds).map(([address, feed]) => [new URL(address, url).href, feed]));
  const load = feedLoader(new Network(options), (address) => given.get(address));
  const result = await prerenderPage(html, {url, load, date});
  return {html: result.html, findings: result.findings};
}
