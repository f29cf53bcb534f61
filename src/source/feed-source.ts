import {ContextEvent} from '@lit/context';
import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {feedContext, type FeedView} from './context.js';
import {SharedFeed, type LoadOptions} from '../feed/load/shared-feed.js';
import {FeedError} from '../feed/read/feed-error.js';
import type {FeedState} from './feed-state.js';
import {parseFeed} from '../feed/read/parse-feed.js';
import {mergeFeeds} from '../feed/load/merge-feeds.js';
import {translationOf} from '../feed/load/translation.js';
import {httpUrl} from '../feed/read/url.js';
import {AllianceErrorEvent, AllianceLoadEvent} from '../events.js';
import {whenNear} from './near-viewport.js';
import {RefreshTimer} from './refresh-timer.js';

/** How long an element may be off the page before its request is given up: moving it takes no time at all. */
const MOVING = 10;
/** The shortest time between two reloads by `refresh`, in seconds. */
const SHORTEST = 60;

/** What tells a `FeedSource` where its feed is; documented at the elements. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement, LoadOptions {
  src?: string;
  feed?: object | string;
  refresh?: number;
  loading: 'eager' | 'lazy';
  /** The language of the host's place on the page. */
  readonly uiLanguage: string;
}

const LOADING: FeedState = {status: 'loading', busy: false};

const isPending = ({pending}: SharedFeed) => pending !== undefined;

/**
 * Gives an element its feed: the one given by script, else its own `src`, else its provider's. The only place where
 * feeds, elements and the page's life (visibility, moving, leaving) meet. All that happens leads to `#look`, which brings
 * the state in line with the feeds at the addresses, whatever was before.
 */
export class FeedSource implements ReactiveController, FeedView {
  #own: FeedState = LOADING;
  #provider?: FeedView;
  #leaveProvider?: () => void;
  /** What the present state is of. */
  #src?: string;
  #given?: object | string;
  #language?: string;
  /** What the host shows. */
  #taken?: FeedState;
  /** The feeds that are watched, by address. */
  #feeds = new Map<string, SharedFeed>();
  /** Addresses of further pages that were asked for. */
  #further = new Set<string>();
  /** What the present state was made of, to see whether anything has changed. */
  #shown: unknown[] = [];
  #near = false;
  #forget?: () => void;
  // What somebody else has loaded just now is new enough.
  #timer = new RefreshTimer(() => this.#loadAgain((SHORTEST / 2) * 1000));

  constructor(
    private readonly host: FeedHost,
    private readonly consumes = true,
  ) {
    host.addController(this);
  }

