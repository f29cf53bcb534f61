import {expect} from 'chai';
import {broken} from '../../helpers/bodies.js';
import {clock} from '../../helpers/clock.js';
import {feedUrl, hold, network, response} from '../../helpers/network.js';
import {until} from '../../helpers/until.js';
import {load, outcome, status, TEXT} from './loading.js';

describe('Loading a feed', () => {
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

    it('not at once, even if the limit is longer than any timer', async () => {
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
      'throws undefined': () => {
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
