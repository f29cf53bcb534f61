import {expect, waitUntil} from '@open-wc/testing';
import {inState, part, parts, text, texts} from '../helpers/setup.js';
import {open, type DemoPage} from './page.js';

/** Sets a form field as a visitor does. */
function set({find}: DemoPage, name: string, value: string) {
  const field = find<HTMLInputElement | HTMLSelectElement>(`.controls [name="${name}"]`);
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

const count = (list: Element) => parts(list, 'item').length;

describe("An element's page", () => {
  it('sets an option on the widget, in its code and in the address', async () => {
    const page = await open('news-list.html');
    const list = page.find('#list news-list');
    set(page, 'layout', 'compact');
    set(page, 'limit', '2');
    await waitUntil(() => count(list) === 2, 'the list follows');
    expect(texts(list, 'summary')).to.deep.equal([]);
    await waitUntil(
      () => /layout="compact"\s+limit="2"/.test(page.find('.snippet code').textContent),
      'the code follows',
    );
    expect(page.window.location.search).to.equal('?layout=compact&limit=2');
  });

  it('opens with the options of its address', async () => {
    const {find} = await open('news-list.html?limit=1&more=on');
    const list = find('#list news-list');
    expect(count(list)).to.equal(1);
    expect(part(list, 'more')).to.exist;
    expect(find('.snippet code').textContent).to.match(/limit="1"\s+more/);
  });

  it('forgets an option that is back at its default', async () => {
    const page = await open('publication-list.html?sort=date');
    set(page, 'sort', '');
    await page.find<HTMLElement & {updateComplete: Promise<boolean>}>('#list publication-list').updateComplete;
    expect(page.find('#list publication-list').hasAttribute('sort')).to.equal(false);
    expect(page.window.location.search).to.equal('');
  });

  it('has every option of the element among its controls', async () => {
    for (const tag of ['alliance-feed', 'campaign-banner', 'news-list', 'publication-card', 'publication-list']) {
      const {all} = await open(`${tag}.html`);
      const names = all<HTMLInputElement>('.controls [name]').map(({name}) => name);
      const {observedAttributes} = customElements.get(tag) as unknown as {observedAttributes: string[]};
      expect([...new Set(names)].sort(), tag).to.deep.equal([...observedAttributes].sort());
    }
  });

  it('runs the scripts that it shows', async () => {
    const news = await open('news-list.html');
    expect(text(part(news.find('#agenda'), 'item'))).to.match(/^2014 · New ILO Protocol/);
    const card = await open('publication-card.html');
    expect(text(part(card.find('#own'), 'title'))).to.equal('Annual report of a partner');
    const banner = await open('campaign-banner.html');
    expect(text(part(banner.find('#title'), 'base'))).to.equal('A Global Alliance against Forced Labour');
    const feed = await open('alliance-feed.html');
    expect(text(part(feed.find('#own news-list'), 'title'))).to.equal('Written in the page');
    part(feed.find('#routed news-list'), 'title')!.querySelector('a')!.click();
    expect(text(feed.find('#selected'))).to.match(/^Selected: New ILO Protocol/);
  });

  it('lists the events as they come', async () => {
    const page = await open('alliance-feed.html');
    const log = page.find('.log');
    expect(text(log)).to.match(/^alliance-load alliance-feed: \d+ items, 0 problems/);
    set(page, 'src', 'feeds/broken.json');
    await waitUntil(() => text(log)!.startsWith('alliance-error alliance-feed: code "format"'), 'the error is told');
  });

  it('shows a closed banner again', async () => {
    const page = await open('campaign-banner.html');
    const bar = page.find('#ex-bar campaign-banner');
    part(bar, 'dismiss')!.click();
    await waitUntil(() => !part(bar, 'base'), 'it is closed');
    const reloaded = new Promise((resolve) =>
      page.window.frameElement!.addEventListener('load', resolve, {once: true}),
    );
    page.find('[data-forget]').click();
    await reloaded;
    const again = (page.window.frameElement as HTMLIFrameElement).contentDocument!;
    await waitUntil(() => part(again.querySelector('#ex-bar campaign-banner')!, 'dismiss'), 'it is back');
  });
});

describe('The knowledge-sharing page', () => {
  it('pools two agencies, each item with its own', async () => {
    const {find} = await open('knowledge-sharing.html');
    const list = find('#shared news-list');
    while (part(list, 'more')) {
      const before = count(list);
      part(list, 'more')!.click();
      await waitUntil(() => count(list) > before || !part(list, 'more'), 'more come');
    }
    expect(texts(list, 'source')).to.include('ILO').and.to.include('AP-Forced Labour Net');
  });

  it('shows one region, or several', async () => {
    const page = await open('knowledge-sharing.html');
    const list = page.find('#shared news-list');
    for (const box of page.all<HTMLInputElement>('[name=tag]')) {
      box.click();
      await waitUntil(
        () => texts(list, 'tags').length && texts(list, 'tags').every((tags) => tags!.includes(box.value)),
        box.value,
      );
      expect(page.find('.snippet code').textContent).to.contain(`tag="${box.value}"`);
      box.click();
    }
    const [first, second] = page.all<HTMLInputElement>('[name=tag]');
    first!.click();
    second!.click();
    expect(list.getAttribute('tag')).to.equal(`${first!.value}, ${second!.value}`);
    expect(new URLSearchParams(page.window.location.search).getAll('tag')).to.deep.equal([first!.value, second!.value]);
  });

  it('says when a region has nothing', async () => {
    const page = await open('knowledge-sharing.html');
    const list = page.find('#shared news-list');
    set(page, 'since', '2099-01-01');
    await waitUntil(() => inState(list, 'empty'), 'it is empty');
    expect(page.find('[slot=empty]').checkVisibility()).to.equal(true);
  });
});

describe('The gallery of states', () => {
  const TAGS = ['news-list', 'publication-list', 'publication-card', 'campaign-banner'];
  const SECTIONS = {
    loading: 'loading',
    'loading-fallback': 'loading',
    ready: 'ready',
    empty: 'empty',
    error: 'error',
    'error-fallback': 'error',
    stale: 'stale',
  };
  for (const [id, state] of Object.entries(SECTIONS)) {
    it(`shows every element: ${id}`, async () => {
      const {find} = await open('states.html');
      for (const tag of TAGS) await waitUntil(() => inState(find(`#${id} ${tag}`), state), tag);
    });
  }
});

describe('The plain page', () => {
  it('turns its links into elements, which show the feed', async () => {
    const {all, document} = await open('plain.html');
    const elements = all('main [src]');
    expect(elements.map(({localName}) => localName)).to.deep.equal([
      'campaign-banner',
      'news-list',
      'publication-list',
      'publication-card',
    ]);
    for (const element of elements) expect(inState(element, 'ready'), element.localName).to.equal(true);
    expect(document.styleSheets).to.have.lengthOf(0);
  });
});
