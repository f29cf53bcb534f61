import {expect} from '@open-wc/testing';
import {saveCopy} from '../../../src/feed/load/saved-copy.js';
import {clock} from '../../helpers/clock.js';
import {feedUrl, missing, network, type Answer} from '../../helpers/network.js';
import {watchFeed} from '../../helpers/watch-feed.js';

const feedOf = (title: string) => ({title, items: []});

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
      await saveCopy(url, {text: JSON.stringify(feedOf('Saved')), url});
      network({[url]: answer});
      const {feed, answers, unwatch} = watchFeed(url, offline);
      await feed.pending;
      expect(answers).to.deep.equal([code]);
      expect(feed.loaded!.feed.title).to.equal('Saved');
      // The date of a copy is in whole seconds.
      expect(feed.loadedAt!.getTime()).to.be.within(savedAt - 1000, Date.now());
      unwatch();
    }
  });

  it('is not read unless an element asks for it', async () => {
    const url = feedUrl();
    await saveCopy(url, {text: JSON.stringify(feedOf('Saved')), url});
    network({[url]: missing});
    const {feed, unwatch} = watchFeed(url);
    await feed.pending;
    expect(feed.loaded).to.be.undefined;
    const second = watchFeed(url, offline);
    await feed.pending;
    expect(feed.loaded!.feed.title).to.equal('Saved');
    second.unwatch();
    unwatch();
  });

  it('is saved once an element asks for it, even if the feed is loaded already', async () => {
    const url = feedUrl();
    network({[url]: feedOf('One')});
    const first = watchFeed(url);
    await first.feed.pending;
    expect(await caches.match(url)).to.be.undefined;
    const second = watchFeed(url, offline);
    let copy: Response | undefined;
    while (!copy) copy = await caches.match(url);
    expect(await copy.json()).to.deep.equal(feedOf('One'));
    first.unwatch();
    second.unwatch();
  });

  it('is never an answer that was not a feed', async () => {
    const url = feedUrl();
    const {answer} = network({[url]: feedOf('One')});
    const {feed, unwatch} = watchFeed(url, offline);
    await feed.pending;
    answer(url, '<p>Log in</p>');
    feed.load(offline, 0);
    await feed.pending;
    let copy: Response | undefined;
    while (!copy) copy = await caches.match(url);
    expect(await copy.json()).to.deep.equal(feedOf('One'));
    unwatch();
  });

  it('holds nothing up if Cache Storage never answers', async () => {
    const time = clock();
    Object.defineProperty(globalThis, 'caches', {
      configurable: true,
      value: {open: () => new Promise(() => {})},
    });
    const url = feedUrl();
    network({[url]: missing});
    const {feed, answers, unwatch} = watchFeed(url, offline);
    await time.pass(1, 1000);
    await feed.pending;
    expect(answers).to.deep.equal(['http']);
    unwatch();
  });
});
