import {expect} from '@open-wc/testing';
import {AllianceFilterEvent, type NewsList} from '../../../src/index.js';
import {dated, feedOf, type Raw} from '../../fixtures/elements/feed.js';
import {
  ALL,
  choose,
  FEED as FILTERED,
  field,
  form,
  select,
  TITLES,
  type,
  type List,
} from '../../fixtures/elements/filters.js';
import {given} from '../../fixtures/elements/given.js';
import {feedUrl, network} from '../../helpers/network.js';
import {inState, loaded, part, settled, setup, text, texts} from '../../helpers/setup.js';
import {warnings} from '../../helpers/warnings.js';

const item = (id: string, more: Raw) => ({id, url: `https://alliance.example/${id}`, title: id, ...more});
const by = (name: string) => ({source: {name}});

for (const [tag, kind] of [
  ['news-list', 'news'],
  ['publication-list', 'publication'],
] as const) {
  const FEED = feedOf([
    item('one', {tags: ['Oceans'], language: 'fr', _alliance: {type: kind, ...by('Sea Agency')}}),
    item('two', {tags: ['Oceans', 'Waste'], language: 'en', _alliance: {type: kind, ...by('Sea Agency')}}),
    item('three', {tags: ['Schools'], language: 'ar', _alliance: {type: kind, ...by('School Agency')}}),
    item('four', {_alliance: {type: kind}}),
  ]);

  describe(`What a page chooses for <${tag}>`, () => {
    for (const [attributes, titles] of [
      ['source="school agency"', ['three']],
      ['source="Sea Agency, School Agency"', ['one', 'two', 'three']],
      ['exclude="waste"', ['one', 'three', 'four']],
      ['exclude="Waste, Schools"', ['one', 'four']],
      ['language="fr"', ['one']],
      ['language="ar fr"', ['one', 'three']],
      ['tag="Oceans" exclude="Waste" source="Sea Agency" language="fr en"', ['one']],
      ['source="Nobody"', []],
    ] as const) {
      it(attributes, async () => {
        const list = await given<List>(`<${tag} ${attributes}></${tag}>`, FEED);
        expect(texts(list, 'title')).to.deep.equal(titles);
        expect(inState(list, 'empty')).to.equal(titles.length === 0);
      });
    }

    it('applies at once when it changes, from the beginning of the list', async () => {
      const list = await given<List>(`<${tag} limit="2" more></${tag}>`, FEED);
      part(list, 'more')!.click();
      await settled(list);
      list.exclude = 'Nothing';
      await settled(list);
      expect(texts(list, 'title')).to.deep.equal(['one', 'two']);
      Object.assign(list, {source: 'Sea Agency', language: 'en'});
      await settled(list);
      expect(texts(list, 'title')).to.deep.equal(['two']);
    });
  });
}

describe('What a page chooses for <news-list>', () => {
  describe('by tag', () => {
    const feed = feedOf([
      {...dated('Africa'), tags: ['Africa']},
      {...dated('Asia and Europe'), tags: ['asia', 'EUROPE']},
      {...dated('No tag')},
    ]);
    const cases: [string, string[]][] = [
      ['AFRICA', ['Africa']],
      ['africa, asia', ['Africa', 'Asia and Europe']],
      [' europe ,', ['Asia and Europe']],
      ['', ['Africa', 'Asia and Europe', 'No tag']],
      [' , ', ['Africa', 'Asia and Europe', 'No tag']],
      ['Afr', []],
    ];

    for (const [tag, expected] of cases) {
      it(`"${tag}" leaves ${expected.length || 'nothing'}`, async () => {
        const list = await given<NewsList>(`<news-list tag="${tag}"></news-list>`, feed);
        expect(texts(list, 'title')).to.deep.equal(expected);
        expect(inState(list, 'empty')).to.equal(!expected.length);
      });
    }
  });

  describe('by date', () => {
    const feed = feedOf([dated('new', '2014-10-14T00:30:00+13:00'), dated('old', '2014-10-13'), dated('undated')]);
    const cases: [string, string[]][] = [
      ['2014-10-14', ['new']],
      ['2014-10-13', ['new', 'old']],
      ['2014-10-14T12:00:00Z', ['new']],
      ['2014-10', ['new', 'old']],
      ['2015', []],
    ];

    for (const [since, expected] of cases) {
      it(`"${since}" leaves ${expected.join(', ') || 'nothing'}`, async () => {
        const list = await given<NewsList>(`<news-list since="${since}"></news-list>`, feed);
        expect(texts(list, 'title')).to.deep.equal(expected);
        expect(inState(list, 'empty')).to.equal(!expected.length);
      });
    }
  });
});

