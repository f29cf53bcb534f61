import {expect} from 'chai';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {itemKey} from '../../../src/feed/load/item-key.js';
import {mergeFeeds} from '../../../src/feed/load/merge-feeds.js';
import {PoolMemory} from '../../../src/feed/load/pool.js';

const NONE = new Map<string, unknown>();
const at = (name: string) => `https://${name}.example/feed.json`;
const part = (name: string, items: object[], members: object = {}) =>
  parseFeed({title: name, home_page_url: `https://${name}.example/`, items, ...members}, at(name));
const item = (id: string, members: object = {}) => ({
  id,
  title: `Title ${id}`,
  date_published: '2014-10-14',
  ...members,
});
const ids = ({feed}: ReturnType<typeof mergeFeeds>) => feed.items.map(({id}) => id);
const pool = (...parts: ReturnType<typeof part>[]) => mergeFeeds(parts, true, NONE);

describe('Pooled feeds', () => {
  it('show the items of all, in turn', () => {
    expect(ids(pool(part('a', [item('1'), item('2')]), part('b', [item('3')])))).to.deep.equal(['1', '2', '3']);
  });

  it('keep items that have the same number in different feeds', () => {
    const merged = pool(part('a', [item('1'), item('2')]), part('b', [item('1'), item('2')]));
    expect(ids(merged)).to.deep.equal(['1', '2', '1', '2']);
    const elsewhere = pool(
      part('a', [item('1', {url: '/one'}), item('post:2')]),
      part('b', [item('1', {url: '/one'}), item('post:2')]),
    );
    expect(ids(elsewhere)).to.have.length(4);
  });

  for (const id of ['https://a.example/?p=1', 'urn:uuid:5b2f', 'tag:a.example,2014:1', 'doi:10.1000/182']) {
    it(`show the first of items that have the same URI as their ids (${id})`, () => {
      const merged = pool(
        part('a', [item(id), item('2')]),
        part('b', [item(id, {title: 'Another', url: 'https://b.example/another'}), item('3')]),
      );
      expect(ids(merged)).to.deep.equal([id, '2', '3']);
      expect(merged.feed.items[0]!.title).to.equal(`Title ${id}`);
    });
  }

  it('show the first of items that have the same address, whatever their ids', () => {
    const url = 'https://a.example/story';
    const merged = pool(part('a', [item('1'), item('2', {url})]), part('b', [item('2', {url}), item('3', {url})]));
    expect(ids(merged)).to.deep.equal(['1', '2']);
    expect(merged.feed.items[1]!._alliance.source!.name).to.equal('a');
  });

  describe('treat two addresses as the same', () => {
    const STORY = 'https://a.example/story';
    const SAME: [string, string][] = [
      [STORY, 'http://a.example/story'],
      [STORY, 'https://a.example/story/'],
      [STORY, 'https://a.example/story#comments'],
      [STORY, 'https://a.example/story?utm_source=feed&utm_medium=rss'],
      [STORY, 'http://A.example:80/story/?UTM_Source=feed#top'],
      ['https://a.example', 'https://a.example/'],
      ['https://a.example/?p=7', 'https://a.example?utm_source=x&p=7'],
      ['https://a.example/?p=7', 'https://a.example/?p=7&utm_source=x'],
      ['https://a.example/?p=7&q=8', 'https://a.example/?p=7&utm_source=x&q=8'],
      ['https://a.example/?p=7', 'https://a.example/?p=7#more'],
    ];
    for (const [one, other] of SAME) {
      it(`${one} and ${other}`, () => {
        expect(ids(pool(part('a', [item('1', {url: one})]), part('b', [item('9', {url: other})])))).to.deep.equal([
          '1',
        ]);
      });
    }
  });

  describe('treat two addresses as different', () => {
    const OTHER: [string, string][] = [
      ['https://a.example/story', 'https://b.example/story'],
      ['https://a.example/story', 'https://a.example/Story'],
      ['https://a.example/story', 'https://a.example/story/2'],
      ['https://a.example/?p=7', 'https://a.example/?p=8'],
      ['https://a.example/?p=7', 'https://a.example/'],
      ['https://a.example/#!/story/7', 'https://a.example/#!/story/8'],
      ['https://a.example/#/story/7', 'https://a.example/#/story/8'],
      ['https://a.example/?my_utm_id=7', 'https://a.example/?my_utm_id=8'],
    ];
    for (const [one, other] of OTHER) {
      it(`${one} and ${other}`, () => {
        expect(ids(pool(part('a', [item('1', {url: one})]), part('b', [item('9', {url: other})])))).to.have.length(2);
      });
    }
  });

  it('show all items of one feed, even if they share an address', () => {
    const url = 'https://a.example/';
    expect(ids(pool(part('a', [item('1', {url}), item('2', {url})]), part('b', [])))).to.deep.equal(['1', '2']);
  });

  it('show an item on several pages of one feed once, by its id', () => {
    const [first, second] = [part('a', [item('1'), item('2')]), part('a', [item('2'), item('3')])];
    const merged = mergeFeeds(
      [
        {...first, source: 0},
        {...part('b', [item('2')]), source: 1},
        {...second, source: 0},
      ],
      true,
      NONE,
    );
    expect(ids(merged)).to.deep.equal(['1', '2', '2', '3']);
  });

  describe('give each item a key', () => {
    const keys = ({feed}: ReturnType<typeof mergeFeeds>) =>
      Object.fromEntries(feed.items.map((item) => [item.title, itemKey(item)]));
    const A = part('a', [item('1', {title: 'A1'}), item('2', {title: 'Story', url: 'https://x.example/story'})]);
    const B = part('b', [item('1', {title: 'B1'}), item('7', {title: 'Story', url: 'https://x.example/story'})]);
    const C = part('c', [item('1', {title: 'C1'}), item('2', {title: 'C2'})]);
    const numbered = [A, B, C].map((feed, source) => ({...feed, source}));

    it('that no other item has, even with the same id', () => {
      const found = Object.values(keys(pool(A, B, C)));
      expect(new Set(found).size).to.equal(found.length);
    });

    it('that stays the same, whichever feed loads first, even if the original replaces a duplicate', () => {
      const orders = [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
      ];
      for (const order of orders) {
        const memory = new PoolMemory();
        let before: Record<string, string> = {};
        for (const count of [1, 2, 3]) {
          const here = order.slice(0, count).sort();
          const merged = mergeFeeds(
            here.map((index) => numbered[index]!),
            true,
            NONE,
            memory,
          );
          const after = keys(merged);
          expect(after).to.include(before);
          expect(new Set(Object.values(after)).size).to.equal(merged.feed.items.length);
          before = after;
        }
        expect(Object.keys(before)).to.deep.equal(['A1', 'Story', 'B1', 'C1', 'C2']);
      }
    });

    it('that no other item has, even if two are no longer duplicates', () => {
      const memory = new PoolMemory();
      mergeFeeds([numbered[1]!], true, NONE, memory);
      mergeFeeds([numbered[0]!, numbered[1]!], true, NONE, memory);
      const moved = part('b', [item('7', {title: 'Another story', url: 'https://x.example/another'})]);
      const merged = mergeFeeds([numbered[0]!, {...moved, source: 1}], true, NONE, memory);
      expect(new Set(Object.values(keys(merged))).size).to.equal(3);
    });

    it('and the same object from one merge to the next, so that nothing is read twice', () => {
      const memory = new PoolMemory();
      const [before] = mergeFeeds([numbered[1]!], true, NONE, memory).feed.items;
      expect(mergeFeeds(numbered, true, NONE, memory).feed.items).to.include(before);
    });

    it('which is its id if nothing is pooled', () => {
      expect(A.feed.items.map(itemKey)).to.deep.equal(['1', '2']);
      expect(mergeFeeds([A, C], false, NONE).feed.items.map(itemKey)).to.deep.equal(['1', '2']);
    });
  });

  it('attribute each item to the agency that it names, or else to the feed', () => {
    const named = item('2', {_alliance: {source: {name: 'Own agency'}}});
    const {feed} = pool(part('a', [item('1'), named]), part('b', [item('3')], {home_page_url: undefined}));
    expect(feed.items.map(({_alliance}) => ({..._alliance.source}))).to.deep.equal([
      {name: 'a', url: 'https://a.example/'},
      {name: 'Own agency'},
      {name: 'b'},
    ]);
  });

  it('attribute no item to a feed without a title', () => {
    const {feed} = pool(part('a', [item('1')], {title: undefined}), part('b', []));
    expect(feed.items[0]!._alliance.source).to.be.undefined;
  });

  it('keep the other members of an item', () => {
    const full = item('1', {
      url: 'story',
      summary: 'Bread &amp; <b>butter</b>',
      tags: ['x'],
      _alliance: {type: 'publication', publication: {kind: 'Report'}},
    });
    const [found] = pool(part('a', [full]), part('b', [])).feed.items;
    expect(found).to.deep.include({url: 'https://a.example/story', summary: 'Bread & butter', tags: ['x']});
    expect(found!._alliance).to.deep.include({type: 'publication', publication: {kind: 'Report'}});
  });

  it('have the members of the first feed, and the first campaign', () => {
    const {feed} = pool(
      part('a', [], {language: 'fr'}),
      part('b', [], {language: 'en', _alliance: {campaign: {title: 'B', statement: 'b'}}}),
      part('c', [], {_alliance: {campaign: {title: 'C', statement: 'c'}}}),
    );
    expect(feed).to.include({title: 'a', language: 'fr'});
    expect(feed._alliance!.campaign!.title).to.equal('B');
  });

  it('report the problems of all', () => {
    expect(pool(part('a', [{}]), part('b', [{}, item('1')])).problems).to.have.length(2);
  });

  it('name the feed of each problem', () => {
    const parts = [part('a', [item('1'), {}]), part('b', [{}])].map((parsed, index) => ({...parsed, url: `/${index}`}));
    expect(pool(...parts).problems.map(({pointer, url}) => [pointer, url])).to.deep.equal([
      ['/items/1', '/0'],
      ['/items/0', '/1'],
    ]);
  });

  it('can be set on an element like any feed', () => {
    const {feed} = pool(part('a', [item('1')]), part('b', [item('2')]));
    const again = parseFeed(feed).feed;
    expect(again.items.map(({id, title, _alliance}) => [id, title, _alliance.source?.name])).to.deep.equal([
      ['1', 'Title 1', 'a'],
      ['2', 'Title 2', 'b'],
    ]);
  });

  it('of any size are merged', () => {
    const many = Array.from({length: 150_000}, (_, index) => item(String(index)));
    expect(pool(part('a', many), part('b', [item('x')])).feed.items).to.have.length(150_001);
  });
});

