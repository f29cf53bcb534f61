import {expect} from '@open-wc/testing';
import type {LitElement} from 'lit';
import type {CampaignBanner, NewsList} from '../../src/index.js';
import {FULL} from '../fixtures/elements/feed.js';
import {given} from '../fixtures/elements/given.js';
import {levelOf, part, settled, setup, texts} from '../helpers/setup.js';
import {warnings} from '../helpers/warnings.js';

type Case = [attribute: string, property: string, defaultValue: string | number | undefined, bad: string[]];

const NOT_WHOLE = ['x', '2px', '0', '-1', '2.5', ''];
const EVERY: Case[] = [
  ['refresh', 'refresh', undefined, ['x', '-1', '0']],
  ['timeout', 'timeout', 10, ['x', '-1', '0']],
  ['loading', 'loading', 'eager', ['late', '']],
];
const CONTENT: Case[] = [...EVERY, ['heading-level', 'headingLevel', 2, ['x', '0', '7', '9', '2.5']]];
const LIST: Case[] = [
  ...CONTENT,
  ['since', 'since', undefined, ['Tomorrow', '2014-02-30', '14 Oct 2014', '']],
  ['language', 'language', undefined, ['French', '1', 'und']],
  ['filters', 'filters', undefined, ['topic', 'search,tag', 'Search']],
];

const CASES: Record<string, Case[]> = {
  'alliance-feed': EVERY,
  'news-list': [
    ...LIST,
    ['limit', 'limit', 5, NOT_WHOLE],
    ['layout', 'layout', 'list', ['grid', '']],
    ['images', 'images', 'on', ['off']],
    ['date-style', 'dateStyle', 'long', ['tiny']],
  ],
  'publication-card': CONTENT,
  'publication-list': [...LIST, ['limit', 'limit', undefined, NOT_WHOLE], ['sort', 'sort', 'feed', ['title']]],
  'campaign-banner': [...CONTENT, ['variant', 'variant', 'hero', ['card']]],
};

for (const [tag, cases] of Object.entries(CASES)) {
  describe(`The attributes of <${tag}>`, () => {
    for (const [attribute, property, defaultValue, bad] of cases) {
      it(`${attribute}: an invalid value means ${defaultValue ?? 'none'}, with one warning`, async () => {
        for (const value of bad) {
          const warned = warnings();
          const element = await setup<LitElement & Record<string, unknown>>(
            `<${tag} ${attribute}="${value}"></${tag}>`,
          );
          expect(element[property], value).to.equal(defaultValue);
          expect(warned, value).to.have.length(1);
          expect(warned[0]).to.include(`<${tag}>`).and.include(attribute);
          expect(warned[0], 'as it is written')
            .to.match(new RegExp(`: ${value}$`))
            .and.not.include('NaN');
          element.requestUpdate();
          await element.updateComplete;
          expect(warned, 'once').to.have.length(1);
        }
      });

      it(`${attribute}: absent or removed means the default, without a warning`, async () => {
        const warned = warnings();
        const element = await setup<LitElement & Record<string, unknown>>(`<${tag}></${tag}>`);
        expect(element[property]).to.equal(defaultValue);
        element[property] = null;
        await element.updateComplete;
        expect(element[property]).to.equal(defaultValue);
        element[property] = undefined;
        await element.updateComplete;
        expect(element[property]).to.equal(defaultValue);
        expect(warned).to.be.empty;
      });
    }

    it('accept all good values without a warning', async () => {
      const warned = warnings();
      await setup(
        `<${tag} src=" " refresh="60" timeout="2.5" offline loading="lazy" heading="x" heading-level="6" link-target="_top" limit="3"
          more tag="x" source="x, y" exclude="z" language="fr ar" filters="search tag" since="2014-10-14" layout="cards" images="none" date-style="relative" sort="date" item="1" variant="bar"
          dismissible></${tag}>`,
      );
      expect(warned).to.be.empty;
    });
  });
}

describe('Properties set by script', () => {
  it('are converted from other types', async () => {
    const warned = warnings();
    const list = await given<NewsList>('<news-list></news-list>', FULL);
    Object.assign(list, {limit: '2', headingLevel: '3', tag: ['Schools', 'None'], heading: 5});
    await settled(list);
    expect(texts(list, 'title')).to.deep.equal(['A school opens']);
    expect(texts(list, 'heading')).to.deep.equal(['5']);
    expect(list.limit).to.equal(2);
    expect(levelOf(part(list, 'title')!)).to.equal(4);
    Object.assign(list, {src: new URL('https://feeds.example/'), feed: undefined});
    await settled(list);
    expect(list.src).to.equal('https://feeds.example/');
    expect(warned).to.be.empty;
  });

  it('are true for an empty text, which Vue and JSX set for `dismissible` without a value', async () => {
    const banner = await given<CampaignBanner>('<campaign-banner></campaign-banner>', FULL);
    for (const [value, on] of [
      ['', true],
      [false, false],
      [true, true],
      [null, false],
    ] as const) {
      Object.assign(banner, {dismissible: value});
      await settled(banner);
      expect(banner.dismissible, String(value)).to.equal(on);
      expect(Boolean(part(banner, 'dismiss')), String(value)).to.equal(on);
    }
  });

  it('cause a warning, too, if they are invalid', async () => {
    const warned = warnings();
    const list = await given<NewsList>('<news-list></news-list>', FULL);
    Object.assign(list, {limit: -1, layout: 'x', itemTemplate: 'x', feed: 5, filter: 'x'});
    await settled(list);
    expect(warned).to.have.length(5);
    Object.assign(list, {limit: '3 items', headingLevel: 'two'});
    await settled(list);
    expect(warned.splice(5).map((line) => line.replace(/.*: /, ''))).to.deep.equal(['3 items', 'two']);
    expect(list.limit).to.equal(5);
    expect(list.itemTemplate).to.be.undefined;
    expect(list.feed).to.be.undefined;
    expect(list.filter).to.deep.equal({});
    const banner = await setup<CampaignBanner>('<campaign-banner></campaign-banner>');
    Object.assign(banner, {variant: 3});
    await settled(banner);
    expect(banner.variant).to.equal('hero');
    expect(warned).to.have.length(6);
    const card = await setup('<publication-card></publication-card>');
    Object.assign(card, {publication: 'x'});
    await settled(card);
    expect(warned).to.have.length(7);
  });

  it('are kept if they were set before the tag was defined', async () => {
    const elsewhere = document.implementation.createHTMLDocument();
    const list = elsewhere.createElement('publication-list');
    Object.assign(list, {limit: 2, feed: FULL, source: 'Sea Agency', language: 'en', filter: {search: 'plastic'}});
    document.body.append(list);
    await settled(list);
    expect(texts(list, 'title')).to.deep.equal(['Oceans of plastic']);
    expect(list.filter).to.deep.equal({search: 'plastic'});
    list.language = 'fr';
    await settled(list);
    expect(texts(list, 'title')).to.deep.equal([]);
    list.remove();
  });
});
