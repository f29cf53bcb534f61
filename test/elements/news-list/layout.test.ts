import {expect} from '@open-wc/testing';
import type {NewsList} from '../../../src/index.js';
import {dated, feedOf, newsItems, PICTURE, STORY} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {part, parts, settled, setup, text} from '../../helpers/setup.js';

describe('The layouts of <news-list>', () => {
  const shown = (list: NewsList) =>
    ['date', 'title', 'summary', 'image', 'source', 'tags'].filter((name) => parts(list, name).length);

  for (const layout of ['list', 'cards']) {
    it(`shows all of an item as ${layout}`, async () => {
      const list = await given<NewsList>(`<news-list layout="${layout}"></news-list>`, feedOf([STORY]));
      expect(shown(list)).to.deep.equal(['date', 'title', 'summary', 'image', 'source', 'tags']);
    });
  }

  it('shows only title and date when compact', async () => {
    const list = await given<NewsList>('<news-list layout="compact"></news-list>', feedOf([STORY]));
    expect(shown(list)).to.deep.equal(['date', 'title']);
  });

  it('puts cards side by side, and list items one below another', async () => {
    const list = await given<NewsList>('<news-list layout="cards"></news-list>', feedOf(newsItems(2)));
    list.style.width = '800px';
    const tops = () => parts(list, 'item').map((item) => item.getBoundingClientRect().top);
    expect(tops()[0]).to.equal(tops()[1]);
    list.layout = 'list';
    await settled(list);
    expect(tops()[0]).to.be.below(tops()[1]!);
  });

  it('starts a card without a picture level with the pictures beside it, if it has no hairline', async () => {
    const items = [
      {id: '1', title: 'Without'},
      {id: '2', title: 'With', image: PICTURE},
    ];
    const list = await given<NewsList>('<news-list layout="cards" style="width: 800px"></news-list>', feedOf(items));
    const top = (name: string) =>
      Math.min(...parts(list, name).map((element) => element.getBoundingClientRect().top)) -
      part(list, 'list')!.getBoundingClientRect().top;
    expect(top('title')).to.be.above(12);
    list.style.setProperty('--alliance-rule', '0px');
    expect(top('title')).to.be.below(4);
  });

  const left = (list: NewsList, index: number) => parts(list, 'title')[index]!.getBoundingClientRect().left;
  const feed = feedOf([dated('Dated', '2014-10-14'), dated('Undated')]);

  it('aligns the titles of items with and without a date', async () => {
    const list = await given<NewsList>('<news-list layout="compact" style="width: 40rem"></news-list>', feed);
    expect(left(list, 0)).to.be.above(part(list, 'date')!.getBoundingClientRect().right);
    expect(left(list, 1)).to.equal(left(list, 0));
  });

  it('has no column for dates if no dates are shown', async () => {
    const markup = '<news-list layout="compact" date-style="none" style="width: 40rem"></news-list>';
    const list = await given<NewsList>(markup, feed);
    expect(left(list, 0)).to.equal(list.getBoundingClientRect().left);
  });
});

describe('The skeleton of <news-list>', () => {
  for (const layout of ['list', 'cards', 'compact']) {
    it(`has bars in one box for each item, and no text, in layout ${layout}`, async () => {
      const list = await setup<NewsList>(`<news-list layout="${layout}" limit="3" style="width: 20rem"></news-list>`);
      const skeleton = list.shadowRoot!.querySelector('.skeleton [part=list]')!;
      expect(skeleton.querySelectorAll('*')).to.have.length(3);
      expect(text(skeleton)).to.equal('');
      const {height, backgroundImage} = getComputedStyle(skeleton.lastElementChild!, '::after');
      expect(parseFloat(height), 'a title and more').to.be.above(48);
      expect(backgroundImage).to.contain('gradient');
    });
  }

  it('cuts no bar, however narrow the list is', async () => {
    const list = await setup<NewsList>('<news-list limit="1" style="font: 16px Arial"></news-list>');
    const bars = getComputedStyle(list.shadowRoot!.querySelector('.skeleton [part=item]')!, '::after');
    const heights = (sizes: string) => sizes.split(', ').map((size) => parseFloat(size.split(' ')[1]!) || 0);
    for (const width of [240, 260, 272, 288, 300, 311, 313, 328, 352, 400]) {
      list.style.width = `${width}px`;
      const tops = heights(bars.backgroundPosition);
      const ends = heights(bars.backgroundSize).map((height, index) => height && tops[index]! + height);
      // There are 7 px of air below the last bar.
      expect(Math.max(...ends) - 7.2, `${width} px`).to.be.at.most(parseFloat(bars.height));
    }
  });

  it('keeps space for a picture beside the bars, and stays inside the list', async () => {
    const list = await setup<NewsList>('<news-list></news-list>');
    const picture = () => getComputedStyle(list.shadowRoot!.querySelector('.skeleton [part=item]')!, '::before');
    for (const width of ['15rem', '48rem']) {
      list.style.width = width;
      expect(parseFloat(picture().width), width).to.be.above(40);
      expect(part(list, 'base')!.scrollWidth, width).to.equal(part(list, 'base')!.clientWidth);
    }
    list.images = 'none';
    await settled(list);
    expect(picture().content).to.equal('none');
  });
});

describe('From right to left, <news-list>', () => {
  it('aligns texts of the other direction with the rest', async () => {
    const feed = feedOf([{...dated('Title', '2014-10-14'), language: 'en', summary: 'A summary.'}]);
    const list = await given<NewsList>('<news-list lang="ar" dir="rtl" style="width: 40rem"></news-list>', feed);
    const right = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect().right;
    };
    const edge = list.getBoundingClientRect().right;
    expect(getComputedStyle(part(list, 'title')!).direction).to.equal('ltr');
    expect(right(part(list, 'date')!)).to.be.closeTo(edge, 1);
    expect(right(part(list, 'title')!)).to.be.closeTo(edge, 1);
    expect(right(part(list, 'summary')!)).to.be.closeTo(edge, 1);
  });

  it('leaves room for the ellipsis of a summary in the other direction', async () => {
    const feed = feedOf(
      ['en', 'ar'].map((language) => ({...dated(language, '2014-10-14'), language, summary: 'Long '.repeat(99)})),
    );
    const list = await given<NewsList>('<news-list lang="ar" dir="rtl" style="width: 20rem"></news-list>', feed);
    const [other, own] = parts(list, 'summary').map((summary) => summary.getBoundingClientRect());
    const edge = list.getBoundingClientRect().right;
    expect(own!.right).to.be.closeTo(edge, 1);
    expect(other!.right).to.be.closeTo(edge + 16, 1);
    expect(document.documentElement.scrollWidth).to.equal(innerWidth);
  });
});
