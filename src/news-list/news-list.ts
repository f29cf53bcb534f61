import {html, nothing} from 'lit';
import {oneOf, wholeNumber} from '../element/checked-properties.js';
import {ListElement} from '../element/list-element.js';
import {listStyles} from '../element/list.styles.js';
import {byDate} from '../element/select-items.js';
import type {FeedItem, NewsItem} from '../feed/read/json-feed.js';
import {isPublication} from '../feed/read/parse-feed.js';
import {formatDate, type DateStyle} from '../language/format-date.js';
import {textLanguage} from '../language/text-language.js';
import {flatten} from '../templates/flatten.js';
import {heading} from '../templates/heading.js';
import {itemMeta, itemText} from '../templates/item-text.js';
import {link} from '../templates/link.js';
import {canShow, captionOf, picture, pictureRole} from '../templates/picture.js';
import {newsListStyles} from './news-list.styles.js';
import {newsSkeletonStyles} from './news-skeleton.styles.js';

/** The news of each feed by its items, sorted once for all elements that show it. */
const newest = new WeakMap<FeedItem[], NewsItem[]>();

/**
 * @summary The news of a feed, newest first.
 *
 * @slot - Fallback: shown until there is content, and instead of the error message when loading fails.
 * @slot heading - The widget's heading as markup, instead of the attribute.
 * @slot empty - Shown instead of "Nothing to show".
 * @slot footer - Below the content.
 *
 * @fires {AllianceLoadEvent} alliance-load - Its own feed was loaded: `feed`, `problems`.
 * @fires {AllianceErrorEvent} alliance-error - Its own feed could not be loaded: `error`.
 * @fires {AllianceSelectEvent} alliance-select - A title or image link was clicked: `item`. Cancelable.
 * @fires {AllianceFilterEvent} alliance-filter - A visitor has changed what the list is filtered by: `filter`.
 *
 * @cssState loading - There is nothing to show yet.
 * @cssState ready - There is content.
 * @cssState empty - There is nothing to show.
 * @cssState error - Loading failed.
 * @cssState stale - With `ready`: the content is older than the last try to load it.
 *
 * @csspart base - The whole widget.
 * @csspart heading - The heading of the `heading` attribute.
 * @csspart status - Messages: empty, error, stale. Always there, even without a message.
 * @csspart retry - The button that tries to load again.
 * @csspart filters - The form that visitors filter by.
 * @csspart search - The search field.
 * @csspart select - A select in the form: for a topic, an agency, a year or a language.
 * @csspart clear - The button that clears the filters.
 * @csspart list - The list.
 * @csspart item - An item of the list.
 * @csspart title - An item's title.
 * @csspart link - The link in an item's title.
 * @csspart date - An item's date.
 * @csspart summary - An item's summary.
 * @csspart image - An item's picture.
 * @csspart credit - Who made the picture.
 * @csspart source - The agency that an item comes from.
 * @csspart tags - An item's tags.
 * @csspart more - The button that shows more.
 *
 * @cssprop {<length>} [--alliance-title-size=1.2em] - Size of an item's title.
 * @cssprop {<length>} [--alliance-rule=1px] - Thickness of hairlines.
 * @cssprop {<length>} [--alliance-gap=calc(2.5 * var(--alliance-space))] - Distance between items. In cards, 2 and 1.5 times the space between rows and columns; in compact lists, the space.
 * @cssprop {<color>} [--alliance-border=color-mix(in srgb, currentColor 20%, transparent)] - Colour of hairlines, and of the edges of pictures, buttons and fields.
 * @cssprop {<color> | <image>} [--alliance-card-background=none] - Background of a card. With a background, a border or a shadow, a card is a box.
 * @cssprop {<color>} [--alliance-card-text=inherit] - Colour of a card's text.
 * @cssprop {<length>+} [--alliance-card-padding=calc(0.75 * var(--alliance-space)) 0 0] - Padding of a card; in a box, `--alliance-space` on all sides.
 * @cssprop {*} [--alliance-card-border=none] - Border of a card: `1px solid`.
 * @cssprop {<length>} [--alliance-card-radius=var(--alliance-radius)] - Radius of a card's corners. Unless it is a box, they are square by default.
 * @cssprop {*} [--alliance-card-shadow=none] - Shadow of a card: `0 1px 4px #0003`.
 * @cssprop {<integer>} [--alliance-card-columns=99] - The maximum number of columns, each at least 15em wide.
 * @cssprop {<ratio>} [--alliance-card-image-ratio=3 / 2] - Proportions of a picture. In rows, 4 / 3.
 */
