/** The live widget of a configuration. */
import type {AllianceLoadEvent, Feed, FeedError, NewsList, Problem} from '../../src/index.js';
import type {About, Configuration} from './configuration.js';

/** How many items of a feed are read at most to offer values for options. */
const MAX_ITEMS = 500;

/** What a loaded feed says about itself, and the values that it offers for options. */
export interface FeedFacts extends About {
  readonly tags: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, string>;
}

function factsOf(feed: Feed): FeedFacts {
  const {title, home_page_url: url, items} = feed;
  const some = items.slice(0, MAX_ITEMS);
  const publications = some.filter(({_alliance}) => _alliance?.type === 'publication');
  return {
    title,
    url,
    parsed: feed,
    tags: new Map(some.flatMap(({tags = []}) => tags.map((tag) => [tag, tag]))),
    items: new Map(publications.map(({id, title}) => [id, title ?? id])),
  };
}

export interface PreviewListener {
  /** Called when the widget shows its feed. */
  load(facts: FeedFacts, problems: readonly Problem[], empty: boolean): void;
  fail(error: FeedError): void;
  /** Called when its close button is pressed. It does not close here. */
  dismiss(): void;
}

/** Any content element. All of them have what is used here. */
type Widget = NewsList;

/** Shows one widget in a place, and keeps it for as long as it is the same element with the same feed. */
export function createPreview(on: PreviewListener) {
  let place: HTMLElement | undefined;
  let element: Widget | undefined;
  let shownKey: string | undefined;
  let loaded: AllianceLoadEvent | undefined;

  async function tell() {
    const shown = element;
    await shown?.updateComplete;
    if (shown && shown === element && loaded)
      on.load(factsOf(loaded.feed), loaded.problems, shown.matches(':state(empty)'));
  }

  function create({widget, src, feed}: Configuration, {ownerDocument}: HTMLElement): Widget {
    const created = ownerDocument.createElement(widget) as Widget;
    created.addEventListener('alliance-load', (event) => {
      if (created !== element) return;
      loaded = event;
      void tell();
    });
    created.addEventListener('alliance-error', ({error}) => {
      if (created === element) on.fail(error);
    });
    created.addEventListener('alliance-dismiss', (event) => {
      event.preventDefault();
      on.dismiss();
    });
    if (src) created.src = src;
    else created.feed = feed;
    return created;
  }

  return {
    /** Shows a configuration. Returns whether it is a new widget, about which nothing is known yet. */
    show(what: Configuration, where: HTMLElement): boolean {
      const {widget, src, feed, attributes} = what;
      const key = JSON.stringify([widget, src, feed]);
      const isOther = key !== shownKey || where !== place;
      if (isOther) {
        shownKey = key;
        loaded = undefined;
        element = create(what, where);
        place = where;
      }
      const shown = element!;
      const {observedAttributes} = shown.constructor as typeof NewsList;
      for (const name of observedAttributes) if (!(name in attributes)) shown.removeAttribute(name);
      for (const [name, value] of Object.entries(attributes)) shown.setAttribute(name, value);
      if (isOther) where.replaceChildren(shown);
      else void tell();
      return isOther;
    },
    clear() {
      place?.replaceChildren();
      shownKey = place = element = loaded = undefined;
    },
  };
}
