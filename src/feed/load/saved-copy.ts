import {withoutPrototype} from '../../host-page/without-prototype.js';
import type {FeedText} from './fetch-feed.js';
import {parseFeed, type ParsedFeed} from '../read/parse-feed.js';

/** The cache (Cache Storage) with the last good copies. */
const CACHE_NAME = 'alliance-widgets';
/** How long to wait for a copy. */
const COPY_PATIENCE_MS = 1000;

/** Saves the last good copy of a feed in this browser. If the browser refuses that, nothing happens. */
export async function saveCopy(url: string, {text, url: from}: FeedText): Promise<void> {
  try {
    const headers = withoutPrototype({date: new Date().toUTCString(), 'content-location': from});
    await (await caches.open(CACHE_NAME)).put(url, new Response(text, withoutPrototype({headers})));
  } catch {
    // No Cache Storage here, or no room in it.
  }
}

/** The copy that `saveCopy` has saved, and when; undefined if there is none. */
export async function readCopy(url: string): Promise<(ParsedFeed & {date: Date}) | undefined> {
  try {
    const copy = caches.open(CACHE_NAME).then((cache) => cache.match(url));
    // Storage that is broken may never answer.
    const late = new Promise<never>((_, reject) => setTimeout(reject, COPY_PATIENCE_MS));
    const response = (await Promise.race([copy, late]))!;
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
