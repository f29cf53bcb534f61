import {bare} from './bare.js';
import type {FeedText} from './load.js';
import {parseFeed, type ParsedFeed} from './parse.js';

/** Name of the cache (Cache Storage) that holds the last good copies. */
const CACHE = 'alliance-widgets';

/** Keeps the last good copy of a feed in this browser. Where that is refused, nothing happens. */
export async function keepCopy(url: string, {text, url: from}: FeedText): Promise<void> {
  try {
    const headers = bare({date: new Date().toUTCString(), 'content-location': from});
    await (await caches.open(CACHE)).put(url, new Response(text, bare({headers})));
  } catch {
    // No Cache Storage here, or no room in it.
  }
}

/** The copy that `keepCopy` kept, and its date. */
export async function keptCopy(url: string): Promise<(ParsedFeed & {date: Date}) | undefined> {
  try {
    const response = (await (await caches.open(CACHE)).match(url))!;
    const {headers} = response;
    return {
      ...parseFeed(await response.text(), headers.get('content-location')!),
      date: new Date(headers.get('date')!),
    };
  } catch {
    // No Cache Storage here, or nothing in it.
    return;
  }
}
