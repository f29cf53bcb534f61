import {html, isServer, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import type {VisitorFilter} from '../events.js';
import {itemKey} from '../feed/load/item-key.js';
import {calendarDate} from '../feed/read/date.js';
import type {Feed, FeedItem} from '../feed/read/json-feed.js';
import {formatNumber} from '../language/format-number.js';
import {addedPhrase} from '../language/words.js';
import {keyedItems} from '../templates/keyed-items.js';
import {inItsLanguage, words} from '../templates/words.js';
import type {CheckedProperty} from './checked-properties.js';
import {ContentElement} from './content-element.js';
import {isFarDown} from './far-down.js';
import {filterStyles} from './filters/filters.styles.js';
import {areControls, cleanFilter} from './filters/visitor-filter.js';
import {VisitorFilters} from './filters/visitor-filters.js';
import {firstPassing, languagesOf, testsOf} from './select-items.js';

/** The most skeletons that a list draws: more would be out of sight. */
const MOST_SKELETONS = 24;

/** Properties that change which items are shown. */
const CHOOSING = ['src', 'feed', 'limit', 'tag', 'since', 'source', 'exclude', 'language', 'sort', 'filters', 'filter'];

/** What both lists have: filters, and "Show more". */
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
  /** Only items of this agency, or of any of several, separated by commas. Of pooled feeds, their titles count. */
  declare source: string | undefined;
  /** No items with this tag, nor with any of several, separated by commas. */
  declare exclude: string | undefined;
  /** Only items in these languages: `fr`, or several, separated by spaces. */
  declare language: string | undefined;

  /** Controls for the visitor: any of `search`, `tag`, `source`, `year` and `language`, separated by spaces. */
  declare filters: string | undefined;
  /**
   * What the visitor filters by: any of `search`, `tag`, `source`, `year` and `language`, each a text. A page may read it, and
   * set it again: `alliance-filter` tells of changes.
   * @default {}
   */
  declare filter: VisitorFilter;

  /** @internal How the items are laid out, where there is a choice: a class of the list. */
  declare protected layout?: string;

  #shown: T[] = [];
  /** How many items are shown after "Show more" was pressed. */
  #count?: number;
  #busy = false;
  /** A class of a list that is far down the page. */
  #far?: string;

  /** The list's items of a feed, in its order, before any filter. */
  protected abstract select(items: FeedItem[]): T[];
  /** A whole list item. */
  protected abstract item(item: T, index: number): TemplateResult;
  /** What stands in for an item until the feed is here. */
  protected abstract placeholder(): TemplateResult;

  #visitorFilters = new VisitorFilters<T>(
    this,
    () => this.#startOver(),
    (message, isReadOut) => this.announce(message, isReadOut),
  );

  protected override willUpdate(changed: PropertyValues) {
    const isByVisitor = this.#visitorFilters.isByVisitor;
    // What a visitor types is told when typing pauses.
    if (isByVisitor) changed.delete('filter');
    super.willUpdate(changed);
    if (changed.has('filter')) this.filter = cleanFilter(this.filter);
    if (!CHOOSING.some((name) => changed.has(name))) return;
    this.#visitorFilters.reset();
    this.#startOver();
    // Messages about the former items no longer apply.
    void this.announce();
  }

  #startOver() {
    this.#count = undefined;
    this.#shown = [];
  }

  /** The items that the page lets through and the visitor has chosen, or the first `count` of them. */
  #items(feed: Feed, count?: number): readonly T[] {
    const all = this.select(feed.items);
    const tests = testsOf(this, all);
    return this.#visitorFilters.select(feed.items, all, tests) ?? firstPassing(all, tests, count);
  }

  protected override controls(feed: Feed) {
    return this.#visitorFilters.form(feed.title);
  }

  protected override content(feed: Feed) {
    const former = this.#itemWithFocus();
    const count = this.#count ?? this.limit ?? Infinity;
    // One item more than is shown tells whether there are more.
    const items = this.#items(feed, former ? undefined : count + 1);
    if (!items.length) return;
    const focused = former ? items.findIndex((item) => itemKey(item) === itemKey(former)) : -1;
    this.#shown = items.slice(0, Math.max(count, focused + 1));
    return html`<ul part="list" role="list" class="${this.layout} ${this.#far}">
        ${keyedItems(this.#shown, itemKey, (item, index) => this.item(item, index))}
      </ul>
      ${
        this.more && (this.#shown.length < items.length || feed.next_url)
          ? html`<button part="more" @click=${this.#showMore}>${words('more', this.uiLanguage)}</button>`
          : nothing
      }`;
  }

  /** The item that has the focus. It stays visible, even where newer items have taken its place. */
  #itemWithFocus(): T | undefined {
    const focused = isServer ? null : (this.renderRoot as ShadowRoot).activeElement?.closest('[part=item]');
    return focused ? this.#shown[[...focused.parentElement!.children].indexOf(focused)] : undefined;
  }

  protected override skeleton() {
    const length = Math.min(this.snapshot.length || (this.limit ?? 2), MOST_SKELETONS);
    this.#far ??= isFarDown(length) ? 'far' : '';
    const form = this.state.status === 'ready' ? nothing : this.#visitorFilters.form(undefined, true);
    return html`${form}
      <div part="list" class="${this.layout} ${this.#far}">
        ${[...Array<void>(length)].map(() => this.placeholder())}
      </div>`;
  }

  #showMore = async () => {
    if (this.#busy) return;
    this.#busy = true;
    const {uiLanguage} = this;
    const before = new Set(this.#shown.map(itemKey));
    const needsPage = () =>
      this.state.status === 'ready' && this.state.feed.next_url && this.#items(this.state.feed).length <= before.size;
    // Otherwise a screen reader would not read out the same words again.
    await this.announce();
    try {
      // If nothing on a page passes the filters, load the page after it.
      while (needsPage()) await this.feedSource.loadNextPage();
      this.#count = before.size + (this.limit ?? Infinity);
      this.requestUpdate();
      await this.updateComplete;
      const added = this.#shown.filter((item) => !before.has(itemKey(item)));
      const {length} = added;
      const list = this.renderRoot.querySelector('[part=list]')!;
      // If there are no new items, the button is gone, too: focus the last item.
      const place = (list.children[this.#shown.indexOf(added[0]!)] ?? list.lastElementChild) as HTMLElement;
      place.tabIndex = -1;
      place.focus();
      const phrase = addedPhrase(length, uiLanguage);
      await this.announce(
        html`<span class="visually-hidden"
          >${inItsLanguage(phrase, uiLanguage, formatNumber(length, uiLanguage))}</span
        >`,
      );
    } catch {
      await this.announce(words('error', uiLanguage));
    }
    this.#busy = false;
  };
}
