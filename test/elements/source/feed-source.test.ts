import {expect} from '@open-wc/testing';
import {autop} from '@wordpress/autop';
import {html, LitElement} from 'lit';
import type {AllianceFeed, NewsList} from '../../../src/index.js';
import {FeedSource} from '../../../src/source/feed-source.js';
import {feedOf, newsItems} from '../../fixtures/elements/feed.js';
import {clock} from '../../helpers/clock.js';
import {feedUrl, hold, missing, network, type Answer} from '../../helpers/network.js';
import {inState, next, part, settled, setup, text} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';
import {warnings} from '../../helpers/warnings.js';

/** An element with a source and nothing else: whatever works here needs no other controller. */
class BareHost extends LitElement {
  static override properties = {src: {}, feed: {attribute: false}};
  declare src?: string;
  declare feed?: object | string;
  uiLanguage = 'en';
  timeout = 10;
  loading: 'eager' | 'lazy' = 'eager';
  refresh?: number;
  updates = 0;
  readonly source = new FeedSource(this);

  protected override willUpdate() {
    this.updates++;
    this.source.update();
  }

  protected override render() {
    const {state} = this.source;
    return html`${state.status === 'ready' ? state.feed.title : state.status}`;
  }
}
customElements.define('bare-host', BareHost);

const shown = (host: Element) => host.shadowRoot!.textContent;
const feed = (title: string, more = {}) => feedOf(newsItems(1), {title, ...more});
const host = (src: string) => setup<BareHost>(`<bare-host src="${src}"></bare-host>`);

describe('A source', () => {
  it('updates its element once for each answer', async () => {
    const url = feedUrl();
    const {promise, release} = hold<Answer>();
    const net = network({[url]: () => promise});
    const element = await host(url);
    const {updates} = element;
    release(feed('One'));
    await next(element, 'alliance-load');
    expect(shown(element)).to.equal('One');
    expect(element.updates).to.equal(updates + 1);
    net.answer(url, feed('Two'));
    await element.source.reload();
    expect(shown(element)).to.equal('Two');
    expect(element.updates).to.equal(updates + 2);
    await element.source.reload();
    expect(element.updates, 'nothing is new').to.equal(updates + 2);
  });

  it('updates its element once if the feed is loaded already', async () => {
    const url = feedUrl();
    network({[url]: feed('One')});
    const first = await host(url);
    await until(() => shown(first) === 'One');
    const second = await host(url);
    expect(shown(second)).to.equal('One');
    expect(second.updates).to.equal(1);
  });

  it('updates each element in a provider once', async () => {
    const url = feedUrl();
    const {promise, release} = hold<Answer>();
    network({[url]: () => promise});
    const provider = await setup<AllianceFeed>(`<alliance-feed src="${url}"><bare-host></bare-host></alliance-feed>`);
    const element = provider.querySelector<BareHost>('bare-host')!;
    await until(() => element.source.state.status === 'loading' && element.source.state.busy);
    await element.updateComplete;
    const {updates} = element;
    release(feed('One'));
    await next(provider, 'alliance-load');
    expect(shown(element)).to.equal('One');
    expect(element.updates).to.equal(updates + 1);
  });

  it('finds its feeds again when its element returns to the page, and follows them', async () => {
    const time = clock();
    const url = feedUrl();
    const net = network({[url]: feed('One')});
    const element = await host(url);
    await until(() => shown(element) === 'One');
    const place = element.parentNode!;
    element.remove();
    time.tick(20);
    place.append(element);
    await element.updateComplete;
    net.answer(url, feed('Two'));
    const other = await host(url);
    await other.source.reload();
    await element.updateComplete;
    expect(shown(element)).to.equal('Two');
  });

  it('loads a missing feed when its element returns to the page', async () => {
    const time = clock();
    const url = feedUrl();
    const net = network({[url]: () => new Promise(() => {})});
    const element = await host(url);
    await until(() => net.requests.length);
    const place = element.parentNode!;
    element.remove();
    time.tick(20);
    await until(() => net.inits[0]!.signal!.aborted);
    net.answer(url, feed('One'));
    place.append(element);
    await until(() => shown(element) === 'One');
  });

  it('gives other elements immutable objects', async () => {
    const url = feedUrl();
    network({[url]: feed('One')});
    const element = await host(url);
    const {provided} = element.source;
    await next(element, 'alliance-load');
    expect(provided.state).to.include({status: 'loading'});
    expect(Object.isFrozen(provided)).to.be.true;
    const later = element.source.provided;
    expect(later).not.to.equal(provided);
    expect(later.state).to.include({status: 'ready'});
    expect(element.source.provided, 'as long as the state is the same').to.equal(later);
  });
});

