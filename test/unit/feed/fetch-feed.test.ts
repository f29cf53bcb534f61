import {expect} from 'chai';
import {FeedError} from '../../../src/feed/read/feed-error.js';
import {fetchFeed, type FeedText} from '../../../src/feed/load/fetch-feed.js';
import {broken, streamed} from '../../helpers/bodies.js';
import {clock} from '../../helpers/clock.js';
import {feedUrl, hold, network, response, type Answer} from '../../helpers/network.js';
import {until} from '../../helpers/until.js';

const TEXT = '{"items": []}';
const reset = new TypeError('Failed to fetch');

const load = (url: string, {timeout = 10, signal = new AbortController().signal, reload = false} = {}) =>
  fetchFeed(url, timeout, signal, reload);

/** The result of loading: a feed's text, or the code of an error. */
const outcome = (loading: Promise<FeedText>) =>
  loading.then(
    ({text}) => text,
    (error: unknown) => (error instanceof FeedError ? error.code : error),
  );

/** An answer that changes with each request; the last one is repeated. */
const inTurn =
  (...answers: Answer[]): Answer =>
  () =>
    answers.length > 1 ? answers.shift()! : answers[0]!;

const status =
  (code: number, headers: HeadersInit = {}) =>
  () =>
    new Response('', {status: code, headers});

/** Fails with the same answer each time, and returns the waits between the tries. */
async function waitsBetween(answer: Answer): Promise<{waits: number[]; code: unknown; requests: number}> {
  const time = clock();
  const url = feedUrl();
  const {requests} = network({[url]: answer});
  let code: unknown;
  void outcome(load(url)).then((result) => (code = result));
  const waits: number[] = [];
  while (code === undefined) {
    const before = requests.length;
    const retry = () => time.waits.find((wait) => wait !== 10_000);
    await until(() => code !== undefined || retry() !== undefined);
    if (code !== undefined) break;
    waits.push(retry()!);
    time.tick(retry()!);
    await until(() => requests.length > before);
  }
  return {waits, code, requests: requests.length};
}

