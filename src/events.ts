import type {FeedError} from './feed/read/feed-error.js';
import type {Feed, FeedItem, Problem} from './feed/read/json-feed.js';

const init = {bubbles: true, composed: true};

/** A feed has been loaded: for the first time, after `src` or `feed` has changed, or after a reload. */
export class AllianceLoadEvent extends Event {
  constructor(
    readonly feed: Feed,
    /** What was left out of the feed, and where it was. */
    readonly problems: Problem[],
  ) {
    super('alliance-load', init);
  }
}

/** Loading or reloading has failed. `error.code` says how. */
export class AllianceErrorEvent extends Event {
  constructor(readonly error: FeedError) {
    super('alliance-error', init);
  }
}

/** A title or image link was clicked. If the event is canceled, the link does not navigate. */
export class AllianceSelectEvent extends Event {
  constructor(readonly item: FeedItem) {
    super('alliance-select', {...init, cancelable: true});
  }
}

/** The visitor is about to close a banner. If the event is canceled, the banner stays. */
export class AllianceDismissEvent extends Event {
  constructor() {
    super('alliance-dismiss', {...init, cancelable: true});
  }
}

/**
 * What a visitor filters a list by. A member that is absent lets all items through.
 *
 * A type, because `new URLSearchParams(filter)` accepts no interface.
 */
export type VisitorFilter = {
  /** Words that an item must all have. */
  search?: string;
  /** A tag that an item must have. */
  tag?: string;
  /** The name of the agency that an item must come from. */
  source?: string;
  /** The year that an item must be from, in four digits. */
  year?: string;
  /** The language that an item must be in, as the primary subtag of BCP 47: `fr`. */
  language?: string;
};

/** A visitor has changed what a list is filtered by. */
export class AllianceFilterEvent extends Event {
  constructor(readonly filter: VisitorFilter) {
    super('alliance-filter', init);
  }
}

declare global {
  /** The events bubble up to the window. The event maps of elements, the document and the window all extend this one. */
  interface GlobalEventHandlersEventMap {
    'alliance-load': AllianceLoadEvent;
    'alliance-error': AllianceErrorEvent;
    'alliance-select': AllianceSelectEvent;
    'alliance-dismiss': AllianceDismissEvent;
    'alliance-filter': AllianceFilterEvent;
  }
}
