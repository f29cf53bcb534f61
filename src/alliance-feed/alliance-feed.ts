import {ContextProvider} from '@lit/context';
import {css, html, type PropertyValues} from 'lit';
import {FeedElement} from '../element/feed-element.js';
import {feedContext} from '../source/context.js';
import type {FeedState} from '../source/feed-state.js';

/**
 * @summary Loads one feed for all elements inside it, however deep. Shows nothing itself.
 *
 * @slot - What the feed is for: content elements, and anything else.
 *
 * @fires {AllianceLoadEvent} alliance-load - The feed has come: `feed`, `problems`.
 * @fires {AllianceErrorEvent} alliance-error - The feed could not be loaded: `error`.
 */
export class AllianceFeed extends FeedElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none !important;
    }
  `;

  #provider = new ContextProvider(this, {context: feedContext, initialValue: this.feedSource});
  #state?: FeedState;

  /** @internal */
  protected override get consumesProvider() {
    return false;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const {state} = this.feedSource;
    // The same view as ever, with something new to show.
    if (state !== this.#state) this.#provider.setValue(this.feedSource, true);
    this.#state = state;
  }

  protected override render() {
    return html`<slot @slotchange=${this.#onSlotChange}></slot>`;
  }

  /** Elements may have come inside by a slot, or left by it: they ask again when a provider announces itself. */
  #onSlotChange = () => {
    this.#provider.hostConnected();
    // What is to come near may be another.
    this.requestUpdate();
  };
}
