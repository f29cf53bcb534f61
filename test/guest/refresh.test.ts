import {expect} from '@open-wc/testing';
import type {NewsList} from '../../src/index.js';
import {feedOf, feedOfOne, newsItems} from '../fixtures/elements/feed.js';
import {clock, type Clock} from '../helpers/clock.js';
import {feedEvents} from '../helpers/feed-events.js';
import {feedUrl, missing, network} from '../helpers/network.js';
import {firstTitle, inState, loaded, next, part, parts, settled, setup, texts} from '../helpers/setup.js';
import {setPageState} from '../helpers/page-state.js';
import {until} from '../helpers/until.js';
import {warnings} from '../helpers/warnings.js';

describe('`refresh`', () => {
  let time: Clock;
  let url: string;
  let net: ReturnType<typeof network>;
  let list: NewsList;

  /** A list that reloads at this interval. */
  async function refreshing(seconds: number | string, more = '', answer: object = feedOfOne('One')) {
    time = clock();
    url = feedUrl();
    net = network({[url]: answer});
    list = await loaded<NewsList>(`<news-list refresh="${seconds}" ${more} src="${url}"></news-list>`);
    return feedEvents(list);
  }

  afterEach(() => {
    // While the faked clock still runs.
    list.remove();
    time.tick(20);
  });

  const reloads = () => net.requests.length - 1;

  /** Lets seconds pass, and waits for the answers to what is requested meanwhile. */
  async function pass(seconds: number) {
    const before = net.requests.length;
    time.tick(seconds * 1000);
    if (net.requests.length === before) return;
    // The next timer is set only when no request is pending any more.
    await until(() => time.waits.some((wait) => wait > 10_000));
    await settled(list);
  }

  it('reloads repeatedly, with an event each time', async () => {
    const heard = await refreshing(90);
    await pass(89);
    expect(reloads()).to.equal(0);
    net.answer(url, feedOfOne('Two'));
    await pass(1);
    expect(firstTitle(list)).to.equal('Two');
    await pass(90);
    expect(reloads()).to.equal(2);
    expect(heard).to.deep.equal(['alliance-load', 'alliance-load']);
  });

  for (const seconds of [1, 59, 0.001]) {
    it(`is 60 seconds for the value "${seconds}"`, async () => {
      await refreshing(seconds);
      await pass(59.9);
      expect(reloads()).to.equal(0);
      await pass(0.1);
      expect(reloads()).to.equal(1);
    });
  }

  for (const seconds of [0, -60, 'soon', 'Infinity']) {
    it(`is off for the value "${seconds}"`, async () => {
      warnings();
      await refreshing(seconds);
      time.tick(86_400_000);
      expect(reloads()).to.equal(0);
    });
  }

  it('does not reload a feed that has expired', async () => {
    await refreshing(60, '', feedOfOne('One', {expired: true}));
    time.tick(86_400_000);
    expect(reloads()).to.equal(0);
  });

  it('continues for pooled feeds until all of them have expired', async () => {
    const [ended, going] = [feedUrl(), feedUrl()];
    await refreshing(60, '', feedOfOne('One'));
    net.answer(ended, feedOfOne('Old', {expired: true}));
    net.answer(going, feedOfOne('New'));
    list.src = `${ended} ${going}`;
    await next(list, 'alliance-load');
    const asked = () => net.requests.filter((url) => url === going).length;
    net.answer(going, feedOfOne('Newer', {expired: true}));
    const again = next(list, 'alliance-load');
    time.tick(60_000);
    await again;
    expect(asked()).to.equal(2);
    time.tick(600_000);
    expect(asked()).to.equal(2);
  });

  it('stops when the attribute is removed, and starts when it is set', async () => {
    await refreshing(60);
    list.refresh = undefined;
    await settled(list);
    time.tick(600_000);
    expect(reloads()).to.equal(0);
    list.refresh = 700;
    await settled(list);
    await pass(100);
    expect(reloads()).to.equal(1);
  });

  for (const [state, off, on] of [
    ['hidden', {hidden: true}, {hidden: false}],
    ['offline', {onLine: false}, {onLine: true}],
  ] as const) {
    it(`stops while the page is ${state}, and reloads once afterwards`, async () => {
      await refreshing(60);
      setPageState(off);
      time.tick(600_000);
      expect(reloads()).to.equal(0);
      setPageState(on);
      expect(reloads()).to.equal(1);
      await until(() => time.waits.some((wait) => wait > 10_000));
      setPageState(off);
      setPageState(on);
      expect(reloads(), 'nothing is missed').to.equal(1);
      await pass(60);
      expect(reloads()).to.equal(2);
    });
  }

  it('continues after a failure', async () => {
    const heard = await refreshing(60);
    net.answer(url, missing);
    await pass(60);
    expect(inState(list, 'stale')).to.be.true;
    expect(firstTitle(list)).to.equal('One');
    net.answer(url, feedOfOne('Two'));
    await pass(60);
    expect(inState(list, 'stale')).to.be.false;
    expect(firstTitle(list)).to.equal('Two');
    expect(heard).to.deep.equal(['alliance-error', 'alliance-load']);
  });

  it('serves all elements with the address at once', async () => {
    await refreshing(60);
    const other = await setup<NewsList>(`<news-list refresh="60" src="${url}"></news-list>`);
    net.answer(url, feedOfOne('Two'));
    await pass(60);
    await settled(other);
    expect(reloads()).to.equal(1);
    expect(firstTitle(other)).to.equal('Two');
    other.remove();
  });

  it('stops when the element leaves', async () => {
    await refreshing(60);
    list.remove();
    time.tick(20);
    expect(time.waits).to.be.empty;
  });

  it('disturbs neither focus, scroll position nor shown items, and announces nothing', async () => {
    await refreshing(60, 'more limit="2"', feedOf(newsItems(7)));
    list.style.display = 'block';
    const space = document.createElement('p');
    space.style.height = '3000px';
    list.after(space);
    part(list, 'more')!.click();
    await until(() => parts(list, 'item').length === 4);
    const link = list.shadowRoot!.querySelectorAll<HTMLElement>('[part=title] a')[3]!;
    link.focus({preventScroll: true});
    const status = part(list, 'status')!;
    window.scrollTo(0, 40);
    const top = window.scrollY;
    expect(top).to.equal(40);
    net.answer(url, feedOf([...newsItems(4), {id: 'old', title: 'Oldest'}]));
    await pass(60);
    expect(reloads()).to.equal(1);
    expect(texts(list, 'title')).to.deep.equal(['News 1', 'News 2', 'News 3', 'News 4']);
    expect(list.shadowRoot!.activeElement).to.equal(link);
    expect(window.scrollY).to.equal(top);
    expect(status.getAttribute('aria-live')).to.equal('off');
    space.remove();
    window.scrollTo(0, 0);
  });
});
