import type {FeedError} from '../feed/read/feed-error.js';
import type {Feed, Problem} from '../feed/read/json-feed.js';

/**
 * What an element has to show.
 *
 * `loading`: not `busy`, there is nothing to load yet; `idle`, the page has loaded, and still there is nothing.
 * `ready`: `busy` while more of it is to come, of a pool or as a translation; `stale` is the date of the copy that is
 * shown because a reload failed, or because loading failed and a saved copy was found.
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
