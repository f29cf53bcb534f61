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
    /* Room after each widget that another one follows. The widget itself takes it, so that a page's reset of margins leaves it. */
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

  /** @internal Waits for the elements inside, so that listeners of events see the feed rendered. */
  protected override async getUpdateComplete() {
    const isComplete = await super.getUpdateComplete();
    await this.#provider.consumersUpdated();
    return isComplete;
  }

  protected override render() {
    return html`<slot @slotchange=${this.#onSlotChange}></slot>`;
  }

  /** A slot may have brought elements inside, or taken some away: they ask again when a provider announces itself. */
  #onSlotChange = () => {
    this.#provider.announce();
    // Another element may now be the one that waits to come near the viewport.
    this.requestUpdate();
  };
}
