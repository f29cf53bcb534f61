import {expect} from '@open-wc/testing';
import type {AllianceFeed} from '../../../src/index.js';
import {feedOfOne} from '../../fixtures/elements/feed.js';
import {feedUrl, network} from '../../helpers/network.js';
import {firstTitle, inState, loaded, next, part, settled, setup} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

describe('`loading="lazy"`', () => {
  const far = (markup: string) => `<div><div style="height: 9000px"></div>${markup}</div>`;
  const lazyList = (url: string) => `<news-list loading="lazy" src="${url}"></news-list>`;

  /**
   * Opens a page, and waits for the answer to an unrelated request: by then, an element that does not wait would have
   * requested its feed.
   */
  async function open(markup: (url: string) => string, change: (page: Element) => void = () => {}) {
    scrollTo(0, 0);
    const [url, other] = [feedUrl('lazy'), feedUrl('eager')];
    const {requests} = network({[url]: feedOfOne('One'), [other]: feedOfOne('Eager')});
    const page = await setup(markup(url));
    change(page);
    await loaded(`<news-list src="${other}"></news-list>`);
    expect(requests).to.deep.equal([other]);
    return {page, lazyRequests: () => requests.filter((request) => request === url)};
  }

  it('waits until the element is near the viewport', async () => {
    const {page, lazyRequests} = await open((url) => far(lazyList(url)));
    const list = page.querySelector('news-list')!;
    expect(inState(list, 'loading')).to.be.true;
    expect(part(list, 'base')!.hasAttribute('aria-busy')).to.be.false;
    list.scrollIntoView();
    await next(list, 'alliance-load');
    expect(lazyRequests()).to.have.length(1);
  });

  it('waits for the elements inside a provider, which has no box', async () => {
    const {page, lazyRequests} = await open((url) =>
      far(`<alliance-feed loading="lazy" src="${url}"><section><news-list></news-list></section></alliance-feed>`),
    );
    page.querySelector('news-list')!.scrollIntoView();
    await next(page, 'alliance-load');
    expect(lazyRequests()).to.have.length(1);
  });

  it('waits for elements that are added to a provider later, as while a page is being parsed', async () => {
    const {page, lazyRequests} = await open(
      (url) => far(`<alliance-feed loading="lazy" src="${url}"> </alliance-feed>`),
      (page) => page.querySelector('alliance-feed')!.append(document.createElement('news-list')),
    );
    page.querySelector('news-list')!.scrollIntoView();
    await next(page, 'alliance-load');
    expect(lazyRequests()).to.have.length(1);
  });

  it('loads when a hidden provider is shown', async () => {
    const {page} = await open(
      (url) => `<alliance-feed hidden loading="lazy" src="${url}"><news-list></news-list></alliance-feed>`,
    );
    (page as AllianceFeed).hidden = false;
    await next(page, 'alliance-load');
  });

  it('does not delay reload()', async () => {
    const {page} = await open((url) => far(lazyList(url)));
    const list = page.querySelector('news-list')!;
    await list.reload();
    await settled(list);
    expect(firstTitle(list)).to.equal('One');
  });

  it('loads before the page is printed', async () => {
    const {page, lazyRequests} = await open((url) => far(lazyList(url)));
    window.dispatchEvent(new Event('beforeprint'));
    expect(lazyRequests()).to.have.length(1);
    await until(() => inState(page.querySelector('news-list')!, 'ready'));
  });

  it('loads when the page changes to print styles, or already has them', async () => {
    const original = window.matchMedia.bind(window);
    const print = Object.assign(new EventTarget(), {matches: false});
    const change = (matches: boolean) => print.dispatchEvent(Object.assign(new Event('change'), {matches}));
    window.matchMedia = (query) => (query === 'print' ? (print as unknown as MediaQueryList) : original(query));
    try {
      const {page, lazyRequests} = await open((url) => far(lazyList(url)));
      change(false);
      expect(lazyRequests()).to.be.empty;
      change(true);
      expect(lazyRequests()).to.have.length(1);
      await until(() => inState(page.querySelector('news-list')!, 'ready'));
      print.matches = true;
      const url = feedUrl();
      network({[url]: feedOfOne('Late')});
      const late = (await setup(far(lazyList(url)))).querySelector('news-list')!;
      await until(() => inState(late, 'ready'));
    } finally {
      window.matchMedia = original;
    }
  });
});
