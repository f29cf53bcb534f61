import {expect, fixture} from '@open-wc/testing';
import type {NewsList} from '../../src/index.js';
import {feedOf, newsItems} from '../fixtures/elements/feed.js';
import {feedUrl, network} from '../helpers/network.js';
import {next, settled, text, texts} from '../helpers/setup.js';
import {until} from '../helpers/until.js';

const url = feedUrl();
const markup = (attributes = '', href = url) =>
  `<p><a data-alliance-widget="news-list" ${attributes} href="${href}">Alliance <b>news</b></a></p>`;

/** The page's observer has seen what was inserted. */
const seen = () => new Promise((resolve) => setTimeout(resolve));

describe('A link with data-alliance-widget', () => {
  let first: HTMLElement;

  before(async () => {
    first = document.createElement('div');
    first.innerHTML = markup('data-limit="2"');
    document.body.append(first);
    network({[url]: feedOf(newsItems(4))});
    await import('../../src/script/script.js');
  });

  beforeEach(() => void network({[url]: feedOf(newsItems(4))}));

  it('becomes the element, the link remaining as the fallback', async () => {
    const list = first.querySelector<NewsList>('p > news-list')!;
    expect(list.src).to.equal(url);
    expect(list.limit).to.equal(2);
    expect(text(list.querySelector('a[href] > b'))).to.equal('news');
    await until(() => texts(list, 'title').length === 2);
    expect(texts(list, 'title')).to.deep.equal(['News 1', 'News 2']);
    first.remove();
  });

  it('does whenever one is inserted, alone or within something', async () => {
    const page = await fixture('<div></div>');
    page.innerHTML = `<section>${markup()}</section>`;
    const link = document.createElement('a');
    Object.assign(link, {href: url, textContent: 'Another'}).dataset.allianceWidget = 'publication-list';
    page.append(link);
    await seen();
    expect(page.querySelector('section news-list > a')).to.exist;
    expect(page.querySelector(':scope > publication-list > a')).to.equal(link);
  });

  it('has the element where its place in the page was, and just one', async () => {
    const page = await fixture('<div></div>');
    page.innerHTML = `before ${markup()} after`;
    await seen();
    await seen();
    expect(page.querySelectorAll('news-list')).to.have.length(1);
    expect(text(page)).to.equal('before Alliance news after');
  });

  it("carries over the element's own attributes, and nothing else", async () => {
    const page = await fixture('<div></div>');
    page.innerHTML = markup(
      `data-heading="News" data-heading-level="3" data-more data-date-style="short" data-onclick="alert(1)" data-style="x"
       data-id="x" data-feed="x" onclick="alert(1)" class="button" id="own" limit="1"`,
    );
    await seen();
    const list = page.querySelector('news-list')!;
    expect(Object.fromEntries([...list.attributes].map(({name, value}) => [name, value]))).to.deep.equal({
      src: url,
      heading: 'News',
      'heading-level': '3',
      more: '',
      'date-style': 'short',
    });
  });

  it('may name several feeds', async () => {
    const page = await fixture('<div></div>');
    page.innerHTML = markup(`data-src="${url} ${url}?2"`);
    await seen();
    expect(page.querySelector('news-list')!.src).to.equal(`${url} ${url}?2`);
  });

  it('resolves its address against the page', async () => {
    const page = await fixture('<div></div>');
    page.innerHTML = markup('', '/feed.json');
    await seen();
    expect(page.querySelector('news-list')!.src).to.equal(`${location.origin}/feed.json`);
  });

  it('stays as it is where the name is none of ours', async () => {
    customElements.define(
      'my-news',
      class extends HTMLElement {
        static observedAttributes = ['src'];
      },
    );
    for (const name of ['my-news', 'no-news', 'div', 'script', '', 'a b']) {
      const page = await fixture('<div></div>');
      const before = `<a data-alliance-widget="${name}" href="${url}">News</a>`;
      page.innerHTML = before;
      await seen();
      expect(page.innerHTML, name).to.equal(before);
    }
  });

  it('is not any element but a link', async () => {
    const page = await fixture('<div></div>');
    page.innerHTML = '<div data-alliance-widget="news-list"></div>';
    await seen();
    expect(page.querySelector('news-list')).to.be.null;
  });

  it('shows the link when the feed cannot be loaded', async () => {
    const page = await fixture('<div></div>');
    page.innerHTML = markup('', feedUrl('missing'));
    await seen();
    const list = page.querySelector('news-list')!;
    network({[list.src!]: () => new Response('', {status: 404})});
    await next(list, 'alliance-error');
    await settled(list);
    expect(list.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
  });
});
