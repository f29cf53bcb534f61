/**
 * Why an address gave no answer: `not-http` (another kind of address), `not-reached`, `timeout`, `too-large`,
 * `redirects` (more than three), `local-address` (in the local network, and not given by the user).
 */
export type RequestErrorCode = 'not-http' | 'not-reached' | 'timeout' | 'too-large' | 'redirects' | 'local-address';

/** An address gave no usable answer. `message` is a sentence without its full stop. */
export class RequestError extends Error {
  override name = 'RequestError';
  constructor(
    readonly code: RequestErrorCode,
    message: string,
  ) {
    super(message);
  }
}
