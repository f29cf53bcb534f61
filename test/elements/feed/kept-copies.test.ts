import {expect} from '@open-wc/testing';
import {saveCopy} from '../../../src/feed/load/saved-copy.js';
import {clock} from '../../helpers/clock.js';
import {feedUrl, network, type Answer} from '../../helpers/network.js';
import {watchFeed} from '../../helpers/watch-feed.js';

const of = (title: string) => ({title, items: []});
const missing = () => new Response('', {status: 404});

describe('The saved copy of a feed', () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'caches')!;
  const offline = {timeout: 10, offline: true};

  afterEach(async () => {
    Object.defineProperty(globalThis, 'caches', own);
    await caches.delete('alliance-widgets');
  });

  it('is shown with its date when loading fails in any way', async () => {
    const fail: Record<string, Answer> = {
      http: missing,
      format: '<p>Log in</p>',
      size: 'x'.repeat(8_000_001),
    };
    for (const [code, answer] of Object.entries(fail)) {
      const url = feedUrl();
      const savedAt = Date.now();
      await saveCopy(url, {text: JSON.stringify(of('Kept')), url});
      network({[url]: answer});
      const {feed, told, leave} = watchFeed(url, offline);
      await feed.pending;
      expect(told).to.deep.equal([code]);
      expect(feed.loaded!.feed.title).to.equal('Kept');
      // The date of a copy is in whole seconds.
      expect(feed.loadedAt!.getTime()).to.be.within(savedAt - 1000, Date.now());
      leave();
    }
  });

  it('is not read unless an element asks for it', async () => {
    const url = feedUrl();
    await saveCopy(url, {text: JSON.stringify(of('Kept')), url});
    network({[url]: missing});
    const {feed, leave} = watchFeed(url);
    await feed.pending;
    expect(feed.loaded).to.be.undefined;
    const second = watchFeed(url, offline);
    await feed.pending;
    expect(feed.loaded!.feed.title).to.equal('Kept');
    second.leave();
    leave();
  });

  it('is saved once an element asks for it, even if the feed is loaded already', async () => {
    const url = feedUrl();
    network({[url]: of('One')});
    const first = watchFeed(url);
    await first.feed.pending;
    expect(await caches.match(url)).to.be.undefined;
    const second = watchFeed(url, offline);
    let copy: Response | undefined;
    while (!copy) copy = await caches.match(url);
    expect(await copy.json()).to.deep.equal(of('One'));
    first.leave();
    second.leave();
  });

  it('is never an answer that was not a feed', async () => {
    const url = feedUrl();
    const {answer} = network({[url]: of('One')});
    const {feed, leave} = watchFeed(url, offline);
    await feed.pending;
    answer(url, '<p>Log in</p>');
    feed.load(offline, 0);
    await feed.pending;
    let copy: Response | undefined;
    while (!copy) copy = await caches.match(url);
    expect(await copy.json()).to.deep.equal(of('One'));
    leave();
  });

  it('holds nothing up if Cache Storage never answers', async () => {
    const time = clock();
    Object.defineProperty(globalThis, 'caches', {
      configurable: true,
      value: {open: () => new Promise(() => {})},
    });
    const url = feedUrl();
    network({[url]: missing});
    const {feed, told, leave} = watchFeed(url, offline);
    await time.pass(1, 1000);
    await feed.pending;
    expect(told).to.deep.equal(['http']);
    leave();
  });
});
