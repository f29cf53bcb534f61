import {createContext} from '@lit/context';
import type {FeedState} from './feed-state.js';

/** What a provider gives the elements inside it. It is immutable: each new state comes in a new object. */
export interface ProvidedFeed {
  readonly state: FeedState;
  /** Loads the feed again. Resolves when that is done, whether or not it worked. */
  readonly reload: () => Promise<void>;
  /** Loads the feed's next page (`next_url`) and adds it. Rejects with a `FeedError` if that fails. */
  readonly loadNextPage: () => Promise<void>;
}

// A registered symbol, so that two copies of this library on one page understand each other.
export const feedContext = createContext<ProvidedFeed>(Symbol.for('alliance-feed'));
