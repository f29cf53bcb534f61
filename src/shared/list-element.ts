import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {calendarDate, instant} from '../feed/date.js';
import type {Feed, FeedItem} from '../feed/json-feed.js';
import {ContentElement} from './content-element.js';
import {pluralCategory} from './format.js';
import type {CheckedProperty} from './properties.js';
import {fill} from './words.js';

/** The most skeletons that are drawn: more would be out of sight. */
const MOST_SKELETONS = 24;

/** Newest first, undated last, else in feed order. */
export function byDate<T extends FeedItem>(items: T[]): T[] {
  return items
    .map((item) => ({item, at: item.date_published ? instant(item.date_published) : -Infinity}))
    .sort((a, b) => (a.at === b.at ? 0 : b.at - a.at))
    .map(({item}) => item);
}

/** What the two lists have in common: filters, and showing more. */
export abstract class ListElement<T extends FeedItem> extends ContentElement {
  static override properties: Record<string, CheckedProperty> = {
    more: {type: Boolean},
    tag: {},
    since: {valid: (value: string) => !!calendarDate(value)},
  };

  /** How many items are shown at first, and how many "Show more" adds. */
  declare limit?: number;
  /** Offers a button that shows more: the next `limit` items, then the feed's next page (`next_url`). */
  declare more: boolean;
  /** Only items with any of these tags, parted by commas; case is ignored. */
  declare tag?: string;
  /** Only items on or after this date, `YYYY-MM-DD`. */
  declare since?: string;

  /** How many items "Show more" has added. */
  #added = 0;

  /** The list's items of a feed, in its order, before any filter. */
  protected abstract select(items: FeedItem[]): T[];
  protected abstract item(item: T, index: number): TemplateResult;
  protected abstract placeholder(): TemplateResult;
  /** How many items a skeleton stands for. */
  protected get expected() {
    return this.limit ?? 4;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    if (['src', 'feed', 'limit', 'tag', 'since'].some((name) => changed.has(name))) this.#added = 0;
  }

  #items(feed: Feed): T[] {
    const tags = this.tag?.toLowerCase().split(',').map((tag) => tag.trim());
    const {since} = this;
    return this.select(feed.items).filter(
      (item) =>
        (!tags || item.tags?.some((tag) => tags.includes(tag.toLowerCase()))) &&
        (!since || (item.date_published && item.date_published.slice(0, 10) >= since.slice(0, 10))),
    );
  }

  protected override content(feed: Feed) {
    const items = this.#items(feed);
    if (!items.length) return;
    const shown = (this.limit ?? Infinity) + this.#added;
    return html`<ul part="list" role="list">
        ${repeat(
          items.slice(0, shown),
          ({id}) => id,
          (item, index) => html`<li part="item">${this.item(item, index)}</li>`,
        )}
      </ul>
      ${this.more && (shown < items.length || feed.next_url)
        ? html`<button part="more" @click=${this.#showMore}>${this.words.more}</button>`
        : nothing}`;
  }

  protected override skeleton() {
    const count = Math.min(this.expected, MOST_SKELETONS);
    return html`<div part="list">${Array(count).fill(html`<div part="item">${this.placeholder()}</div>`)}</div>`;
  }

  #showMore = async () => {
    const list = this.renderRoot.querySelector('[part=list]')!;
    const before = list.children.length;
    const count = () => (this.state.status === 'ready' ? this.#items(this.state.feed).length : 0);
    const next = () => this.state.status === 'ready' && this.state.feed.next_url;
    try {
      // A page may hold nothing that passes the filters: then the one after it.
      while (count() <= before && next()) await this.source.loadNext();
      this.announcement = '';
    } catch {
      this.announcement = this.words.error;
    }
    const added = Math.min(count() - before, this.limit ?? Infinity);
    this.asked = true;
    if (added > 0) {
      this.#added += this.limit ?? 0;
      const phrases = this.words.added;
      const {language} = this;
      this.announcement = fill(phrases[pluralCategory(added, language)] ?? phrases.other, {count: String(added)});
    }
    this.requestUpdate();
    await this.updateComplete;
    const first = list.children[before] as HTMLElement | undefined;
    if (!first) return;
    first.tabIndex = -1;
    first.focus();
  };
}
