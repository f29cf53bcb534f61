import {expect} from '@open-wc/testing';
import type {AllianceFeed, NewsList} from '../../src/index.js';
import type {Problem} from '../../src/feed/read/json-feed.js';
import {feedOf, newsItems} from '../fixtures/elements/feed.js';
import {clock, type Clock} from '../helpers/clock.js';
import {feedUrl, hold, network, type Answer} from '../helpers/network.js';
import {inState, loaded, next, part, parts, settled, setup, text, texts} from '../helpers/setup.js';
import {until} from '../helpers/until.js';
import {warnings} from '../helpers/warnings.js';

/*
 * How elements behave on a network, in all engines: `fetch` and the clock are faked. network.test.ts has the same with
 * real servers.
 */

const missing = () => new Response('', {status: 404});
const first = (list: Element) => text(part(list, 'title'));
const feed = (title: string, more = {}) => feedOf([{id: title, title, date_published: '2014-10-14'}], more);

/** The events that an element fires from now on. */
function listen(element: Element) {
  const heard: string[] = [];
  for (const type of ['alliance-load', 'alliance-error'] as const)
    element.addEventListener(type, () => heard.push(type));
  return heard;
}

/** Sets whether the page says that it is visible, and the browser that it is online. */
function page(state: {hidden?: boolean; onLine?: boolean}) {
  if (state.hidden !== undefined) {
    Object.defineProperty(document, 'hidden', {configurable: true, value: state.hidden});
    document.dispatchEvent(new Event('visibilitychange'));
  }
  if (state.onLine !== undefined) {
    Object.defineProperty(navigator, 'onLine', {configurable: true, value: state.onLine});
    window.dispatchEvent(new Event(state.onLine ? 'online' : 'offline'));
  }
}

