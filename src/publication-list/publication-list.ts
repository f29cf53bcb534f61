import {html} from 'lit';
import type {FeedItem, Publication} from '../feed/read/json-feed.js';
import {isPublication} from '../feed/read/parse-feed.js';
import {byDate, ListElement} from '../element/list-element.js';
import {listStyles} from '../element/list.styles.js';
import {oneOf, wholeNumber} from '../element/checked-properties.js';
import {publicationListStyles} from './publication-list.styles.js';

/** A card in a list has what it needs: it asks no provider. */
const selfSufficient = (event: Event) => event.stopPropagation();

/**
 * @summary The publications of a feed as a grid of `<publication-card>`s.
 *
 * @slot - Fallback: shown until there is content, and instead of the error message when loading fails.
 * @slot heading - The widget's heading as markup, instead of the attribute.
 * @slot empty - Shown instead of "Nothing to show".
 * @slot footer - Below the content.
 *
 * @fires {AllianceLoadEvent} alliance-load - Its own feed has come: `feed`, `problems`.
 * @fires {AllianceErrorEvent} alliance-error - Its own feed could not be loaded: `error`.
 * @fires {AllianceSelectEvent} alliance-select - A card's title or cover link is followed: `item`. Cancelable.
 *
 * @cssState loading - There is nothing to show yet.
 * @cssState ready - There is content.
 * @cssState empty - There is nothing to show.
 * @cssState error - Loading failed.
 * @cssState stale - With `ready`: what is shown is older than the last try to load it.
 *
 * @csspart base - All of the widget.
 * @csspart heading - The heading of the `heading` attribute.
 * @csspart status - Messages: empty, error, stale.
 * @csspart retry - The button that tries to load again.
 * @csspart list - The list.
 * @csspart item - An item of the list.
 * @csspart more - The button that shows more.
 * @csspart cover - A card's cover.
 * @csspart title - A card's title.
 * @csspart kind - A card's kind of publication.
 * @csspart authors - A card's authors.
 * @csspart date - A card's date.
 * @csspart summary - A card's summary.
 * @csspart files - A card's list of files.
 * @csspart file - A file's link.
 * @csspart source - The agency that a publication comes from.
 * @csspart tags - A publication's tags.
 *
 * @cssprop {<color>} [--alliance-accent=oklch(from currentColor clamp(0.45, l, 0.8) 0.12 255 / 1)] - What drawn covers are tinted with.
 * @cssprop {<color>} [--alliance-border=color-mix(in srgb, currentColor 20%, transparent)] - Colour of covers' edges.
 * @cssprop {<color> | <image>} [--alliance-card-background=none] - Ground of a card.
 * @cssprop {<color>} [--alliance-card-text=inherit] - Colour of a card's text.
 * @cssprop {<length>+} [--alliance-card-padding=0] - Room between a card's edge and its content.
 * @cssprop {<length>} [--alliance-card-radius=var(--alliance-radius)] - How round a card's corners are.
 * @cssprop {<length>} [--alliance-card-cover-size=6rem] - How wide a card's cover is, where there is room.
 */
export class PublicationList extends ListElement<Publication> {
  static override properties = {
    limit: wholeNumber(),
    sort: oneOf(['feed', 'date']),
  };

  static override styles = [ListElement.styles, listStyles, publicationListStyles];

  /**
   * `date`: newest first; else in feed order.
   * @default 'feed'
   */
  declare sort: 'feed' | 'date';

  protected override select(items: FeedItem[]) {
    const publications = items.filter(isPublication);
    return this.sort === 'date' ? byDate(publications) : publications;
  }

  protected override item(item: Publication) {
    return html`<li part="item">
      <publication-card
        exportparts="cover,title,kind,authors,date,summary,files,file,source,tags"
        .publication=${item}
        .headingLevel=${this.headingLevel}
        .linkTarget=${this.linkTarget}
        @context-request=${selfSufficient}
      ></publication-card>
    </li>`;
  }

  protected override placeholder() {
    return html`<div part="item"><publication-card @context-request=${selfSufficient}></publication-card></div>`;
  }
}
