import type {PropertyValues} from 'lit';
import type {Feed} from '../feed/read/json-feed.js';
import {LanguageController, nearestLanguage} from '../language/nearest-language.js';
import {FeedSource} from '../source/feed-source.js';
import {checkProperties, oneOf, positive, type CheckedProperty} from './checked-properties.js';
import {FaultBoundary} from './fault-boundary.js';

/** What every element has, including the provider: where its feed comes from, and when it is loaded. */
export abstract class FeedElement extends FaultBoundary {
  static override properties: Record<string, CheckedProperty> = {
    src: {},
    feed: {attribute: false, valid: (value: unknown) => typeof value === 'object' || typeof value === 'string'},
    refresh: positive(),
    timeout: positive(10),
    offline: {type: Boolean},
    loading: oneOf(['eager', 'lazy']),
  };

  /** Address of the feed. Several addresses, separated by spaces, are pooled. */
  declare src: string | undefined;
  /** A feed given by script, raw or parsed. It wins over `src`, and nothing is requested. */
  declare feed: Feed | object | string | undefined;
  /** Seconds between reloads while the page is visible and online, at least 60. No reloads when absent. */
  declare refresh: number | undefined;
  /**
   * Seconds before one try to load is given up.
   * @default 10
   */
  declare timeout: number;
  /** Keeps the last good copy in this browser, and shows it, with its date, when loading fails. */
  declare offline: boolean;
  /**
   * `lazy`: loads when the element, or anything inside a provider, is near the viewport.
   * @default 'eager'
   */
  declare loading: 'eager' | 'lazy';

  /** @internal The language of the element's place on the page. */
  uiLanguage = 'en';
  /** @internal */
  readonly feedSource = new FeedSource(this);

  constructor() {
    super();
    checkProperties(this);
    new LanguageController(this);
  }

  /** Loads the feed again. Resolves when done, whether or not it worked. */
  reload(): Promise<void> {
    return this.feedSource.reload();
  }

  protected override willUpdate(changed: PropertyValues) {
    checkProperties(this, changed);
    this.uiLanguage = nearestLanguage(this);
    this.feedSource.update();
  }
}