describe('Loading a feed', () => {
  describe('tries again', () => {
    const FAULTS: Record<string, Answer> = {
      'a connection that is refused or reset': reset,
      'a server error': status(500),
      'a bad gateway': status(502),
      'a service that is down for a while': status(503),
      'too many requests': status(429),
    };
    for (const [fault, answer] of Object.entries(FAULTS)) {
      it(`after ${fault}: twice, with growing waits`, async () => {
        const {waits, code, requests} = await waitsBetween(answer);
        expect(requests).to.equal(3);
        expect(waits).to.have.length(2);
        expect(waits[0]).to.be.within(500, 1000);
        expect(waits[1]).to.be.within(1000, 2000);
        expect(code).to.equal(answer === reset ? 'network' : 'http');
      });
    }

    it('after waits that differ from visitor to visitor', async () => {
      const first = await waitsBetween(reset);
      const second = await waitsBetween(reset);
      expect(first.waits).not.to.deep.equal(second.waits);
    });

    it('after an answer that breaks off', async () => {
      const time = clock();
      const url = feedUrl();
      const {requests} = network({
        [url]: inTurn(
          () => response(broken(TEXT.slice(0, 5)).body, {url}),
          () => TEXT,
        ),
      });
      const result = outcome(load(url));
      await time.pass(500, 1000);
      expect(await result).to.equal(TEXT);
      expect(requests).to.have.length(2);
    });

    it('once if that is enough', async () => {
      const time = clock();
      const url = feedUrl();
      const {requests} = network({[url]: inTurn(status(503), TEXT)});
      const result = outcome(load(url));
      await time.pass(500, 1000);
      expect(await result).to.equal(TEXT);
      expect(requests).to.have.length(2);
    });
  });

  for (const code of [400, 401, 403, 404, 410, 418]) {
    it(`does not try again after ${code}`, async () => {
      const url = feedUrl();
      const {requests} = network({[url]: status(code, {'retry-after': '1'})});
      const error = await load(url).catch((error: unknown) => error as FeedError);
      expect(error).to.be.instanceOf(FeedError).and.to.include({code: 'http', status: code});
      expect(requests).to.have.length(1);
    });
  }

  describe('waits as long as the server asks', () => {
    for (const code of [429, 503]) {
      it(`in seconds, after ${code}`, async () => {
        const {waits} = await waitsBetween(status(code, {'retry-after': '7'}));
        expect(waits).to.deep.equal([7000, 7000]);
      });

      it(`until a date, after ${code}`, async () => {
        const {waits} = await waitsBetween(
          () => new Response('', {status: code, headers: {'retry-after': new Date(Date.now() + 20_000).toUTCString()}}),
        );
        expect(waits).to.have.length(2);
        for (const wait of waits) expect(wait).to.be.within(19_000, 20_000);
      });

      it(`for up to 30 seconds, after ${code}`, async () => {
        const {waits} = await waitsBetween(status(code, {'retry-after': '30'}));
        expect(waits).to.deep.equal([30_000, 30_000]);
      });

      it(`but not at all for more than 30 seconds, after ${code}`, async () => {
        for (const after of ['31', '999999999999', new Date(Date.now() + 60_000).toUTCString()]) {
          const {waits, requests, code: failure} = await waitsBetween(status(code, {'retry-after': after}));
          expect(waits).to.be.empty;
          expect(requests).to.equal(1);
          expect(failure).to.equal('http');
        }
      });
    }

    it('but its usual time if that is longer, or if the header is invalid', async () => {
      for (const after of ['0', '-5', 'soon', '', 'Tue, 24 Nov 1998 00:00:00 GMT']) {
        const {waits} = await waitsBetween(status(503, {'retry-after': after}));
        expect(waits).to.have.length(2);
        expect(waits[0]).to.be.within(500, 1000);
      }
    });
  });

  describe('gives up a try', () => {
    it('that hangs before the headers, and does not repeat it', async () => {
      const time = clock();
      const url = feedUrl();
      const {requests, inits} = network({[url]: () => new Promise<never>(() => {})});
      const result = outcome(load(url));
      time.tick(9999);
      expect(inits[0]!.signal!.aborted).to.be.false;
      time.tick(1);
      expect(await result).to.equal('timeout');
      expect(inits[0]!.signal!.aborted).to.be.true;
      expect(requests).to.have.length(1);
      expect(time.waits).to.be.empty;
    });

    it('whose body stalls, because headers and body share one time limit', async () => {
      const time = clock();
      const url = feedUrl();
      const {promise: headers, release} = hold<Response>();
      const {requests} = network({[url]: () => headers});
      const result = outcome(load(url));
      time.tick(6000);
      release(response(broken('{"items": [', true).body, {url}));
      await time.pass(4000, 4000);
      expect(await result).to.equal('timeout');
      expect(requests).to.have.length(1);
    });

    it('after the given number of seconds', async () => {
      const time = clock();
      const url = feedUrl();
      network({[url]: () => new Promise<never>(() => {})});
      const result = outcome(load(url, {timeout: 0.5}));
      time.tick(500);
      expect(await result).to.equal('timeout');
    });

    it('later, if the limit is longer than any timer', async () => {
      const time = clock();
      const url = feedUrl();
      network({[url]: TEXT});
      for (const timeout of [2 ** 31 / 1000, 1e9, 1e300]) {
        const result = outcome(load(url, {timeout}));
        time.tick(0);
        expect(await result).to.equal(TEXT);
      }
    });

    it('even if the page’s own fetch ignores signals', async () => {
      const time = clock();
      globalThis.fetch = () => new Promise(() => {});
      const result = outcome(load(feedUrl()));
      time.tick(10_000);
      expect(await result).to.equal('timeout');
    });
  });

  describe('ends when nobody needs it any more', () => {
    it('while a request is on its way', async () => {
      const time = clock();
      const url = feedUrl();
      const {inits} = network({[url]: () => new Promise<never>(() => {})});
      const controller = new AbortController();
      const result = outcome(load(url, controller));
      controller.abort('left');
      expect(await result).to.equal('left');
      expect(inits[0]!.signal!.aborted).to.be.true;
      expect(time.waits).to.be.empty;
    });

    it('while the body is loading', async () => {
      const url = feedUrl();
      const {body} = broken('{"items": [', true);
      let answered = false;
      network({[url]: () => ((answered = true), response(body, {url}))});
      const controller = new AbortController();
      const result = outcome(load(url, controller));
      await until(() => answered);
      controller.abort('left');
      expect(await result).to.equal('left');
    });

    it('between two tries', async () => {
      const time = clock();
      const url = feedUrl();
      const {requests} = network({[url]: status(500)});
      const controller = new AbortController();
      const result = outcome(load(url, controller));
      await until(() => time.waits.some((wait) => wait <= 1000));
      controller.abort('left');
      expect(await result).to.equal('left');
      expect(time.waits).to.be.empty;
      expect(requests).to.have.length(1);
    });
  });

  describe('stops reading a body of over 8,000,000 bytes', () => {
    const MEGABYTE = new Uint8Array(1_000_000).fill(0x20);
    const megabytes = (count: number) => {
      const state = {sent: 0};
      const body = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            if (state.sent === count) return controller.close();
            state.sent++;
            controller.enqueue(MEGABYTE.slice());
          },
        },
        {highWaterMark: 0},
      );
      return {state, body};
    };
    const HEADERS: Record<string, HeadersInit> = {
      'says so': {'content-length': '90000000'},
      'says less': {'content-length': '13'},
      'says nothing': {},
    };
    for (const [kind, headers] of Object.entries(HEADERS)) {
      it(`whose header ${kind}`, async () => {
        const url = feedUrl();
        const {body, state} = megabytes(90);
        const {requests, inits} = network({[url]: () => response(body, {url, headers})});
        expect(await outcome(load(url))).to.equal('size');
        expect(state.sent).to.equal(9);
        expect(inits[0]!.signal!.aborted, 'the rest is not asked for').to.be.true;
        expect(requests).to.have.length(1);
      });
    }

    it('but not one of exactly that', async () => {
      const url = feedUrl();
      network({[url]: () => response(megabytes(8).body, {url})});
      expect((await load(url)).text).to.have.length(8_000_000);
    });
  });

  describe('reads', () => {
    const inPieces = async (bytes: Uint8Array, size: number) => {
      const url = feedUrl();
      const pieces: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.slice(at, at + size));
      network({[url]: () => response(streamed(...pieces), {url})});
      return (await load(url)).text;
    };
    const words = 'Ünïcödé — 世界 🌍';

    it('characters split by the network', async () => {
      expect(await inPieces(new TextEncoder().encode(words), 1)).to.equal(words);
    });

    it('a byte order mark', async () => {
      expect(await inPieces(new TextEncoder().encode(`\ufeff${words}`), 2)).to.equal(words);
    });

    it('UTF-16 with a byte order mark', async () => {
      for (const littleEndian of [true, false]) {
        const view = new DataView(new ArrayBuffer(2 * words.length + 2));
        [...Array(words.length + 1).keys()].forEach((index) =>
          view.setUint16(2 * index, `\ufeff${words}`.charCodeAt(index), littleEndian),
        );
        for (const size of [1, 100]) expect(await inPieces(new Uint8Array(view.buffer), size)).to.equal(words);
      }
    });

    describe('bytes that are not UTF-8', () => {
      /** The text read from these bytes, whole and in pieces, if the server states this type. */
      const readAs = async (type: string | undefined, bytes: number[]) => {
        const results: string[] = [];
        for (const size of [1, 3, 1000]) {
          const url = feedUrl();
          const pieces: Uint8Array[] = [];
          for (let at = 0; at < bytes.length; at += size) pieces.push(Uint8Array.from(bytes.slice(at, at + size)));
          const headers: HeadersInit = type === undefined ? {} : {'content-type': type};
          network({[url]: () => response(streamed(...pieces), {url, headers})});
          results.push((await load(url)).text);
        }
        expect(new Set(results).size).to.equal(1);
        return results[0];
      };
      const latin = [0x22, 0x47, 0x65, 0x6e, 0xe8, 0x76, 0x65, 0x22];
      const utf8 = [...new TextEncoder().encode('"Genève"')];

      for (const type of [
        'application/json; charset=ISO-8859-1',
        'application/json;charset="iso-8859-1"',
        "text/plain; format=flowed; Charset = 'latin1'",
        'application/feed+json; charset=windows-1252',
      ]) {
        it(`in the encoding that their server names (${type})`, async () => {
          expect(await readAs(type, latin)).to.equal('"Genève"');
        });

        it(`as UTF-8 if they are valid UTF-8 all the same (${type})`, async () => {
          expect(await readAs(type, utf8)).to.equal('"Genève"');
        });
      }

      it('in other encodings that browsers know', async () => {
        expect(await readAs('application/json; charset=Shift_JIS', [0x22, 0x93, 0xfa, 0x96, 0x7b, 0x22])).to.equal(
          '"日本"',
        );
        expect(await readAs('application/json; charset=windows-1251', [0x22, 0xcc, 0xe8, 0xf0, 0x22])).to.equal(
          '"Мир"',
        );
        // All ASCII, escapes included.
        const iso2022 = [0x22, 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 0x22];
        expect(await readAs('application/json; charset=ISO-2022-JP', iso2022)).to.equal('"日本"');
        expect(await readAs('application/json; charset=utf-16le', [0x22, 0, 0x41, 0, 0x22, 0])).to.equal('"A"');
      });

      it('as UTF-8 if the encoding is unknown or missing', async () => {
        for (const type of [
          'application/json; charset=klingon',
          'application/json; charset=',
          'application/json',
          undefined,
        ])
          expect(await readAs(type, latin)).to.equal('"Gen\ufffdve"');
      });

      it('without a byte order mark, whatever the header says', async () => {
        expect(await readAs('application/json; charset=ISO-8859-1', [0xef, 0xbb, 0xbf, ...utf8])).to.equal('"Genève"');
        expect(await readAs('application/json; charset=ISO-8859-1', [0xff, 0xfe, 0x22, 0, 0x22, 0])).to.equal('""');
      });
    });

    it('an answer without a body as an empty one', async () => {
      const url = feedUrl();
      network({[url]: () => new Response(null, {status: 204})});
      expect(await outcome(load(url))).to.equal('');
    });

    it('an answer of a fetch without streams', async () => {
      globalThis.fetch = () => Promise.resolve({ok: true, status: 200, text: () => Promise.resolve(TEXT)} as Response);
      expect(await outcome(load(feedUrl()))).to.equal(TEXT);
    });
  });

  it('returns the address after redirects', async () => {
    const url = feedUrl();
    network({[url]: () => response(TEXT, {url: 'https://moved.example/feed.json'})});
    expect((await load(url)).url).to.equal('https://moved.example/feed.json');
    network({[url]: () => new Response(TEXT)});
    expect((await load(url)).url).to.equal(url);
  });

  it('sends cookies to the page’s own server only, and the same headers as a preload', async () => {
    const url = feedUrl();
    const {inits} = network({[url]: TEXT});
    await load(url);
    expect(inits[0]).to.include({credentials: 'same-origin', cache: 'default'});
    expect(inits[0]).not.to.have.any.keys('headers', 'method', 'mode', 'referrerPolicy');
  });

  it('asks the server when it reloads', async () => {
    const url = feedUrl();
    const {inits} = network({[url]: TEXT});
    await load(url, {reload: true});
    expect(inits[0]!.cache).to.equal('no-cache');
  });

  describe('on a page whose fetch', () => {
    const hostile = (get: () => unknown) => get as () => Promise<Response>;
    const FETCHES: Record<string, () => unknown> = {
      throws: () => {
        throw new Error('No');
      },
      'throws nothing at all': () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        throw undefined;
      },
      'rejects with an object without a text': () => Promise.reject(Object.create(null) as Error),
      'gives nothing': () => undefined,
      'gives a text': () => 'junk',
      'gives an empty object': () => Promise.resolve({}),
      'gives an answer without headers': () => Promise.resolve({ok: false, status: 503}),
      'gives an answer whose body is junk': () => Promise.resolve({ok: true, status: 200, body: {getReader: () => 7}}),
      'gives an answer whose reader throws': () =>
        Promise.resolve({
          ok: true,
          status: 200,
          body: {
            getReader() {
              throw new Error('Locked');
            },
          },
        }),
      'gives an answer that throws wherever it is touched': () =>
        Promise.resolve(
          new Proxy(
            {},
            {
              get(_, name) {
                if (name !== 'then') throw new Error('No');
              },
            },
          ),
        ),
      'gives a body that was read already': async () => {
        const used = new Response(TEXT);
        await used.text();
        return used;
      },
    };
    for (const [what, get] of Object.entries(FETCHES)) {
      it(`${what}, fails like any other request`, async () => {
        const time = clock();
        globalThis.fetch = hostile(get);
        const result = outcome(load(feedUrl()));
        let done = false;
        void result.then(() => (done = true));
        while (!done) {
          await until(() => done || time.waits.some((wait) => wait <= 2000));
          if (!done) time.tick(2000);
        }
        expect(await result).to.be.oneOf(['network', 'http']);
      });
    }
  });
});