describe('An event of a provider', () => {
  it('is fired when the elements inside are rendered, each time', async () => {
    const url = feedUrl();
    const net = network({[url]: feedOf(newsItems(2))});
    const div = await setup<HTMLElement>('<div></div>');
    const heights: number[] = [];
    div.addEventListener('alliance-load', () =>
      heights.push(
        ...[...div.querySelectorAll('news-list')].map(
          (list) => part(list, 'list')?.getBoundingClientRect().height ?? 0,
        ),
      ),
    );
    div.innerHTML = `<alliance-feed src="${url}"><news-list></news-list><p><news-list></news-list></p></alliance-feed>`;
    await until(() => heights.length === 2);
    net.answer(url, feedOf(newsItems(4)));
    await div.querySelector('alliance-feed')!.reload();
    await until(() => heights.length === 4);
    expect(heights[0]).to.be.above(20);
    expect(heights[1]).to.be.closeTo(heights[0]!, 1);
    expect(heights[2]).to.be.above(heights[0]!);
    expect(heights[3]).to.be.closeTo(heights[2]!, 1);
  });

  it('is fired after an error, too', async () => {
    warnings();
    const url = feedUrl();
    network({[url]: missing});
    const div = await setup<HTMLElement>('<div></div>');
    const states: boolean[] = [];
    div.addEventListener('alliance-error', () => states.push(inState(div.querySelector('news-list')!, 'error')));
    div.innerHTML = `<alliance-feed src="${url}"><news-list></news-list></alliance-feed>`;
    await until(() => states.length);
    expect(states).to.deep.equal([true]);
  });
});