export class NewsList extends ListElement<NewsItem> {
  static override properties = {
    limit: wholeNumber(5),
    layout: oneOf(['list', 'cards', 'compact']),
    images: oneOf(['on', 'none']),
    dateStyle: oneOf(['long', 'full', 'medium', 'short', 'relative', 'none'], 'date-style'),
    itemTemplate: {attribute: false, valid: (value: unknown) => typeof value === 'function'},
  };

  static override styles = [ListElement.styles, listStyles, newsListStyles, newsSkeletonStyles];

  /**
   * How many items are shown at first, and how many "Show more" adds.
   * @default 5
   */
  declare limit: number;
  /**
   * `list`, `cards`, or `compact`: title and date only.
   * @default 'list'
   */
  declare layout: 'list' | 'cards' | 'compact';
  /**
   * `none` shows no pictures, and reserves no room for them while the feed loads.
   * @default 'on'
   */
  declare images: 'on' | 'none';
  /**
   * How dates are written: a style of `Intl.DateTimeFormat`, `relative` to today, or `none`.
   * @default 'long'
   */
  declare dateStyle: DateStyle;
  /** Replaces the inside of an item: anything that Lit renders. `undefined` restores the default. */
  declare itemTemplate: ((item: NewsItem) => unknown) | undefined;

  protected override select(items: FeedItem[]) {
    let news = newest.get(items);
    if (!news) newest.set(items, (news = byDate(items.filter((item): item is NewsItem => !isPublication(item)))));
    return news;
  }

  protected override item(item: NewsItem, index: number) {
    if (this.itemTemplate) return html`<li part="item" data-custom>${this.itemTemplate(item)}</li>`;
    const {uiLanguage, layout, headingLevel} = this;
    const {lang, dir} = textLanguage(item.language, uiLanguage);
    const id = `title-${index}`;
    const title = link(this, item.title, {url: item.url, part: 'link', selects: item});
    const figure = this.#figure(item);
    return flatten(
      html`<li part="item" class=${figure === nothing ? nothing : 'pictured'}>
        <article aria-labelledby=${id}>
          <div class="text">
            ${this.#date(item)}${heading(headingLevel + 1, title, {part: 'title', id, lang, dir})}
            ${layout === 'compact' ? nothing : html`${itemText(item, uiLanguage)}${itemMeta(this, item)}`}
          </div>
          ${figure}
        </article>
      </li>`,
    );
  }

  #date({date_published: date}: NewsItem) {
    const {uiLanguage, dateStyle} = this;
    if (!date || dateStyle === 'none') return nothing;
    return html`<time part="date" class="small" datetime=${date.slice(0, 10)}
      >${formatDate(date, uiLanguage, dateStyle)}</time
    >`;
  }

  #figure(item: NewsItem) {
    const {image, url} = item;
    if (this.layout === 'compact' || this.images === 'none' || !canShow(image)) return nothing;
    const {lang, dir} = textLanguage(item.language, this.uiLanguage);
    const {image: info} = item._alliance;
    const role = pictureRole(item);
    const caption = captionOf(info);
    return html`<figure role=${role === 'described' || caption !== nothing ? nothing : 'none'} lang=${lang} dir=${dir}>
      ${link(this, picture(this, image, info), {url, selects: item, picture: role})}${caption}
    </figure>`;
  }

  protected override placeholder() {
    return this.images === 'on' ? html`<div part="item" class="pictured"></div>` : html`<div part="item"></div>`;
  }
}
