import {logToPage} from '../../host-page/log-to-page.js';
import {FeedError} from '../read/feed-error.js';

/** Why there is no feed. A bug of ours is reported as a bug, not as a fault of the feed. */
export function feedErrorOf(fault: unknown): FeedError {
  if (fault instanceof FeedError) return fault;
  logToPage('error', fault);
  return new FeedError('format', `The widgets failed to read the feed: ${String(fault)}`);
}