describe('An element with nothing to load', () => {
  const skeleton = (element: Element) => element.shadowRoot!.querySelector('.skeleton, .hidden');
  const warned = (said: string[]) => said.filter((line) => line.includes('nothing to show'));

  it('drops its skeleton, and the console says why, once for several elements', async () => {
    const said = warnings();
    const time = clock();
    const div = await setup('<div><news-list></news-list><campaign-banner>Our campaign</campaign-banner></div>');
    const [list, banner] = div.children;
    expect(skeleton(list!), 'a script may still give a feed').to.exist;
    await time.pass(1, 3000);
    await until(() => !skeleton(list!) && !skeleton(banner!));
    for (const element of [list!, banner!]) {
      expect(inState(element, 'loading')).to.be.true;
      expect(part(element, 'base')!.hasAttribute('aria-busy')).to.be.false;
    }
    expect(list!.getBoundingClientRect().height).to.equal(0);
    expect(banner!.getBoundingClientRect().height, 'the fallback').to.be.above(10);
    time.tick(100);
    expect(warned(said)).to.have.length(1);
    expect(warned(said)[0]).to.include('<news-list>, <campaign-banner>');
  });

  it('ends in time, even if others are added again and again', async () => {
    const said = warnings();
    const time = clock();
    const list = await setup<NewsList>('<news-list></news-list>');
    const add = () => list.after(document.createElement('publication-list'));
    add();
    time.tick(2000);
    add();
    await settled(list.nextElementSibling as NewsList);
    time.tick(1100);
    await until(() => !skeleton(list));
    expect(warned(said)).to.have.length(1);
    expect(skeleton(list.nextElementSibling!), 'one that was just added').to.exist;
  });

  it('still shows a feed that comes later', async () => {
    warnings();
    const time = clock();
    const list = await setup<NewsList>('<news-list></news-list>');
    await time.pass(1, 3000);
    time.tick(100);
    await until(() => !skeleton(list));
    list.feed = feedOf(newsItems(1));
    await settled(list);
    expect(text(part(list, 'title'))).to.equal('News 1');
    list.feed = undefined;
    await settled(list);
    expect(inState(list, 'loading')).to.be.true;
  });

  it('can be inside a provider with nothing to load, which the console names', async () => {
    const said = warnings();
    const time = clock();
    const provider = await setup<AllianceFeed>('<alliance-feed><news-list></news-list></alliance-feed>');
    const list = provider.querySelector('news-list')!;
    await settled(list);
    await time.pass(1, 3000);
    await until(() => !skeleton(list));
    time.tick(100);
    expect(warned(said)).to.have.length(1);
    expect(warned(said)[0]).to.include('<alliance-feed>:').and.not.to.include('<news-list>');
  });

  it('is what WordPress leaves outside a provider that a blank line has closed', async () => {
    const said = warnings();
    const time = clock();
    const written = '<alliance-feed src="feed.json">\n\n<news-list>Our news</news-list>\n\n</alliance-feed>';
    network({[new URL('feed.json', document.baseURI).href]: feedOf(newsItems(1))});
    const page = await setup<HTMLElement>(`<main>${autop(written)}</main>`);
    const list = page.querySelector<NewsList>('news-list')!;
    expect(list.closest('alliance-feed')).to.be.null;
    await time.pass(1, 3000);
    await until(() => !skeleton(list));
    expect(list.getBoundingClientRect().height, 'the fallback').to.be.above(10);
    time.tick(100);
    expect(warned(said).join()).to.include('<news-list>').and.include('closed too early');
  });

  it('is not reported if it has since been given a feed, a provider or a publication, or has left the page', async () => {
    const said = warnings();
    const time = clock();
    const url = feedUrl();
    network({[url]: feedOf(newsItems(1))});
    const div = await setup<HTMLElement>(
      '<div><news-list></news-list><news-list></news-list><publication-card></publication-card><news-list></news-list></div>',
    );
    const [first, second, card, fourth] = div.children as unknown as (NewsList & {publication: object})[];
    expect(time.waits.length).to.be.above(0);
    first!.feed = feedOf(newsItems(1));
    const provider = document.createElement('alliance-feed');
    provider.src = url;
    second!.replaceWith(provider);
    provider.append(second!);
    card!.publication = {id: '1', title: 'One'};
    fourth!.remove();
    await until(() => inState(second!, 'ready'));
    await settled(card!);
    time.tick(20);
    time.tick(10_000);
    expect(warned(said)).to.deep.equal([]);
  });
});

describe('A lazy element far down', () => {
  const far = (url: string) =>
    setup(`<div><div style="height: 9000px"></div><news-list loading="lazy" src="${url}"></news-list></div>`);

  it('loads before the page is printed', async () => {
    const url = feedUrl();
    const {requests} = network({[url]: feedOf(newsItems(1))});
    const list = (await far(url)).querySelector('news-list')!;
    await new Promise(requestAnimationFrame);
    expect(requests).to.be.empty;
    window.dispatchEvent(new Event('beforeprint'));
    expect(requests).to.have.length(1);
    await until(() => inState(list, 'ready'));
  });

  it('loads when the page changes to print styles', async () => {
    const url = feedUrl();
    const net = network({[url]: feedOf(newsItems(1))});
    const {requests} = net;
    const original = window.matchMedia.bind(window);
    const printing = Object.assign(new EventTarget(), {matches: false});
    window.matchMedia = (query) => (query === 'print' ? (printing as unknown as MediaQueryList) : original(query));
    try {
      const list = (await far(url)).querySelector('news-list')!;
      printing.dispatchEvent(Object.assign(new Event('change'), {matches: false}));
      expect(requests).to.be.empty;
      printing.dispatchEvent(Object.assign(new Event('change'), {matches: true}));
      expect(requests).to.have.length(1);
      await until(() => inState(list, 'ready'));
      printing.matches = true;
      const other = feedUrl();
      net.answer(other, feedOf(newsItems(1)));
      const late = (await far(other)).querySelector('news-list')!;
      await until(() => inState(late, 'ready'));
    } finally {
      window.matchMedia = original;
    }
  });
});
