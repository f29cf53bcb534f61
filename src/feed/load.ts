import {bare} from './bare.js';
import {FeedError} from './errors.js';

/** The largest body that is read, in bytes after decompression. */
const MAX_BYTES = 8_000_000;
const TRIES = 3;
/** The longest `Retry-After` that is waited for, in seconds. */
const MAX_RETRY_AFTER = 30;

/** A feed's text and the address it came from, after redirects. */
export interface FeedText {
  text: string;
  url: string;
}

/** Waits, or throws at once when `signal` aborts. */
const wait = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop);
  });

/** Seconds that the server asks to be left alone for (RFC 9110, section 10.2.3: seconds or an HTTP date). */
const retryAfter = (response: Response) => {
  const value = response.headers.get('retry-after');
  return value ? Math.max(0, /^\d+$/.test(value) ? +value : (Date.parse(value) - Date.now()) / 1000) || 0 : 0;
};

/** Reads a body to its end, unless it grows too large. UTF-8, or UTF-16 where a byte order mark says so. */
async function readText(response: Response): Promise<string> {
  // A page's own fetch may know no streams.
  if (!response.body) return response.text();
  // WebKit looks for `mode` on Object.prototype, else.
  const reader = response.body.getReader(bare({})) as ReadableStreamDefaultReader<Uint8Array>;
  let decoder: TextDecoder | undefined;
  let text = '';
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + (decoder?.decode() ?? '');
    size += value.length;
    if (size > MAX_BYTES) {
      void reader.cancel().catch(() => {});
      throw new FeedError('size', `More than ${MAX_BYTES} bytes`);
    }
    decoder ??= new TextDecoder(
      value[0] === 0xff && value[1] === 0xfe
        ? 'utf-16le'
        : value[0] === 0xfe && value[1] === 0xff
          ? 'utf-16be'
          : 'utf-8',
    );
    text += decoder.decode(value, {stream: true});
  }
}

/** One try. Throws a `FeedError`, with `retry` in seconds where another try makes sense, or the signal's reason. */
async function attempt(url: string, timeout: number, signal: AbortSignal, reload?: boolean): Promise<FeedText> {
  // AbortSignal.any() and .timeout() would do, but are younger than the browsers that are served.
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeout * 1000);
  signal.addEventListener('abort', abort);
  try {
    const response = await fetch(
      url,
      bare<RequestInit>({
        credentials: 'same-origin',
        signal: controller.signal,
        cache: reload ? 'no-cache' : 'default',
      }),
    );
    if (response.ok) return {text: await readText(response), url: response.url || url};
    const {status} = response;
    void response.body?.cancel().catch(() => {});
    const error = new FeedError('http', `HTTP status ${status}`, status);
    const after = status === 429 || status === 503 ? retryAfter(response) : 0;
    throw (status === 429 || status >= 500) && after <= MAX_RETRY_AFTER ? Object.assign(error, {retry: after}) : error;
  } catch (error) {
    if (signal.aborted || error instanceof FeedError) throw error;
    if (controller.signal.aborted) throw new FeedError('timeout', `No answer within ${timeout} seconds`);
    throw Object.assign(new FeedError('network', String(error)), {retry: 0});
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/**
 * Fetches the text of a feed. Network faults, 429, 503 and other 5xx are tried again twice, with growing, jittered waits.
 * `timeout`: seconds for one try. Throws `FeedError`, or the reason of `signal` once that aborts.
 */
export async function fetchFeed(
  url: string,
  {timeout, signal, reload}: {timeout: number; signal: AbortSignal; reload?: boolean},
): Promise<FeedText> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(url, timeout, signal, reload);
    } catch (error) {
      const {retry} = error as {retry?: number};
      if (retry === undefined || tries === TRIES) throw error;
      await wait(Math.max(retry * 1000, 2 ** tries * 250 * (1 + Math.random())), signal);
    }
  }
}
