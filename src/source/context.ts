import {createContext} from '@lit/context';
import type {FeedState} from './feed-state.js';

/** What a provider gives the elements inside it. It is immutable: a new state is a new snapshot. */
export interface FeedSnapshot {
  readonly state: FeedState;
  /** Loads again; resolves when done, whether or not it worked. */
  readonly reload: () => Promise<void>;
  /** Adds the feed's next page (`next_url`); rejects with a `FeedError` when that fails. */
  readonly loadNextPage: () => Promise<void>;
}

// A registered symbol, so that two copies of this library on one page understand each other.
export const feedContext = createContext<FeedSnapshot>(Symbol.for('alliance-feed'));