for (const tag of ['news-list', 'publication-list'] as const) {
  const filtered = (attributes = `filters="${ALL}"`) => given<List>(`<${tag} ${attributes}></${tag}>`, FILTERED);

  describe(`The property "filter" of <${tag}>`, () => {
    it('says what the visitor has chosen, and reports each change once', async () => {
      const list = await filtered();
      const reported: unknown[] = [];
      document.body.addEventListener('alliance-filter', listen);
      function listen(event: AllianceFilterEvent) {
        expect(event).to.be.instanceOf(AllianceFilterEvent);
        expect([event.target, event.composed, event.cancelable]).to.deep.equal([list, true, false]);
        reported.push({...event.filter});
      }
      await type(list, 'sea');
      await type(list, 'sea ');
      await choose(list, 'tag', 'Oceans');
      expect(list.filter).to.deep.equal({search: 'sea', tag: 'Oceans'});
      part(list, 'clear')!.click();
      list.filter = {year: '2014'};
      await settled(list);
      document.body.removeEventListener('alliance-filter', listen);
      expect(reported).to.deep.equal([{search: 'sea'}, {search: 'sea', tag: 'Oceans'}, {}]);
    });

    it('sets the choices, even before there is a feed, and even if no item matches', async () => {
      const list = await setup<List>(`<${tag} filters="${ALL}"></${tag}>`);
      list.filter = {tag: 'oceans', search: 'waste'};
      list.feed = FILTERED;
      await settled(list);
      expect(texts(list, 'title')).to.deep.equal(['Plastic waste']);
      expect(field(list).value).to.equal('waste');
      expect(text(select(list, 'tag').selectedOptions[0])).to.equal('Oceans (2)');
      list.filter = {source: 'Nobody'};
      await settled(list);
      expect([field(list).value, select(list, 'tag').value]).to.deep.equal(['', '']);
      expect(text(select(list, 'source').selectedOptions[0])).to.equal('Nobody (0)');
      expect(inState(list, 'empty')).to.equal(true);
      list.filter = undefined!;
      await settled(list);
      expect(list.filter).to.deep.equal({});
      expect(texts(list, 'title')).to.deep.equal(TITLES);
    });

    it('accepts any value', async () => {
      const list = await filtered();
      const warned = warnings();
      for (const [junk, left] of [
        [
          {year: 'x', language: '!!', tag: '(', source: '\u{1F468}'},
          {year: 'x', language: '!!', tag: '(', source: '\u{1F468}'},
        ],
        [{year: 2014, search: ['x'], tag: {}, more: 'x', source: null}, {year: '2014'}],
        [[], {}],
        [null, {}],
      ] as const) {
        list.filter = junk as never;
        await settled(list);
        expect(list.filter).to.deep.equal(left);
        for (const [name, value] of Object.entries(left)) expect(select(list, name).value).to.equal(value);
      }
      expect(warned).to.deep.equal([]);
      list.filter = 'x' as never;
      await settled(list);
      expect([list.filter, warned.length]).to.deep.equal([{}, 1]);
      expect(texts(list, 'title')).to.deep.equal(TITLES);
    });

    it('is a separate object for each list, even before there is a feed', async () => {
      document.createElement<'news-list'>(tag as 'news-list').filter.tag = 'Oceans';
      const list = await filtered();
      expect(list.filter).to.deep.equal({});
      expect(texts(list, 'title')).to.deep.equal(TITLES);
    });

    it('also filters a list without controls', async () => {
      const list = await filtered('');
      list.filter = {search: 'ecole'};
      await settled(list);
      expect(texts(list, 'title')).to.deep.equal(['Une école ouvre']);
      expect(form(list)).to.be.undefined;
    });
  });
}

describe('The agency of pooled feeds', () => {
  it("is the feed's title if an item names none", async () => {
    const [sea, schools] = [feedUrl(), feedUrl()];
    network({
      [sea]: feedOf([item('one', {}), item('two', {_alliance: by('Coast Guard')})], {title: 'Sea Agency'}),
      [schools]: feedOf([item('three', {})], {title: 'School Agency'}),
    });
    const list = await loaded<NewsList>(`<news-list source="sea agency" src="${sea} ${schools}"></news-list>`);
    expect(texts(list, 'title')).to.deep.equal(['one']);
    list.source = 'School Agency, Coast Guard';
    await settled(list);
    expect(texts(list, 'title')).to.have.members(['two', 'three']);
  });
});
