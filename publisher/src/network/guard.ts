import {AsyncLocalStorage} from 'node:async_hooks';
import {subscribe} from 'node:diagnostics_channel';
import {lookup} from 'node:dns/promises';
import type {Socket} from 'node:net';
import {localRange} from './local-addresses.js';
import {RequestError} from './request-error.js';

/** The questions that a guard asks; tests give their own answers. */
export interface GuardOptions {
  /** The local range of an IP address, if it is in one. */
  rangeOf?: (address: string) => string | undefined;
}

/** The guard of the request that a connection is made for. */
const current = new AsyncLocalStorage<Guard>();

// A name may resolve differently between the look-up and the connection (DNS rebinding), so it is checked again before
// a byte is sent.
subscribe('undici:client:connected', (message) => {
  const {socket} = message as {socket?: Socket};
  const guard = current.getStore();
  const address = socket?.remoteAddress;
  if (guard && address && guard.refuses(address)) socket.destroy(new Error(`${address} is a local address`));
});

/**
 * Keeps a document on a public host from making this machine request addresses in the local network. Only ranges that
 * contain an address named by the user are open.
 */
export class Guard {
  #open = new Set<string>();
  #rangeOf: (address: string) => string | undefined;

  constructor({rangeOf = localRange}: GuardOptions = {}) {
    this.#rangeOf = rangeOf;
  }

  /** Opens the range of an address that the user has named, if it is a local one. */
  async name(url: string): Promise<void> {
    for (const address of await addressesOf(url).catch(() => [])) {
      const range = this.#rangeOf(address);
      if (range) this.#open.add(range);
    }
  }

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
