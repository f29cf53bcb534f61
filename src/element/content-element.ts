import {html, isServer, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import type {Feed} from '../feed/read/json-feed.js';
import type {FeedState} from '../source/feed-state.js';
import {flatten} from '../templates/flatten.js';
import {heading} from '../templates/heading.js';
import {retryFailedPictures} from '../templates/picture.js';
import {wholeNumber, type CheckedProperty} from './checked-properties.js';
import {shared} from './content.styles.js';
import {FeedElement} from './feed-element.js';
import {StatusRegion} from './status-region.js';
import {PageLookController} from './page-look.js';
import {media} from './media.styles.js';
import {hasSlotted, warnIfNotClosed} from './slotted.js';
import {SnapshotPlace} from './snapshot.js';
import {setStates} from './states.js';
import {tight} from './tight.styles.js';
import {tokens} from './tokens.styles.js';

/**
 * What every content element has: a heading, a way to show each state, and custom properties for its looks.
 *
 * @cssprop {*} [--alliance-font=inherit] - Font family of everything.
 * @cssprop {*} [--alliance-heading-font=inherit] - Font family of headings, titles and figures.
 * @cssprop {<length>} [--alliance-font-size=max(1em, 12px)] - Size of the text, which all other sizes follow.
 * @cssprop {<number>} [--alliance-font-weight=400] - Weight of the text. By default, the page's own weight if that is lighter than 400.
 * @cssprop {<number>} [--alliance-heading-weight=600] - Weight of headings, titles and figures.
 * @cssprop {<length>} [--alliance-radius=0.25em] - Radius of the corners of buttons, fields, pictures and boxes.
 * @cssprop {<length>} [--alliance-space=1em] - The unit of all distances.
 * @cssprop {<color>} [--alliance-text=inherit] - Colour of the text.
 * @cssprop {<color>} [--alliance-muted=color-mix(in srgb, currentColor 85%, transparent)] - Colour of small print. By default as quiet as the background allows: about 5:1.
 * @cssprop {<color>} [--alliance-link=inherit] - Colour of links. They are underlined; titles only under the pointer and with the focus.
 * @cssprop {<color>} [--alliance-surface=color-mix(in srgb, currentColor 8%, transparent)] - Background of a button under the pointer, and of placeholders.
 * @cssprop {<color>} [--alliance-focus=currentColor] - Colour of the focus ring.
 */
export abstract class ContentElement extends FeedElement {
  static override properties: Record<string, CheckedProperty> = {
    heading: {},
    headingLevel: wholeNumber(2, 'heading-level', 6),
    linkTarget: {attribute: 'link-target'},
  };

  static override styles: CSSResultGroup = [tokens, shared, media, tight];

  /** The widget's heading. The slot of that name takes markup instead. */
  declare heading: string | undefined;
  /**
   * Level of the heading, 1 to 6. Titles of items are one level below.
   * @default 2
   */
  declare headingLevel: number;
  /** `target` of every link in the widget. */
  declare linkTarget: string | undefined;

  #internals = this.attachInternals?.();
  #status?: FeedState['status'];
  #snapshot = new SnapshotPlace(this);
  /** @internal */
  readonly statusRegion = new StatusRegion(this);

  constructor() {
    super();
    new PageLookController(this);
  }

  /** @internal */
  protected get state(): FeedState {
    return this.feedSource.state;
  }

  /** @internal The role of the base, if it is a landmark or an article. The element with the id `title` names it. */
  declare protected readonly landmarkRole?: string;

  /** What to show of a feed; `undefined` if there is nothing (the state `empty`), `null` if that is not known yet. */
  protected abstract content(feed: Feed): unknown;
  /** Stands in for the content while it loads, with the same shape and height. */
  protected abstract skeleton(): TemplateResult;
  /** Controls for the visitor, above the content. They stay even if they have filtered out all of it. */
  protected controls?(feed: Feed): unknown;
  /** What a visitor can do if there is nothing to show. */
  protected whereEmpty?(): unknown;

  protected override willUpdate(changed: PropertyValues) {
    // A visitor waits for the first update, in which all properties have changed, and for changes that the page then makes.
    this.statusRegion.visitorWaits ||= changed.size > 0;
    super.willUpdate(changed);
  }

  protected override render(): TemplateResult {
    const {state} = this;
    const content = state.status === 'ready' ? this.content(state.feed) : undefined;
    const isBusy = state.status !== 'error' && (!!state.busy || content === null);
    // While more may arrive, it is too early to say that there is nothing.
    const withoutContent = isBusy ? 'loading' : 'empty';
    const status = state.status === 'ready' && !content ? withoutContent : state.status;
    this.#status = status;
    this.#snapshot.update(status === 'loading' || status === 'error');
    const {isInPlace} = this.#snapshot;
    const role = content && this.landmarkRole;
    return html`${isInPlace ? html`<slot @slotchange=${this.#onSlotChange}></slot>` : nothing}
      <div
        part="base"
        class=${isInPlace && status === 'loading' ? 'boxless' : status}
        role=${role || nothing}
        aria-labelledby=${role ? 'title' : nothing}
        aria-busy=${isBusy || nothing}
        @slotchange=${this.#onSlotChange}
      >
        <slot name="heading">${this.#renderHeading()}</slot>
        ${state.status === 'ready' ? this.controls?.(state.feed) : nothing}${content}${this.#renderFallback(status)}
        ${this.statusRegion.render(status, state.status === 'ready' ? state.stale : this.#snapshot.date)}
        ${status === 'empty' ? this.whereEmpty?.() : nothing}
        <slot name="footer"></slot>
      </div>`;
  }

  #renderHeading() {
    const text = this.heading?.trim();
    return text && !this.#snapshot.hasHeading
      ? heading(this.headingLevel, text, {part: 'heading', id: nothing, lang: nothing, dir: 'auto'})
      : nothing;
  }

  /** The page's fallback; while the feed loads, in front of the skeleton. */
  #renderFallback(status: FeedState['status']) {
    if ((status !== 'loading' && status !== 'error') || this.#snapshot.isInPlace) return nothing;
    return html`<div class="placeholder">${status === 'loading' ? this.#renderSkeleton() : nothing}<slot></slot></div>`;
  }

  #renderSkeleton() {
    if (this.state.status === 'loading' && this.state.idle) return nothing;
    // Show no skeleton behind a fallback. A server doesn't know whether there is one.
    const hidden = isServer || hasSlotted(this) ? 'hidden' : '';
    return flatten(html`<div class="skeleton ${hidden}" aria-hidden="true">${this.skeleton()}</div>`);
  }

  protected override firstUpdated() {
    warnIfNotClosed(this);
    retryFailedPictures(this.renderRoot);
  }

  protected override updated() {
    const {state} = this;
    setStates(this.#internals, [this.#status!, ...(state.status === 'ready' && state.stale ? ['stale'] : [])]);
    this.#snapshot.updated();
    // Only the first result is announced. Later updates are silent, unless a visitor waits again.
    if (this.#status !== 'loading') this.statusRegion.visitorWaits = false;
  }

  protected override onFault() {
    setStates(this.#internals, ['error']);
  }

  #onSlotChange = ({target}: Event) => {
    // A slot that was removed because rendering failed must not cause it to be tried for ever.
    if (!(target as Node).isConnected) return;
    warnIfNotClosed(this);
    this.requestUpdate();
  };
}
