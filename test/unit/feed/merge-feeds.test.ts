import {expect} from 'chai';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {mergeFeeds} from '../../../src/feed/load/merge-feeds.js';

const NONE = new Map<string, unknown>();
const at = (name: string) => `https://${name}.example/feed.json`;
const part = (name: string, items: object[], members: object = {}) =>
  parseFeed({title: name, home_page_url: `https://${name}.example/`, items, ...members}, at(name));
const item = (id: string, members: object = {}) => ({id, title: `Title ${id}`, ...members});
const ids = ({feed}: ReturnType<typeof mergeFeeds>) => feed.items.map(({id}) => id);
const pool = (...parts: ReturnType<typeof part>[]) => mergeFeeds(parts, true, NONE);

describe('Pooled feeds', () => {
  it('show the items of all, in turn', () => {
    expect(ids(pool(part('a', [item('1'), item('2')]), part('b', [item('3')])))).to.deep.equal(['1', '2', '3']);
  });

  it('show an item once that is in several, by its id or its address: the first', () => {
    const url = 'https://a.example/story';
    const merged = pool(
      part('a', [item('1'), item('2', {url})]),
      part('b', [item('1', {title: 'Another'}), item('3', {url}), item('4')]),
    );
    expect(ids(merged)).to.deep.equal(['1', '2', '4']);
    expect(merged.feed.items[0]!.title).to.equal('Title 1');
  });

  it('show items that share an address within one feed', () => {
    const url = 'https://a.example/';
    expect(ids(pool(part('a', [item('1', {url}), item('2', {url})]), part('b', [])))).to.deep.equal(['1', '2']);
  });

  it('attribute each item to its agency, which is the feed unless the item names one', () => {
    const named = item('2', {_alliance: {source: {name: 'Own agency'}}});
    const {feed} = pool(part('a', [item('1'), named]), part('b', [item('3')], {home_page_url: undefined}));
    expect(feed.items.map(({_alliance}) => ({..._alliance.source}))).to.deep.equal([
      {name: 'a', url: 'https://a.example/'},
      {name: 'Own agency'},
      {name: 'b'},
    ]);
  });

  it('attribute nothing to a feed that has no title', () => {
    const {feed} = pool(part('a', [item('1')], {title: undefined}), part('b', []));
    expect(feed.items[0]!._alliance.source).to.be.undefined;
  });

  it('keep what else an item says', () => {
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

  it('have the members of the first, and the first campaign that there is', () => {
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

  it('say of each problem which feed it is in', () => {
    const parts = [part('a', [item('1'), {}]), part('b', [{}])].map((parsed, index) => ({...parsed, url: `/${index}`}));
    expect(pool(...parts).problems.map(({pointer, url}) => [pointer, url])).to.deep.equal([
      ['/items/1', '/0'],
      ['/items/0', '/1'],
    ]);
  });

  it('may be given to an element again, as any feed', () => {
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

  it('show what moved from one page to the next meanwhile once', () => {
    expect(ids(pages([], part('a', [item('1'), item('2')]), part('a', [item('2'), item('3')])))).to.deep.equal([
      '1',
      '2',
      '3',
    ]);
  });

  it('may share an address, and are attributed to nobody', () => {
    const url = 'https://a.example/';
    const {feed} = pages([], part('a', [item('1', {url})]), part('a', [item('2', {url})]));
    expect(feed.items).to.have.length(2);
    expect(feed.items[0]!._alliance.source).to.be.undefined;
  });

  it('lead on to the one after the last', () => {
    const [first, second] = [part('a', [item('1')], next('?2')), part('a', [item('2')], next('?3'))];
    expect(pages([`${at('a')}?2`], first, second).feed.next_url).to.equal(`${at('a')}?3`);
  });

  it('lead nowhere in circles', () => {
    const [first, second] = [part('a', [item('1')], next('?2')), part('a', [item('2')], next('?1'))];
    expect(pages([`${at('a')}?1`, `${at('a')}?2`], first, second).feed.next_url).to.be.undefined;
  });

  it('lead nowhere from a page that has nothing new', () => {
    const [first, second] = [part('a', [item('1')], next('?2')), part('a', [item('1')], next('?3'))];
    expect(pages([`${at('a')}?2`], first, second).feed.next_url).to.be.undefined;
  });
});
