import {ContextEvent, ContextProvider} from '@lit/context';
import type {ReactiveElement} from 'lit';
import {feedContext, type FeedSnapshot} from './context.js';

/** Announces itself, as a provider does that is defined, or put between, later on: all ask anew who is around them. */
const PROVIDER_EVENT = 'context-provider';

/** What an element gets from the provider around it, whichever that is at the time. */
export class ProviderLink {
  /** What the provider has, or had when the element left the page; none without a provider. */
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

  /** Finds the provider around the element. There may be none any more. */
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

/** What a provider lends to the elements inside it. */
export class FeedProvider extends ContextProvider<typeof feedContext, ReactiveElement> {
  constructor(host: ReactiveElement, snapshot: FeedSnapshot) {
    super(host, {context: feedContext, initialValue: snapshot});
  }

  /** Resolves when the elements inside have rendered the last snapshot. */
  async consumersUpdated(): Promise<void> {
    const hosts = [...this.subscriptions.values()].map(({consumerHost}) => consumerHost as Partial<ReactiveElement>);
    await Promise.allSettled(hosts.map(async ({updateComplete}) => updateComplete));
  }

  /** Has the elements inside ask anew: some may have come by a slot, or left by it. */
  announce() {
    this.hostConnected();
  }
}

/** Has the elements of a provider that has left ask anew: those may have stayed that were inside by a slot only. */
export const announceDeparture = () => document.dispatchEvent(new Event(PROVIDER_EVENT));
