import type {FeedError} from './feed/read/feed-error.js';
import type {Feed, FeedItem, Problem} from './feed/read/json-feed.js';

const init = {bubbles: true, composed: true};

/** A feed is here: the first time, after a change, and after a reload. */
export class AllianceLoadEvent extends Event {
  constructor(
    readonly feed: Feed,
    /** What was left out of it, and where. */
    readonly problems: Problem[],
  ) {
    super('alliance-load', init);
  }
}

/** Loading, or a reload, has failed; `error.code` says how. */
export class AllianceErrorEvent extends Event {
  constructor(readonly error: FeedError) {
    super('alliance-error', init);
  }
}

/** A title or image link is followed. Cancelable: then it does not navigate. */
export class AllianceSelectEvent extends Event {
  constructor(readonly item: FeedItem) {
    super('alliance-select', {...init, cancelable: true});
  }
}

/** The visitor closes a banner. Cancelable: then it stays. */
export class AllianceDismissEvent extends Event {
  constructor() {
    super('alliance-dismiss', {...init, cancelable: true});
  }
}

/** What a visitor filters a list by. What is absent lets everything through. */
export interface VisitorFilter {
  /** Words, all of which an item has. */
  search?: string;
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
  /** What `HTMLElementEventMap` extends, and the document's and the window's: the events bubble that far. */
  interface GlobalEventHandlersEventMap {
    'alliance-load': AllianceLoadEvent;
    'alliance-error': AllianceErrorEvent;
    'alliance-select': AllianceSelectEvent;
    'alliance-dismiss': AllianceDismissEvent;
    'alliance-filter': AllianceFilterEvent;
  }
}
