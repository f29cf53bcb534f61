import {logToPage} from '../../host-page/log-to-page.js';
import {FeedError} from '../read/feed-error.js';

/** Why there is no feed. A fault of ours is told as what it is, and is none of the feed's. */
export function feedErrorOf(fault: unknown): FeedError {
  if (fault instanceof FeedError) return fault;
  logToPage('error', fault);
  return new FeedError('format', `The feed could not be read, by a fault of the widgets: ${String(fault)}`);
}
