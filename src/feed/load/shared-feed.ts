import type {FeedError} from '../read/feed-error.js';
import {parseFeed, type ParsedFeed} from '../read/parse-feed.js';
import {feedErrorOf} from './feed-error-of.js';
import {fetchFeed, type FeedText} from './fetch-feed.js';
import {readCopy, saveCopy} from './saved-copy.js';

/** How long a feed is kept after the last element that shows it has left. */
const KEEP_UNUSED_MS = 300_000;
/** A longer text is received, read and shown in three tasks, so that none of them takes too long. */
const YIELD_ABOVE_CHARS = 200_000;

/** How to load a feed, as the elements' attributes say. */
export interface LoadOptions {
  /** Seconds before one try is aborted. */
  timeout: number;
  /** Whether to save a copy in this browser, and use it when loading fails. */
  offline?: boolean;
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

type Watcher = (feed: SharedFeed) => void;

const feeds = new Map<string, SharedFeed>();

/** The feed at one address, shared by all elements on the page that show it. */
export class SharedFeed {
  // Every member is set from the start, so that a page's additions to `Object.prototype` don't show through.
  /** The last good answer. It stays the same object for as long as the text is the same. */
  loaded: ParsedFeed | undefined = undefined;
  /** When the last good answer came. */
  loadedAt: Date | undefined = undefined;
  /** Why the last try failed, if it did. `loaded` is then older. */
  error: FeedError | undefined = undefined;
  /** When the last try ended, in milliseconds since 1970. */
  settledAt = -Infinity;
  /** Resolves when the present try has ended, whether or not it worked. */
  pending: Promise<void> | undefined = undefined;
  #watchers = new Set<Watcher>();
  #unwatchedAt = 0;
  #abort?: AbortController;
  #text?: FeedText;
  /** The text that was last saved in this browser. */
  #savedText?: FeedText;
  #offline?: boolean;

  private constructor(readonly url: string) {}

  /** The feed at an address: the one that other elements use already, or a new one. */
  static at(url: string): SharedFeed {
    for (const [key, feed] of feeds) {
      if (!feed.#watchers.size && Date.now() - feed.#unwatchedAt > KEEP_UNUSED_MS) feeds.delete(key);
    }
    let feed = feeds.get(url);
    if (!feed) {
      feed = new SharedFeed(url);
      feeds.set(url, feed);
    }
    return feed;
  }

  /** Calls `watcher` whenever a try has ended. */
  watch(watcher: Watcher) {
    this.#watchers.add(watcher);
  }

  /** Stops calling a watcher. When the last one leaves, the request is aborted. */
  unwatch(watcher: Watcher) {
    this.#watchers.delete(watcher);
    if (this.#watchers.size) return;
    this.#unwatchedAt = Date.now();
    this.#abort?.abort();
    // In Chromium, the signal's reason keeps its stack trace in memory, and with it the element that has left.
    this.#abort = undefined;
    this.pending = undefined;
  }

  /** Loads the feed if the last try failed, or its answer is older than `maxAgeMs`. */
  load({timeout, offline}: LoadOptions, maxAgeMs: number) {
    this.#offline ||= offline;
    this.#save();
    if (this.error || Date.now() - this.settledAt >= maxAgeMs) this.pending ??= this.#load(timeout);
  }

  async #load(timeout: number) {
    this.#abort = new AbortController();
    const {signal} = this.#abort;
    let {loaded, loadedAt} = this;
    let text: FeedText | undefined;
    let error: FeedError | undefined;
    try {
      // After the first try, don't take an answer from the browser's cache: it may be the one that failed.
      text = await fetchFeed(this.url, timeout, signal, this.settledAt > 0);
      loadedAt = new Date();
      if (text.text !== this.#text?.text) {
        const isLong = text.text.length > YIELD_ABOVE_CHARS;
        if (isLong) await nextTask();
        loaded = parseFeed(text.text, text.url);
        if (isLong) await nextTask();
      }
    } catch (fault) {
      if (signal.aborted) return;
      error = feedErrorOf(fault);
      text = undefined;
      const copy = !loaded && this.#offline && (await readCopy(this.url));
      if (copy) {
        loaded = copy;
        loadedAt = copy.date;
      }
    }
    // Nobody waits for this try any more, and another one may be running.
    if (signal.aborted) return;
    Object.assign(this, {loaded, loadedAt, error, settledAt: Date.now(), pending: undefined});
    if (text) this.#text = text;
    this.#save();
    for (const watcher of [...this.#watchers]) watcher(this);
  }

  #save() {
    if (!this.#offline || !this.#text || this.#text === this.#savedText) return;
    this.#savedText = this.#text;
    void saveCopy(this.url, this.#text);
  }
}
