import type {FeedError} from '../feed/read/feed-error.js';
import type {Feed, Problem} from '../feed/read/json-feed.js';

/**
 * What an element has to show. `loading` without `busy` means that there is nothing to load yet; `stale` is the date of
 * the copy that is shown because a reload failed, or because loading failed and a kept copy was found.
 */
export type FeedState =
  | {readonly status: 'loading'; readonly busy?: boolean}
  | {
      readonly status: 'ready' | 'empty';
      readonly feed: Feed;
      readonly problems: Problem[];
      readonly stale?: Date | undefined;
    }
  | {readonly status: 'error'; readonly error: FeedError};
