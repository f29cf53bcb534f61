import {expect} from '@open-wc/testing';
import type {AllianceFeed, NewsList} from '../../../src/index.js';
import {feedOf, newsItems, type Raw} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {announcements} from '../../helpers/announcements.js';
import {feedUrl, hold, missing, network, type Answer} from '../../helpers/network.js';
import {focused, loaded, part, parts, settled, text, texts} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

/** Presses "Show more" by keyboard, as a visitor would, so that it has the focus. */
function press(list: NewsList) {
  const button = part(list, 'more')!;
  button.focus();
  button.click();
}

const count = (list: NewsList, number: number) => until(() => parts(list, 'item').length === number);

/** A feed that has these items in pages. */
async function paged(markup: (url: string) => string, pages: Raw[][]) {
  const urls = pages.map((_, index) => feedUrl(`page-${index + 1}`));
  const net = network();
  for (const [index, items] of pages.entries()) net.answer(urls[index]!, feedOf(items, {next_url: urls[index + 1]}));
  return {net, urls, list: await loaded<NewsList>(markup(urls[0]!))};
}

describe('"Show more"', () => {
  it('is absent without `more`', async () => {
    const list = await given<NewsList>('<news-list limit="2"></news-list>', feedOf(newsItems(5)));
    expect(part(list, 'more')).to.be.undefined;
    list.more = true;
    await settled(list);
    expect(text(part(list, 'more'))).to.equal('Show more');
  });

  it('is absent if there is nothing more to show', async () => {
    const list = await given<NewsList>('<news-list more limit="2"></news-list>', feedOf(newsItems(2)));
    expect(part(list, 'more')).to.be.undefined;
  });

  it('shows as many items again, and disappears when all are shown', async () => {
    const list = await given<NewsList>('<news-list more limit="2"></news-list>', feedOf(newsItems(5)));
    press(list);
    await count(list, 4);
    expect(part(list, 'more')).to.exist;
    press(list);
    await count(list, 5);
    expect(part(list, 'more')).to.be.undefined;
    expect(texts(list, 'title').at(-1)).to.equal('News 5');
  });

  it('moves the focus to the first new item', async () => {
    const list = await given<NewsList>('<news-list more limit="2"></news-list>', feedOf(newsItems(5)));
    press(list);
    await until(() => focused(list) === parts(list, 'item')[2]);
    press(list);
    await until(() => focused(list) === parts(list, 'item')[4]);
  });

  it('announces the number of new items, once', async () => {
    const list = await given<NewsList>('<news-list more limit="2"></news-list>', feedOf(newsItems(5)));
    const live = announcements(list);
    press(list);
    await until(() => live.said.length > 0);
    expect(live.said).to.deep.equal(['2 more items']);
    list.heading = 'Another heading';
    await settled(list);
    expect(live.said).to.deep.equal(['2 more items']);
    press(list);
    await until(() => live.said.length > 1);
    expect(live.said).to.deep.equal(['2 more items', '1 more item']);
  });

  it('announces the same number again when pressed again', async () => {
    const list = await given<NewsList>('<news-list more limit="1"></news-list>', feedOf(newsItems(5)));
    const live = announcements(list);
    press(list);
    await until(() => live.said.length === 1);
    press(list);
    await until(() => live.said.length === 2);
    expect(live.said).to.deep.equal(['1 more item', '1 more item']);
  });

  it("loads the feed's next page when all items are shown", async () => {
    const {list, net, urls} = await paged(
      (url) => `<news-list more limit="2" src="${url}"></news-list>`,
      [newsItems(3), newsItems(3, 4)],
    );
    press(list);
    await count(list, 3);
    expect(net.requests).to.deep.equal([urls[0]]);
    const live = announcements(list);
    press(list);
    await until(() => live.said.length > 0);
    expect(texts(list, 'title')).to.deep.equal(['News 1', 'News 2', 'News 3', 'News 4', 'News 5']);
    expect(live.said).to.deep.equal(['2 more items']);
    expect(focused(list)).to.equal(parts(list, 'item')[3]);
    press(list);
    await count(list, 6);
    expect(part(list, 'more')).to.be.undefined;
    expect(net.requests).to.deep.equal(urls);
  });

  it('loads further pages until one has an item that passes the filter', async () => {
    const {list} = await paged(
      (url) => `<news-list more tag="x" src="${url}"></news-list>`,
      [[{id: '1', title: 'One', tags: ['x']}], newsItems(3), [{id: '2', title: 'Two', tags: ['x']}]],
    );
    press(list);
    await count(list, 2);
    expect(texts(list, 'title')).to.deep.equal(['One', 'Two']);
    await until(() => focused(list) === parts(list, 'item')[1]);
  });

  it('keeps the focus if the last page has no items', async () => {
    const {list} = await paged(
      (url) => `<news-list more tag="x" src="${url}"></news-list>`,
      [[{id: '1', title: 'One', tags: ['x']}], newsItems(3)],
    );
    const live = announcements(list);
    press(list);
    await until(() => live.said.length > 0);
    expect(live.said).to.deep.equal(['0 more items']);
    expect(focused(list)).to.equal(parts(list, 'item')[0]);
  });

  it('moves the focus to the first new item wherever its date puts it', async () => {
    const {list} = await paged(
      (url) => `<news-list more src="${url}"></news-list>`,
      [[{id: 'undated', title: 'Undated'}], [{id: 'dated', title: 'Dated', date_published: '2014-10-14'}]],
    );
    press(list);
    await count(list, 2);
    expect(texts(list, 'title')).to.deep.equal(['Dated', 'Undated']);
    await until(() => focused(list) === parts(list, 'item')[0]);
  });

  it('says that a page could not be loaded, and can be pressed again', async () => {
    const [first, second] = [feedUrl('page-1'), feedUrl('page-2')];
    const net = network({
      [first]: feedOf(newsItems(2), {next_url: second}),
      [second]: missing,
    });
    const list = await loaded<NewsList>(`<news-list more src="${first}"></news-list>`);
    const live = announcements(list);
    press(list);
    await until(() => live.said.length > 0);
    expect(live.said).to.deep.equal(['This content could not be loaded.']);
    expect(part(list, 'status')!.getBoundingClientRect().height).to.be.above(10);
    expect(parts(list, 'item')).to.have.length(2);
    expect(focused(list)).to.equal(part(list, 'more'));

    net.answer(second, feedOf(newsItems(1, 3)));
    press(list);
    await count(list, 3);
    await until(() => live.said.length > 1);
    expect(live.said.at(-1)).to.equal('1 more item');
  });

  it('adds a page once, even if it is pressed several times', async () => {
    const [first, second] = [feedUrl(), feedUrl()];
    const {promise, release} = hold<Answer>();
    const net = network({[first]: feedOf(newsItems(1), {next_url: second}), [second]: () => promise});
    const list = await loaded<NewsList>(`<news-list more limit="1" src="${first}"></news-list>`);
    press(list);
    press(list);
    release(feedOf(newsItems(5, 2)));
    await until(() => focused(list) === parts(list, 'item')[1]);
    expect(texts(list, 'title')).to.deep.equal(['News 1', 'News 2']);
    expect(net.requests).to.deep.equal([first, second]);
  });

  it('starts again with another limit, tag, date or feed', async () => {
    const list = await given<NewsList>('<news-list more limit="2"></news-list>', feedOf(newsItems(9)));
    press(list);
    await count(list, 4);
    list.limit = 3;
    await count(list, 3);
    press(list);
    await count(list, 6);
    list.feed = feedOf(newsItems(8));
    await count(list, 3);
  });

  it("loads its provider's next page, too", async () => {
    const [first, second] = [feedUrl(), feedUrl()];
    network({[first]: feedOf(newsItems(2), {next_url: second}), [second]: feedOf(newsItems(2, 3))});
    const provider = await loaded<AllianceFeed>(
      `<alliance-feed src="${first}"><news-list more></news-list></alliance-feed>`,
    );
    const list = provider.querySelector('news-list')!;
    await count(list, 2);
    press(list);
    await count(list, 4);
    expect(texts(list, 'title')).to.deep.equal(['News 1', 'News 2', 'News 3', 'News 4']);
  });
});