  get #sources(): string[] {
    return (this.host.feed == null && this.host.src?.match(/\S+/g)) || [];
  }

  get #view(): FeedView | undefined {
    return this.host.feed != null || this.#sources.length ? undefined : this.#provider;
  }

  get state(): FeedState {
    return this.#view?.state ?? this.#own;
  }

  hostConnected() {
    // The host is updated, too, whenever it comes to the page (`LanguageController`), and then finds its feeds again.
    if (!this.consumes) return;
    this.#askProvider();
    // A provider that is defined, or put between, later on: it announces itself by this event.
    document.addEventListener('context-provider', this.#askProvider);
  }

  hostDisconnected() {
    document.removeEventListener('context-provider', this.#askProvider);
    this.#leaveProvider?.();
    // Elements may stay that were inside by a slot only.
    if (!this.consumes) document.dispatchEvent(new Event('context-provider'));
    setTimeout(() => this.#look(), MOVING);
  }

  #askProvider = () => {
    this.#leaveProvider?.();
    this.#leaveProvider = this.#provider = undefined;
    this.host.dispatchEvent(
      new ContextEvent(
        feedContext,
        this.host,
        (view, leave) => {
          if (leave !== this.#leaveProvider) this.#leaveProvider?.();
          this.#leaveProvider = leave;
          this.#provider = view;
          this.#take();
        },
        true,
      ),
    );
    // There may be none any more.
    this.#take();
  };

  /** Renders the host anew if there is something new to show. */
  #take() {
    if (this.state !== this.#taken) this.host.requestUpdate();
  }

  /** Called by the host's `willUpdate`, which also runs on a server: takes up what has changed. */
  update() {
    const {feed, src, uiLanguage: language} = this.host;
    if (isServer && this.consumes) this.#askProvider();
    if (feed !== this.#given || src !== this.#src) {
      this.#given = feed;
      this.#src = src;
      this.#own = LOADING;
      this.#shown = [];
      this.#further.clear();
      if (feed != null) this.#give(feed);
    }
    if (language !== this.#language) this.#further.clear();
    this.#language = language;
    if (!isServer) this.#look();
    this.#taken = this.state;
  }

  #give(feed: object | string) {
    try {
      const {feed: given, problems} = parseFeed(feed);
      this.#own = {status: 'ready', feed: given, problems, stale: undefined};
      this.#fire(new AllianceLoadEvent(given, problems));
    } catch (error) {
      this.#own = {status: 'error', error: error as FeedError};
      this.#fire(new AllianceErrorEvent(error as FeedError));
    }
  }

  #set(state: FeedState) {
    this.#own = state;
    this.#take();
  }

  /** After the update, so that listeners which a framework adds to a new element hear it, and see it as it is. */
  #fire(event: Event) {
    if (!isServer) void this.host.updateComplete.then(() => this.host.dispatchEvent(event));
  }

  /** A try to load one of the feeds has ended. Of a further page, only what is new is news. */
  #hear = (feed: SharedFeed) => this.#look(!this.#further.has(feed.url));

  /** The feed at an address, watched from now on, which is loaded unless it is here. */
  #feed(url: string, watched: ReadonlyMap<string, SharedFeed>): SharedFeed {
    const feed = watched.get(url) ?? SharedFeed.at(url);
    this.#feeds.set(url, feed);
    if (!watched.has(url)) {
      feed.watch(this.#hear);
      feed.load(this.host, Infinity);
    }
    return feed;
  }

  /** The feed at one address of `src`, or its translation where there is one: one step only. */
  #root(src: string, watched: ReadonlyMap<string, SharedFeed>): SharedFeed {
    const feed = this.#feed(httpUrl(src, this.host.baseURI) ?? src, watched);
    const address = feed.loaded && translationOf(feed.loaded.feed, this.host.uiLanguage);
    const translation = address && this.#feed(address, watched);
    return translation && (translation.loaded || isPending(translation)) ? translation : feed;
  }

  /**
   * Watches the feeds that are wanted, and no others, and shows them once all of them are here, or have failed.
   * @param told says so even if nothing has changed
   */
  #look(told = false) {
    const {host} = this;
    const sources = host.isConnected ? this.#sources : [];
    this.#forget?.();
    if (sources.length && host.loading === 'lazy' && !this.#near && this.#own.status === 'loading') {
      // What is inside a provider may be yet to come.
      if (this.consumes || host.firstElementChild)
        this.#forget = whenNear(host, () => {
          this.#near = true;
          this.#look();
        });
      return;
    }

    const watched = this.#feeds;
    this.#feeds = new Map();
    const roots = sources.map((src) => this.#root(src, watched));
    const busy = [...this.#feeds.values()].some(isPending);
    const further = sources.length ? [...this.#further].map((url) => this.#feed(url, watched)) : [];
    // Only now, lest a request that is wanted still is given up.
    for (const [url, feed] of watched) if (!this.#feeds.has(url)) feed.leave(this.#hear);

    if (roots.some((feed) => isPending(feed) && !feed.loaded)) {
      if (this.#own.status === 'loading') this.#set({status: 'loading', busy: true});
    } else if (roots.length) {
      this.#show(
        roots,
        [...roots, ...further].filter(({loaded}) => loaded),
        told,
        busy,
      );
    }

    const {refresh} = host;
    const rests = !refresh || busy || roots.every(({loaded}) => loaded?.feed.expired);
    this.#timer.set(
      rests ? Infinity : Math.min(...roots.map(({tried}) => tried)) + Math.max(refresh, SHORTEST) * 1000,
      roots.some(({error}) => error?.code === 'network'),
    );
  }

  /** @param pages those of the `roots`, and further ones, that are here */
  #show(roots: SharedFeed[], pages: SharedFeed[], told: boolean, busy: boolean) {
    const {status} = this.#own;
    const shown = [...roots.map(({error}) => error), ...pages.map(({loaded}) => loaded)];
    const changed = shown.length !== this.#shown.length || shown.some((part, index) => part !== this.#shown[index]);
    const failed = roots.filter(({error}) => error);
    if (changed) {
      this.#shown = shown;
      const pooled = roots.length > 1;
      const parts = pages.map(({loaded, url}) => ({...loaded!, url}));
      if (parts.length) {
        const {feed, problems} = pooled || parts.length > 1 ? mergeFeeds(parts, pooled, this.#feeds) : parts[0]!;
        this.#set({
          status: 'ready',
          feed,
          problems: [...problems, ...failed.map(({url, error}) => ({message: error!.message, url}))],
          stale: failed.find(({loaded}) => loaded)?.date,
        });
      } else this.#set({status: 'error', error: failed[0]!.error!});
    }
    const own = this.#own;
    // One event for all that are being loaded again.
    if (!(changed || told) || (status === 'ready' && busy)) return;
    if (own.status !== 'ready' || (failed.length === roots.length && !this.host.offline)) {
      this.#fire(new AllianceErrorEvent(failed[0]!.error!));
    } else this.#fire(new AllianceLoadEvent(own.feed, own.problems));
  }

  /** Loads what is older than `maxAge`, in milliseconds, or has failed. */
  #loadAgain(maxAge: number) {
    for (const [url, feed] of this.#feeds) if (!this.#further.has(url)) feed.load(this.host, maxAge);
  }

  async reload(): Promise<void> {
    // Not on the page, nothing is loaded.
    if (!this.host.isConnected) return;
    // What has been set just now counts.
    await this.host.updateComplete;
    if (this.#view) return this.#view.reload();
    this.#near = true;
    this.#look();
    if (this.#own.status === 'error' && this.#sources.length) {
      this.#set({status: 'loading', busy: true});
      this.#shown = [];
    }
    this.#loadAgain(0);
    let feed: SharedFeed | undefined;
    while ((feed = [...this.#feeds.values()].find(isPending))) await feed.pending;
    // Where nothing was to be loaded, it is as before.
    this.#look();
  }

  async loadNext(): Promise<void> {
    if (this.#view) return this.#view.loadNext();
    const next = this.#own.status === 'ready' && this.#own.feed.next_url;
    if (!next) return;
    this.#further.add(next);
    this.#look();
    const feed = this.#feeds.get(next);
    await feed?.pending;
    if (feed?.loaded) return;
    // Once more, when it is asked for once more.
    this.#further.delete(next);
    this.#look();
    throw feed?.error ?? new FeedError('network', 'Given up');
  }
}
