import type {FeedError} from '../feed/read/feed-error.js';
import type {Feed, Problem} from '../feed/read/json-feed.js';

/**
 * What an element has to show.
 *
 * - `loading`: if it is not `busy`, there is nothing to load yet. If it is `idle`, the page has loaded and there is still
 *   nothing.
 * - `ready`: it is `busy` while more is to come, from a pool or as a translation. `stale` is the date of what is shown if a
 *   reload has failed, or if loading has failed and there was a saved copy.
 */
export type FeedState =
  | {readonly status: 'loading'; readonly busy?: boolean; readonly idle?: boolean}
  | {
      readonly status: 'ready' | 'empty';
      readonly feed: Feed;
      readonly problems: Problem[];
      readonly busy?: boolean;
      readonly stale?: Date | undefined;
    }
  | {readonly status: 'error'; readonly error: FeedError};

/** Nothing to load yet. */
export const WAITING: FeedState = {status: 'loading', busy: false};
