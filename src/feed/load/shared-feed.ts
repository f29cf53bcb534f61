import type {FeedError} from '../read/feed-error.js';
import {fetchFeed, type FeedText} from './fetch-feed.js';
import {keepCopy, keptCopy} from './saved-copy.js';
import {parseFeed, type ParsedFeed} from '../read/parse-feed.js';

/** How long a feed is kept after the last element that shows it has left, in milliseconds. */
const KEEP = 300_000;

/** How somebody wants a feed to be loaded: attributes of the elements. */
export interface LoadOptions {
  /** Seconds before one try is given up. */
  timeout: number;
  /** Keep a copy in this browser, and use it when loading fails. */
  offline?: boolean;
}

/** A feed's length, in characters, from which on reading it and showing it are tasks apart, and not one long one. */
const LONG = 200_000;

type Watcher = (feed: SharedFeed) => void;

const feeds = new Map<string, SharedFeed>();

/** The feed at one address, shared by all on the page who show it. */
export class SharedFeed {
  // Each member is its own from the first, whatever a page has put on `Object.prototype`.
  /** What came last: the same object for as long as the same text comes. */
  loaded: ParsedFeed | undefined = undefined;
  /** When that came. */
  date: Date | undefined = undefined;
  /** Why the last try failed; what is `loaded` is older, then. */
  error: FeedError | undefined = undefined;
  /** When the last try ended. */
  tried = -Infinity;
  /** Resolves when the present try has ended, whether or not it worked. */
  pending: Promise<void> | undefined = undefined;
  #watchers = new Set<Watcher>();
  #left = 0;
  #abort?: AbortController;
  #text?: FeedText;
  /** The text of which there is a copy in this browser. */
  #kept?: FeedText;
  #offline?: boolean;

  private constructor(readonly url: string) {}

  static at(url: string): SharedFeed {
    for (const [key, feed] of feeds) {
      if (!feed.#watchers.size && Date.now() - feed.#left > KEEP) feeds.delete(key);
    }
    let feed = feeds.get(url);
    if (!feed) feeds.set(url, (feed = new SharedFeed(url)));
    return feed;
  }

  /** Calls `watcher` whenever a try has ended. */
  watch(watcher: Watcher) {
    this.#watchers.add(watcher);
  }

  /** Ends that. With the last one, a request is given up. */
  leave(watcher: Watcher) {
    this.#watchers.delete(watcher);
    if (this.#watchers.size) return;
    this.#left = Date.now();
    this.#abort?.abort();
    // Its reason remembers where it was given, and with that, in Chromium, the element that has left.
    this.#abort = this.pending = undefined;
  }

  /** Sees to it that there is an answer that is no older than `maxAge`, in milliseconds, and no failure. */
  load({timeout, offline}: LoadOptions, maxAge: number) {
    this.#offline ||= offline;
    this.#keep();
    if (this.error || Date.now() - this.tried >= maxAge) this.pending ??= this.#load(timeout);
  }

  async #load(timeout: number) {
    const {signal} = (this.#abort = new AbortController());
    let {loaded, date} = this;
    let text: FeedText | undefined;
    let error: FeedError | undefined;
    try {
      // What has failed may be what the browser has kept.
      text = await fetchFeed(this.url, timeout, signal, this.tried > 0);
      date = new Date();
      if (text.text !== this.#text?.text) {
        loaded = parseFeed(text.text, text.url);
        if (text.text.length > LONG) await new Promise((resolve) => setTimeout(resolve));
      }
    } catch (fault) {
      error = fault as FeedError;
      text = undefined;
      const copy = !loaded && this.#offline && !signal.aborted && (await keptCopy(this.url));
      if (copy) ({date} = loaded = copy);
    }
    // Nobody waits for it; another try may be under way.
    if (signal.aborted) return;
    Object.assign(this, {loaded, date, error, tried: Date.now(), pending: undefined});
    if (text) this.#text = text;
    this.#keep();
    for (const watcher of [...this.#watchers]) watcher(this);
  }

  #keep() {
    if (this.#offline && this.#text !== this.#kept) void keepCopy(this.url, (this.#kept = this.#text)!);
  }
}
