import {setTimeout as wait} from 'node:timers/promises';
import type {NetworkOptions} from '../types.js';
import type {Answer, Hop} from './answer.js';
import {ACCEPT_ENCODING, refuseBrokenCompression} from './compression.js';
import {Guard, type GuardOptions} from './guard.js';
import {readBody} from './read-body.js';
import {reasonOf} from './reasons.js';
import {RequestError} from './request-error.js';

const MAX_TIMEOUT_S = 10;
const MAX_REDIRECTS = 3;
const MAX_AT_A_TIME = 8;
const TRIES = 3;
/** The longest `Retry-After` to wait for. */
const MAX_RETRY_AFTER_S = 30;

export interface RequestOptions {
  method?: 'GET' | 'HEAD';
  headers?: Record<string, string>;
}

/** What tests replace: what the guard knows, and the waits between tries. */
export interface NetworkInternals extends GuardOptions {
  waitMs?: number;
}

/** Requests addresses: eight at a time, with as many tries as the widgets make, and none in the local network. */
export class Network {
  #guard: Guard;
  #timeoutMs: number;
  #waitMs: number;
  #signal: AbortSignal | undefined;
  #running = 0;
  #queue: (() => void)[] = [];

  constructor({timeout = MAX_TIMEOUT_S, signal}: NetworkOptions = {}, {waitMs = 250, ...guard}: NetworkInternals = {}) {
    this.#guard = new Guard(guard);
    this.#timeoutMs = (timeout > 0 ? Math.min(timeout, MAX_TIMEOUT_S) : MAX_TIMEOUT_S) * 1000;
    this.#signal = signal;
    this.#waitMs = waitMs;
  }

  /** Requests an address that the user has given. It may be local, and so may redirects in the same network. */
  async requestNamed(url: string, options?: RequestOptions): Promise<Answer> {
    if (isHttp(url)) await this.#guard.name(url);
    return this.request(url, options);
  }

  /**
   * Requests an address that a document names. Resolves whatever the status is.
   * @throws RequestError if there is no answer
   */
  async request(url: string, options: RequestOptions = {}): Promise<Answer> {
    if (this.#running >= MAX_AT_A_TIME) await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#running++;
    try {
      return await this.#tryRepeatedly(url, options);
    } finally {
      this.#running--;
      this.#queue.shift()?.();
    }
  }

  async #tryRepeatedly(url: string, options: RequestOptions): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      let retryAfterS = 0;
      try {
        const answer = await this.#followRedirects(url, options);
        const {status, headers} = answer;
        if (status === 429 || status === 503) retryAfterS = retryAfter(headers);
        const again = (status === 429 || status >= 500) && retryAfterS <= MAX_RETRY_AFTER_S;
        if (!again || tries === TRIES) return answer;
      } catch (error) {
        this.#signal?.throwIfAborted();
        if (!(error instanceof RequestError) || error.code !== 'not-reached' || tries === TRIES) throw error;
      }
      const backOffMs = 2 ** tries * this.#waitMs * (1 + Math.random());
      await wait(Math.max(retryAfterS * 1000, backOffMs), undefined, {signal: this.#signal});
    }
  }

  async #followRedirects(url: string, options: RequestOptions): Promise<Answer> {
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    const signal = this.#signal ? AbortSignal.any([this.#signal, timeout]) : timeout;
    const hops: Hop[] = [];
    let address = url;
    try {
      for (;;) {
        if (!isHttp(address)) throw new RequestError('not-http', `${address} is not an http(s) address`);
        refuseCredentials(address);
        const response = await this.#send(address, options, signal);
        const {status, headers} = response;
        const location = status >= 300 && status < 400 && headers.get('location');
        if (!location || !URL.canParse(location, address)) {
          const answer = {url: address, status, headers, body: await readBody(response), hops};
          if (options.method !== 'HEAD') {
            await refuseBrokenCompression(answer, () =>
              this.#send(address, {headers: {...options.headers, 'accept-encoding': 'identity'}}, signal),
            );
          }
          return answer;
        }
        await response.body?.cancel();
        hops.push({url: address, status, headers});
        if (hops.length > MAX_REDIRECTS) {
          throw new RequestError('redirects', `${url} is redirected more than ${MAX_REDIRECTS} times`);
        }
        address = new URL(location, address).href;
      }
    } catch (error) {
      if (error instanceof RequestError) throw error;
      if (timeout.aborted) {
        throw new RequestError(
          'timeout',
          `${address} gives no complete answer within ${this.#timeoutMs / 1000} seconds`,
        );
      }
      throw new RequestError('not-reached', `${address} cannot be reached (${reasonOf(error)})`);
    }
  }

  #send(url: string, {method = 'GET', headers}: RequestOptions, signal: AbortSignal): Promise<Response> {
    return this.#guard.send(url, () =>
      fetch(url, {
        method,
        headers: {'accept-encoding': ACCEPT_ENCODING, 'user-agent': 'alliance-feed', ...headers},
        redirect: 'manual',
        signal,
      }),
    );
  }
}

export const isHttp = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** Refuses an address with a user name or a password, as `fetch` does. The message doesn't repeat them: they are secret. */
function refuseCredentials(address: string): void {
  const url = new URL(address);
  if (!url.username && !url.password) return;
  url.username = url.password = '';
  throw new RequestError(
    'not-http',
    `${url.href} was given with a user name or a password, which a feed must not need`,
  );
}

/** The seconds that a server asks to wait (`Retry-After`, RFC 9110, section 10.2.3: seconds or an HTTP date). */
function retryAfter(headers: Headers): number {
  const value = headers.get('retry-after') ?? '';
  return (/^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000) || 0;
}
