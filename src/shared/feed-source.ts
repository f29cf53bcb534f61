import {ContextEvent} from '@lit/context';
import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {feedContext, type FeedView} from '../alliance-feed/context.js';
import {loadFeed, watchFeed, type LoadedFeed} from '../feed/cache.js';
import {FeedError} from '../feed/errors.js';
import type {FeedState} from '../feed/feed-state.js';
import type {Problem} from '../feed/json-feed.js';
import {parseFeed} from '../feed/parse.js';
import {mergeFeeds} from '../feed/pool.js';
import {translationOf} from '../feed/translation.js';
import {httpUrl} from '../feed/url.js';
import {AllianceErrorEvent, AllianceLoadEvent} from './events.js';
import {whenNear} from './near.js';
import {RefreshTimer} from './refresh-timer.js';

/** How long an element may be off the page before its request is given up: moving it takes no time at all. */
const MOVING = 20;

/** What tells a `FeedSource` where its feed is; documented at the elements. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  src?: string | null;
  feed?: unknown;
  refresh?: number | null;
  timeout?: number | null;
  offline?: boolean;
  loading?: 'eager' | 'lazy';
  /** The language of the host's place on the page. */
  readonly language: string;
}

/**
 * Gives an element its feed: the one given by script, else its own `src`, else its provider's. The only place where
 * feeds, elements and the page's life (visibility, moving, leaving) meet.
 */
export class FeedSource implements ReactiveController, FeedView {
  #own: FeedState = {status: 'loading', busy: false};
  #provider?: FeedView;
  #leaveProvider?: () => void;
  /** What the present state was made of, to see whether anything has changed. */
  #given?: unknown;
  #key?: string;
  /** The first page of each source, and the further ones that were asked for. */
  #pages: LoadedFeed[] = [];
  #further: LoadedFeed[] = [];
  /** Sources that could not be loaded, while others could. */
  #failed: Problem[] = [];
  #seen = new Set<string>();
  #watched = new Map<string, () => void>();
  #run?: AbortController;
  #forget?: () => void;
  #timer = new RefreshTimer((maxAge) => void this.#load(maxAge));
  #retry = () => void this.reload();

  constructor(
    private readonly host: FeedHost,
    private readonly consumes = true,
  ) {
    host.addController(this);
  }

