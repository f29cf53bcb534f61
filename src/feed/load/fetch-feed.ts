import {withoutPrototype} from '../../host-page/without-prototype.js';
import {FeedError} from '../read/feed-error.js';
import {httpUrl} from '../read/url.js';
import {readBody} from './read-body.js';

const TRIES = 3;
/** The longest `Retry-After` to wait for. */
const MAX_RETRY_AFTER_S = 30;
/** The shortest wait before the second try. Before the third, it is twice as long. */
const FIRST_WAIT_MS = 500;
/** The longest wait of a timer (HTML, section 8.6: a signed 32-bit integer). A longer one would end at once. */
export const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** A feed's text and the address it came from, after redirects. */
export interface FeedText {
  text: string;
  url: string;
}

/**
 * Waits for `work`, but no longer than this time, even if the work never ends, such as a `fetch` that a page has replaced.
 * Rejects when `signal` aborts.
 * @param late the message to reject with when the time is up; without it, the promise resolves then
 */
function within<T>(milliseconds: number, signal: AbortSignal, late?: string, work?: Promise<T>): Promise<T | void> {
  let clear: () => void;
  return new Promise<T | void>((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    const timer = setTimeout(
      () => (late ? reject(new FeedError('timeout', late)) : resolve()),
      Math.min(milliseconds, LONGEST_WAIT_MS),
    );
    signal.addEventListener('abort', stop);
    clear = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    };
    work?.then(resolve, reject);
  }).finally(() => clear());
}

/** The seconds that a server asks to wait (`Retry-After`, RFC 9110, section 10.2.3: seconds or an HTTP date). */
const retryAfter = ({headers}: Response) => {
  const value = headers.get('retry-after') ?? '';
  return (/^\d+$/.test(value) ? +value : (Date.parse(value) - Date.now()) / 1000) || 0;
};

/** Marks an error after which another try makes sense. The value is how many seconds the server asks to wait. */
const RETRY = Symbol();

/** Tries once. */
async function attempt(url: string, signal: AbortSignal, reload: boolean): Promise<FeedText> {
  if (!httpUrl(url)) throw new FeedError('config', `Not an http(s) address: ${url}`);
  const response = await fetch(
    url,
    withoutPrototype<RequestInit>({credentials: 'same-origin', signal, cache: reload ? 'no-cache' : 'default'}),
  );
  const {ok, status} = response;
  if (ok) return {text: await readBody(response), url: response.url || url};
  const wait = status === 429 || status === 503 ? retryAfter(response) : 0;
  throw Object.assign(
    new FeedError('http', `HTTP status ${status}`, status),
    (status === 429 || status >= 500) && wait <= MAX_RETRY_AFTER_S && {[RETRY]: wait},
  );
}

/**
 * Fetches the text of a feed. After network faults, 429, 503 and other 5xx, it tries twice more, with growing, jittered waits.
 * @param timeout seconds for one try
 * @param reload whether to ask the server even if the browser has cached an answer, as every try after the first does
 * @throws FeedError, or the reason of `signal` when that aborts
 */
export async function fetchFeed(url: string, timeout: number, signal: AbortSignal, reload: boolean): Promise<FeedText> {
  for (let tries = 1; ; tries++) {
    // AbortSignal.any() and .timeout() would be simpler, but are newer than the browsers we support.
    const controller = new AbortController();
    try {
      const work = attempt(url, controller.signal, reload || tries > 1);
      return (await within(timeout * 1000, signal, `No answer within ${timeout} seconds`, work))!;
    } catch (fault) {
      // A late answer, or the rest of a body, may still be on its way.
      controller.abort();
      if (signal.aborted) throw fault;
      const error: FeedError & {[RETRY]?: number} =
        fault instanceof FeedError
          ? fault
          : Object.assign(new FeedError('network', 'No answer, or an incomplete one'), {[RETRY]: 0});
      if (error[RETRY] === undefined || tries === TRIES) throw error;
      const jittered = FIRST_WAIT_MS * 2 ** (tries - 1) * (1 + Math.random());
      await within(Math.max(error[RETRY] * 1000, jittered), signal);
    }
  }
}
