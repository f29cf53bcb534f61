import {AsyncLocalStorage} from 'node:async_hooks';
import {subscribe} from 'node:diagnostics_channel';
import {lookup} from 'node:dns/promises';
import type {Socket} from 'node:net';
import {localRange} from './local-addresses.js';
import {RequestError} from './request-error.js';

/** What a guard needs to know. Tests replace it. */
export interface GuardOptions {
  /** The local range of an IP address, if it is in one. */
  rangeOf?: (address: string) => string | undefined;
}

/** The guard of the request that a connection is opened for. */
const current = new AsyncLocalStorage<Guard>();

// Between the look-up and the connection, a name may come to stand for another address (DNS rebinding). So the address is
// checked again before anything is sent.
subscribe('undici:client:connected', (message) => {
  const {socket} = message as {socket?: Socket};
  const guard = current.getStore();
  const address = socket?.remoteAddress;
  if (guard && address && guard.refuses(address)) socket.destroy(new Error(`${address} is a local address`));
});

/**
 * Keeps a document on a public host from making this machine request addresses in the local network. Only the ranges of
 * addresses that the user has given are open.
 */
export class Guard {
  #open = new Set<string>();
  #rangeOf: (address: string) => string | undefined;

  constructor({rangeOf = localRange}: GuardOptions = {}) {
    this.#rangeOf = rangeOf;
  }

  /** Opens the range of an address that the user has given, if it is a local one. */
  async name(url: string): Promise<void> {
    for (const address of await addressesOf(url).catch(() => [])) {
      const range = this.#rangeOf(address);
      if (range) this.#open.add(range);
    }
  }

  /** Whether an IP address is in a local range that is not open. */
  refuses(address: string): boolean {
    const range = this.#rangeOf(address);
    return range !== undefined && !this.#open.has(range);
  }

  /** Sends a request, unless it would go to the local network. */
  async send(url: string, request: () => Promise<Response>): Promise<Response> {
    const refused = (await addressesOf(url)).find((address) => this.refuses(address));
    if (refused) {
      throw new RequestError('local-address', `${url} is an address of ${this.#rangeOf(refused)}, which was not named`);
    }
    return current.run(this, request);
  }
}

/** The IP addresses of a URL's host. */
async function addressesOf(url: string): Promise<string[]> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return (await lookup(host, {all: true})).map(({address}) => address);
}
