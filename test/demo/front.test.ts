import {expect} from '@open-wc/testing';
import {waitUntil} from '../helpers/wait-until.js';
import {inState, part, parts, text, texts} from '../helpers/setup.js';
import {open, type DemoPage} from './page.js';

const NEWS = [
  'New ILO Protocol on Forced Labour to be discussed with the diplomatic community at the upcoming European Commemoration Day Against Trafficking in Persons in Geneva',
  'ILO launches new knowledge sharing platform on forced labour',
  'What do we know about human trafficking in Switzerland?',
  'Major new initiative to protect women and girls from modern-day slavery',
];
const DAYS = ['2014-10-14', '2014-04-22', '2013-10-15', '2013-07-15'];

/** The publications of a list, each by one of its parts. */
const cardTexts = (list: Element, name: string) => parts(list, name).map(text);

const days = (element: Element) => parts(element, 'date').map((date) => (date as HTMLTimeElement).dateTime);

const choose = ({find}: DemoPage, selector: string) => find<HTMLInputElement>(selector).click();

describe('The front page', () => {
  it('shows the news, newest first, with their dates and the credit of the picture', async () => {
    const {find} = await open('index.html');
    const news = find('#partner news-list');
    expect(texts(news, 'title')).to.deep.equal(NEWS);
    expect(days(news)).to.deep.equal(DAYS);
    expect(texts(news, 'credit')).to.deep.equal(['© Sajjad Hussain / AFP 2014']);
  });

  it('shows the publications in the order of the feed, with their dates', async () => {
    const {find} = await open('index.html');
    const list = find('#partner publication-list');
    expect(cardTexts(list, 'title')).to.deep.equal([
      'Combating forced labour: A handbook for employers and business',
      'The cost of coercion',
    ]);
    expect(cardTexts(list, 'date')).to.deep.equal(['22 October 2008', '12 May 2009']);
  });

  it('shows the campaign with its figures and its goal', async () => {
    const {find} = await open('index.html');
    const banner = find('#partner campaign-banner');
    expect(text(part(banner, 'title'))).to.equal('A Global Alliance against Forced Labour');
    expect(texts(banner, 'value')).to.deep.equal(['12.3 million', '350,000']);
    expect(text(part(banner, 'goal'))).to.contain('2015');
  });

  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    it(`has the line to paste and the first news in its first screen, ${width} × ${height}`, async () => {
      const {find} = await open('index.html', width);
      expect(find('.snippet').getBoundingClientRect().bottom).to.be.below(height);
      expect(part(find('#first news-list'), 'title')!.getBoundingClientRect().bottom).to.be.below(height);
    });
  }

  it('shows all four elements, inside of a provider and on their own', async () => {
    const {find} = await open('index.html');
    for (const tag of ['campaign-banner', 'news-list', 'publication-list']) {
      expect(inState(find(`alliance-feed ${tag}`), 'ready'), tag).to.equal(true);
    }
    for (const tag of ['campaign-banner', 'news-list', 'publication-card', 'publication-list']) {
      expect(inState(find(`${tag}[src]`), 'ready'), tag).to.equal(true);
    }
  });

  for (const [lang, dir] of [
    ['fr', 'ltr'],
    ['es', 'ltr'],
    ['ar', 'rtl'],
  ]) {
    it(`turns the partner's region into ${lang}, and back`, async () => {
      const page = await open('index.html');
      const region = page.find('#partner');
      const news = page.find('#partner news-list');
      choose(page, `[name=lang][value=${lang}]`);
      expect([region.lang, region.dir]).to.deep.equal([lang, dir]);
      await waitUntil(() => texts(news, 'title')[0] !== NEWS[0], 'the translation comes');
      expect(days(news)).to.deep.equal(DAYS);
      expect(text(part(news, 'heading'))).to.not.equal('Latest news');
      expect(page.find('[data-of=partner]').textContent).to.contain(news.getAttribute('heading'));
      expect(page.window.location.search).to.equal(`?lang=${lang}`);
      choose(page, '[name=lang][value=en]');
      await waitUntil(() => texts(news, 'title')[0] === NEWS[0], 'English is back');
      expect(page.window.location.search).to.equal('');
    });
  }

  it('opens in the language of its address', async () => {
    const {find} = await open('index.html?lang=ar');
    expect(find('#partner').dir).to.equal('rtl');
  });

  it('is light or dark as chosen, and remembers it', async () => {
    const {document, find, window} = await open('index.html');
    const button = find('.scheme');
    const before = button.ariaPressed;
    button.click();
    expect(button.ariaPressed).to.not.equal(before);
    const {scheme} = document.documentElement.dataset;
    expect(window.getComputedStyle(document.documentElement).colorScheme).to.equal(scheme);
    const again = await open('index.html');
    expect(again.document.documentElement.dataset.scheme).to.equal(scheme);
    localStorage.removeItem('alliance-demo:scheme');
  });

  it('copies the code that is shown', async () => {
    const {find, window} = await open('index.html');
    let copied = '';
    const writeText = (what: string) => Promise.resolve(void (copied = what));
    Object.defineProperty(window.navigator, 'clipboard', {value: {writeText}});
    find('.snippet button').click();
    await waitUntil(() => text(find('.toast')) === 'Copied.', 'it says so');
    expect(copied).to.equal(find('.snippet code').textContent);
    expect(copied).to.contain('<news-list src="http').and.to.contain('</script>');
  });

  it('says where an example link would lead, and stays', async () => {
    const {find} = await open('index.html');
    part(find('#first news-list'), 'title')!.querySelector('a')!.click();
    expect(text(find('.toast'))).to.match(/would open https:\/\/\S+\.example\//);
  });
});
