import {expect} from 'chai';
import {FilterIndex} from '../../../src/element/filters/filter-index.js';
import {
  areControls,
  cleanFilter,
  controlsOf,
  isSameFilter,
  type ControlName,
} from '../../../src/element/filters/filter.js';
import {foldText, searchedWords} from '../../../src/element/filters/search-text.js';
import type {VisitorFilter} from '../../../src/events.js';
import {withoutPrototype} from '../../../src/host-page/without-prototype.js';
import type {FeedItem} from '../../../src/feed/read/json-feed.js';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';

const ALL: ControlName[] = ['search', 'tag', 'source', 'year', 'language'];

const all = () => true;

const indexOf = (items: object[]) =>
  new FilterIndex(parseFeed({items: items.map((item, id) => ({id, title: 'x', ...item}))}).feed.items, all, ALL);

/** The numbers of the items that a filter finds. */
function find(items: object[], filter: VisitorFilter): number[] {
  const index = indexOf(items);
  index.filterBy(filter);
  index.advance(0, Infinity);
  return index.found.map(({id}) => Number(id));
}

describe('A text to search', () => {
  for (const [written, typed] of [
    ['Santé', 'sante'],
    ['SANTE\u0301', 'santé'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['København', 'kobenhavn'],
    ['Œuvre', 'oeuvre'],
    ['ΟΔΟΣ', 'οδος'],
    ['İstanbul', 'istanbul'],
    ['ещё', 'ЕЩЕ'],
    ['ＩＬＯ', 'ilo'],
    ['ﬁnance', 'finance'],
    ['l’eau', "l'eau"],
    ['North–South', 'north-south'],
    ['Zusam\u00admen', 'zusammen'],
    ['أطفال', 'اطفال'],
    ['مُحَمَّد', 'محمد'],
    ['تعليـم', 'تعليم'],
    ['气候变化', '气候'],
    ['한국', '한국'],
    ['दिल्ली', 'दिल्ली'],
    ['مكتبة على', 'مكتبه علي'],
    ['کشور', 'كشور'],
    ['Iğdır IRMAK', 'ığdir ırmak'],
    ['Điện Biên', 'dien bien'],
    ['C++ (1.0) [a|b]*', '(1.0) [a|b]*'],
    ['❤️ 👩‍🚒', '❤ 👩🚒'],
    ['東京　がっこう', '東京 がっこう'],
  ] as const) {
    it(`${written} is found by ${typed}`, () => {
      expect(foldText(written)).to.include(foldText(typed));
    });
  }

  it('keeps the vowels of scripts that write them as marks', () => {
    expect(foldText('दिल्ली')).to.not.equal(foldText('दल्ला'));
    expect(foldText('が')).to.not.equal(foldText('か'));
  });

  it('is found by all the words that are typed, wherever they stand', () => {
    expect(searchedWords('  Climate \u00a0 change ')).to.deep.equal(['CLIMATE', 'CHANGE']);
    const items = [{title: 'Change', content_html: '<p>The <b>climate</b></p>'}, {title: 'Climate'}, {title: 'Change'}];
    expect(find(items, {search: 'climate CHANGE'})).to.deep.equal([0]);
    expect(find(items, {search: ' '})).to.deep.equal([0, 1, 2]);
    expect(searchedWords('a b A '.repeat(2000))).to.deep.equal(['A', 'B']);
  });

  it('is found by its own words, whatever else is pasted with them', () => {
    const items = [{title: 'a.c \u{1F468}\u200d\u{1F469} cafe\u0301 \u05d0\u05d1 x\0y'}, {title: 'abc'}];
    for (const [search, found] of [
      ['a.c', [0]],
      ['.*', []],
      ['(', []],
      ['[a-z]+$', []],
      ['\\', []],
      ['\u202ea.c\u202c', [0]],
      ['\u200f\u05d0\u200e\u05d1\u2069', [0]],
      ['\u{1F468}', [0]],
      ['cafe\u0301\u0301\u0327', [0]],
      ['\u0301\u200b', [0, 1]],
      ['x\0y', [0]],
      ['\0', [0]],
      ['__proto__ constructor', []],
      ['a'.repeat(10_000), []],
      ['abc '.repeat(2500), [1]],
      [Array.from({length: 3000}, (_, index) => `w${index}`).join(' '), []],
    ] as const) {
      expect(find(items, {search}), JSON.stringify(search.slice(0, 20))).to.deep.equal(found);
    }
  });

  it('is the title, text, tags, agency and authors, and nothing else', () => {
    const items = [
      {title: 'needle'},
      {summary: 'a needle'},
      {content_html: '<p class="other">The nee&shy;dle</p>'},
      {content_text: 'Needle.'},
      {tags: ['x', 'Needles']},
      {_alliance: {source: {name: 'Needle Agency'}}},
      {authors: [{name: 'Ann'}, {name: 'Needle'}]},
      {url: 'https://needle.example/', content_html: '<p class="needle">x</p>', language: 'en'},
    ];
    expect(find(items, {search: 'needle'})).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('What a visitor chooses', () => {
  const items = [
    {tags: ['Oceans', 'Waste'], language: 'fr-CA', date_published: '2014-10-14', _alliance: {source: {name: 'Sea'}}},
    {tags: ['oceans'], language: 'fr', date_published: '2013-01-01', _alliance: {source: {name: 'Sea'}}},
    {tags: ['Schools'], language: 'ar', date_published: '2014-12-31T23:59:00-05:00'},
    {},
  ];

  for (const [filter, found] of [
    [{}, [0, 1, 2, 3]],
    [{tag: 'OCEANS'}, [0, 1]],
    [{source: 'Sea'}, [0, 1]],
    [{year: '2014'}, [0, 2]],
    [{language: 'fr'}, [0, 1]],
    [{language: 'fr', year: '2014', tag: 'Oceans', search: 'sea'}, [0]],
    [{tag: 'Nothing'}, []],
  ] as [VisitorFilter, number[]][]) {
    it(`${JSON.stringify(filter)} finds ${found.join(', ') || 'nothing'}`, () => {
      expect(find(items, filter)).to.deep.equal(found);
    });
  }

  it('is offered once, as it is first written, with the number of items that have it', () => {
    const index = indexOf([...items, {tags: ['Waste', 'waste']}]);
    index.advance(0, Infinity);
    const choices = (name: 'tag' | 'source' | 'year' | 'language') =>
      [...index.choicesOf(name).values()].map(({value, count}) => `${value} ${count}`);
    expect(choices('tag')).to.deep.equal(['Oceans 2', 'Waste 2', 'Schools 1']);
    expect(choices('source')).to.deep.equal(['Sea 2']);
    expect(choices('year')).to.deep.equal(['2014 2', '2013 1']);
    expect(choices('language')).to.deep.equal(['fr 2', 'ar 1']);
  });

  it('is offered only for items that the page lets through', () => {
    const {feed} = parseFeed({items: items.map((item, id) => ({id, title: 'x', ...item}))});
    const index = new FilterIndex(feed.items, ({language}) => language === 'ar', ['tag']);
    index.advance(0, Infinity);
    expect([...index.choicesOf('tag').keys()]).to.deep.equal(['SCHOOLS']);
    expect(index.found.map(({id}) => id)).to.deep.equal(['2']);
  });

  it('keeps texts only, under known names', () => {
    expect(cleanFilter({search: ' a b ', tag: '', year: 2014, source: null, language: {}, more: 'x'})).to.deep.equal({
      search: 'a b',
      year: '2014',
    });
    for (const nothing of [undefined, null, 'x', 5, []]) expect(cleanFilter(nothing)).to.deep.equal({});
  });

  it('is named by an attribute, each control once', () => {
    expect(controlsOf('year  search\nyear')).to.deep.equal(['year', 'search']);
    expect(controlsOf(undefined)).to.deep.equal([]);
    expect(['', ' tag ', 'search tag source year language'].every(areControls)).to.equal(true);
    expect(['Tag', 'search,tag', 'topic'].some(areControls)).to.equal(false);
  });
});

describe('A large feed', () => {
  /** Items that record when their texts are read. */
  const many = (read: string[] = []) =>
    Array.from({length: 1000}, (_, id) => ({
      title: `Item ${id}`,
      tags: [`Tag ${id % 3}`],
      get content_text() {
        read.push(String(id));
        return `Text ${id}`;
      },
    }));
  const large = (items: object[], controls = ALL) =>
    new FilterIndex(
      parseFeed({items: items.map((item, id) => Object.defineProperty(item, 'id', {value: id, enumerable: true}))}).feed
        .items,
      all,
      controls,
    );

  /** Advances slice by slice. In each, the clock can be read `steps` times before the slice is over. */
  function inSlices(index: FilterIndex<FeedItem>, steps: number, onSlice: () => void) {
    const now = performance.now.bind(performance);
    try {
      while (!index.isReady) {
        let time = 0;
        performance.now = () => (time += 8 / steps);
        index.advance(0, 8);
        onSlice();
      }
    } finally {
      performance.now = now;
    }
  }

  it('is read slice by slice, and its texts after that', () => {
    const texts: string[] = [];
    const index = large(many(texts), ['search', 'tag']);
    expect(index.isRead).to.equal(false);
    const slices: boolean[] = [];
    inSlices(index, 100, () => {
      slices.push(index.isRead);
      expect(index.isRead || !texts.length).to.equal(true);
    });
    expect(slices.length).to.be.within(20, 25);
    expect(index.choicesOf('tag').size).to.equal(3);
    expect(new Set(texts).size).to.equal(1000);
    const {length} = texts;
    index.filterBy({search: 'item 99'});
    index.advance(0, Infinity);
    expect(index.found.length).to.equal(19);
    expect(texts.length, 'folded once').to.equal(length);
  });

  it('is searched from the first item on, and the items found first are final', () => {
    const index = large(many());
    index.filterBy({search: 'text', tag: 'tag 1'});
    const firsts = new Set<string | undefined>();
    inSlices(index, 100, () =>
      firsts.add(
        index.found
          .slice(0, 5)
          .map(({id}) => id)
          .join(),
      ),
    );
    expect([...firsts]).to.deep.equal(['1,4,7,10,13']);
    expect(index.found.length).to.equal(333);
    index.filterBy({search: 'Item 5'});
    expect(index.isDone).to.equal(false);
    inSlices(index, 100, () => {});
    expect(index.found.length, 'with a 5').to.equal(271);
  });

  it('is read no further than its items are shown', () => {
    const seen: unknown[] = [];
    const {feed} = parseFeed({items: Array.from({length: 9}, (_, id) => ({id, title: 'x'}))});
    const isEven = ({id}: FeedItem) => (seen.push(id), Number(id) % 2 === 0);
    const index = new FilterIndex(feed.items, isEven, []);
    index.advance(2, 0);
    expect(index.found.map(({id}) => id)).to.deep.equal(['0', '2']);
    expect(seen).to.deep.equal(['0', '1', '2']);
  });

  it('leaves its texts unread if nothing is searched', () => {
    const texts: string[] = [];
    const index = large(many(texts), ['tag']);
    inSlices(index, 100, () => {});
    expect(texts).to.deep.equal([]);
  });
});

describe('A filter', () => {
  it('equals another that says the same, whatever the page has put on Object.prototype', () => {
    const prototype = Object.prototype as {tag?: string};
    prototype.tag = 'junk';
    try {
      expect(isSameFilter({year: '2014'}, withoutPrototype({year: '2014'}))).to.equal(true);
    } finally {
      delete prototype.tag;
    }
    expect(isSameFilter({year: '2014'}, {year: '2014', tag: 'Oceans'})).to.equal(false);
  });
});
