import {html, isServer, nothing, type ReactiveControllerHost} from 'lit';
import {itemKey} from '../feed/load/item-key.js';
import type {Feed, FeedItem} from '../feed/read/json-feed.js';
import {formatNumber} from '../language/format-number.js';
import {pluralPhrase} from '../language/words.js';
import type {FeedSource} from '../source/feed-source.js';
import {inItsLanguage, words} from '../templates/words.js';
import {moveFocus} from './focus-place.js';
import type {StatusRegion} from './status-region.js';

/** The list that shows the items. */
export interface List extends ReactiveControllerHost, HTMLElement {
  readonly limit: number | undefined;
  readonly more: boolean;
  readonly uiLanguage: string;
  readonly renderRoot: ParentNode;
  readonly statusRegion: StatusRegion;
  readonly feedSource: Pick<FeedSource, 'state' | 'loadNextPage'>;
}

/** The items that a list shows: at first `limit` of them, and as many more whenever a visitor presses "Show more". */
export class ShownItems<T extends FeedItem> {
  /** The items that are shown; undefined while they are not known. */
  #items?: readonly T[] | undefined;
  /** How many are shown after a visitor has pressed "Show more". */
  #count?: number | undefined;
  #hasMore = false;
  #isLoading = false;
  /** Whether `reset` was called since the items were chosen. */
  #isOutdated = false;

  /** @param choose returns the items of a feed to show, or the first `count` of them; undefined while it is still searching */
  constructor(
    private readonly list: List,
    private readonly choose: (feed: Feed, count?: number) => readonly T[] | undefined,
  ) {}

  /** Goes back to `limit` items. The present ones stay until others are found. */
  reset() {
    this.#count = undefined;
    this.#isOutdated = true;
  }

  /** Drops the items of another feed, even if those of the new one are not found yet. */
  forget() {
    this.#items = undefined;
  }

  /** The items of a feed to show now; undefined while none are found and it is not known whether there are any. */
  of(feed: Feed): readonly T[] | undefined {
    const focused = this.#focusedItem();
    const count = this.#count ?? this.list.limit ?? Infinity;
    // One item more than is shown tells whether there are more.
    const items = this.choose(feed, focused ? undefined : count + 1);
    if (!items) return this.#items;
    // The item with the focus stays visible, even if newer items have taken its place.
    const place = focused ? items.findIndex((item) => itemKey(item) === itemKey(focused)) : -1;
    this.#items = items.slice(0, Math.max(count, place + 1));
    this.#hasMore = this.#items.length < items.length || !!feed.next_url;
    this.#isOutdated = false;
    return this.#items;
  }

  /** The "Show more" button, if there is more to show. */
  button() {
    const {more, uiLanguage} = this.list;
    if (!more || !this.#hasMore) return nothing;
    return html`<button part="more" @click=${this.#showMore}>${words('more', uiLanguage)}</button>`;
  }

  #focusedItem(): T | undefined {
    if (isServer || this.#isOutdated) return undefined;
    const focused = (this.list.renderRoot as ShadowRoot).activeElement?.closest('[part=item]');
    return focused ? this.#items?.[[...focused.parentElement!.children].indexOf(focused)] : undefined;
  }

  get #feed(): Feed | undefined {
    const {state} = this.list.feedSource;
    return state.status === 'ready' ? state.feed : undefined;
  }

  #showMore = async () => {
    if (this.#isLoading) return;
    this.#isLoading = true;
    const {list} = this;
    const {statusRegion, feedSource, uiLanguage} = list;
    const before = new Set(this.#items?.map(itemKey));
    const count = before.size + (list.limit ?? Infinity);
    // Remove the last message: a screen reader would not read out the same words again.
    await statusRegion.announce();
    try {
      // If no item of a page passes the filters, load the page after it as well.
      while ((await this.#found(count)) <= before.size && this.#feed?.next_url) await feedSource.loadNextPage();
      this.#count = count;
      list.requestUpdate();
      await list.updateComplete;
      const added = (this.#items ?? []).filter((item) => !before.has(itemKey(item)));
      this.#focusItem(added[0]);
      const {length} = added;
      await statusRegion.tell(
        inItsLanguage(pluralPhrase('added', length, uiLanguage), uiLanguage, formatNumber(length, uiLanguage)),
      );
    } catch {
      await statusRegion.announce(words('error', uiLanguage));
    }
    this.#isLoading = false;
  };

  /** How many items there are to show. It stops counting after `count` items, and waits while a filter is searching. */
  async #found(count: number): Promise<number> {
    for (;;) {
      const feed = this.#feed;
      const items = feed ? this.choose(feed, count + 1) : [];
      if (items) return items.length;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /** Focuses an item, or else the last one, or else the widget: the button may be gone. */
  #focusItem(item: T | undefined) {
    const {renderRoot} = this.list;
    const items = renderRoot.querySelectorAll<HTMLElement>('ul[part=list] > *');
    const element = items[item ? this.#items!.indexOf(item) : items.length - 1];
    moveFocus(element ?? renderRoot.querySelector<HTMLElement>('[part=base]')!);
  }
}
