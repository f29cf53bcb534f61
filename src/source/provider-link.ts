import {ContextEvent, ContextProvider} from '@lit/context';
import type {ReactiveElement} from 'lit';
import {feedContext, type ProvidedFeed} from './context.js';

/** Fired by a provider that is defined or inserted later. All elements then look for their provider again. */
const PROVIDER_EVENT = 'context-provider';

/** An element's link to its provider, whichever that is at the time. */
export class ProviderLink {
  /** What the provider gave last, even after the element has left the page. Undefined without a provider. */
  provided?: ProvidedFeed;
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

  /** Looks for the provider that is around the element now. */
  ask = () => {
    this.#unsubscribe?.();
    this.#unsubscribe = this.provided = undefined;
    this.host.dispatchEvent(new ContextEvent(feedContext, this.host, this.#onProvided, true));
    this.onChange();
  };

  #onProvided = (provided: ProvidedFeed, unsubscribe?: () => void) => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.provided = provided;
    this.onChange();
  };
}

/** A provider's link to the elements inside it. */
export class FeedProvider extends ContextProvider<typeof feedContext, ReactiveElement> {
  constructor(host: ReactiveElement, provided: ProvidedFeed) {
    super(host, {context: feedContext, initialValue: provided});
  }

  /** Resolves when the elements inside have rendered the last value. */
  async consumersUpdated(): Promise<void> {
    const hosts = [...this.subscriptions.values()].map(({consumerHost}) => consumerHost as Partial<ReactiveElement>);
    await Promise.allSettled(hosts.map(async ({updateComplete}) => updateComplete));
  }

  /** Makes the elements inside look for their provider again: a slot may have added or removed some. */
  announce() {
    this.hostConnected();
  }
}

/** Makes the elements of a removed provider look for another one. Those that a slot put inside may still be on the page. */
export const announceDeparture = () => document.dispatchEvent(new Event(PROVIDER_EVENT));
