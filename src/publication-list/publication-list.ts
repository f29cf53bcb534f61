import {html} from 'lit';
import {oneOf, wholeNumber} from '../element/checked-properties.js';
import {ListElement} from '../element/list-element.js';
import {listStyles} from '../element/list.styles.js';
import {byDate} from '../element/select-items.js';
import type {FeedItem, Publication} from '../feed/read/json-feed.js';
import {isPublication} from '../feed/read/parse-feed.js';
import {publicationCardStyles} from '../publication-card/publication-card.styles.js';
import {flatten} from '../templates/flatten.js';
import {publication} from '../templates/publication.js';
import {publicationListStyles} from './publication-list.styles.js';

/**
 * @summary The publications of a feed as a grid, each as `<publication-card>` shows it.
 *
 * @slot - Fallback: shown until there is content, and instead of the error message when loading fails.
 * @slot heading - The widget's heading as markup, instead of the attribute.
 * @slot empty - Shown instead of "Nothing to show".
 * @slot footer - Below the content.
 *
 * @fires {AllianceLoadEvent} alliance-load - Its own feed was loaded: `feed`, `problems`.
 * @fires {AllianceErrorEvent} alliance-error - Its own feed could not be loaded: `error`.
 * @fires {AllianceSelectEvent} alliance-select - A card's title or cover link was clicked: `item`. Cancelable.
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
 * @csspart more - The button that shows more.
 * @csspart cover - A card's cover.
 * @csspart title - A card's title.
 * @csspart link - The link in a card's title.
 * @csspart kind - A card's kind of publication.
 * @csspart authors - A card's authors.
 * @csspart date - A card's date.
 * @csspart summary - A card's summary.
 * @csspart files - A card's list of files.
 * @csspart file - A file's link.
 * @csspart source - The agency that a publication comes from.
 * @csspart tags - A publication's tags.
 *
 * @cssprop {<length>} [--alliance-title-size=1.2em] - Size of a publication's title. In a narrow card, a sixth smaller.
 * @cssprop {<length>} [--alliance-gap=calc(2.5 * var(--alliance-space)) calc(2 * var(--alliance-space))] - Distance between publications: rows, and columns.
 * @cssprop {<color>} [--alliance-accent=oklch(0.42 0.09 235)] - The accent. Drawn covers take their hues from it. This default is only theirs: elsewhere, the accent is the text colour.
 * @cssprop {<color>} [--alliance-border=color-mix(in srgb, currentColor 20%, transparent)] - Colour of the edges of covers, buttons and fields.
 * @cssprop {<color> | <image>} [--alliance-card-background=none] - Background of a card. With a background, a border or a shadow, a card is a box.
 * @cssprop {<color>} [--alliance-card-text=inherit] - Colour of a card's text.
 * @cssprop {<length>+} [--alliance-card-padding=0] - Padding of a card; in a box, `--alliance-space` by default.
 * @cssprop {*} [--alliance-card-border=none] - Border of a card: `1px solid`.
 * @cssprop {<length>} [--alliance-card-radius=var(--alliance-radius)] - Radius of a card's corners, which show when it is a box.
 * @cssprop {*} [--alliance-card-shadow=none] - Shadow of a card: `0 1px 4px #0003`.
 * @cssprop {<integer>} [--alliance-card-columns=99] - The maximum number of columns, each at least 26em wide.
 * @cssprop {<length>} [--alliance-card-cover-size=6em] - Width of the cover. In a narrow card, at most 4.5em.
 */
export class PublicationList extends ListElement<Publication> {
  static override properties = {
    limit: wholeNumber(),
    sort: oneOf(['feed', 'date']),
  };

  static override styles = [ListElement.styles, listStyles, publicationCardStyles, publicationListStyles];

  /**
   * `feed`: in the order of the feed. `date`: newest first.
   * @default 'feed'
   */
  declare sort: 'feed' | 'date';

  protected override select(items: FeedItem[]) {
    const publications = items.filter(isPublication);
    return this.sort === 'date' ? byDate(publications) : publications;
  }

  protected override item(item: Publication, index: number) {
    const id = `title-${index}`;
    return flatten(html`<li part="item"><article aria-labelledby=${id}>${publication(this, item, id)}</article></li>`);
  }

  protected override placeholder() {
    return html`<div part="item"><div class="card"></div></div>`;
  }
}
