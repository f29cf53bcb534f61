import {isServer} from 'lit';
import {keepRoom, roomInSight, type Room} from './keep-room.js';
import {inSlot} from './slotted.js';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/** The snapshot inside an element: its items as plain HTML, put there by the publisher's tools. */
const snapshotIn = (host: Element) =>
  inSlot(host, '').find(
    (node): node is Element => node.nodeType === 1 && (node as Element).matches('[data-alliance-snapshot]'),
  );

/** Whether the page's parser is past an element, and has put everything inside that belongs there. */
function isParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (
    let node: Node | null | undefined = element;
    node;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host
  ) {
    if (node.nextSibling) return true;
  }
  return false;
}

type Host = HTMLElement & {
  heading: string | undefined;
  renderRoot: Element | DocumentFragment;
  requestUpdate(): void;
};

/**
 * A snapshot stands in for content that is not there yet. It stays where it was before there was a widget, as visitors may
 * have seen it. When the content replaces it, nothing below moves.
 */
export class SnapshotPlace {
  #shown?: Element | undefined;
  /** Whether nothing is known of the content yet, because the parser hasn't reached it. */
  #isAwaited = false;
  /** A server's markup has no place for it, and is hydrated as it is. */
  #isHydrated: boolean;
  /** The room of the replaced snapshot, if something in sight would move without it. */
  #room?: Room | undefined;

  constructor(private readonly host: Host) {
    this.#isHydrated = !!host.shadowRoot;
  }

  get #base() {
    return this.host.renderRoot.querySelector<HTMLElement>('[part=base]')!;
  }

  /** When the snapshot was made. */
  get date(): Date | undefined {
    const date = new Date(this.#shown?.getAttribute('data-alliance-snapshot') ?? NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
  }

  /** Whether it has, or may have, the widget's heading, so that it is not to be drawn once more. */
  get hasHeading(): boolean {
    const first = this.#shown?.firstElementChild;
    const isHeading = !!first?.matches(HEADINGS) && first.textContent.trim() === this.host.heading?.trim();
    return isHeading || this.#isAwaited;
  }

  /** Whether the content is shown as if there were no widget. */
  get isInPlace(): boolean {
    return !!this.#shown || this.#isAwaited;
  }

  /** Called before the host renders: the page is still as it was. */
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

  /** Looks again before anything is painted that the parser has added meanwhile. */
  #awaitParser = () => {
    requestAnimationFrame(() => (isParsed(this.host) ? this.host.requestUpdate() : this.#awaitParser()));
  };
}
