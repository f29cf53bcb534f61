import {ContextEvent, ContextProvider} from '@lit/context';
import type {ReactiveElement} from 'lit';
import {feedContext, type FeedSnapshot} from './context.js';

/** Fired by a provider that is defined or inserted later, so that all elements look for their provider again. */
const PROVIDER_EVENT = 'context-provider';

/** An element's link to the provider that is around it at the time. */
export class ProviderLink {
  /** The provider's latest snapshot, or its last one before the element left the page; none without a provider. */
  snapshot?: FeedSnapshot;
  #unsubscribe?: () => void;

  constructor(
    private readonly host: HTMLElement,
    private readonly onChange: () => void,
  ) {}

  connect() {
    this.ask();
    document.addEventListener(PROVIDER_EVENT, this.ask);
  }

  disconnect() {
    document.removeEventListener(PROVIDER_EVENT, this.ask);
    this.#unsubscribe?.();
  }

  /** Finds the provider around the element, of which there may be none now. */
  ask = () => {
    this.#unsubscribe?.();
    this.#unsubscribe = this.snapshot = undefined;
    this.host.dispatchEvent(new ContextEvent(feedContext, this.host, this.#onSnapshot, true));
    this.onChange();
  };

  #onSnapshot = (snapshot: FeedSnapshot, unsubscribe?: () => void) => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.snapshot = snapshot;
    this.onChange();
  };
}

/** A provider's link to the elements inside it. */
export class FeedProvider extends ContextProvider<typeof feedContext, ReactiveElement> {
  constructor(host: ReactiveElement, snapshot: FeedSnapshot) {
    super(host, {context: feedContext, initialValue: snapshot});
  }

  /** Resolves when the elements inside have rendered the last snapshot. */
  async consumersUpdated(): Promise<void> {
    const hosts = [...this.subscriptions.values()].map(({consumerHost}) => consumerHost as Partial<ReactiveElement>);
    await Promise.allSettled(hosts.map(async ({updateComplete}) => updateComplete));
  }

  /** Lets the elements inside look for their provider again: a slot may have added or removed some. */
  announce() {
    this.hostConnected();
  }
}

/** Lets the elements of a removed provider look again: those that were inside by a slot may still be on the page. */
export const announceDeparture = () => document.dispatchEvent(new Event(PROVIDER_EVENT));
