import {expect} from '@open-wc/testing';
import {saveCopy, readCopy} from '../../../src/feed/load/saved-copy.js';
import {clock} from '../../helpers/clock.js';
import {feedUrl} from '../../helpers/network.js';

const TEXT = JSON.stringify({title: 'Saved — 世界', items: [{id: '1', title: 'One', url: 'story'}]});

const own = Object.getOwnPropertyDescriptor(globalThis, 'caches');

/** Replaces Cache Storage on this page. */
const storage = (value: unknown) => Object.defineProperty(globalThis, 'caches', {configurable: true, get: () => value});

afterEach(async () => {
  if (own) Object.defineProperty(globalThis, 'caches', own);
  else Reflect.deleteProperty(globalThis, 'caches');
  await caches.delete('alliance-widgets');
});

describe('A copy in this browser', () => {
  it('is the feed as it was received, with its address and date', async () => {
    const url = feedUrl();
    clock();
    const now = Date.now();
    await saveCopy(url, {text: TEXT, url: 'https://moved.example/feed.json'});
    const copy = (await readCopy(url))!;
    expect(copy.feed.title).to.equal('Saved — 世界');
    expect(copy.feed.items[0]!.url).to.equal('https://moved.example/story');
    expect(Math.abs(copy.date.getTime() - now)).to.be.below(1000);
  });

  it('is the most recent one', async () => {
    const url = feedUrl();
    await saveCopy(url, {text: '{"title": "Old", "items": []}', url});
    await saveCopy(url, {text: TEXT, url});
    expect((await readCopy(url))!.feed.title).to.equal('Saved — 世界');
  });

  it('is used for its own address only', async () => {
    await saveCopy(feedUrl(), {text: TEXT, url: feedUrl()});
    expect(await readCopy(feedUrl())).to.be.undefined;
  });

  it('is ignored if it has been damaged', async () => {
    const url = feedUrl();
    await saveCopy(url, {text: '<p>Not a feed</p>', url});
    expect(await readCopy(url)).to.be.undefined;
  });

  const refuse = (name: string) => () => Promise.reject(new DOMException('No', name));
  const STORAGES: Record<string, unknown> = {
    'has none': undefined,
    'is not to be trusted': {open: refuse('SecurityError')},
    'is full': {open: () => Promise.resolve({put: refuse('QuotaExceededError'), match: refuse('UnknownError')})},
    'throws at once': {
      open() {
        throw new Error('No');
      },
    },
  };
  for (const [kind, value] of Object.entries(STORAGES)) {
    it(`is missing, and nothing else happens, if the browser ${kind}`, async () => {
      storage(value);
      const url = feedUrl();
      await saveCopy(url, {text: TEXT, url});
      expect(await readCopy(url)).to.be.undefined;
    });
  }

  it('is ignored if the page forbids even asking', async () => {
    Object.defineProperty(globalThis, 'caches', {
      configurable: true,
      get() {
        throw new DOMException('Sandboxed', 'SecurityError');
      },
    });
    const url = feedUrl();
    await saveCopy(url, {text: TEXT, url});
    expect(await readCopy(url)).to.be.undefined;
    if (!own) Reflect.deleteProperty(globalThis, 'caches');
  });
});
