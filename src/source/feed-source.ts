import {isServer, type ReactiveController} from 'lit';
import {PoolMemory} from '../feed/load/pool.js';
import type {SharedFeed} from '../feed/load/shared-feed.js';
import {advise, adviseOnGiven} from './console-advice.js';
import type {ProvidedFeed} from './context.js';
import {namesSources, sourcesOf, type FeedHost} from './feed-host.js';
import type {FeedState} from './feed-state.js';
import {whenNear} from './near-viewport.js';
import {whenNothingComes} from './when-nothing-comes.js';
import {announceDeparture, ProviderLink} from './provider-link.js';
import {RefreshTimer} from './refresh-timer.js';
import {Subscription, type Answers} from './subscription.js';
import {EMPTY_VIEW, IDLE_VIEW, nextView, RETRY_VIEW, viewOfGiven, type View} from './view-state.js';

/** How long an element may be off the page before its request is aborted. Moving it takes less. */
const REATTACH_GRACE_MS = 10;
/** The shortest `refresh`. */
const MIN_REFRESH_S = 60;

/**
 * Gives an element its feed: the one set by script, or else that of its `src`, or else its provider's. `#sync` brings the view
 * up to date, whatever has happened to the host, the page or a feed.
 */
export class FeedSource implements ReactiveController {
  #view: View = EMPTY_VIEW;
  #provided?: ProvidedFeed;
  /** The state that the host has rendered last. */
  #renderedState?: FeedState;
  /** The `feed` or `src` that the view was made from. */
  #origin?: unknown;
  #language?: string;
  #poolMemory = new PoolMemory();
  #subscription = new Subscription((feed) => this.#onFeedSettled(feed));
  #providerLink?: ProviderLink;
  // If another element has just loaded the feed, its answer is new enough.
  #refreshTimer = new RefreshTimer(() => this.#subscription.load(this.host, (MIN_REFRESH_S / 2) * 1000));
  #dueTimer?: ReturnType<typeof setTimeout>;
  /** Resolves when the last event has been fired. */
  #fired?: Promise<void>;
  #isNear = false;
  #stopWaitingNear?: () => void;
  #stopWaitingForFeed?: () => void;

  constructor(private readonly host: FeedHost) {
    if (!host.isProvider) this.#providerLink = new ProviderLink(host, () => this.#onProviderChange());
    host.addController(this);
  }

  get state(): FeedState {
    return this.#provider?.state ?? this.#view.state;
  }

  /** What a provider gives the elements inside it: the state and the actions. */
  get provided(): ProvidedFeed {
    const {state, reload, loadNextPage} = this;
    if (this.#provided?.state !== state) this.#provided = Object.freeze({state, reload, loadNextPage});
    return this.#provided;
  }

  /** What the provider gives, if the host shows its feed. */
  get #provider(): ProvidedFeed | undefined {
    const provided = this.#providerLink?.provided;
    return provided && this.host.feed == null && !namesSources(this.host) ? provided : undefined;
  }

  hostConnected() {
    this.#providerLink?.connect();
    // If the host was on the page before, this update watches its feeds again.
    this.host.requestUpdate();
  }

  hostDisconnected() {
    this.#providerLink?.disconnect();
    if (this.host.isProvider) announceDeparture();
    setTimeout(() => {
      // A test's jsdom may be gone by then.
      if (globalThis.document) this.#sync();
    }, REATTACH_GRACE_MS);
  }

  /** Follows the host's properties. The host calls this in `willUpdate`, which, unlike `hostUpdate`, also runs on a server. */
  update() {
    const {feed, src, uiLanguage: language} = this.host;
    if (isServer) this.#providerLink?.ask();
    const origin = feed ?? src;
    if (origin !== this.#origin) this.#start(origin);
    else if (language !== this.#language) this.#view = {...this.#view, isComplete: false};
    this.#language = language;
    if (!isServer) this.#sync();
    this.#renderedState = this.state;
  }

  #start(origin: unknown) {
    this.#origin = origin;
    this.#subscription.reset();
    this.#poolMemory = new PoolMemory();
    const {feed, localName} = this.host;
    this.#show(feed == null ? EMPTY_VIEW : viewOfGiven(feed));
    if (feed != null) adviseOnGiven(this.#view.state, localName);
  }

  #show(view: View) {
    const {event} = view;
    this.#view = view;
    if (event && !isServer) this.#fired = this.#fire(event);
  }

  /** Fires after the update: by then, a framework has added its listeners to a new element, and they see what is rendered. */
  async #fire(event: Event) {
    await Promise.resolve();
    await this.host.updateComplete;
    this.host.dispatchEvent(event);
  }

