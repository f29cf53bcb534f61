import type {FeedError} from '../read/feed-error.js';
import {parseFeed, type ParsedFeed} from '../read/parse-feed.js';
import {feedErrorOf} from './feed-error-of.js';
import {fetchFeed, type FeedText} from './fetch-feed.js';
import {readCopy, saveCopy} from './saved-copy.js';

/** How long a feed is kept after the last element that shows it has left. */
const KEEP_UNUSED_MS = 300_000;
/** The length of a feed's text from which on reading and showing it are two tasks, and not one long one. */
const YIELD_ABOVE_CHARS = 200_000;

/** How somebody wants a feed to be loaded: attributes of the elements. */
export interface LoadOptions {
  /** Seconds before one try is given up. */
  timeout: number;
  /** Keep a copy in this browser, and use it when loading fails. */
  offline?: boolean;
}

type Watcher = (feed: SharedFeed) => void;

const feeds = new Map<string, SharedFeed>();

/** The feed at one address, shared by all on the page who show it. */
export class SharedFeed {
  // Each member is set from the first, so that nothing on the page's `Object.prototype` shows through.
  /** What came last: the same object for as long as the same text comes. */
  loaded: ParsedFeed | undefined = undefined;
  /** When that came. */
  loadedAt: Date | undefined = undefined;
  /** Why the last try failed. What is `loaded` is older, then. */
  error: FeedError | undefined = undefined;
  /** When the last try ended. */
  settledAt = -Infinity;
  /** Resolves when the present try has ended, whether or not it worked. */
  pending: Promise<void> | undefined = undefined;
  #watchers = new Set<Watcher>();
  #unwatchedAt = 0;
  #abort?: AbortController;
  #text?: FeedText;
  /** The text of which there is a copy in this browser. */
  #savedText?: FeedText;
  #offline?: boolean;

  private constructor(readonly url: string) {}

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

  /** Stops that. With the last watcher, a request is given up. */
  unwatch(watcher: Watcher) {
    this.#watchers.delete(watcher);
    if (this.#watchers.size) return;
    this.#unwatchedAt = Date.now();
    this.#abort?.abort();
    // The signal's reason remembers where it was made and, with that, in Chromium, the element that has left.
    this.#abort = undefined;
    this.pending = undefined;
  }

  /** Sees to it that there is an answer that is no older than `maxAgeMs`, and no failure. */
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
      // What has failed may be what the browser has kept.
      text = await fetchFeed(this.url, timeout, signal, this.settledAt > 0);
      loadedAt = new Date();
      if (text.text !== this.#text?.text) {
        loaded = parseFeed(text.text, text.url);
        if (text.text.length > YIELD_ABOVE_CHARS) await new Promise((resolve) => setTimeout(resolve));
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
    // Nobody waits for it, and another try may be under way.
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
