import {FeedError} from '../../../src/feed/read/feed-error.js';
import {fetchFeed, type FeedText} from '../../../src/feed/load/fetch-feed.js';

/** The text of a feed. */
export const TEXT = '{"items": []}';

export const load = (url: string, {timeout = 10, signal = new AbortController().signal, reload = false} = {}) =>
  fetchFeed(url, timeout, signal, reload);

/** The result of loading: a feed's text, or the code of an error. */
export const outcome = (loading: Promise<FeedText>) =>
  loading.then(
    ({text}) => text,
    (error: unknown) => (error instanceof FeedError ? error.code : error),
  );

/** An answer without a body. */
export const status =
  (code: number, headers: HeadersInit = {}) =>
  () =>
    new Response('', {status: code, headers});
