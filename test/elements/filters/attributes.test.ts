import {expect} from '@open-wc/testing';
import type {NewsList, PublicationList} from '../../../src/index.js';
import {feedOf, type Raw} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {feedUrl, network} from '../../helpers/network.js';
import {inState, loaded, part, settled, texts} from '../../helpers/setup.js';

const item = (id: string, more: Raw) => ({id, url: `https://alliance.example/${id}`, title: id, ...more});
const by = (name: string) => ({source: {name}});

for (const [tag, type] of [
  ['news-list', 'news'],
  ['publication-list', 'publication'],
] as const) {
  const FEED = feedOf([
    item('one', {tags: ['Oceans'], language: 'fr', _alliance: {type, ...by('Sea Agency')}}),
    item('two', {tags: ['Oceans', 'Waste'], language: 'en', _alliance: {type, ...by('Sea Agency')}}),
    item('three', {tags: ['Schools'], language: 'ar', _alliance: {type, ...by('School Agency')}}),
    item('four', {_alliance: {type}}),
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
        const list = await given<NewsList | PublicationList>(`<${tag} ${attributes}></${tag}>`, FEED);
        expect(texts(list, 'title')).to.deep.equal(titles);
        expect(inState(list, 'empty')).to.equal(titles.length === 0);
      });
    }

    it('applies at once when it changes, from the beginning of the list', async () => {
      const list = await given<NewsList | PublicationList>(`<${tag} limit="2" more></${tag}>`, FEED);
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