describe('Pages of one feed', () => {
  const pages = (seen: string[], ...parts: ReturnType<typeof part>[]) =>
    mergeFeeds(parts, false, new Map(seen.map((url) => [url, 1])));
  const next = (url: string) => ({next_url: url});

  it('show an item that has moved to the next page meanwhile only once', () => {
    expect(ids(pages([], part('a', [item('1'), item('2')]), part('a', [item('2'), item('3')])))).to.deep.equal([
      '1',
      '2',
      '3',
    ]);
  });

  it('may have items that share an address, and name no agency', () => {
    const url = 'https://a.example/';
    const {feed} = pages([], part('a', [item('1', {url})]), part('a', [item('2', {url})]));
    expect(feed.items).to.have.length(2);
    expect(feed.items[0]!._alliance.source).to.be.undefined;
  });

  it('lead to the page after the last one', () => {
    const [first, second] = [part('a', [item('1')], next('?2')), part('a', [item('2')], next('?3'))];
    expect(pages([`${at('a')}?2`], first, second).feed.next_url).to.equal(`${at('a')}?3`);
  });

  it('don’t lead in circles', () => {
    const [first, second] = [part('a', [item('1')], next('?2')), part('a', [item('2')], next('?1'))];
    expect(pages([`${at('a')}?1`, `${at('a')}?2`], first, second).feed.next_url).to.be.undefined;
  });

  it('end at a page with nothing new', () => {
    const [first, second] = [part('a', [item('1')], next('?2')), part('a', [item('1')], next('?3'))];
    expect(pages([`${at('a')}?2`], first, second).feed.next_url).to.be.undefined;
  });
});
