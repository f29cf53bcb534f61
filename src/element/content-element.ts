import {html, isServer, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import type {FeedState} from '../source/feed-state.js';
import type {Feed} from '../feed/read/json-feed.js';
import type {Words} from '../language/locales/words.js';
import {FeedSource} from '../source/feed-source.js';
import {formatDay} from '../language/format.js';
import {LanguageController, nearestLanguage} from '../language/nearest-language.js';
import {checkProperties, sourceProperties, wholeNumber, type CheckedProperty} from './checked-properties.js';
import {shared} from './content.styles.js';
import {FaultBoundary} from './fault-boundary.js';
import {setStates} from './states.js';
import {wordsFor} from '../language/words.js';

/**
 * What every content element has: where its feed comes from, its heading, one way to show each state, and what a page
 * can say of its looks.
 *
 * @cssprop {*} [--alliance-font=inherit] - Font family of everything.
 * @cssprop {*} [--alliance-heading-font=inherit] - Font family of headings, titles and figures.
 * @cssprop {<length>} [--alliance-font-size=max(1em, 0.75rem)] - Size of the text, which all other sizes follow.
 * @cssprop {<length>} [--alliance-radius=0.25rem] - How round corners are.
 * @cssprop {<length>} [--alliance-space=1rem] - The unit of all distances.
 * @cssprop {<color>} [--alliance-text=inherit] - Colour of the text.
 * @cssprop {<color>} [--alliance-muted=color-mix(in srgb, currentColor 85%, transparent)] - Colour of small print.
 * @cssprop {<color>} [--alliance-link=inherit] - Colour of links, which are underlined.
 * @cssprop {<color>} [--alliance-surface=color-mix(in srgb, currentColor 8%, transparent)] - Ground of a button under the pointer, and of what is not there yet.
 * @cssprop {<color>} [--alliance-focus=currentColor] - Colour of the ring around what has the keyboard's focus.
 */
export abstract class ContentElement extends FaultBoundary {
  static override properties: Record<string, CheckedProperty> = {
    ...sourceProperties,
    heading: {},
    headingLevel: wholeNumber(2, 'heading-level', 6),
    linkTarget: {attribute: 'link-target'},
  };

  static override styles: CSSResultGroup = shared;

  /** Address of the feed; several, parted by spaces, are pooled. */
  declare src: string | undefined;
  /** A feed given by script, raw or parsed: it wins over `src`, and nothing is requested. */
  declare feed: Feed | object | string | undefined;
  /** Seconds between reloads while the page is visible and online, at least 60; none when absent. */
  declare refresh: number | undefined;
  /**
   * Seconds before one try to load is given up.
   * @default 10
   */
  declare timeout: number;
  /** Keeps the last good copy in this browser, and shows it, with its date, when loading fails. */
  declare offline: boolean;
  /**
   * `lazy`: loads when near the viewport.
   * @default 'eager'
   */
  declare loading: 'eager' | 'lazy';
  /** The widget's heading. The slot of that name takes markup instead. */
  declare heading: string | undefined;
  /**
   * Level of the heading, 1 to 6. Titles of items stand one below.
   * @default 2
   */
  declare headingLevel: number;
  /** `target` of every link in the widget. */
  declare linkTarget: string | undefined;

  /** @internal The language of its place on the page. */
  language = 'en';
  /** @internal */
  words!: Words;
  /** @internal */
  protected source = new FeedSource(this);
  /** @internal A visitor waits for the outcome, and is to be told. */
  declare protected asked: boolean;
  #internals = this.attachInternals?.();
  #status?: FeedState['status'];
  #announcement: unknown;

  constructor() {
    super();
    checkProperties(this);
    new LanguageController(this);
  }

  /** Loads the feed again. Resolves when done, whether or not it worked. */
  reload(): Promise<void> {
    return this.source.reload();
  }

  /** @internal */
  protected get state(): FeedState {
    return this.source.state;
  }

  protected override willUpdate(changed: PropertyValues) {
    checkProperties(this, changed);
    // At first, all have; later on, the page acts for a visitor: another address, another filter.
    this.asked ||= !!changed.size;
    this.language = nearestLanguage(this);
    this.words = wordsFor(this.language);
    this.source.update();
  }

  /** What a feed gives to show, or nothing, which is the state `empty`. */
  protected abstract content(feed: Feed): TemplateResult | undefined;
  /** Stands in for the content, in its shape and height, while it is loading. */
  protected abstract skeleton(): TemplateResult;

  protected override render(): TemplateResult {
    const {state, words} = this;
    const content = state.status === 'ready' ? this.content(state.feed) : undefined;
    const status = (this.#status = state.status === 'ready' && !content ? 'empty' : state.status);
    const fallback = this.fills();
    // A server doesn't know what is inside, and without a script it stays: then nothing is to be drawn behind it.
    const room = isServer || fallback ? 'hidden' : 'skeleton';
    const region = content && this.region;
    return html`<div
      part="base"
      class=${status}
      role=${region || nothing}
      aria-labelledby=${region ? 'title' : nothing}
      aria-busy=${(state.status === 'loading' && state.busy) || nothing}
      @slotchange=${() => this.requestUpdate()}
    >
      <slot name="heading">${this.#heading()}</slot>
      ${content}${
        status === 'loading' || status === 'error'
          ? html`<div class="room">
              ${
                status === 'loading' ? html`<div class=${room} aria-hidden="true">${this.skeleton()}</div>` : nothing
              }<slot></slot>
            </div>`
          : nothing
      }
      <div part="status" role="status" aria-live=${this.asked ? nothing : 'off'}>
        ${
          status === 'empty'
            ? html`<slot name="empty">${words.empty}</slot>`
            : status === 'error'
              ? html`<span class=${fallback ? 'said' : ''}>${words.error}</span>`
              : state.status === 'ready' && state.stale
                ? html`<p>${words.stale.replace('{date}', formatDay(state.stale, this.language))}</p>`
                : nothing
        }
        ${this.#announcement}
      </div>
      ${status === 'error' ? html`<button part="retry" @click=${this.#retry}>${words.retry}</button>` : nothing}
      <slot name="footer"></slot>
    </div>`;
  }

  /** @internal The base's role, where it is a landmark. */
  protected get region(): string | undefined {
    return;
  }

  protected override firstUpdated() {
    // On a page that a server has rendered, a picture may have failed before anybody listened: it is to fail again.
    for (const image of this.renderRoot.querySelectorAll('img'))
      if (image.complete && !image.naturalWidth) image.src += '';
  }

  protected override updated() {
    const {state} = this;
    setStates(this.#internals, [this.#status!, ...(state.status === 'ready' && state.stale ? ['stale'] : [])]);
    // What comes from now on is news only to those who asked for it.
    if (state.status !== 'loading') this.asked = false;
  }

  #heading() {
    return this.heading
      ? html`<h2 part="heading" aria-level=${this.headingLevel} dir="auto">${this.heading}</h2>`
      : nothing;
  }

  /** @internal Whether the page has put something in a slot; white space between tags is nothing. */
  protected fills(slot = ''): boolean {
    return Array.prototype.some.call(
      this.childNodes ?? [],
      ({slot: own = '', localName, nodeType, nodeValue}: Element) =>
        own === slot && (localName || (nodeType === 3 && nodeValue!.trim())),
    );
  }

  /** @internal Shows a message, and has it read out, as the answer to something that the visitor did. */
  protected async announce(message?: unknown) {
    this.asked = true;
    this.#announcement = message;
    this.requestUpdate();
    await this.updateComplete;
  }

  #retry = () => {
    this.asked = true;
    // The button goes: keep the keyboard's place.
    const base = this.renderRoot.querySelector<HTMLElement>('[part=base]')!;
    base.tabIndex = -1;
    base.focus();
    void this.reload();
  };
}
