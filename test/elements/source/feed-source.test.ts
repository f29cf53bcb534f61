import {expect} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import type {AllianceFeed} from '../../../src/index.js';
import {FeedSource} from '../../../src/source/feed-source.js';
import {feedOf, newsItems} from '../../fixtures/elements/feed.js';
import {clock} from '../../helpers/clock.js';
import {feedUrl, hold, missing, network, type Answer} from '../../helpers/network.js';
import {inState, next, part, setup} from '../../helpers/setup.js';
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
