import {logToPage} from '../host-page/log-to-page.js';
import type {FeedError} from '../feed/read/feed-error.js';
import type {Problem} from '../feed/read/json-feed.js';
import type {SharedFeed} from '../feed/load/shared-feed.js';
import type {FeedState} from './feed-state.js';
import {wordpressSiteOf} from './wordpress-site.js';

/** The most problems of a feed that the console names. */
const MAX_PROBLEMS = 3;

/** What the addresses of feeds in XML have in them. */
const XML = /\b(xml|rss|atom|rdf)\b/i;

/** What to do about an error, as far as its code tells. */
function adviceOnCode({code, status = 0, found}: FeedError, url: string): string {
  switch (code) {
    case 'network':
      return adviceOnNetwork(url);
    case 'timeout':
      return '"timeout" gives a slow server more time.';
    case 'http':
      return status === 429 || status >= 500 ? 'Its server has a problem.' : 'Is the address right and public?';
    case 'size':
      return 'Publish older items as further pages ("next_url").';
    case 'config':
      return 'Addresses begin with https:// or are relative to the page; spaces separate them.';
    case 'format':
      return found === 'html' ? 'Use the address of the feed, not that of a page.' : '';
  }
}

function adviceOnNetwork(url: string): string {
  const {protocol, origin} = globalThis.location ?? {};
  if (new URL(url).origin === origin) return 'Is its server running?';
  if (protocol === 'https:' && url.startsWith('http:')) return 'An https page can read https feeds only.';
  return 'Does its server allow other sites to read it (CORS: "Access-Control-Allow-Origin: *")?';
}

/** What to do about a document that is not a JSON Feed, or whose address looks as if it were not. */
function adviceOnFormat({code, found}: FeedError, url: string): string {
  const site = wordpressSiteOf(url);
  const convert = `"npx alliance-feed convert ${url}" makes it a JSON Feed.`;
  if (site) return `In WordPress, use ${site}feed/json/, which the plugin "JSON Feed" adds; or ${convert}`;
  if (found === 'rss' || found === 'atom' || (code === 'network' && XML.test(url))) return convert;
  return code === 'format' ? `"npx alliance-feed check ${url}" says more.` : '';
}

/** Why a feed is not shown, and what to do about it. */
export const adviceOnError = (error: FeedError, url: string): string =>
  [`${url}: ${error.message}.`, adviceOnCode(error, url), adviceOnFormat(error, url)].filter(Boolean).join(' ');

const listOf = (problems: readonly Problem[]) => {
  const named = problems.slice(0, MAX_PROBLEMS).map(({message, pointer}) => message + (pointer ? ` (${pointer})` : ''));
  const more = problems.length - named.length;
  return named.join('; ') + (more > 0 ? `; and ${more} more` : '');
};

/** Why not all of a feed is shown, and what to do about it. */
export const adviceOnProblems = (problems: readonly Problem[], url: string): string =>
  `${url}: ${listOf(problems)}. "npx alliance-feed check ${url}" says how to fix it.`;

/** The addresses and element names that the console has a message about already. */
const reported = new Set<string>();

function reportOnce(subject: string, text: string) {
  if (reported.has(subject)) return;
  reported.add(subject);
  logToPage('warn', text);
}

/** Reports to the console, once for each address, why a feed is not shown, or not all of it. */
export function advise({url, error, loaded}: Pick<SharedFeed, 'url' | 'error' | 'loaded'>): void {
  if (error) reportOnce(url, adviceOnError(error, url));
  else if (loaded?.problems.length) reportOnce(url, adviceOnProblems(loaded.problems, url));
}

/** Does the same for a feed that a script has set, once for each element name. */
export function adviseOnGiven(state: FeedState, tag: string): void {
  const faults =
    state.status === 'error' ? state.error.message : state.status === 'ready' ? listOf(state.problems) : '';
  if (faults) reportOnce(tag, `<${tag}>, property "feed": ${faults}.`);
}
