import {expect} from '@open-wc/testing';
import {waitUntil} from '../helpers/wait-until.js';
import {inState, part, parts, text, texts} from '../helpers/setup.js';
import {sendKeys} from '@web/test-runner-commands';
import {open, type DemoPage} from './page.js';

const NEWS = [
  'New ILO Protocol on Forced Labour to be discussed with the diplomatic community at the upcoming European Commemoration Day Against Trafficking in Persons in Geneva',
  'ILO launches new knowledge sharing platform on forced labour',
  'What do we know about human trafficking in Switzerland?',
  'Major new initiative to protect women and girls from modern-day slavery',
];
const DAYS = ['2014-10-14', '2014-04-22', '2013-10-15', '2013-07-15'];

const days = (element: Element) => parts(element, 'date').map((date) => (date as HTMLTimeElement).dateTime);

const choose = ({find}: DemoPage, selector: string) => find<HTMLInputElement>(selector).click();

/** A widget on one of the pages in frames, once it shows its feed. */
async function hosted({find}: DemoPage, frame: string, tag: string): Promise<Element> {
  const widget = () => find<HTMLIFrameElement>(`${frame} iframe`).contentDocument?.querySelector(tag);
  await waitUntil(() => widget() && inState(widget()!, 'ready'), `the ${tag} in ${frame}`);
  return widget()!;
}

describe('The front page', () => {
  it('shows the news, the publications and the campaign of the default feed', async () => {
    const {find} = await open('index.html');
    const news = find('#partner news-list');
    expect(texts(news, 'title')).to.deep.equal(NEWS);
    expect(days(news)).to.deep.equal(DAYS);
    expect(texts(news, 'credit')).to.deep.equal(['© Sajjad Hussain / AFP 2014']);
    const publications = find('#partner publication-list');
    expect(texts(publications, 'title')).to.deep.equal([
      'Combating forced labour: A handbook for employers and business',
      'The cost of coercion',
    ]);
    expect(texts(publications, 'date')).to.deep.equal(['22 October 2008', '12 May 2009']);
    expect(texts(publications, 'kind')).to.deep.equal(['Handbook', 'Report']);
    const banner = find('#partner campaign-banner');
    expect(texts(banner, 'title')).to.deep.equal(['A Global Alliance against Forced Labour']);
    expect(texts(banner, 'qualifier')).to.deep.equal(['at least', 'over']);
    expect(texts(banner, 'value')).to.deep.equal(['12.3 million', '350,000']);
    expect(texts(banner, 'goal')).to.deep.equal(['The goal: an end to forced labour worldwide by 2015']);
  });

  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    it(`has the code to paste on its first screen, with the first news item beside or below it, at ${width} × ${height}`, async () => {
      const page = await open('index.html', width);
      expect(page.find('.snippet').getBoundingClientRect().bottom).to.be.below(height);
      const news = await hosted(page, '#host-blog', 'news-list');
      const frame = page.find('#host-blog iframe').getBoundingClientRect();
      const title = frame.top + part(news, 'title')!.getBoundingClientRect().bottom;
      expect(title).to.be.below(width > 1000 ? height : 2 * height);
      expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
    });
  }

  it('shows the widget on other people’s pages, in tabs that work by keyboard, each as high as its page', async () => {
    const page = await open('index.html', 1280);
    const tabs = page.all('[role=tab]');
    expect(tabs.filter(({tabIndex}) => tabIndex === 0)).to.have.lengthOf(1);
    page.window.focus();
    tabs[0]!.focus();
    for (const [key, expected] of [
      ['ArrowRight', 1],
      ['End', tabs.length - 1],
      ['ArrowRight', 0],
      ['ArrowLeft', tabs.length - 1],
      ['Home', 0],
      ['ArrowRight', 1],
    ] as const) {
      await sendKeys({press: key});
      expect(page.document.activeElement, key).to.equal(tabs[expected]);
      expect(tabs.map(({ariaSelected}) => ariaSelected === 'true').indexOf(true), key).to.equal(expected);
      const shown = page.all('[role=tabpanel]').map((panel) => panel.checkVisibility());
      expect(shown.indexOf(true), key).to.equal(expected);
      expect(shown.filter(Boolean), key).to.have.lengthOf(1);
    }
    const news = await hosted(page, '#host-ministry', 'news-list');
    expect(texts(news, 'title')).to.deep.equal(NEWS.slice(0, 2));
    const frame = page.find<HTMLIFrameElement>('#host-ministry iframe');
    await waitUntil(
      () => frame.offsetHeight === frame.contentDocument!.documentElement.offsetHeight,
      'the frame is as high as the page',
    );
    expect(page.faults).to.deep.equal([]);
  });

  it('states only facts that are true', async () => {
    const {all} = await open('index.html');
    const size = text(all('.facts li')[1])!;
    expect(size).to.match(/^\d\d kB$/);
    const {body} = await fetch('/dist/alliance-widgets.min.js');
    const gzipped = await new Response(body!.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
    // With brotli, as the page says, scripts are a tenth smaller than with gzip.
    expect((parseInt(size) * 1000) / gzipped.byteLength).to.be.within(0.8, 1);
  });

  for (const [lang, dir] of [
    ['fr', 'ltr'],
    ['es', 'ltr'],
    ['ar', 'rtl'],
  ]) {
    it(`switches the partner's region to ${lang}, and back`, async () => {
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

  it('opens in the language that its address names', async () => {
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
    find('#copy').click();
    await waitUntil(() => text(find('.toast')) === 'Copied.', 'it says so');
    expect(copied).to.equal(find('.snippet code').textContent);
    expect(copied).to.contain('<news-list src="http').and.to.contain('</script>');
  });

  it('says where an example link would lead, and does not follow it, on a host page too', async () => {
    const page = await open('index.html');
    part(page.find('#partner news-list'), 'title')!.querySelector('a')!.click();
    expect(text(page.find('.toast'))).to.match(/would open https:\/\/\S+\.example\//);
    const {contentDocument} = page.find<HTMLIFrameElement>('#host-blog iframe');
    await waitUntil(() => contentDocument!.querySelector('nav a'), 'the host page');
    contentDocument!.querySelector<HTMLElement>('nav a')!.click();
    await waitUntil(() => text(page.find('.toast'))!.includes('workers-rights.example'), 'it says so');
  });
});
