import {expect} from 'chai';
import {testOf, type ItemAttributes} from '../../../src/element/select-items.js';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';

/** The items that match some attributes. */
function select<T extends object>(attributes: ItemAttributes, items: T[]): T[] {
  const {feed} = parseFeed({items: items.map((item, index) => ({id: String(index), title: 'x', ...item}))});
  return feed.items.filter(testOf(attributes, feed.items)).map(({id}) => items[Number(id)]!);
}

const named = {
  tag: (...names: string[]) => ({tags: names}),
  exclude: (...names: string[]) => ({tags: names}),
  source: (name?: string) => ({_alliance: {source: name && {name}}}),
};
const goal = 'Peace, justice and strong institutions';

/** The value of an attribute, and a name that it matches. */
const MATCHES = [
  ['Santé', 'Sante\u0301'],
  ['sante\u0301', 'SANTÉ'],
  ['Climate change', 'climate\u00a0change'],
  ['Climate\u00a0 change', 'Climate change'],
  ['  Oceans ', 'oceans'],
  ['ＩＬＯ', 'ilo'],
  ['STRASSE', 'Straße'],
  ['ΟΔΟΣ', 'οδος'],
  ['Labour', 'La\u00adbour\u200b'],
  ['Oceans, Waste', 'waste'],
  [goal, goal],
  [goal.toUpperCase(), goal],
] as const;

for (const attribute of ['tag', 'source', 'exclude'] as const) {
  describe(`Items by their names: ${attribute}`, () => {
    const chosen = (value: string, ...items: object[]) => {
      const found = select({[attribute]: value}, items);
      return attribute === 'exclude' ? items.filter((item) => !found.includes(item)) : found;
    };

    for (const [value, name] of MATCHES) {
      it(`${JSON.stringify(value)} is ${JSON.stringify(name)}`, () => {
        const item = named[attribute](name);
        expect(chosen(value, named[attribute]('Other'), item, {})).to.deep.equal([item]);
      });
    }

    it('is one name if some item has that name, so that its parts find nothing', () => {
      const [whole, peace, waste] = [goal, 'Peace', 'Waste'].map((name) => named[attribute](name)) as [
        object,
        object,
        object,
      ];
      expect(chosen(goal, whole, peace)).to.deep.equal([whole]);
      expect(chosen('Peace, Waste', waste, peace)).to.deep.equal([waste, peace]);
    });

    it('finds neither parts of words nor names without their accents', () => {
      expect(chosen('Sante', named[attribute]('Santé'), named[attribute]('Santeria'))).to.deep.equal([]);
    });

    it('is ignored if it names nothing', () => {
      const items = [named[attribute]('a'), {}];
      for (const value of [' , ', '', ' ']) expect(select({[attribute]: value}, items)).to.deep.equal(items);
    });
  });
}

describe('Items by their language', () => {
  const items = ['fr', 'fr-CA', 'ar', 'ara', 'zh-Hant', undefined].map((language) => ({language}));
  for (const [language, found] of [
    ['fr', ['fr', 'fr-CA']],
    ['FR-ch', ['fr', 'fr-CA']],
    ['ar', ['ar', 'ara']],
    ['ara zh-Hans', ['ar', 'ara', 'zh-Hant']],
    [' zh\nfr ', ['fr', 'fr-CA', 'zh-Hant']],
    ['', ['fr', 'fr-CA', 'ar', 'ara', 'zh-Hant', undefined]],
  ] as const) {
    it(`"${language}" finds ${found.join(', ')}`, () => {
      expect(select({language}, items).map((item) => item.language)).to.deep.equal(found);
    });
  }

  it('is that of the feed if an item names none', () => {
    const {feed} = parseFeed({
      language: 'fr',
      items: [
        {id: '1', title: 'x'},
        {id: '2', title: 'y', language: 'en'},
      ],
    });
    expect(feed.items.filter(testOf({language: 'fr'}, feed.items)).map(({id}) => id)).to.deep.equal(['1']);
  });
});

describe('Items by all of their attributes', () => {
  it('must pass every test', () => {
    const items = [
      {tags: ['a'], language: 'fr', date_published: '2014-10-14'},
      {tags: ['a'], language: 'fr', date_published: '2014-10-13'},
      {tags: ['a', 'b'], language: 'fr', date_published: '2014-10-15'},
      {tags: ['a'], language: 'en', date_published: '2014-10-15'},
      {tags: ['a'], language: 'fr'},
    ];
    const attributes = {tag: 'a', exclude: 'b', language: 'fr', since: '2014-10-14'};
    expect(select(attributes, items)).to.deep.equal([items[0]]);
  });
});
