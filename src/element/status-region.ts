import {html, nothing, type ReactiveControllerHost} from 'lit';
import type {FeedState} from '../source/feed-state.js';
import {statusMessage} from '../templates/status-message.js';
import {words} from '../templates/words.js';
import {moveFocus} from './focus-place.js';
import {hasSlotted} from './slotted.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly uiLanguage: string;
  readonly renderRoot: ParentNode;
  reload(): Promise<void>;
}

/** The place where a widget says what has happened. Screen readers announce that only if a visitor waits for it. */
export class StatusRegion {
  /** Whether a visitor waits for what the next update shows. If not, it is silent (`aria-live="off"`). */
  visitorWaits = false;
  #message: unknown;

  constructor(private readonly host: Host) {}

  /**
   * Shows a message in place of the last one. Resolves when it is there.
   * @param message none, to remove the last one
   * @param isReadOut whether screen readers announce the change
   */
  async announce(message?: unknown, isReadOut = true) {
    this.visitorWaits ||= isReadOut;
    this.#message = message;
    this.host.requestUpdate();
    await this.host.updateComplete;
  }

  /** Announces something to screen readers only, even if it is the same as before. */
  async tell(text: unknown) {
    // Unless the last message is removed, they don't read out the same words again.
    await this.announce(undefined, false);
    await this.announce(html`<span class="visually-hidden">${text}</span>`);
  }

  render(status: FeedState['status'], staleSince: Date | undefined) {
    const {host} = this;
    const {uiLanguage} = host;
    const hasFailed = status === 'error';
    return html`<div part="status" role="status" aria-live=${this.visitorWaits ? nothing : 'off'}>
        ${statusMessage(status, uiLanguage, hasFailed && hasSlotted(host), staleSince)} ${this.#message}
      </div>
      ${hasFailed ? html`<button part="retry" @click=${this.#retry}>${words('retry', uiLanguage)}</button>` : nothing}`;
  }

  #retry = () => {
    const {host} = this;
    this.visitorWaits = true;
    // The button disappears. A keyboard user must keep their place on the page.
    moveFocus(host.renderRoot.querySelector<HTMLElement>('[part=base]')!);
    void host.reload();
  };
}
