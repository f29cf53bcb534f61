import {createContext} from '@lit/context';
import type {FeedState} from './feed-state.js';

/** What a provider lends the elements inside it. */
export interface FeedView {
  readonly state: FeedState;
  /** Loads again; resolves when done, whether or not it worked. */
  reload(): Promise<void>;
  /** Adds the feed's next page (`next_url`); rejects with a `FeedError` when that fails. */
  loadNext(): Promise<void>;
}

// A registered symbol, so that two copies of this library on one page understand each other.
export const feedContext = createContext<FeedView>(Symbol.for('alliance-feed'));
