import {html, type PropertyValues} from 'lit';
import {ContentElement} from '../element/content-element.js';
import type {Feed, FeedItem, Publication} from '../feed/read/json-feed.js';
import {itemKey} from '../feed/load/item-key.js';
import {rawOf} from '../feed/read/lazy-object.js';
import {isPublication, parseFeed} from '../feed/read/parse-feed.js';
import {httpUrl} from '../feed/read/url.js';
import type {FeedState} from '../source/feed-state.js';
import {flatten} from '../templates/flatten.js';
import {keyedItems} from '../templates/keyed-items.js';
import {publication} from '../templates/publication.js';
import {publicationCardStyles} from './publication-card.styles.js';

/**
 * @summary One publication: cover, title, kind, authors, date, summary and files.
 *
 * @slot - Fallback: shown until there is content, and instead of the error message when loading fails.
 * @slot heading - The widget's heading as markup, instead of the attribute.
 * @slot empty - Shown instead of "Nothing to show".
 * @slot footer - Below the content.
 *
 * @fires {AllianceLoadEvent} alliance-load - Its own feed was loaded: `feed`, `problems`.
 * @fires {AllianceErrorEvent} alliance-error - Its own feed could not be loaded: `error`.
 * @fires {AllianceSelectEvent} alliance-select - The title or cover link was clicked: `item`. Cancelable.
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
 * @csspart cover - The cover: a picture, or a drawn one.
 * @csspart title - The title.
 * @csspart link - The link in the title.
 * @csspart kind - What kind of publication it is.
 * @csspart authors - Who wrote it.
 * @csspart date - When it was published.
 * @csspart summary - The summary.
 * @csspart files - The list of its files.
 * @csspart file - A file's link.
 * @csspart source - The agency that it comes from.
 * @csspart tags - Its tags.
 *
 * @cssprop {<length>} [--alliance-title-size=1.2em] - Size of the title. In a narrow card, a sixth smaller.
 * @cssprop {<color>} [--alliance-accent=oklch(0.42 0.09 235)] - The accent. Drawn covers take their hues from it. This default is only theirs: elsewhere, the accent is the text colour.
 * @cssprop {<color>} [--alliance-border=color-mix(in srgb, currentColor 20%, transparent)] - Colour of the edges of the cover and of buttons.
 * @cssprop {<color> | <image>} [--alliance-card-background=none] - Background of a card. With a background, a border or a shadow, a card is a box.
 * @cssprop {<color>} [--alliance-card-text=inherit] - Colour of a card's text.
 * @cssprop {<length>+} [--alliance-card-padding=0] - Padding of a card; in a box, `--alliance-space` by default.
 * @cssprop {*} [--alliance-card-border=none] - Border of a card: `1px solid`.
 * @cssprop {<length>} [--alliance-card-radius=var(--alliance-radius)] - Radius of a card's corners, which show when it is a box.
 * @cssprop {*} [--alliance-card-shadow=none] - Shadow of a card: `0 1px 4px #0003`.
 * @cssprop {<length>} [--alliance-card-cover-size=6em] - Width of the cover. In a narrow card, at most 4.5em.
 */
export class PublicationCard extends ContentElement {
  static override properties = {
    item: {},
    publication: {attribute: false, valid: (value: unknown) => typeof value === 'object'},
  };

  static override styles = [ContentElement.styles, publicationCardStyles];

  /** The `id` or `url` of the item to show; the first publication when absent. */
  declare item: string | undefined;
  /** A publication given by script, a raw item or a parsed one: nothing is loaded. */
  declare publication: Publication | object | undefined;

  #given?: FeedState;

  /** @internal */
  get hasOwnContent() {
    return !!this.publication;
  }

  /** @internal */
  protected override get state(): FeedState {
    return this.#given ?? super.state;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const {publication} = this;
    if (changed.has('publication')) {
      const feed = {items: [publication]} as Feed;
      // An item of a parsed feed is parsed already.
      const parsed = rawOf(publication) === publication ? parseFeed(feed) : {feed, problems: []};
      this.#given = publication && {status: 'ready', stale: undefined, ...parsed};
    }
  }

  /** @internal */
  protected override readonly landmarkRole = 'article';

  /** The item that the card shows. */
  #find({items}: Feed): FeedItem | undefined {
    const wanted = this.item;
    if (this.publication) return items[0];
    if (!wanted) return items.find(isPublication);
    const address = httpUrl(wanted);
    return items.find(({id, url}) => id === wanted || (url && url === address));
  }

  protected override content(feed: Feed): unknown {
    const item = this.#find(feed);
    // Another item gets new nodes, so that a link with the focus never becomes that of another item.
    return item && keyedItems([item], itemKey, () => flatten(publication(this, item, 'title')));
  }

  protected override skeleton() {
    return html`<div class="card"></div>`;
  }
}
