import {expect} from 'chai';
import {SharedFeed} from '../../../src/feed/load/shared-feed.js';
import {clock} from '../../helpers/clock.js';
import {feedUrl, hold, missing, network, type Answer} from '../../helpers/network.js';
import {until} from '../../helpers/until.js';
import {warnings} from '../../helpers/warnings.js';
import {watchFeed} from '../../helpers/watch-feed.js';

const OPTIONS = {timeout: 10};
const MINUTE = 60_000;
const feedOf = (title: string) => ({title, items: []});

describe('The feed at an address', () => {
  it('is loaded and parsed once for all elements that show it, whenever they are added', async () => {
    const url = feedUrl();
    const {requests} = network({[url]: feedOf('One')});
    const first = watchFeed(url);
    const second = watchFeed(url);
    await first.feed.pending;
    const third = watchFeed(url);
    expect(first.feed === second.feed && second.feed === third.feed).to.be.true;
    expect(third.feed.pending).to.be.undefined;
    expect([first.answers, second.answers]).to.deep.equal([['One'], ['One']]);
    expect(requests).to.have.length(1);
  });

  it('is kept for five minutes after its last element has left', async () => {
    const time = clock();
    const url = feedUrl();
    const {requests} = network({[url]: feedOf('One')});
    const first = watchFeed(url);
    await first.feed.pending;
    time.jump(60 * MINUTE);
    first.unwatch();
    time.jump(5 * MINUTE);
    const second = watchFeed(url);
    expect(second.feed.loaded!.feed.title).to.equal('One');
    second.unwatch();
    time.jump(5 * MINUTE + 1);
    const third = watchFeed(url);
    expect(third.feed.loaded).to.be.undefined;
    await third.feed.pending;
    third.unwatch();
    expect(requests).to.have.length(2);
  });

  it('is kept while an element shows it', async () => {
    const time = clock();
    const url = feedUrl();
    network({[url]: feedOf('One')});
    const first = watchFeed(url);
    await first.feed.pending;
    time.jump(60 * MINUTE);
    expect(SharedFeed.at(url)).to.equal(first.feed);
    first.unwatch();
  });

  it('is aborted when the last element leaves, not before', async () => {
    const url = feedUrl();
    const {inits} = network({[url]: () => new Promise<never>(() => {})});
    const first = watchFeed(url);
    const second = watchFeed(url);
    await until(() => inits.length);
    first.unwatch();
    await Promise.resolve();
    expect(inits[0]!.signal!.aborted).to.be.false;
    const {pending} = first.feed;
    second.unwatch();
    await pending;
    expect(inits[0]!.signal!.aborted).to.be.true;
  });

  it('is requested again for an element that is added after it was aborted', async () => {
    const url = feedUrl();
    const {promise, release} = hold<Answer>();
    const {requests, answer} = network({[url]: () => promise});
    const first = watchFeed(url);
    const {pending} = first.feed;
    first.unwatch();
    answer(url, feedOf('Two'));
    const second = watchFeed(url);
    release(feedOf('One'));
    await Promise.all([pending, second.feed.pending]);
    expect(first.answers).to.be.empty;
    expect(second.answers).to.deep.equal(['Two']);
    expect(requests).to.have.length(2);
    second.unwatch();
  });

  it('is reloaded once for all', async () => {
    const url = feedUrl();
    const {requests, answer, inits} = network({[url]: feedOf('One')});
    const [first, second] = [watchFeed(url), watchFeed(url)];
    await first.feed.pending;
    answer(url, feedOf('Two'));
    first.feed.load(OPTIONS, 0);
    second.feed.load(OPTIONS, 0);
    await second.feed.pending;
    expect([first.answers, second.answers]).to.deep.equal([
      ['One', 'Two'],
      ['One', 'Two'],
    ]);
    expect(requests).to.have.length(2);
    expect(inits.map((init) => init!.cache)).to.deep.equal(['default', 'no-cache']);
  });

  it('is not reloaded while it is new enough, unless it failed', async () => {
    const time = clock();
    const url = feedUrl();
    const {requests, answer} = network({[url]: feedOf('One')});
    const {feed, unwatch} = watchFeed(url);
    await feed.pending;
    time.jump(29_999);
    feed.load(OPTIONS, 30_000);
    expect(feed.pending).to.be.undefined;
    time.jump(1);
    answer(url, missing);
    feed.load(OPTIONS, 30_000);
    await feed.pending;
    expect(feed.error!.code).to.equal('http');
    feed.load(OPTIONS, 30_000);
    await feed.pending;
    expect(requests).to.have.length(3);
    unwatch();
  });

  it('is the same object as long as its text stays the same', async () => {
    const url = feedUrl();
    const {answer} = network({[url]: feedOf('One')});
    const {feed, unwatch} = watchFeed(url);
    await feed.pending;
    const {loaded} = feed;
    feed.load(OPTIONS, 0);
    await feed.pending;
    expect(feed.loaded).to.equal(loaded);
    answer(url, feedOf('Two'));
    feed.load(OPTIONS, 0);
    await feed.pending;
    expect(feed.loaded).not.to.equal(loaded);
    unwatch();
  });

  it('stays as it was when a reload fails in any way', async () => {
    const url = feedUrl();
    const {answer} = network({[url]: feedOf('One')});
    const {feed, answers, unwatch} = watchFeed(url);
    await feed.pending;
    for (const bad of [missing, '<p>Log in</p>', '{"items": ', {nothing: true}]) {
      answer(url, bad);
      feed.load(OPTIONS, 0);
      await feed.pending;
      expect(feed.loaded!.feed.title).to.equal('One');
    }
    expect(answers).to.deep.equal(['One', 'http', 'format', 'format', 'format']);
    unwatch();
  });

  it('is not taken from the browser’s own cache after a failure', async () => {
    const url = feedUrl();
    const {answer, inits} = network({[url]: '<p>Log in</p>'});
    const {feed, unwatch} = watchFeed(url);
    await feed.pending;
    answer(url, feedOf('One'));
    feed.load(OPTIONS, 0);
    await feed.pending;
    expect(inits.map((init) => init!.cache)).to.deep.equal(['default', 'no-cache']);
    expect(feed.error).to.be.undefined;
    unwatch();
  });

  it('is a config error if the address is invalid, without a request', async () => {
    warnings();
    const {requests} = network();
    for (const url of ['ftp://feeds.example/', 'javascript:alert(1)', 'http://', 'nothing at all']) {
      const {feed, answers, unwatch} = watchFeed(url);
      await feed.pending;
      expect(answers).to.deep.equal(['config']);
      unwatch();
    }
    expect(requests).to.be.empty;
  });
});
