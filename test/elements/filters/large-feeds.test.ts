import {expect} from '@open-wc/testing';
import type {NewsList} from '../../../src/index.js';
import {feedOf} from '../../fixtures/elements/feed.js';
import {results, selects, type} from '../../fixtures/elements/filters.js';
import {feedUrl, network} from '../../helpers/network.js';
import {inState, loaded, part, settled, setup, texts} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

describe('The choices of a large feed', () => {
  it('stay during a reload until those of the new items are known', async () => {
    const url = feedUrl();
    const many = (count: number) =>
      feedOf(Array.from({length: count}, (_, id) => ({id: String(id), title: 'x', tags: [`Tag ${id % 2}`]})));
    const net = network({[url]: many(300)});
    const list = await loaded<NewsList>(`<news-list filters="tag year" src="${url}"></news-list>`);
    const shown = () => [...selects(list).map(({name, length}) => `${name} ${length}`), results(list)];
    await until(() => results(list) === '300 results');
    const seen = new Set<string>();
    new MutationObserver(() => seen.add(shown().join())).observe(list.shadowRoot!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    net.answer(url, many(400));
    await list.reload();
    await until(() => results(list) === '400 results');
    expect([...seen]).to.include.members(['tag 3,400 results']);
    expect([...seen].filter((state) => !/^tag 3,[34]00 results$/.test(state))).to.deep.equal([]);
  });
});

const now = performance.now.bind(performance);

/** Replaces the clock, so that a slice of work ends after a few items. */
function slowDown() {
  let time = 0;
  performance.now = () => time++;
}

describe('The filters of a large feed', () => {
  const feed = feedOf(
    Array.from({length: 300}, (_, id) => ({id: String(id), title: `Item ${id}`, tags: [`Tag ${id}`]})),
  );

  afterEach(() => {
    performance.now = now;
  });

  /** Waits for a condition, and returns everything that the list has shown in the meantime. */
  async function shownUntil(list: NewsList, condition: () => unknown) {
    const seen = new Set<string>();
    const states = ['loading', 'ready', 'empty'];
    const look = () =>
      seen.add([states.find((state) => inState(list, state)), ...texts(list, 'title'), results(list)].join(', '));
    look();
    const observer = new MutationObserver(look);
    observer.observe(list.shadowRoot!, {childList: true, characterData: true, attributes: true, subtree: true});
    await until(condition);
    observer.disconnect();
    return [...seen];
  }

  it('show a result as soon as it is known; until then, the list stays as it is', async () => {
    const list = await setup<NewsList>('<news-list filters="search tag" limit="2"></news-list>');
    list.feed = feed;
    await until(() => results(list) === '300 results');
    slowDown();
    await type(list, 'Item 2');
    expect(await shownUntil(list, () => results(list) === '138 results')).to.deep.equal([
      'ready, Item 0, Item 1, 300 results',
      // The first items are known before their total number.
      'ready, Item 2, Item 12, 300 results',
      'ready, Item 2, Item 12, 138 results',
    ]);
    await type(list, 'zzz');
    expect(await shownUntil(list, () => results(list) === '0 results')).to.deep.equal([
      'ready, Item 2, Item 12, 138 results',
      'empty, 0 results',
    ]);
    // As a page that keeps the filter in its address does when the visitor goes back.
    list.filter = {search: 'Item 299'};
    await settled(list);
    expect(await shownUntil(list, () => results(list) === '1 result')).to.deep.equal([
      'empty, 0 results',
      'ready, Item 299, 1 result',
    ]);
  });

  it('keep the list loading at first, and continue after it has moved', async () => {
    const list = await setup<NewsList>('<news-list filters="search tag" limit="2"></news-list>');
    slowDown();
    list.filter = {tag: 'tag 298'};
    list.feed = feed;
    await settled(list);
    expect([inState(list, 'loading'), part(list, 'base')!.ariaBusy]).to.deep.equal([true, 'true']);
    const place = list.parentElement!;
    list.remove();
    await new Promise((resolve) => setTimeout(resolve));
    place.append(list);
    expect((await shownUntil(list, () => results(list) === '1 result')).at(-1)).to.equal('ready, Item 298, 1 result');
    expect(part(list, 'base')!.ariaBusy).to.equal(null);
  });

  it('offer up to 500 choices: the most frequent ones, and the one that is chosen', async () => {
    const tags = Array.from({length: 600}, (_, id) => `Tag ${id}`);
    const list = await setup<NewsList>('<news-list filters="tag"></news-list>');
    list.feed = feedOf([
      {id: 'all', title: 'All', tags},
      {id: 'last', title: 'Last', tags: tags.slice(500)},
    ]);
    await settled(list);
    const offered = () => [...selects(list)[0]!.options].map(({value}) => value).slice(1);
    expect([offered().length, offered().at(-1), offered()[0]]).to.deep.equal([500, 'Tag 599', 'Tag 0']);
    list.filter = {tag: 'tag 450'};
    await settled(list);
    expect([offered().length, selects(list)[0]!.value]).to.deep.equal([501, 'Tag 450']);
    expect(texts(list, 'title')).to.deep.equal(['All']);
  });
});
