import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import type {VisitorFilter} from '../events.js';
import {itemKey} from '../feed/load/item-key.js';
import {calendarDate} from '../feed/read/date.js';
import type {Feed, FeedItem} from '../feed/read/json-feed.js';
import {keyedItems} from '../templates/keyed-items.js';
import type {CheckedProperty} from './checked-properties.js';
import {ContentElement} from './content-element.js';
import {isFarDown} from './far-down.js';
import {filterStyles} from './filters/filters.styles.js';
import {areControls} from './filters/filter.js';
import {VisitorFilters} from './filters/visitor-filters.js';
import {languagesOf, testOf} from './select-items.js';
import {ShownItems} from './shown-items.js';

/** The most skeletons that a list renders: more would be out of sight. */
const MAX_SKELETONS = 24;

/** A template several times, as one template (see `flatten`). */
const repeated = (template: TemplateResult, count: number): TemplateResult =>
  count > 1 ? html`${template}${repeated(template, count - 1)}` : template;

/** Properties that change which items there are to choose from. */
const OFFERING = ['src', 'feed', 'tag', 'since', 'source', 'exclude', 'language', 'sort', 'filters'];
/** Properties that change which of these are shown. */
const CHOOSING = [...OFFERING, 'limit', 'filter'];

/** What both lists have: filters of the page and of visitors, and "Show more". */
export abstract class ListElement<T extends FeedItem> extends ContentElement {
  static override properties: Record<string, CheckedProperty> = {
    more: {type: Boolean},
    tag: {},
    source: {},
    exclude: {},
    language: {valid: (value: string) => !value.trim() || languagesOf(value).length > 0},
    since: {valid: (value: string) => /^\d{4}/.test(value) && calendarDate(value)},
    filters: {valid: areControls},
    filter: {attribute: false, valid: (value: unknown) => typeof value === 'object', fallback: {}},
  };

  static override styles: CSSResultGroup = [ContentElement.styles, filterStyles];

  /** How many items are shown at first, and how many "Show more" adds. */
  declare limit: number | undefined;
  /** Offers a button that shows more: the next `limit` items, then the feed's next page (`next_url`). */
  declare more: boolean;
  /** Only items with this tag, or with any of several, separated by commas. Case and white space are ignored. */
  declare tag: string | undefined;
  /** Only items on or after this date, `YYYY-MM-DD`. */
  declare since: string | undefined;
  /** Only items of this agency, or of any of several, separated by commas. In a pool, a feed's title counts as its agency. */
  declare source: string | undefined;
  /** No items with this tag, nor with any of several, separated by commas. */
  declare exclude: string | undefined;
  /** Only items in these languages: `fr`, or several, separated by spaces. */
  declare language: string | undefined;

  /** Controls for the visitor: any of `search`, `tag`, `source`, `year` and `language`, separated by spaces. */
  declare filters: string | undefined;
  /**
   * What the visitor filters by: any of `search`, `tag`, `source`, `year` and `language`, each a text. A page may read it and
   * set it. `alliance-filter` fires when the visitor has changed it.
   * @default {}
   */
  declare filter: VisitorFilter;

  /** @internal How the items are laid out, if there is a choice: a class of the list. */
  declare protected layout?: string;

  /** The class `far` if the list is far down the page, else empty. */
  #far?: string;

  /** The items of a feed that belong in the list, in its order, before any filter. */
  protected abstract select(items: FeedItem[]): T[];
  /** A list item, with its `<li>`. */
  protected abstract item(item: T, index: number): TemplateResult;
  /** What stands in for an item until the feed is loaded. */
  protected abstract placeholder(): TemplateResult;

  #shown = new ShownItems<T>(this, ({items}, count) => this.#visitorFilters.choose(items, count));
  #visitorFilters = new VisitorFilters<T>(this, {
    candidates: (items) => {
      const all = this.select(items);
      return {all, isLetThrough: testOf(this, all)};
    },
    onChange: () => this.#shown.reset(),
  });

  protected override willUpdate(changed: PropertyValues) {
    // What the visitor has chosen is known already. Its result is announced when typing pauses, not now.
    if (changed.has('filter') && !this.#visitorFilters.accept()) changed.delete('filter');
    super.willUpdate(changed);
    if (this.state.status !== 'ready' || changed.has('src') || changed.has('feed')) this.#shown.forget();
    const isAnyOf = (names: readonly string[]) => names.some((name) => changed.has(name));
    if (isAnyOf(OFFERING)) this.#visitorFilters.reset();
    if (!isAnyOf(CHOOSING)) return;
    this.#shown.reset();
    // Remove messages about the items before.
    void this.statusRegion.announce();
  }

  protected override controls(feed: Feed) {
    return this.#visitorFilters.form(feed.title);
  }

  protected override content(feed: Feed) {
    const items = this.#shown.of(feed);
    if (!items) return null;
    if (!items.length) return undefined;
    return html`<ul part="list" role="list" class="${this.layout} ${this.#far}">
        ${keyedItems(items, itemKey, (item, index) => this.item(item, index))}
      </ul>
      ${this.#shown.button()}`;
  }

  protected override whereEmpty() {
    return this.#shown.button();
  }

  protected override skeleton() {
    const length = Math.min(this.limit ?? 2, MAX_SKELETONS);
    this.#far ??= isFarDown(length) ? 'far' : '';
    const form = this.state.status === 'ready' ? nothing : this.#visitorFilters.form();
    return html`${form}
      <div part="list" class="${this.layout} ${this.#far}">${repeated(this.placeholder(), length)}</div>`;
  }
}
