import {isServer} from 'lit';
import {parentOrHost} from '../host-page/parent-of.js';
import {keepRoom, roomInSight, type Room} from './keep-room.js';
import {inSlot} from './slotted.js';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/** The snapshot inside an element: its items as plain HTML, which the publisher's tools have put there. */
const snapshotIn = (host: Element) =>
  inSlot(host, '').find(
    (node): node is Element => node.nodeType === 1 && (node as Element).matches('[data-alliance-snapshot]'),
  );

/** Whether the parser has passed an element, and everything that belongs inside is there. */
function isParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = parentOrHost(node)) if (node.nextSibling) return true;
  return false;
}

type Host = HTMLElement & {
  heading: string | undefined;
  renderRoot: Element | DocumentFragment;
  requestUpdate(): void;
};

/**
 * Shows a snapshot in place of content that is not there yet. Visitors may have seen it already, so it stays where it was before
 * there was a widget. When the content replaces it, nothing below moves.
 */
export class SnapshotPlace {
  #shown?: Element | undefined;
  /** Whether there may be a snapshot that the parser hasn't reached yet. */
  #isAwaited = false;
  /** Whether a server's markup is hydrated: that has no place for a snapshot, and must stay as it is. */
  #isHydrated: boolean;
  /** The room of the snapshot that is being replaced, if it is in sight. */
  #room?: Room | undefined;

  constructor(private readonly host: Host) {
    this.#isHydrated = !!host.shadowRoot;
  }

  get #base() {
    return this.host.renderRoot.querySelector<HTMLElement>('[part=base]')!;
  }

  /** When the snapshot that is shown was made. */
  get date(): Date | undefined {
    const date = new Date(this.#shown?.getAttribute('data-alliance-snapshot') ?? NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
  }

  /** Whether it has, or may have, the widget's heading, which must not be shown twice. */
  get hasHeading(): boolean {
    const first = this.#shown?.firstElementChild;
    const isHeading = !!first?.matches(HEADINGS) && first.textContent.trim() === this.host.heading?.trim();
    return isHeading || this.#isAwaited;
  }

  /** Whether a snapshot is shown, or is still awaited. */
  get isInPlace(): boolean {
    return !!this.#shown || this.#isAwaited;
  }

  /**
   * Called before the host renders, while the page is still as it was.
   * @param isShown whether a snapshot is to be shown if there is one
   */
  update(isShown: boolean) {
    if (this.#shown && !isShown) this.#room = roomInSight(this.host);
    const mayBeShown = isShown && !isServer && !this.#isHydrated;
    this.#shown = mayBeShown ? snapshotIn(this.host) : undefined;
    this.#isAwaited = mayBeShown && !isParsed(this.host);
  }

  /** Called when the host has rendered. */
  updated() {
    if (this.#room) keepRoom(this.#base, this.#room);
    this.#room = undefined;
    this.#isHydrated = false;
    if (this.#isAwaited) this.#awaitParser();
  }

  /** Looks again in each frame, before what the parser has added is painted. */
  #awaitParser = () => {
    requestAnimationFrame(() => (isParsed(this.host) ? this.host.requestUpdate() : this.#awaitParser()));
  };
}
