import {expect} from '@open-wc/testing';
import type {AllianceFeed, PublicationList} from '../../../src/index.js';
import {feedOf, FULL, newsItems, publication, REPORT} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {feedUrl, hold, network, type Answer} from '../../helpers/network.js';
import {inState, next, part, parts, settled, setup, texts} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

const listOf = (feed: object, attributes = '') =>
  given<PublicationList>(`<publication-list ${attributes}></publication-list>`, feed);
const titles = (list: Element) => texts(list, 'title');

const DATED = feedOf([
  publication(1, {date_published: '2013-01-01', tags: ['Waste']}),
  publication(2),
  publication(3, {date_published: '2014-10-14', tags: ['waste', 'Oceans']}),
  ...newsItems(2),
]);

describe('<publication-list>', () => {
  it('shows all publications, and nothing else, in feed order', async () => {
    expect(titles(await listOf(DATED))).to.deep.equal(['Publication 1', 'Publication 2', 'Publication 3']);
  });

  it('sort="date" shows the newest first, and items without a date last', async () => {
    const list = await listOf(DATED, 'sort="date"');
    expect(titles(list)).to.deep.equal(['Publication 3', 'Publication 1', 'Publication 2']);
    list.sort = 'feed';
    await settled(list);
    expect(titles(list)).to.deep.equal(['Publication 1', 'Publication 2', 'Publication 3']);
  });

  it('filters by tag and date', async () => {
    expect(titles(await listOf(DATED, 'tag="WASTE"'))).to.deep.equal(['Publication 1', 'Publication 3']);
    expect(titles(await listOf(DATED, 'since="2014-01-01"'))).to.deep.equal(['Publication 3']);
    expect(inState(await listOf(DATED, 'tag="none"'), 'empty')).to.be.true;
  });

  it('shows `limit` publications, and more on request', async () => {
    const list = await listOf(feedOf([1, 2, 3, 4, 5].map((number) => publication(number))), 'limit="2" more');
    expect(titles(list)).to.deep.equal(['Publication 1', 'Publication 2']);
    part(list, 'more')!.click();
    await until(() => list.shadowRoot!.activeElement === parts(list, 'item')[2]);
    await settled(list);
    expect(titles(list)).to.have.length(4);
  });

  it("shows all of the feed's next page if there is no limit", async () => {
    const [first, second] = [feedUrl(), feedUrl()];
    network({
      [first]: feedOf([publication(1)], {next_url: second}),
      [second]: feedOf([2, 3, 4].map((number) => publication(number))),
    });
    const list = await setup<PublicationList>(`<publication-list more src="${first}"></publication-list>`);
    if (!inState(list, 'ready')) await next(list, 'alliance-load');
    part(list, 'more')!.click();
    await next(list, 'alliance-load');
    await until(() => !part(list, 'more'));
    expect(titles(list)).to.have.length(4);
  });

  it('is a list of articles, each named by its title', async () => {
    const list = await listOf(FULL);
    expect(part(list, 'list')!.getAttribute('role')).to.equal('list');
    for (const item of parts(list, 'item')) {
      const article = item.querySelector('article')!;
      const title = list.shadowRoot!.getElementById(article.getAttribute('aria-labelledby')!);
      expect(title).to.equal(item.querySelector('[part=title]'));
    }
  });

  it("lets the page style its cards' parts", async () => {
    const names = ['cover', 'title', 'kind', 'authors', 'date', 'summary', 'files', 'file', 'source', 'tags'];
    const page = await setup('<div></div>');
    const list = document.createElement('publication-list');
    list.feed = feedOf([REPORT]);
    const style = document.createElement('style');
    style.textContent = `${names.map((name) => `publication-list::part(${name})`).join()} {outline: 3px solid green}`;
    page.append(style, list);
    await settled(list);
    for (const name of names) {
      expect(getComputedStyle(part(list, name)!).outlineWidth, name).to.equal('3px');
    }
  });

  it('is a grid with as many columns as fit', async () => {
    const list = await listOf(FULL);
    list.style.width = '1200px';
    const columns = () =>
      new Set(parts(list, 'item').map((item) => Math.round(item.getBoundingClientRect().left))).size;
    expect(columns()).to.be.above(1);
    // Beside a cover, half of this width has no room for two files on a line.
    for (const width of ['48em', '320px']) {
      list.style.width = width;
      expect(columns(), width).to.equal(1);
    }
  });

  it('ends the boxes of a row at one height, and starts their texts at one height', async () => {
    const list = await listOf(feedOf([publication(1), publication(2, {title: 'A long title '.repeat(20)})]));
    list.style.cssText = 'width: 1000px; --alliance-card-border: 1px solid';
    const boxes = [...list.shadowRoot!.querySelectorAll('.card')].map((box) => box.getBoundingClientRect());
    expect(boxes[0]!.top).to.equal(boxes[1]!.top);
    expect(boxes[0]!.bottom).to.be.closeTo(boxes[1]!.bottom, 0.1);
    const [short, long] = parts(list, 'title').map((title) => title.getBoundingClientRect());
    expect(short!.top).to.be.closeTo(long!.top, 0.1);
    expect(short!.height).to.be.below(long!.height);
  });

  it('draws a skeleton while loading, and nothing else', async () => {
    const url = feedUrl();
    const {promise, release} = hold<Answer>();
    network({[url]: () => promise});
    const provider = await setup<AllianceFeed>('<alliance-feed></alliance-feed>');
    provider.feed = FULL;
    await settled(provider);
    provider.innerHTML = `<publication-list src="${url}" limit="3"></publication-list>`;
    const list = provider.querySelector('publication-list')!;
    await settled(list);
    expect(inState(list, 'loading')).to.be.true;
    expect(list.shadowRoot!.querySelectorAll('[aria-hidden=true] .card')).to.have.length(3);
    release(feedOf([publication(9)]));
    await next(list, 'alliance-load');
    await settled(list);
    expect(titles(list)).to.deep.equal(['Publication 9']);
  });

  it('draws its cards itself, without elements inside', async () => {
    const list = await listOf(FULL);
    for (const element of list.shadowRoot!.querySelectorAll('*')) {
      expect(element.shadowRoot).to.be.null;
      expect(element.localName).not.to.include('-');
      expect(element.hasAttribute('exportparts')).to.be.false;
    }
  });

  it('fires one load event', async () => {
    const list = await setup<PublicationList>('<publication-list></publication-list>');
    let events = 0;
    list.addEventListener('alliance-load', () => events++);
    const loaded = next(list, 'alliance-load');
    list.feed = FULL;
    await loaded;
    await settled(list);
    expect(events).to.equal(1);
  });
});
