import {keepRoom, roomInSight, type Room} from './keep-room.js';
import {inSlot} from './slotted.js';
import {upgrade} from './upgrade.js';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/** The snapshot inside an element: its items as plain HTML, put there by the publisher's tools. */
const snapshotIn = (host: Element) =>
  inSlot(host, '').find(
    (node): node is Element => node.nodeType === 1 && (node as Element).matches('[data-alliance-snapshot]'),
  );

/** A snapshot stands in for content that is not there yet. When the content replaces it, nothing below moves. */
export class SnapshotPlace {
  #shown?: Element | undefined;
  #hasBeenSeen = upgrade.hasBeenSeen();
  /** The height of the replaced snapshot, where something in sight would move. */
  #room?: Room | undefined;

  constructor(
    private readonly host: HTMLElement & {heading: string | undefined; renderRoot: Element | DocumentFragment},
  ) {}

  get #base() {
    return this.host.renderRoot.querySelector<HTMLElement>('[part=base]')!;
  }

  /** When the snapshot was made. */
  get date(): Date | undefined {
    const date = new Date(this.#shown?.getAttribute('data-alliance-snapshot') ?? NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
  }

  /** Whether it is shown, and has the widget's heading, so that it is not to be drawn once more. */
  get hasHeading(): boolean {
    const first = this.#shown?.firstElementChild;
    return !!first?.matches(HEADINGS) && first.textContent.trim() === this.host.heading?.trim();
  }

  /** How many items it has, if there is one. */
  get length(): number | undefined {
    return this.#shown?.querySelectorAll('article, [role=article]').length;
  }

  /** Whether visitors have seen it before there was a widget: then it stays as it is, and no other room is kept. */
  get isInPlace(): boolean {
    return this.#hasBeenSeen && !!this.#shown;
  }

  /** Called before the host renders: the page is still as it was. */
  update(isShown: boolean) {
    if (this.#shown && !isShown) this.#room = roomInSight(this.host, this.#hasBeenSeen);
    this.#shown = isShown ? snapshotIn(this.host) : undefined;
  }

  /** Called when the host has rendered. */
  updated() {
    if (this.#room) keepRoom(this.#base, this.#room);
    this.#room = undefined;
  }
}
