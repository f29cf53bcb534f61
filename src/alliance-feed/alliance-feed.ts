import {ContextProvider} from '@lit/context';
import {css, html, type PropertyValues} from 'lit';
import type {FeedState} from '../source/feed-state.js';
import type {Feed} from '../feed/read/json-feed.js';
import {FeedSource} from '../source/feed-source.js';
import {LanguageController, nearestLanguage} from '../language/nearest-language.js';
import {checkProperties, sourceProperties} from '../element/checked-properties.js';
import {FaultBoundary} from '../element/fault-boundary.js';
import {feedContext} from '../source/context.js';

/**
 * @summary Loads one feed for all elements inside it, however deep. Shows nothing itself.
 *
 * @slot - What the feed is for: content elements, and anything else.
 *
 * @fires {AllianceLoadEvent} alliance-load - The feed has come: `feed`, `problems`.
 * @fires {AllianceErrorEvent} alliance-error - The feed could not be loaded: `error`.
 */
export class AllianceFeed extends FaultBoundary {
  static override properties = sourceProperties;

  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none !important;
    }
  `;

  /** Address of the feed; several, parted by spaces, are pooled. */
  declare src: string | undefined;
  /** A feed given by script, raw or parsed: it wins over `src`, and nothing is requested. */
  declare feed: Feed | object | string | undefined;
  /** Seconds between reloads while the page is visible and online, at least 60; none when absent. */
  declare refresh: number | undefined;
  /**
   * Seconds before one try to load is given up.
   * @default 10
   */
  declare timeout: number;
  /** Keeps the last good copy in this browser, and shows it, with its date, when loading fails. */
  declare offline: boolean;
  /**
   * `lazy`: loads when what is inside is near the viewport.
   * @default 'eager'
   */
  declare loading: 'eager' | 'lazy';

  /** @internal */
  language = 'en';
  #source = new FeedSource(this, false);
  #provider = new ContextProvider(this, {context: feedContext, initialValue: this.#source});
  #state?: FeedState;

  constructor() {
    super();
    checkProperties(this);
    new LanguageController(this);
  }

  /** Loads the feed again. Resolves when done, whether or not it worked. */
  reload(): Promise<void> {
    return this.#source.reload();
  }

  protected override willUpdate(changed: PropertyValues) {
    checkProperties(this, changed);
    this.language = nearestLanguage(this);
    this.#source.update();
    const {state} = this.#source;
    // The same view as ever, with something new to show.
    if (state !== this.#state) this.#provider.setValue(this.#source, true);
    this.#state = state;
  }

  protected override render() {
    return html`<slot @slotchange=${this.#rearranged}></slot>`;
  }

  /** Elements may have come inside by a slot, or left by it: they ask again when a provider announces itself. */
  #rearranged = () => {
    this.#provider.hostConnected();
    // What is to come near may be another.
    this.requestUpdate();
  };
}
