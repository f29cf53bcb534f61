import {expect} from 'chai';
import {withAnyName} from '../../../src/element/select-items.js';

const select = (attribute: string, ...items: string[][]) => withAnyName(items, attribute, (tags) => tags);

describe('Items by the names of an attribute', () => {
  const goal = 'Peace, justice and strong institutions';

  for (const [attribute, tag] of [
    ['Santé', 'Sante\u0301'],
    ['sante\u0301', 'SANTÉ'],
    ['Climate change', 'climate\u00a0change'],
    ['Climate\u00a0 change', 'Climate change'],
    ['  Oceans ', 'oceans'],
    ['Oceans, Waste', 'waste'],
    [goal, goal],
    [goal.toUpperCase(), goal],
  ] as const) {
    it(`${JSON.stringify(attribute)} finds ${JSON.stringify(tag)}`, () => {
      expect(select(attribute, ['Other'], [tag], [])).to.deep.equal([[tag]]);
    });
  }

  it('is one name where some item has it, so that its parts find nothing', () => {
    expect(select(goal, [goal], ['Peace'])).to.deep.equal([[goal]]);
    expect(select('Peace, Waste', ['Waste'], ['Peace'])).to.deep.equal([['Waste'], ['Peace']]);
  });

  it('does not find parts of words, nor names without accents', () => {
    expect(select('Sante', ['Santé'], ['Santeria'])).to.deep.equal([]);
  });

  it('finds all where the attribute names nothing', () => {
    expect(select(' , ', ['a'], [])).to.deep.equal([['a'], []]);
  });
});
