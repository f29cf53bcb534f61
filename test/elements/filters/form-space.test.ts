import {expect} from '@open-wc/testing';
import type {NewsList} from '../../../src/index.js';
import {feedOf} from '../../fixtures/elements/feed.js';
import {ALL, choose, FEED, field, form, itemsOf, select, type List} from '../../fixtures/elements/filters.js';
import {given} from '../../fixtures/elements/given.js';
import {hold, feedUrl, network, type Answer} from '../../helpers/network.js';
import {focused, inState, part, settled, setup, text} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

/** A feed that leaves only the search and one other control with anything to choose. */
const FEW = feedOf(
  [...itemsOf('news'), ...itemsOf('publication')].map(({id, title, _alliance}) => ({id, title, _alliance})),
);
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'zh', 'ru'];
const SIZES = [16, 18, 24];

const heightOf = (element: Element) => element.getBoundingClientRect().height;
const heading = '<h2 slot="heading">The latest</h2>';

describe('The space for the form', () => {
  for (const tag of ['news-list', 'publication-list']) {
    it(`is reserved while <${tag}> loads, at every width`, async () => {
      const reserved: string[] = [];
      const needed: string[] = [];
      for (const filters of [ALL, 'search tag', 'search', 'tag source year']) {
        for (const feed of [FEED, FEW]) {
          const url = feedUrl();
          const {promise, release} = hold<Answer>();
          network({[url]: () => promise});
          const list = await setup<List>(`<${tag} filters="${filters}" src="${url}">${heading}</${tag}>`);
          await settled(list);
          const measure = () =>
            [208, 240, 358, 480, 1264]
              // Where a form has several rows, it has fewer of them if there are fewer controls.
              .filter((width) => width !== 480 || feed === FEED)
              .map((width) => {
                list.style.width = `${width}px`;
                return `${filters} ${width} ${heightOf(list.shadowRoot!.querySelector('form')!)}`;
              });
          reserved.push(...measure());
          expect(list.shadowRoot!.querySelector('form')!.inert).to.be.true;
          release(feed);
          await until(() => inState(list, 'ready'));
          expect(form(list)!.inert).to.be.false;
          needed.push(...measure());
          list.remove();
        }
      }
      expect(needed).to.deep.equal(reserved);
    });
  }
});

describe('In a narrow list', () => {
  for (const language of LANGUAGES) {
    it(`the form takes one line until it is used, in ${language}, even in large text`, async () => {
      const list = await setup<List>(`<news-list lang="${language}" filters="${ALL}"></news-list>`);
      list.feed = FEED;
      await settled(list);
      const [label, button] = ['.search .small', '.disclosure'].map((selector) => form(list)!.querySelector(selector)!);
      for (const size of SIZES) {
        for (const width of [220, 240, 320, 390]) {
          list.style.cssText = `width: ${width}px; font: ${size}px/1.5 Arial, sans-serif`;
          const what = `${width} px, text of ${size} px`;
          expect(heightOf(form(list)!), what).to.be.at.most(3 * size);
          expect(part(list, 'search')!.offsetWidth, what).to.be.at.least(3.5 * size);
          for (const words of [label!, button!]) {
            expect(words.checkVisibility() && text(words), what).to.be.ok;
            expect(words.scrollWidth, what).to.be.at.most(words.clientWidth || Infinity);
          }
          expect(part(list, 'base')!.scrollWidth, what).to.be.at.most(width);
        }
      }
    });
  }

  it('the form takes one line until it is used: the search field, and a button for the selects', async () => {
    const list = await given<NewsList>(`<news-list filters="${ALL}"></news-list>`, FEED);
    const toggle = form(list)!.querySelector<HTMLElement>('[aria-expanded]')!;
    const isShown = () => select(list, 'tag').checkVisibility();
    list.style.width = '800px';
    expect([isShown(), toggle.checkVisibility()]).to.deep.equal([true, false]);
    for (const width of [208, 240, 360]) {
      list.style.width = `${width}px`;
      expect([isShown(), toggle.checkVisibility(), text(toggle)]).to.deep.equal([false, true, 'Filters']);
      expect(heightOf(form(list)!), `${width} px`).to.be.below(50);
      expect(list.shadowRoot!.querySelector('[part=base]')!.scrollWidth).to.be.at.most(width);
    }
    toggle.click();
    await settled(list);
    expect([isShown(), toggle.ariaExpanded]).to.deep.equal([true, 'true']);
    // The text spacing of WCAG 1.4.12, in a box of 220 px.
    Object.assign(list.style, {width: '220px', letterSpacing: '0.12em', wordSpacing: '0.16em', lineHeight: '1.5'});
    const {right} = list.getBoundingClientRect();
    for (const control of form(list)!.querySelectorAll('input, select, button, span'))
      expect(control.getBoundingClientRect().right, text(control)).to.be.at.most(right);
    list.style.cssText = 'width: 360px';
    toggle.click();
    await settled(list);
    expect([isShown(), toggle.ariaExpanded]).to.deep.equal([false, 'false']);
    list.filter = {tag: 'Oceans'};
    await settled(list);
    expect(text(part(list, 'clear')), 'used').to.equal('Clear filters');
  });

  it('the selects stay open, and the focus stays in place, when the last choice is cleared', async () => {
    const list = await given<NewsList>(`<news-list filters="${ALL}" style="width: 300px"></news-list>`, FEED);
    list.filter = {tag: 'Oceans'};
    await settled(list);
    select(list, 'tag').focus();
    await choose(list, 'tag', '');
    expect(list.filter).to.deep.equal({});
    expect(select(list, 'tag').checkVisibility()).to.equal(true);
    expect(focused(list)).to.equal(select(list, 'tag'));
  });

  it('two controls are side by side, without a button', async () => {
    const list = await given<NewsList>('<news-list filters="search tag"></news-list>', FEED);
    list.style.width = '360px';
    expect(form(list)!.querySelector('[aria-expanded]')).to.equal(null);
    const tops = () => [select(list, 'tag'), field(list)].map((control) => control.getBoundingClientRect().top);
    expect(tops()[0]).to.equal(tops()[1]);
    list.filter = {tag: 'Oceans'};
    await settled(list);
    expect(tops()[0], 'used').to.equal(tops()[1]);
  });
});
