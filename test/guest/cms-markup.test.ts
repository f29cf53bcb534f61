import {expect, fixture} from '@open-wc/testing';
import type {NewsList} from '../../src/index.js';
import {feedOf, newsItems} from '../fixtures/elements/feed.js';
import {feedUrl, missing, network} from '../helpers/network.js';
import {next, settled, text, texts} from '../helpers/setup.js';
import {until} from '../helpers/until.js';
import {attributesOf, isShown, markup, pageWith, seen, url} from './cms-page.js';
import {warnings} from '../helpers/warnings.js';

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

  it('is hidden, and the element beside it has its text and address as a fallback', async () => {
    const link = first.querySelector<HTMLAnchorElement>('p > a')!;
    const list = link.nextElementSibling as NewsList;
    expect([list.localName, list.src, list.limit]).to.deep.equal(['news-list', url, 2]);
    expect(list.innerHTML).to.equal(`<a href="${url}">Alliance news</a>`);
    expect(isShown(link)).to.equal(false);
    await until(() => texts(list, 'title').length === 2);
    expect(texts(list, 'title')).to.deep.equal(['News 1', 'News 2']);
    first.remove();
  });

  it('becomes an element whenever it is inserted, alone or inside something', async () => {
    const page = await pageWith(`<section>${markup()}</section>`);
    const link = document.createElement('a');
    Object.assign(link, {href: url, textContent: 'Another'}).dataset.allianceWidget = 'publication-list';
    page.append(link);
    await seen();
    expect(page.querySelector('section a + news-list')).to.exist;
    expect(link.nextElementSibling!.localName).to.equal('publication-list');
  });

  it('stays unchanged where it is, and no id occurs twice', async () => {
    const html = `before <a data-alliance-widget="news-list" class="button" id="own" href="${url}">News <b id="b">!</b></a> after`;
    const page = await fixture<HTMLElement>('<div></div>');
    page.innerHTML = html;
    const link = page.querySelector('a')!;
    await seen();
    await seen();
    expect(page.querySelectorAll('news-list')).to.have.length(1);
    expect(page.querySelectorAll('[id]')).to.have.length(2);
    expect(page.querySelector('#own')).to.equal(link);
    page.querySelector('news-list')!.remove();
    link.removeAttribute('hidden');
    expect(page.innerHTML).to.equal(html);
  });

  it('is hidden even if the page sets the display of its links', async () => {
    const page = await pageWith(
      `<style>a[data-alliance-widget] {display: flex !important; all: revert}</style>${markup('class="button"')}`,
    );
    expect(isShown(page.querySelector('[data-alliance-widget]')!)).to.equal(false);
  });

  it("passes on the element's own attributes, and nothing else", async () => {
    const page = await pageWith(
      markup(
        `data-heading="News" data-heading-level="3" data-more data-date-style="short" data-onclick="alert(1)" data-style="x"
         data-id="x" data-feed="x" onclick="alert(1)" class="button" id="own" limit="1"`,
      ),
    );
    expect(attributesOf(page.querySelector('news-list')!)).to.deep.equal({
      src: url,
      heading: 'News',
      'heading-level': '3',
      more: '',
      'date-style': 'short',
    });
  });

  it('may name several feeds, in data-src or as its address', async () => {
    const several = `${url} ${url}?2`;
    for (const attribute of [`data-src="${several}"`, `href="${several}"`]) {
      const page = await pageWith(`<a data-alliance-widget="news-list" ${attribute} href="https://x.example/">x</a>`);
      expect(page.querySelector('news-list')!.src, attribute).to.equal(several);
    }
  });

  it('resolves its address against the page', async () => {
    const page = await pageWith(markup('', '/feed.json'));
    expect(page.querySelector('news-list')!.src).to.equal(`${location.origin}/feed.json`);
  });

  it('without an address shows the feed of the provider around it', async () => {
    for (const href of ['', 'href', 'href="#"', 'href=" #top "']) {
      const page = await pageWith(
        `<alliance-feed src="${url}"><a data-alliance-widget="news-list" ${href}>News</a></alliance-feed>`,
      );
      const list = page.querySelector('news-list')!;
      expect(list.hasAttribute('src'), href).to.equal(false);
      await until(() => texts(list, 'title').length === 4);
      expect(list.querySelector('a')!.hasAttribute('href'), href).to.equal(href.includes('#'));
    }
  });

  it('is read regardless of case and white space', async () => {
    const page = await pageWith(`<a data-alliance-widget=" News-List\n" href="${url}">News</a>`);
    expect(page.querySelector('a + news-list')).to.exist;
  });

  it('may contain only a picture, whose alternative text is the fallback', async () => {
    const page = await pageWith(
      `<a data-alliance-widget="news-list" href="${url}"><img alt="Our news" src="data:,"></a>`,
    );
    expect(text(page.querySelector('news-list > a'))).to.equal('Our news');
  });

  it('stays as it is if it names another element', async () => {
    customElements.define(
      'my-news',
      class extends HTMLElement {
        static observedAttributes = ['src'];
      },
    );
    for (const name of ['my-news', 'no-news', 'alliance-feed', 'div', 'script', '', 'a b']) {
      const before = `<a data-alliance-widget="${name}" href="${url}">News</a>`;
      const page = await pageWith(before);
      expect(page.innerHTML, name).to.equal(before);
    }
  });

  it('is ignored on anything but a link', async () => {
    const page = await pageWith('<div data-alliance-widget="news-list"></div>');
    expect(page.querySelector('news-list')).to.be.null;
  });

  it('stays as it is when it is the fallback of a widget', async () => {
    const inside = `<a data-alliance-widget="news-list" href="${url}">News</a>`;
    const page = await pageWith(`<campaign-banner>${inside}</campaign-banner>`);
    expect(page.querySelector('campaign-banner')!.innerHTML).to.equal(inside);
  });

  it('shows the fallback when the feed cannot be loaded', async () => {
    const page = await pageWith(markup('', feedUrl('missing')));
    const list = page.querySelector('news-list')!;
    network({[list.src!]: missing});
    await next(list, 'alliance-error');
    await settled(list);
    expect(isShown(list.querySelector('a')!)).to.be.true;
  });

  describe('that changes', () => {
    it('loses its element, and becomes an ordinary link again', async () => {
      const page = await pageWith(`<style>a {display: block}</style>${markup('style="color: red"')}`);
      const link = page.querySelector('a')!;
      link.remove();
      await seen();
      expect(page.querySelector('news-list')).to.be.null;
      expect(attributesOf(link)).to.deep.equal({
        'data-alliance-widget': 'news-list',
        style: 'color: red;',
        href: url,
      });
      page.append(link);
      await seen();
      expect(link.nextElementSibling!.localName).to.equal('news-list');
    });

    it('keeps its element when it is moved', async () => {
      const page = await pageWith(`<section></section>${markup()}`);
      const [link, list] = [page.querySelector('a')!, page.querySelector('news-list')!];
      page.querySelector('section')!.append(link);
      await seen();
      expect(link.nextSibling).to.equal(list);
      page.append(link);
      await seen();
      expect(page.lastChild).to.equal(list);
      expect(page.querySelectorAll('news-list')).to.have.length(1);
    });

    it('changes its element', async () => {
      const page = await pageWith(markup('data-limit="2" data-more'));
      const [link, list] = [page.querySelector('a')!, page.querySelector('news-list')!];
      link.dataset.limit = '3';
      link.dataset.heading = 'News';
      delete link.dataset.more;
      link.href = `${url}?other`;
      await seen();
      expect([list.limit, list.heading, list.more, list.src]).to.deep.equal([3, 'News', false, `${url}?other`]);
      link.dataset.allianceWidget = 'publication-list';
      await seen();
      expect([...link.parentElement!.children].map(({localName}) => localName)).to.deep.equal([
        'a',
        'publication-list',
      ]);
      delete link.dataset.allianceWidget;
      await seen();
      expect(link.nextElementSibling).to.be.null;
      expect(isShown(link)).to.be.true;
    });

    it('gets its element back when something removes it, unless that keeps happening', async () => {
      const page = await pageWith(markup());
      const [link, list] = [page.querySelector('a')!, page.querySelector('news-list')!];
      list.remove();
      await seen();
      expect(link.nextSibling).to.equal(list);
      const observer = new MutationObserver(() => page.querySelector('news-list')?.remove());
      observer.observe(page, {childList: true, subtree: true});
      list.remove();
      await until(() => isShown(link));
      observer.disconnect();
      expect(page.querySelector('news-list')).to.be.null;
    });

    it('keeps its element, and stays hidden, on a page that restores its own markup now and then', async () => {
      const page = await pageWith(`<style>p > a { display: block !important; }</style>${markup()}`);
      const [link, list] = [page.querySelector('a')!, page.querySelector('news-list')!];
      const now = performance.now.bind(performance);
      try {
        for (let seconds = 2; seconds < 20; seconds += 2) {
          performance.now = () => now() + seconds * 1000;
          link.removeAttribute('style');
          link.hidden = false;
          if (seconds % 4) list.remove();
          await seen();
          expect(link.nextElementSibling).to.equal(list);
          expect(isShown(link), `after ${seconds} s`).to.be.false;
        }
      } finally {
        performance.now = now;
      }
    });

    it('has one element even if both were copied', async () => {
      const page = await pageWith(markup());
      page.append(page.firstElementChild!.cloneNode(true));
      await seen();
      expect(page.querySelectorAll('news-list')).to.have.length(2);
    });
  });
});

describe('Words for a language', () => {
  const words = (tag: string, json: string) =>
    `<script type="application/json" data-alliance-language="${tag}">${json}</script>`;

  it('in a <script> are used, even if it is inserted later', async () => {
    network({[url]: feedOf(newsItems(4))});
    const page = await fixture<HTMLElement>(
      `<div><div lang="de"><news-list src="${url}" limit="1" more></news-list></div></div>`,
    );
    const list = page.querySelector('news-list')!;
    await until(() => texts(list, 'more')[0] === 'Show more');
    page.append(document.createRange().createContextualFragment(words('de', '{"more": "Mehr anzeigen"}')));
    await until(() => texts(list, 'more')[0] === 'Mehr anzeigen');
  });

  it('that are not JSON get one warning', async () => {
    const warned = warnings();
    const page = await pageWith(words('nl', '{"more": '));
    page.append(page.firstElementChild!);
    await seen();
    expect(warned).to.have.length(1);
    expect(warned[0]).to.include('data-alliance-language="nl"');
  });
});
