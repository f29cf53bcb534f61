import {bare} from './bare.js';
import type {FeedError} from './errors.js';
import type {Feed, Problem} from './json-feed.js';
import {fetchFeed, type FeedText} from './load.js';
import {keepCopy, keptCopy} from './offline.js';
import {parseFeed} from './parse.js';

/** How long a feed is kept after the last element that shows it has left, in milliseconds. */
const KEEP = 300_000;

/** One feed as loaded. `stale`: it is older than the last try to load it, which ended in `error`. */
export interface LoadedFeed {
  readonly feed: Feed;
  readonly problems: Problem[];
  readonly date: Date;
  readonly stale?: boolean;
  readonly error?: FeedError;
}

export interface LoadOptions {
  /** Seconds before one try is given up. */
  timeout: number;
  /** Takes this caller's interest back; the request ends with its last caller. */
  signal: AbortSignal;
  /** Keep a copy in this browser, and use it when loading fails. */
  offline?: boolean;
  /** The oldest answer that will do, in milliseconds; any when absent, none for 0. */
  maxAge?: number;
}

interface Entry {
  loaded?: LoadedFeed;
  text?: FeedText;
  kept?: FeedText;
  pending?: Promise<LoadedFeed>;
  abort?: AbortController;
  /** Who waits for the pending answer. */
  waiting: number;
  /** Told when there is a newer answer; while there are any, the entry stays. */
  watchers: Set<() => void>;
  /** When the last watcher left. */
  left: number;
}

const entries = new Map<string, Entry>();

function entryOf(url: string): Entry {
  const now = Date.now();
  for (const [key, {watchers, waiting, left}] of entries) {
    if (!watchers.size && !waiting && now - left > KEEP) entries.delete(key);
  }
  let entry = entries.get(url);
  if (!entry) entries.set(url, (entry = bare<Entry>({waiting: 0, watchers: new Set(), left: now})));
  return entry;
}

/** Calls `listener` whenever a reload of `url` has brought something new. Returns the function that ends this. */
export function watchFeed(url: string, listener: () => void): () => void {
  const entry = entryOf(url);
  entry.watchers.add(listener);
  return () => {
    entry.watchers.delete(listener);
    entry.left = Date.now();
  };
}

async function request(url: string, entry: Entry, timeout: number, signal: AbortSignal): Promise<LoadedFeed> {
  const {loaded} = entry;
  try {
    const text = await fetchFeed(url, {timeout, signal, reload: !!loaded});
    const date = new Date();
    // The same bytes again are the same feed: nobody has to do anything.
    if (loaded && entry.text?.text === text.text) entry.loaded = {...loaded, date, stale: false, error: undefined};
    else entry.loaded = bare({...parseFeed(text.text, text.url), date});
    entry.text = text;
  } catch (error) {
    if (!loaded || signal.aborted) throw error;
    entry.loaded = {...loaded, stale: true, error: error as FeedError};
  }
  if (loaded) for (const watcher of [...entry.watchers]) watcher();
  return entry.loaded;
}

async function share(url: string, entry: Entry, {timeout, signal}: LoadOptions): Promise<LoadedFeed> {
  if (!entry.pending) {
    const abort = (entry.abort = new AbortController());
    const pending = (entry.pending = request(url, entry, timeout, abort.signal).finally(() => {
      if (entry.pending === pending) entry.pending = undefined;
    }));
  }
  const {pending, abort} = entry;
  entry.waiting++;
  return new Promise<LoadedFeed>((resolve, reject) => {
    const leave = () => {
      reject(signal.reason as Error);
      if (!--entry.waiting && entry.pending === pending) {
        entry.pending = undefined;
        abort!.abort();
      }
    };
    signal.addEventListener('abort', leave);
    void pending.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
      if (!signal.aborted) entry.waiting--;
    });
  });
}

/**
 * The feed at `url`: what is here already, else what one request, shared by all who ask meanwhile, brings.
 * A reload that fails gives the feed that was here, `stale`. Throws `FeedError`, or the reason of `signal`.
 */
export async function loadFeed(url: string, options: LoadOptions): Promise<LoadedFeed> {
  const {offline, maxAge = Infinity, signal} = options;
  const entry = entryOf(url);
  if (entry.loaded && Date.now() - entry.loaded.date.getTime() < maxAge) return entry.loaded;
  try {
    const loaded = await share(url, entry, options);
    if (offline && !loaded.stale && entry.kept !== entry.text) void keepCopy(url, (entry.kept = entry.text)!);
    return loaded;
  } catch (error) {
    const copy = offline && !signal.aborted && (await keptCopy(url));
    if (!copy) throw error;
    return {...parseFeed(copy.text, copy.url), date: copy.date, stale: true};
  }
}
