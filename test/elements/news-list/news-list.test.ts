import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {NewsItem, NewsList} from '../../../src/index.js';
import {dated, feedOf, newsItems, NO_PICTURE, PICTURE, publication, STORY} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {part, parts, settled, text, texts} from '../../helpers/setup.js';

const titles = (list: NewsList) => texts(list, 'title');

describe('<news-list>', () => {
  it('shows the newest news first, and items without a date last', async () => {
    const feed = feedOf([
      dated('undated'),
      dated('old', '2013-01-01'),
      dated('late', '2014-10-14T23:30:00-05:00'),
      dated('early', '2014-10-14T09:00:00Z'),
      dated('unreadable', 'Tomorrow'),
    ]);
    const list = await given<NewsList>('<news-list></news-list>', feed);
    expect(titles(list)).to.deep.equal(['late', 'early', 'old', 'undated', 'unreadable']);
  });

  it('keeps the order of the feed among equal dates', async () => {
    const feed = feedOf(['b', 'c', 'a'].map((title) => dated(title, '2014-10-14')));
    expect(titles(await given('<news-list></news-list>', feed))).to.deep.equal(['b', 'c', 'a']);
  });

  it('leaves out publications', async () => {
    const feed = feedOf([publication(1), dated('news'), {...dated('typed'), _alliance: {type: 'news'}}]);
    expect(titles(await given('<news-list></news-list>', feed))).to.deep.equal(['news', 'typed']);
  });

  it('shows five items, unless `limit` says otherwise', async () => {
    const list = await given<NewsList>('<news-list></news-list>', feedOf(newsItems(8)));
    expect(titles(list)).to.have.length(5);
    list.limit = 7;
    await settled(list);
    expect(titles(list)).to.have.length(7);
    list.setAttribute('limit', '2');
    await settled(list);
    expect(titles(list)).to.deep.equal(['News 1', 'News 2']);
  });

  it('shows every member of an item in its part', async () => {
    const list = await given<NewsList>('<news-list></news-list>', feedOf([STORY]));
    expect(texts(list, 'title')).to.deep.equal(['A school opens']);
    expect(texts(list, 'date')).to.deep.equal(['October 29, 2014']);
    expect(texts(list, 'summary')).to.deep.equal(['Doors open on Monday.']);
    expect(texts(list, 'credit')).to.deep.equal(['Photo: Cy Dee']);
    expect(texts(list, 'source')).to.deep.equal(['School Agency']);
    expect(texts(list, 'tags')).to.deep.equal(['Schools, Africa']);
    const image = part(list, 'image') as HTMLImageElement;
    expect(image.src).to.equal(PICTURE);
    expect(image.alt).to.equal('The new school');
    expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['160', '90']);
    expect(image.referrerPolicy).to.equal('no-referrer');
  });

  it('is a list of articles, each named by its heading, which holds the link', async () => {
    const list = await given<NewsList>('<news-list></news-list>', feedOf([STORY, ...newsItems(2)]));
    expect(part(list, 'list')!.getAttribute('role')).to.equal('list');
    const articles = parts(list, 'item').map((item) => item.querySelector('article')!);
    expect(articles).to.have.length(3);
    for (const article of articles) {
      const heading = list.shadowRoot!.getElementById(article.getAttribute('aria-labelledby')!)!;
      expect(article.contains(heading)).to.be.true;
      expect(heading.querySelector('a')!.href).to.match(/^https:\/\/alliance\.example\/news\//);
    }
    expect(part(list, 'date')!.matches('time[datetime="2014-10-29"]')).to.be.true;
  });

  it('has one tab stop for each item, though its picture is a link, too', async () => {
    const list = await given<NewsList>('<news-list></news-list>', feedOf([{...STORY, _alliance: {}}]));
    const links = [...list.shadowRoot!.querySelectorAll('a')];
    expect(links).to.have.length(2);
    expect(links.filter(({tabIndex}) => tabIndex === 0).map(text)).to.deep.equal(['A school opens']);
  });

  it('exposes a picture with alternative text to screen readers, and hides others', async () => {
    const list = await given<NewsList>(
      '<news-list></news-list>',
      feedOf([STORY, {...STORY, id: 'plain', _alliance: {}}]),
    );
    const hidden = parts(list, 'image').map((image) => !!image.closest('[aria-hidden]'));
    expect(hidden).to.deep.equal([false, true]);
  });

  it('shows a title without an address as text', async () => {
    const list = await given<NewsList>('<news-list></news-list>', feedOf([dated('No address')]));
    expect(titles(list)).to.deep.equal(['No address']);
    expect(list.shadowRoot!.querySelector('a')).to.be.null;
  });

  it('shows titles as they are written, decoded once', async () => {
    const title = '<i>x</i> &amp;amp; <script>alert(1)</script>';
    const list = await given<NewsList>('<news-list></news-list>', feedOf([{id: '1', title}]));
    expect(titles(list)).to.deep.equal(['<i>x</i> &amp; <script>alert(1)</script>']);
    expect(part(list, 'title')!.children).to.have.length(0);
  });

  it('shows the text of an item without a summary, but never repeats its title', async () => {
    const items = [
      {id: '1', title: 'Title', content_html: '<p>All the <b>text</b>.</p>'},
      {id: '2', content_text: 'Just a text'},
    ];
    const list = await given<NewsList>('<news-list></news-list>', feedOf(items));
    expect(titles(list)).to.deep.equal(['Title', 'Just a text']);
    expect(texts(list, 'summary')).to.deep.equal(['All the text.']);
  });

  it('shows neither a picture that cannot be loaded nor its credit', async () => {
    const list = await given<NewsList>('<news-list></news-list>', feedOf([{...STORY, image: NO_PICTURE}]));
    const image = part(list, 'image')!;
    await new Promise((resolve) => image.addEventListener('error', resolve, {once: true}));
    await settled(list);
    expect(parts(list, 'image')).to.be.empty;
    expect(parts(list, 'credit')).to.be.empty;
    const again = await given<NewsList>('<news-list></news-list>', feedOf([{...STORY, image: NO_PICTURE}]));
    expect(parts(again, 'image'), 'tried once').to.be.empty;
  });

  describe('images="none"', () => {
    it('shows and requests no pictures', async () => {
      const list = await given<NewsList>('<news-list images="none"></news-list>', feedOf([STORY]));
      expect(list.shadowRoot!.querySelector('img')).to.be.null;
      list.removeAttribute('images');
      await settled(list);
      expect(parts(list, 'image')).to.have.length(1);
    });
  });

  describe('date-style', () => {
    const feed = feedOf([dated('x', '2014-10-14T23:30:00-05:00')]);
    const styles = {
      full: 'Tuesday, October 14, 2014',
      long: 'October 14, 2014',
      medium: 'Oct 14, 2014',
      short: '10/14/14',
    };

    for (const [style, expected] of Object.entries(styles)) {
      it(`writes a ${style} date`, async () => {
        const list = await given<NewsList>(`<news-list date-style="${style}"></news-list>`, feed);
        expect(texts(list, 'date')).to.deep.equal([expected]);
      });
    }

    it('writes no date with "none"', async () => {
      const list = await given<NewsList>('<news-list date-style="none"></news-list>', feed);
      expect(parts(list, 'date')).to.be.empty;
    });

    it('writes how long ago it was', async () => {
      const day = (ago: number) => {
        const now = new Date();
        return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - ago)).toISOString().slice(0, 10);
      };
      const items = [-1, 0, 1, 12, 40, 400, 800].map((ago) => dated(String(ago), day(ago)));
      const list = await given<NewsList>('<news-list date-style="relative" limit="9"></news-list>', feedOf(items));
      expect(texts(list, 'date')).to.deep.equal([
        'tomorrow',
        'today',
        'yesterday',
        '12 days ago',
        '1 month ago',
        '1 year ago',
        '2 years ago',
      ]);
    });
  });

  describe('itemTemplate', () => {
    it('replaces the inside of an item by a template, a text or a node, until it is unset', async () => {
      const list = await given<NewsList>('<news-list></news-list>', feedOf(newsItems(2)));
      list.itemTemplate = ({title, url}: NewsItem) => html`<a class="mine" href=${url!}>${title}!</a>`;
      await settled(list);
      expect(texts(list, 'item')).to.deep.equal(['News 1!', 'News 2!']);
      expect(list.shadowRoot!.querySelectorAll('a.mine')).to.have.length(2);

      list.itemTemplate = ({id}) => id;
      await settled(list);
      expect(texts(list, 'item')).to.deep.equal(['n1', 'n2']);

      list.itemTemplate = ({id}) => Object.assign(document.createElement('b'), {textContent: id});
      await settled(list);
      expect(parts(list, 'item').map((item) => item.firstElementChild!.localName)).to.deep.equal(['b', 'b']);

      list.itemTemplate = undefined;
      await settled(list);
      expect(titles(list)).to.deep.equal(['News 1', 'News 2']);
    });
  });
});
