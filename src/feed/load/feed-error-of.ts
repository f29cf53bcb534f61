import {logToPage} from '../../host-page/log-to-page.js';
import {FeedError} from '../read/feed-error.js';

/** Why there is no feed, as a `FeedError`. A bug of ours also goes to the console, so that nobody blames the feed for it. */
export function feedErrorOf(fault: unknown): FeedError {
  if (fault instanceof FeedError) return fault;
  logToPage('error', fault);
  return new FeedError('format', `The widgets failed to read the feed: ${String(fault)}`);
}