  get #sources() {
    return this.host.src!.trim().split(/\s+/);
  }

  get #hasOwn() {
    return this.host.feed != null || !!this.host.src?.trim();
  }

  get #view(): FeedView | undefined {
    return this.#hasOwn ? undefined : this.#provider;
  }

  get state(): FeedState {
    return this.#view?.state ?? this.#own;
  }

  hostConnected() {
    if (this.consumes) {
      this.#askProvider();
      // A provider that is defined, or put between, later on: it announces itself by this event.
      document.addEventListener('context-provider', this.#askProvider);
    }
    // Back after its request was given up.
    if (this.#key !== undefined && !this.#run && !this.#watched.size) this.#start();
  }

  hostDisconnected() {
    document.removeEventListener('context-provider', this.#askProvider);
    this.#leaveProvider?.();
    this.#leaveProvider = undefined;
    setTimeout(() => {
      if (!this.host.isConnected) this.#stop();
    }, MOVING);
  }

  #askProvider = () => {
    this.host.dispatchEvent(
      new ContextEvent(
        feedContext,
        this.host,
        (view, leave) => {
          if (leave !== this.#leaveProvider) this.#leaveProvider?.();
          this.#leaveProvider = leave;
          this.#provider = view;
          this.host.requestUpdate();
        },
        true,
      ),
    );
  };

  /** Called by the host's `willUpdate`, which also runs on a server: takes up what has changed. */
  update() {
    const {feed, src, language} = this.host;
    if (isServer && this.consumes) this.#askProvider();
    const key = this.#hasOwn && feed == null ? `${src!.trim()}\n${language}` : undefined;
    if (feed !== this.#given || key !== this.#key) {
      const sameSource = feed == null && this.#given == null && key?.split('\n')[0] === this.#key?.split('\n')[0];
      this.#given = feed;
      this.#key = key;
      if (!isServer) this.#stop();
      if (!sameSource) {
        this.#own = {status: 'loading', busy: !!key};
        this.#further = [];
        this.#seen.clear();
      }
      if (feed != null) this.#give(feed);
      else if (key && !isServer) this.#start();
    }
    if (isServer) return;
    const {status} = this.#own;
    this.#timer.every(status === 'ready' && key && !this.#own.feed.expired ? this.host.refresh : undefined);
    const offline = status === 'error' && this.#own.error.code === 'network';
    window[offline ? 'addEventListener' : 'removeEventListener']('online', this.#retry);
  }

  #give(feed: object) {
    try {
      const {feed: parsed, problems} = parseFeed(feed);
      this.#own = {status: 'ready', feed: parsed, problems, stale: undefined};
      this.#fire(new AllianceLoadEvent(parsed, problems));
    } catch (error) {
      this.#fail(error as FeedError);
    }
  }

  #start() {
    if (this.host.loading === 'lazy' && this.#own.status === 'loading') {
      this.#own = {status: 'loading', busy: false};
      this.#forget = whenNear(this.host, () => {
        this.#set({status: 'loading', busy: true});
        void this.#load();
      });
    } else void this.#load();
  }

  #stop() {
    this.#run?.abort();
    this.#run = undefined;
    this.#forget?.();
    this.#timer.every(undefined);
    window.removeEventListener('online', this.#retry);
    for (const leave of this.#watched.values()) leave();
    this.#watched.clear();
  }

  #set(state: FeedState) {
    this.#own = state;
    this.host.requestUpdate();
  }

  #fail(error: FeedError) {
    this.#set({status: 'error', error});
    this.#fire(new AllianceErrorEvent(error));
  }

  /** After the update, so that listeners which a framework adds to a new element hear it, and see it as it is. */
  #fire(event: Event) {
    if (!isServer) void this.host.updateComplete.then(() => this.host.dispatchEvent(event));
  }

  /** Loads one address, or its translation where there is one: one step only. */
  async #one(src: string, maxAge: number | undefined, signal: AbortSignal): Promise<LoadedFeed> {
    const url = httpUrl(src, document.baseURI);
    if (!url) throw new FeedError('config', `Not an http(s) address: ${src}`);
    const {offline, language} = this.host;
    const get = (address: string) => {
      this.#seen.add(address);
      if (!this.#watched.has(address)) {
        // While a run of our own is under way, its end brings the news.
        this.#watched.set(
          address,
          watchFeed(address, () => this.#run || void this.#load()),
        );
      }
      return loadFeed(address, {signal, offline, maxAge, timeout: this.host.timeout ?? 10});
    };
    const loaded = await get(url);
    const translation = translationOf(loaded.feed, language);
    if (!translation) return loaded;
    return get(translation).catch(() => loaded);
  }

  async #load(maxAge?: number): Promise<void> {
    const former = this.#run;
    const {signal} = (this.#run = new AbortController());
    const sources = this.#sources;
    const loading = Promise.allSettled(sources.map((src) => this.#one(src, maxAge, signal)));
    // Only now, lest a request that both want is given up.
    former?.abort();
    const results = await loading;
    if (signal.aborted) return;
    this.#run = undefined;
    const failed: Problem[] = [];
    let error: FeedError | undefined;
    const pages = results.flatMap((result, index) => {
      if (result.status === 'fulfilled') return result.value;
      error ??= result.reason as FeedError;
      failed.push({message: (result.reason as FeedError).message, url: sources[index]!});
      return [];
    });
    if (pages.length) {
      this.#pages = pages;
      this.#failed = failed;
      this.#show(maxAge !== undefined);
    } else if (this.#own.status === 'ready') {
      this.#set({...this.#own, stale: this.#own.stale ?? this.#pages[0]!.date});
      this.#fire(new AllianceErrorEvent(error!));
    } else this.#fail(error!);
  }

  /** Shows the pages that are here. `always`: says so, too, when nothing has changed. */
  #show(always?: boolean) {
    const pages = [...this.#pages, ...this.#further];
    const pooled = this.#sources.length > 1;
    const {feed, problems} = pages.length > 1 || pooled ? mergeFeeds(pages, pooled, this.#seen) : pages[0]!;
    const old = pages.find(({stale}) => stale);
    const before = this.#own;
    const changed = before.status !== 'ready' || before.feed !== feed || before.stale !== old?.date;
    if (changed) this.#set({status: 'ready', feed, problems: [...problems, ...this.#failed], stale: old?.date});
    if (old?.error && !this.host.offline) this.#fire(new AllianceErrorEvent(old.error));
    else if (changed || always) this.#fire(new AllianceLoadEvent(feed, [...problems, ...this.#failed]));
  }

  async reload(): Promise<void> {
    if (this.#view) return this.#view.reload();
    if (this.host.feed != null || !this.#hasOwn) return;
    if (this.#own.status === 'error') this.#set({status: 'loading', busy: true});
    await this.#load(0);
  }

  async loadNext(): Promise<void> {
    if (this.#view) return this.#view.loadNext();
    const next = this.#own.status === 'ready' && this.#own.feed.next_url;
    if (!next) return;
    const {signal} = (this.#run ??= new AbortController());
    const page = await loadFeed(next, {signal, timeout: this.host.timeout ?? 10});
    this.#seen.add(next);
    this.#further.push(page);
    this.#show();
  }
}