afterEach(() => {
  Reflect.deleteProperty(document, 'hidden');
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('An answer that arrives late', () => {
  it('is never shown in place of the answer for a newer address', async () => {
    const [slow, fast] = [feedUrl('slow'), feedUrl('fast')];
    const {promise, release} = hold<Answer>();
    const {inits} = network({[slow]: () => promise, [fast]: feed('Fast')});
    const list = await setup<NewsList>(`<news-list src="${slow}"></news-list>`);
    const heard = listen(list);
    list.src = fast;
    await next(list, 'alliance-load');
    expect(inits[0]!.signal!.aborted).to.be.true;
    release(feed('Slow'));
    await list.reload();
    await settled(list);
    expect(first(list)).to.equal('Fast');
    expect(heard).to.deep.equal(['alliance-load', 'alliance-load']);
  });

  it('is shown if its address is the current one again', async () => {
    const [one, two] = [feedUrl('one'), feedUrl('two')];
    network({[one]: feed('One'), [two]: feed('Two')});
    const list = await loaded<NewsList>(`<news-list src="${one}"></news-list>`);
    list.src = two;
    list.src = one;
    await list.reload();
    await settled(list);
    expect(first(list)).to.equal('One');
  });
});

describe('The retry button', () => {
  it('loads the feed again, and says so meanwhile', async () => {
    const url = feedUrl();
    const {answer} = network({[url]: missing});
    const list = await setup<NewsList>(`<news-list src="${url}"></news-list>`);
    await next(list, 'alliance-error');
    const {promise, release} = hold<Answer>();
    answer(url, () => promise);
    part(list, 'retry')!.click();
    await until(() => inState(list, 'loading'));
    expect(part(list, 'base')!.getAttribute('aria-busy')).to.equal('true');
    release(feed('One'));
    await until(() => inState(list, 'ready'));
    expect(part(list, 'retry')).to.be.undefined;
  });

  it('fires alliance-error once more if loading fails again', async () => {
    const url = feedUrl();
    network({[url]: missing});
    const list = await setup<NewsList>(`<news-list src="${url}"></news-list>`);
    const heard = listen(list);
    await until(() => heard.length === 1);
    await list.updateComplete;
    part(list, 'retry')!.click();
    await until(() => heard.length === 2);
    await list.updateComplete;
    expect(part(list, 'retry')).to.exist;
    expect(heard).to.deep.equal(['alliance-error', 'alliance-error']);
  });
});

describe('An invalid address', () => {
  it('is one error, without a request', async () => {
    const {requests} = network();
    const list = await setup<NewsList>('<news-list src="ftp://feeds.example/"></news-list>');
    const heard = listen(list);
    const {error} = await next(list, 'alliance-error');
    expect(error.code).to.equal('config');
    list.heading = 'News';
    await settled(list);
    list.lang = 'fr';
    await list.updateComplete;
    await settled(list);
    expect(heard).to.deep.equal(['alliance-error']);
    expect(inState(list, 'error')).to.be.true;
    expect(requests).to.be.empty;
  });
});

describe('`refresh`', () => {
  let time: Clock;
  let url: string;
  let net: ReturnType<typeof network>;
  let list: NewsList;

  /** A list that reloads at this interval. */
  async function refreshing(seconds: number | string, more = '', answer: object = feed('One')) {
    time = clock();
    url = feedUrl();
    net = network({[url]: answer});
    list = await loaded<NewsList>(`<news-list refresh="${seconds}" ${more} src="${url}"></news-list>`);
    return listen(list);
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
    net.answer(url, feed('Two'));
    await pass(1);
    expect(first(list)).to.equal('Two');
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
    await refreshing(60, '', feed('One', {expired: true}));
    time.tick(86_400_000);
    expect(reloads()).to.equal(0);
  });

  it('continues for pooled feeds until all of them have expired', async () => {
    const [ended, going] = [feedUrl(), feedUrl()];
    await refreshing(60, '', feed('One'));
    net.answer(ended, feed('Old', {expired: true}));
    net.answer(going, feed('New'));
    list.src = `${ended} ${going}`;
    await next(list, 'alliance-load');
    const asked = () => net.requests.filter((url) => url === going).length;
    net.answer(going, feed('Newer', {expired: true}));
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
      page(off);
      time.tick(600_000);
      expect(reloads()).to.equal(0);
      page(on);
      expect(reloads()).to.equal(1);
      await until(() => time.waits.some((wait) => wait > 10_000));
      page(off);
      page(on);
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
    expect(first(list)).to.equal('One');
    net.answer(url, feed('Two'));
    await pass(60);
    expect(inState(list, 'stale')).to.be.false;
    expect(first(list)).to.equal('Two');
    expect(heard).to.deep.equal(['alliance-error', 'alliance-load']);
  });

  it('serves all elements with the address at once', async () => {
    await refreshing(60);
    const other = await setup<NewsList>(`<news-list refresh="60" src="${url}"></news-list>`);
    net.answer(url, feed('Two'));
    await pass(60);
    await settled(other);
    expect(reloads()).to.equal(1);
    expect(first(other)).to.equal('Two');
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

describe('Offline', () => {
  afterEach(() => caches.delete('alliance-widgets'));

  it('ends with the browser’s event, after which missing feeds are loaded', async () => {
    warnings();
    const time = clock();
    const url = feedUrl();
    const {answer} = network({[url]: new TypeError('Failed to fetch')});
    const list = await setup<NewsList>(`<news-list src="${url}"></news-list>`);
    await time.pass(500, 1000);
    await time.pass(1000, 2000);
    await until(() => inState(list, 'error'));
    answer(url, feed('One'));
    page({onLine: true});
    await until(() => inState(list, 'ready'));
    expect(first(list)).to.equal('One');
  });

  it('shows a saved copy, marked with its date, instead of an error', async () => {
    const url = feedUrl();
    const {answer} = network({[url]: feed('Kept')});
    await loaded(`<news-list offline src="${url}"></news-list>`);
    let copy: Response | undefined;
    while (!copy) copy = await caches.match(url);
    // Saved on another day, as if the visitor came back.
    const headers = new Headers(copy.headers);
    headers.set('date', 'Tue, 14 Oct 2014 12:00:00 GMT');
    const later = feedUrl();
    await (await caches.open('alliance-widgets')).put(later, new Response(copy.body, {headers}));
    answer(later, missing);
    const list = await setup<NewsList>(`<news-list offline src="${later}"></news-list>`);
    const heard = listen(list);
    await until(() => heard.length);
    expect(heard).to.deep.equal(['alliance-load']);
    expect(first(list)).to.equal('Kept');
    expect(inState(list, 'stale')).to.be.true;
    expect(text(part(list, 'status'))).to.equal('Not updated since October 14, 2014');

    answer(later, feed('New'));
    await list.reload();
    await settled(list);
    expect(first(list)).to.equal('New');
    expect(inState(list, 'stale')).to.be.false;
  });

  it('saves and shows no copy unless an element asks for it', async () => {
    const url = feedUrl();
    network({[url]: feed('One')});
    await loaded(`<news-list src="${url}"></news-list>`);
    expect(await caches.keys()).not.to.include('alliance-widgets');
  });
});

describe('`loading="lazy"`', () => {
  const far = (markup: string) => `<div><div style="height: 5000px"></div>${markup}</div>`;

  /** Waits for the answer to an unrelated request; by then, the answers to lazy ones would have arrived, too. */
  async function eager() {
    const url = feedUrl('eager');
    network({[url]: feed('Eager')});
    await loaded(`<news-list src="${url}"></news-list>`);
  }

  it('waits until the element is near the viewport', async () => {
    const url = feedUrl();
    const div = await setup(far(`<news-list loading="lazy" src="${url}"></news-list>`));
    const list = div.querySelector('news-list')!;
    await eager();
    const {requests} = network({[url]: feed('One')});
    expect(inState(list, 'loading')).to.be.true;
    expect(part(list, 'base')!.hasAttribute('aria-busy')).to.be.false;
    expect(requests).to.be.empty;
    list.scrollIntoView();
    await next(list, 'alliance-load');
    expect(requests).to.have.length(1);
  });

  it('waits for the elements inside a provider, which has no box', async () => {
    const url = feedUrl();
    const div = await setup(
      far(`<alliance-feed loading="lazy" src="${url}"><section><news-list></news-list></section></alliance-feed>`),
    );
    await eager();
    const {requests} = network({[url]: feed('One')});
    expect(requests).to.be.empty;
    div.querySelector('news-list')!.scrollIntoView();
    await next(div, 'alliance-load');
    expect(requests).to.have.length(1);
  });

  it('waits for elements that are added to a provider later, as while a page is being parsed', async () => {
    scrollTo(0, 0);
    const [url, other] = [feedUrl(), feedUrl('eager')];
    const {requests} = network({[url]: feed('One'), [other]: feed('Eager')});
    const div = await setup(far(`<alliance-feed loading="lazy" src="${url}"> </alliance-feed>`));
    const provider = div.querySelector('alliance-feed')!;
    await settled(provider);
    provider.append(document.createElement('news-list'));
    await loaded(`<news-list src="${other}"></news-list>`);
    expect(requests).to.deep.equal([other]);
    provider.firstElementChild!.scrollIntoView();
    await next(div, 'alliance-load');
    expect(requests).to.deep.equal([other, url]);
  });

  it('loads when a hidden provider is shown', async () => {
    const url = feedUrl();
    const provider = await setup<AllianceFeed>(
      `<alliance-feed hidden loading="lazy" src="${url}"><news-list></news-list></alliance-feed>`,
    );
    await eager();
    const {requests} = network({[url]: feed('One')});
    expect(requests).to.be.empty;
    provider.hidden = false;
    await next(provider, 'alliance-load');
  });

  it('does not delay reload()', async () => {
    const url = feedUrl();
    const div = await setup(far(`<news-list loading="lazy" src="${url}"></news-list>`));
    network({[url]: feed('One')});
    const list = div.querySelector('news-list')!;
    await list.reload();
    await settled(list);
    expect(first(list)).to.equal('One');
  });
});

describe('Pooled feeds', () => {
  it('show the others if one fails, which is only a problem', async () => {
    const [good, bad] = [feedUrl('good'), feedUrl('bad')];
    network({[good]: feed('Good'), [bad]: missing});
    const list = await setup<NewsList>(`<news-list src="${good} ${bad} ftp://none.example/"></news-list>`);
    const heard = listen(list);
    const {problems} = await next(list, 'alliance-load');
    expect(first(list)).to.equal('Good');
    expect(problems.map(({url}) => url)).to.deep.equal([bad, 'ftp://none.example/']);
    await list.reload();
    await list.updateComplete;
    expect(heard).to.deep.equal(['alliance-load', 'alliance-load']);
  });

  it('are an error when all have failed', async () => {
    const [one, two] = [feedUrl('one'), feedUrl('two')];
    network({[one]: missing, [two]: missing});
    const list = await setup<NewsList>(`<news-list src="${one} ${two}"></news-list>`);
    const heard = listen(list);
    await next(list, 'alliance-error');
    expect(inState(list, 'error')).to.be.true;
    expect(heard).to.deep.equal(['alliance-error']);
  });

  it('fire one event for a reload, when all have answered', async () => {
    const [one, two] = [feedUrl('one'), feedUrl('two')];
    const {answer} = network({[one]: feed('One'), [two]: feed('Two')});
    const list = await loaded<NewsList>(`<news-list src="${one} ${two}"></news-list>`);
    const heard = listen(list);
    const {promise, release} = hold<Answer>();
    answer(two, () => promise);
    const done = list.reload();
    await until(() => texts(list, 'title').length === 2);
    expect(heard).to.be.empty;
    release(feed('Three'));
    await done;
    await settled(list);
    expect(texts(list, 'title')).to.deep.equal(['One', 'Three']);
    expect(heard).to.deep.equal(['alliance-load']);
  });
});

describe('A translation', () => {
  async function translated(answer?: Answer) {
    const [english, french] = [feedUrl('en'), feedUrl('fr')];
    const original = feed('News', {language: 'en', _alliance: {translations: {fr: french}}});
    const nouvelles = feed('Nouvelles', {language: 'fr', _alliance: {translations: {fr: feedUrl('never')}}});
    const net = network({[english]: original, [french]: answer ?? nouvelles});
    const list = await setup<NewsList>(`<news-list lang="fr" src="${english}"></news-list>`);
    const heard = listen(list);
    const problems: Problem[][] = [];
    list.addEventListener('alliance-load', (event) => problems.push(event.problems));
    return {net, list, english, french, original, nouvelles, heard, problems};
  }

  /** The same, once the translation is shown. */
  async function shown() {
    const page = await translated();
    await until(() => first(page.list) === 'Nouvelles');
    await settled(page.list);
    page.heard.length = 0;
    return page;
  }

  const isBusy = (list: Element) => part(list, 'base')!.getAttribute('aria-busy') === 'true';

  it('is loaded instead of the feed, but no translation of it', async () => {
    const {net, english, french} = await shown();
    expect(net.requests).to.deep.equal([english, french]);
  });

  it('shows the feed, and is busy, while it loads', async () => {
    const {promise, release} = hold<Answer>();
    const {list, heard, nouvelles} = await translated(() => promise);
    await until(() => inState(list, 'ready'));
    expect(first(list)).to.equal('News');
    expect(isBusy(list)).to.be.true;
    await until(() => heard.length);
    release(nouvelles);
    await until(() => first(list) === 'Nouvelles');
    expect(isBusy(list)).to.be.false;
    await until(() => heard.length === 2);
    expect(heard).to.deep.equal(['alliance-load', 'alliance-load']);
  });

  it('that cannot be loaded leaves the feed, with a problem but without an error', async () => {
    warnings();
    const {list, heard, problems, french} = await translated(missing);
    await until(() => heard.length === 2);
    expect(first(list)).to.equal('News');
    expect(isBusy(list)).to.be.false;
    expect(heard).to.deep.equal(['alliance-load', 'alliance-load']);
    expect(problems.map((found) => found.map(({url}) => url))).to.deep.equal([[], [french]]);
    await list.reload();
    await settled(list);
    expect(first(list)).to.equal('News');
    await until(() => heard.length === 3);
    expect(problems[2]!.map(({url}) => url)).to.deep.equal([french]);
  });

  it('removes the further pages in the feed’s language', async () => {
    const {promise, release} = hold<Answer>();
    const {net, list, french} = await translated(() => promise);
    const [english, second] = [feedUrl('en'), feedUrl('en-2')];
    net.answer(english, feed('News', {language: 'en', next_url: second, _alliance: {translations: {fr: french}}}));
    net.answer(second, feed('Older news'));
    list.more = true;
    list.src = english;
    await until(() => part(list, 'more'));
    part(list, 'more')!.click();
    await until(() => parts(list, 'item').length === 2);
    release(feed('Nouvelles', {language: 'fr'}));
    await until(() => first(list) === 'Nouvelles');
    expect(texts(list, 'title')).to.deep.equal(['Nouvelles']);
  });

  it('fires one event for a reload, whichever answers first', async () => {
    const {net, list, english, original, heard} = await shown();
    const {promise, release} = hold<Answer>();
    net.answer(english, () => promise);
    const done = list.reload();
    await until(() => net.requests.length === 4);
    await new Promise(requestAnimationFrame);
    expect(heard).to.be.empty;
    release(original);
    await done;
    await list.updateComplete;
    await until(() => heard.length);
    expect(heard).to.deep.equal(['alliance-load']);
  });

  it('is replaced by the feed when the language changes', async () => {
    const {list} = await shown();
    list.lang = 'en';
    await until(() => first(list) === 'News');
  });
});

describe('Further pages', () => {
  async function paged() {
    const [one, two] = [feedUrl('one'), feedUrl('two')];
    const items = newsItems(4);
    const net = network({
      [one]: feedOf(items.slice(0, 2), {next_url: two}),
      [two]: feedOf(items.slice(2)),
    });
    const list = await loaded<NewsList>(`<news-list more limit="2" src="${one}"></news-list>`);
    return {net, list, one, two, items};
  }

  it('stay when the feed is loaded again, and are not loaded again', async () => {
    const {net, list, one, two, items} = await paged();
    part(list, 'more')!.click();
    await until(() => parts(list, 'item').length === 4);
    const heard = listen(list);
    net.answer(one, feedOf([{...items[0], title: 'Changed'}, items[1]!], {next_url: two}));
    await list.reload();
    await settled(list);
    expect(texts(list, 'title')).to.deep.equal(['Changed', 'News 2', 'News 3', 'News 4']);
    expect(net.requests).to.deep.equal([one, two, one]);
    expect(heard).to.deep.equal(['alliance-load']);
  });

  it('load even if the feed is reloaded meanwhile', async () => {
    const {net, list, one, two, items} = await paged();
    const {promise, release} = hold<Answer>();
    net.answer(two, () => promise);
    part(list, 'more')!.click();
    await until(() => net.requests.includes(two));
    const index = net.requests.indexOf(two);
    const done = list.reload();
    await until(() => net.requests.length === 3);
    expect(net.inits[index]!.signal!.aborted).to.be.false;
    release(feedOf(items.slice(2)));
    await done;
    await until(() => parts(list, 'item').length === 4);
    expect(net.requests).to.deep.equal([one, two, one]);
  });
});
