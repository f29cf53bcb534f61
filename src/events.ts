import type {FeedError} from './feed/read/feed-error.js';
import type {Feed, FeedItem, Problem} from './feed/read/json-feed.js';

const init = {bubbles: true, composed: true};

/** A feed has been loaded: for the first time, after a change, or after a reload. */
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

/** A title or image link was clicked. If it is canceled, the link does not navigate. */
export class AllianceSelectEvent extends Event {
  constructor(readonly item: FeedItem) {
    super('alliance-select', {...init, cancelable: true});
  }
}

/** The visitor closed a banner. If it is canceled, the banner stays. */
export class AllianceDismissEvent extends Event {
  constructor() {
    super('alliance-dismiss', {...init, cancelable: true});
  }
}

/** What a visitor filters a list by. An absent member lets everything through. */
export interface VisitorFilter {
  /** Words that an item must all have. */
  search?: string;
  /** One of the items' tags. */
  tag?: string;
  /** The agency that items come from. */
  source?: string;
  /** Four digits. */
  year?: string;
  /** Primary subtag of BCP 47: `fr`. */
  language?: string;
}

/** A visitor has changed what a list is filtered by. */
export class AllianceFilterEvent extends Event {
  constructor(readonly filter: VisitorFilter) {
    super('alliance-filter', init);
  }
}

declare global {
  /** Extended by the event maps of elements, the document and the window: the events bubble that far. */
  interface GlobalEventHandlersEventMap {
    'alliance-load': AllianceLoadEvent;
    'alliance-error': AllianceErrorEvent;
    'alliance-select': AllianceSelectEvent;
    'alliance-dismiss': AllianceDismissEvent;
    'alliance-filter': AllianceFilterEvent;
  }
}
