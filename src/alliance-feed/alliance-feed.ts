import {css, html, type PropertyValues} from 'lit';
import {FeedElement} from '../element/feed-element.js';
import {FeedProvider} from '../source/provider-link.js';

/**
 * @summary Loads one feed for all elements inside it, however deep. Shows nothing itself.
 *
 * @slot - What the feed is for: content elements, and anything else.
 *
 * @fires {AllianceLoadEvent} alliance-load - The feed is loaded: `feed`, `problems`.
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
    /* Room between two widgets. Their bases have it as a margin, which a page's reset of margins doesn't reach. */
    ::slotted(:nth-last-child(n + 2 of campaign-banner, news-list, publication-card, publication-list)) {
      --_apart: calc(var(--alliance-space, 1em) * 2);
    }
  `;

  #provider = new FeedProvider(this, this.feedSource.provided);

  /** @internal */
  get isProvider() {
    return true;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    this.#provider.setValue(this.feedSource.provided);
  }

  /** @internal Waits for the elements inside, so that listeners of events see what these have rendered. */
  protected override async getUpdateComplete() {
    const isComplete = await super.getUpdateComplete();
    await this.#provider.consumersUpdated();
    return isComplete;
  }

  protected override render() {
    return html`<slot @slotchange=${this.#onSlotChange}></slot>`;
  }

  /** If a slot has brought elements inside, or taken some away, they must look for their provider again. */
  #onSlotChange = ({target}: Event) => {
    // As in content elements.
    if (!(target as Node).isConnected) return;
    this.#provider.announce();
    // With `lazy`, other elements may now be the ones to come near the viewport.
    this.requestUpdate();
  };
}
