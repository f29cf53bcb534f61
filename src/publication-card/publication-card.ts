import {html, nothing, type PropertyValues} from 'lit';
import type {Attachment, Feed, FeedItem, Publication} from '../feed/read/json-feed.js';
import type {FeedState} from '../source/feed-state.js';
import {isPublication, parseFeed} from '../feed/read/parse-feed.js';
import {rawOf} from '../feed/read/members.js';
import {httpUrl} from '../feed/read/url.js';
import {ContentElement} from '../element/content-element.js';
import {formatDate, formatList, formatSize, languageName} from '../language/format.js';
import {blank, itemMeta, itemText, quietLine} from '../templates/item-text.js';
import {link} from '../templates/link.js';
import {canShow, picture} from '../templates/picture.js';
import {textLanguage} from '../language/text-language.js';
import {fileFormat} from './file-format.js';
import {publicationCardStyles} from './publication-card.styles.js';

/** How many tints a drawn cover may have. */
const TINTS = 5;

/** A number from an id: the same publication is always drawn the same. */
function tintOf(id: string) {
  let sum = 0;
  for (const character of id) sum += character.codePointAt(0)!;
  return sum % TINTS;
}

/**
 * @summary One publication: cover, title, kind, authors, date, summary and files.
 *
 * @slot - Fallback: shown until there is content, and instead of the error message when loading fails.
 * @slot heading - The widget's heading as markup, instead of the attribute.
 * @slot empty - Shown instead of "Nothing to show".
 * @slot footer - Below the content.
 *
 * @fires {AllianceLoadEvent} alliance-load - Its own feed has come: `feed`, `problems`.
 * @fires {AllianceErrorEvent} alliance-error - Its own feed could not be loaded: `error`.
 * @fires {AllianceSelectEvent} alliance-select - The title or cover link is followed: `item`. Cancelable.
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
 * @csspart cover - The cover: a picture, or a drawn one.
 * @csspart title - The title.
 * @csspart kind - What kind of publication it is.
 * @csspart authors - Who wrote it.
 * @csspart date - When it was published.
 * @csspart summary - The summary.
 * @csspart files - The list of its files.
 * @csspart file - A file's link.
 * @csspart source - The agency that it comes from.
 * @csspart tags - Its tags.
 *
 * @cssprop {<color>} [--alliance-accent=oklch(from currentColor clamp(0.45, l, 0.8) 0.12 255 / 1)] - What drawn covers are tinted with.
 * @cssprop {<color>} [--alliance-border=color-mix(in srgb, currentColor 20%, transparent)] - Colour of the cover's edge.
 * @cssprop {<color> | <image>} [--alliance-card-background=none] - Ground of the card.
 * @cssprop {<color>} [--alliance-card-text=inherit] - Colour of the card's text.
 * @cssprop {<length>+} [--alliance-card-padding=0] - Room between the card's edge and its content.
 * @cssprop {<length>} [--alliance-card-radius=var(--alliance-radius)] - How round the card's corners are.
 * @cssprop {<length>} [--alliance-card-cover-size=6rem] - How wide the card's cover is, where there is room.
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
  protected override get state(): FeedState {
    return this.#given ?? super.state;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const {publication} = this;
    if (changed.has('publication')) {
      const feed = {items: [publication]} as Feed;
      // A list's are parsed already.
      const parsed = rawOf(publication) === publication ? parseFeed(feed) : {feed, problems: []};
      this.#given = publication && {status: 'ready', stale: undefined, ...parsed};
    }
  }

  /** @internal */
  protected override get region() {
    return 'article';
  }

  #find({items}: Feed): FeedItem | undefined {
    const wanted = this.item;
    if (this.publication) return items[0];
    if (!wanted) return items.find(isPublication);
    const address = httpUrl(wanted);
    return items.find(({id, url}) => id === wanted || (url && url === address));
  }

  protected override content(feed: Feed) {
    const item = this.#find(feed);
    if (!item) return;
    const {language} = this;
    const {kind} = (item as Publication)._alliance.publication ?? {};
    const {title, url, date_published: date} = item;
    const authors = item.authors?.flatMap(({name}) => name ?? []) ?? [];
    const {lang, dir} = textLanguage(item.language, language);
    return html`<div class="card">
      ${this.#cover(item, authors[0])}
      <div class="text">
        <h3 part="title" id="title" aria-level=${this.headingLevel + 1} lang=${lang} dir=${dir}>
          ${link(this, url, title, item)}
        </h3>
        ${quietLine(
          kind && html`<span><span part="kind" lang=${lang} dir=${dir}>${kind}</span></span>`,
          authors.length && html`<span><span part="authors" dir="auto">${formatList(authors, language)}</span></span>`,
          date &&
            html`<span><time part="date" datetime=${date.slice(0, 10)}>${formatDate(date, language)}</time></span>`,
        )}${itemText(item, language)}${
          item.attachments?.length
            ? html`<ul part="files" class="small" role="list">
                ${item.attachments.map((file) => html`<li>${this.#file(file, item.language)}</li>`)}
              </ul>`
            : nothing
        }${itemMeta(this, item)}
      </div>
    </div>`;
  }

  #cover(item: FeedItem, agency?: string) {
    const {id, url, title, image, _alliance, language} = item;
    const info = _alliance.image;
    if (canShow(image)) return link(this, url, picture(this, image, info, 'cover'), item, info?.alt ?? '');
    const {lang, dir} = textLanguage(language, this.language);
    const drawn = html`<div
      part="cover"
      class="image drawn tint-${tintOf(id)}"
      aria-hidden="true"
      lang=${lang}
      dir=${dir}
    >
      <b>${title}</b><span>${_alliance.source?.name ?? agency}</span>
    </div>`;
    return link(this, url, drawn, item, '');
  }

  #file({url, mime_type, title, size_in_bytes: size, _alliance}: Attachment, language?: string) {
    const tag = _alliance?.language;
    const {lang} = textLanguage(tag ?? language, this.language);
    const facts = [
      title,
      fileFormat(url, mime_type),
      size && formatSize(size, this.language),
      tag && languageName(tag, this.language),
    ];
    const known = facts.filter(Boolean);
    // Each keeps its own direction: "PDF" would take the size with it.
    const text = known.length
      ? known.map(
          (fact, index) =>
            html`${index ? (this.words.comma ?? ', ') : ''}<bdi lang=${fact === title ? lang : nothing}>${fact}</bdi>`,
        )
      : url;
    return link(this, url, text, undefined, undefined, 'file', tag);
  }

  protected override skeleton() {
    // In a list, every second title is a short one.
    const words = this.parentElement?.matches('[part=item]:nth-child(even)') ? 5 : 11;
    return html`<div class="card">
      <div class="image"></div>
      <div class="text">
        <h3><i>${blank(words)}</i></h3>
        <p class="small">
          <span><i>${blank(5)}</i></span>
        </p>
        <div class="summary">
          <p><i>${blank(24)}</i></p>
        </div>
        <ul part="files" class="small">
          ${Array(3).fill(
            html`<li>
              <span part="file"><i>${blank(3)}</i></span>
            </li>`,
          )}
        </ul>
        <p class="small">
          <span><i>${blank(3)}</i></span>
        </p>
      </div>
    </div>`;
  }
}
