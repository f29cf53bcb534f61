/**
 * Why there is no feed: `network` (no answer, or an incomplete one; CORS too), `timeout`, `http` (an error status),
 * `size` (over 8,000,000 bytes), `format` (not a feed), `config` (`src` is not an http(s) address).
 */
export type FeedErrorCode = 'network' | 'timeout' | 'http' | 'size' | 'format' | 'config';

/** What was found instead of a feed. `json` is JSON of another kind, or broken JSON. */
export type FoundInstead = 'rss' | 'atom' | 'xml' | 'html' | 'json' | 'nothing';

/** Why there is no feed: the only error that `parseFeed` throws. Its `message` is in English, for developers. */
export class FeedError extends Error {
  override name = 'FeedError';
  constructor(
    readonly code: FeedErrorCode,
    message: string,
    /** The HTTP status, with `code: "http"`. */
    readonly status?: number,
    /** What was found instead of a feed, with `code: "format"`. */
    readonly found?: FoundInstead,
  ) {
    super(message);
  }
}
