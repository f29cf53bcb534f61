import {decode} from '../text/decode.js';
import type {Network} from '../network/network.js';
import {parseFeed, type ParsedFeed} from '../widgets.js';
import type {LoadFeed} from './prerender-page.js';

/**
 * Loads each feed once for all pages.
 * @param readLocal returns a feed that need not be fetched, such as a file of the site
 */
export function feedLoader(
  network: Network,
  readLocal: (url: string) => Promise<Uint8Array | undefined> | string | object | undefined = () => undefined,
): LoadFeed {
  const loaded = new Map<string, Promise<ParsedFeed>>();
  const load = async (url: string, named: boolean): Promise<ParsedFeed> => {
    const local = await readLocal(url);
    if (local instanceof Uint8Array) return parseFeed(decode(local).text, url);
    if (local !== undefined) return parseFeed(local, url);
    const answer = await (named ? network.requestNamed(url) : network.request(url));
    if (answer.status !== 200) throw new Error(`it answers with status ${answer.status}`);
    return parseFeed(decode(answer.body, answer.headers.get('content-type')).text, answer.url);
  };
  return (url, named) => {
    let feed = loaded.get(url);
    if (!feed) loaded.set(url, (feed = load(url, named)));
    return feed;
  };
}
