/**
 * The answer of an address: a document (sent as JSON), a body, a response, a fault, or a function that returns one of
 * these.
 */
export type Answer = object | string | Response | Error | ((request: Request) => unknown);

export interface Network {
  /** The requested addresses, in order. */
  readonly requests: string[];
  /** The options of each request, in order. */
  readonly inits: (RequestInit | undefined)[];
  /** Changes the answer of an address from now on. */
  readonly answer: (url: string, answer: Answer) => void;
}

const HOST = 'https://feeds.example';
const original = globalThis.fetch;
let count = 0;

/** An address that no other test uses, because the reader keeps what it has loaded. */
export const feedUrl = (name = 'feed') => `${HOST}/${++count}/${name}.json`;

/** A response as the server of `url` sends it. */
export function response(body: BodyInit | null, init: ResponseInit & {url?: string} = {}): Response {
  return Object.defineProperty(new Response(body, init), 'url', {value: init.url ?? ''});
}

/** The one place where the network is faked: a map of address → answer. All other requests fail, as they do offline. */
export function network(answers: Record<string, Answer> = {}): Network {
  const map = new Map(Object.entries(answers));
  const requests: string[] = [];
  const inits: (RequestInit | undefined)[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const {url} = request;
    requests.push(url);
    inits.push(init);
    init?.signal?.throwIfAborted();
    let answer: Answer | undefined = map.get(url);
    while (typeof answer === 'function') {
      answer = (await Promise.race([answer(request), aborted(request.signal)])) as Answer;
    }
    if (answer === undefined) throw new TypeError(`No network: ${url}`);
    if (answer instanceof Error) throw answer;
    if (answer instanceof Response) return answer;
    return response(typeof answer === 'string' ? answer : JSON.stringify(answer), {url});
  };
  return {requests, inits, answer: (url, answer) => map.set(url, answer)};
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

/** The answer of a server that has no such file. */
export const missing = () => new Response('', {status: 404});

/** A promise and its resolver, for an answer that a test holds back. */
export function hold<T>() {
  let release!: (value: T) => void;
  const promise = new Promise<T>((resolve) => (release = resolve));
  return {promise, release};
}

afterEach(() => {
  globalThis.fetch = original;
});