  #updateIfChanged() {
    if (this.state !== this.#renderedState) this.host.requestUpdate();
  }

  #onProviderChange() {
    if (!isServer) this.#watchForFeed();
    this.#updateIfChanged();
  }

  #onFeedSettled(feed: SharedFeed) {
    advise(feed);
    // A further page fires an event only if it changes something.
    this.#syncAndUpdate(!this.#subscription.isPage(feed.url));
  }

  /**
   * Watches exactly the feeds that are wanted, and updates the view.
   * @param forceEvent whether to fire an event even if nothing has changed, because a try has ended
   */
  #sync(forceEvent = false) {
    const {host} = this;
    const sources = host.isConnected ? sourcesOf(host) : [];
    clearTimeout(this.#dueTimer);
    this.#watchForFeed();
    if (this.#waitsToComeNear(sources)) return;
    const answers = this.#subscription.watch(sources, host.uiLanguage, host);
    if (sources.length) {
      const now = Date.now();
      const view = nextView(this.#view, answers, {offline: host.offline, forceEvent, now, memory: this.#poolMemory});
      this.#show(view);
      if (view.dueAt) this.#dueTimer = setTimeout(() => this.#syncAndUpdate(), view.dueAt - now);
    }
    this.#setRefreshTimer(answers);
  }

  /** For changes outside the host, which has to be updated then. Its own changes update it anyway. */
  #syncAndUpdate(forceEvent?: boolean) {
    this.#sync(forceEvent);
    this.#updateIfChanged();
  }

  /** Waits for a feed to show. If there is still none some time after the page has loaded, the element becomes idle. */
  #watchForFeed() {
    const {host} = this;
    const hasFeed = host.feed != null || host.hasOwnContent || namesSources(host) || this.#providerLink?.provided;
    if (hasFeed || !host.isConnected) {
      this.#stopWaitingForFeed?.();
      this.#stopWaitingForFeed = undefined;
    } else if (this.#view !== IDLE_VIEW)
      this.#stopWaitingForFeed ??= whenNothingComes(host, () => {
        this.#show(IDLE_VIEW);
        this.#updateIfChanged();
      });
  }

  /** Whether loading has to wait until the host comes near the viewport. */
  #waitsToComeNear(sources: readonly string[]): boolean {
    const {host} = this;
    this.#stopWaitingNear?.();
    this.#stopWaitingNear = undefined;
    const isLazy = sources.length > 0 && host.loading === 'lazy' && this.#view.state.status === 'loading';
    if (!isLazy || this.#isNear) return false;
    // The elements inside a provider may not be there yet.
    if (host.isProvider && !host.firstElementChild) return true;
    this.#stopWaitingNear = whenNear(host, () => {
      this.#isNear = true;
      this.#syncAndUpdate();
    });
    this.#isNear = !this.#stopWaitingNear;
    return !this.#isNear;
  }

  #setRefreshTimer({roots, isLoading}: Answers) {
    const {refresh} = this.host;
    const rests = !refresh || isLoading || roots.every(({loaded}) => loaded?.feed.expired);
    const settledAt = Math.min(...roots.map((feed) => feed.settledAt));
    this.#refreshTimer.set(
      rests ? Infinity : settledAt + Math.max(refresh, MIN_REFRESH_S) * 1000,
      roots.some(({error}) => error?.code === 'network'),
    );
  }

  reload = async (): Promise<void> => {
    const {host} = this;
    // An element outside the page loads nothing.
    if (!host.isConnected) return;
    // Properties that have just been set count.
    await host.updateComplete;
    if (this.#provider) return this.#provider.reload();
    this.#isNear = true;
    this.#sync();
    if (this.#view.state.status === 'error' && namesSources(host)) this.#show(RETRY_VIEW);
    this.#updateIfChanged();
    this.#subscription.load(host, 0);
    await this.#subscription.settled();
    // If there was nothing to load, this brings back the view from before.
    this.#syncAndUpdate();
    await this.#fired;
  };

  loadNextPage = async (): Promise<void> => {
    if (this.#provider) return this.#provider.loadNextPage();
    const {state} = this.#view;
    const next = state.status === 'ready' && state.feed.next_url;
    if (!next) return;
    this.#subscription.addPage(next);
    this.#syncAndUpdate();
    await this.#subscription.page(next).finally(() => this.#syncAndUpdate());
  };
}
