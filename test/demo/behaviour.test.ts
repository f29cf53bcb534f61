import {expect} from '@open-wc/testing';
import {waitUntil} from '../helpers/wait-until.js';
import {sendKeys} from '@web/test-runner-commands';
import {inState, part, parts, text, texts} from '../helpers/setup.js';
import {TAGS} from '../fixtures/elements/content.js';
import {open, type DemoPage} from './page.js';

/** Sets a form field as a visitor does. */
function set({find}: DemoPage, name: string, value: string) {
  const field = find<HTMLInputElement | HTMLSelectElement>(`.controls [name="${name}"]`);
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

const count = (list: Element) => parts(list, 'item').length;

describe("An element's page", () => {
  it('sets an option on the widget, in its code and in the address', async () => {
    const page = await open('news-list.html');
    const list = page.find('#list news-list');
    set(page, 'layout', 'compact');
    set(page, 'limit', '2');
    await waitUntil(() => count(list) === 2, 'the list follows');
    expect(texts(list, 'summary')).to.deep.equal([]);
    await waitUntil(
      () => /layout="compact"\s+limit="2"/.test(page.find('.snippet code').textContent),
      'the code follows',
    );
    expect(page.window.location.search).to.equal('?layout=compact&limit=2');
  });

  it('opens with the options of its address', async () => {
    const {find} = await open('news-list.html?limit=1&more=on');
    const list = find('#list news-list');
    expect(count(list)).to.equal(1);
    expect(part(list, 'more')).to.exist;
    expect(find('.snippet code').textContent).to.match(/limit="1"\s+more/);
  });

  it('removes an option that is back at its default', async () => {
    const page = await open('publication-list.html?sort=date');
    set(page, 'sort', '');
    await page.find<HTMLElement & {updateComplete: Promise<boolean>}>('#list publication-list').updateComplete;
    expect(page.find('#list publication-list').hasAttribute('sort')).to.equal(false);
    expect(page.window.location.search).to.equal('');
  });

  it('has every option of the element among its controls', async () => {
    for (const tag of ['alliance-feed', 'campaign-banner', 'news-list', 'publication-card', 'publication-list']) {
      const {all} = await open(`${tag}.html`);
      const names = all<HTMLInputElement>('.controls [name]').map(({name}) => name);
      const {observedAttributes} = customElements.get(tag) as unknown as {observedAttributes: string[]};
      expect([...new Set(names)].sort(), tag).to.deep.equal([...observedAttributes].sort());
    }
  });

  it('runs the scripts that it shows', async () => {
    const news = await open('news-list.html');
    expect(text(part(news.find('#agenda'), 'item'))).to.match(/^2014 · New ILO Protocol/);
    const card = await open('publication-card.html');
    expect(text(part(card.find('#own'), 'title'))).to.equal('Annual report of a partner');
    const banner = await open('campaign-banner.html');
    expect(text(part(banner.find('#title'), 'base'))).to.equal('A Global Alliance against Forced Labour');
    const feed = await open('alliance-feed.html');
    expect(text(part(feed.find('#own news-list'), 'title'))).to.equal('Written in the page');
    part(feed.find('#routed news-list'), 'title')!.querySelector('a')!.click();
    expect(text(feed.find('#selected'))).to.match(/^Selected: New ILO Protocol/);
  });

  it('lists the events as they are fired', async () => {
    const page = await open('alliance-feed.html');
    const log = page.find('.log');
    expect(text(log)).to.match(/^alliance-load alliance-feed: \d+ items, 0 problems/);
    set(page, 'src', 'feeds/broken.json');
    await waitUntil(() => text(log)!.startsWith('alliance-error alliance-feed: code "format"'), 'the error is told');
  });

  it('shows a closed banner again', async () => {
    const page = await open('campaign-banner.html');
    const bar = page.find('#ex-bar campaign-banner');
    part(bar, 'dismiss')!.click();
    await waitUntil(() => !part(bar, 'base'), 'it is closed');
    const reloaded = new Promise((resolve) =>
      page.window.frameElement!.addEventListener('load', resolve, {once: true}),
    );
    page.find('[data-forget]').click();
    await reloaded;
    const again = (page.window.frameElement as HTMLIFrameElement).contentDocument!;
    await waitUntil(() => part(again.querySelector('#ex-bar campaign-banner')!, 'dismiss'), 'it is back');
  });
});

describe("An element page's examples", () => {
  const box = ({find}: DemoPage, name: string) => find(`.snippet[data-of="${name}"], .snippet[data-file="${name}"]`);
  const field = (page: DemoPage, name: string) => box(page, name).querySelector('textarea')!;
  const note = (page: DemoPage, name: string) => text(box(page, name).querySelector('.note'));

  /** Types into a field as a visitor does. */
  function write(page: DemoPage, name: string, value: string) {
    const target = field(page, name);
    target.focus();
    target.value = value;
    target.dispatchEvent(new Event('input', {bubbles: true}));
  }

  it('update as their code is typed', async () => {
    const page = await open('news-list.html');
    const target = field(page, 'ex-more');
    page.window.focus();
    target.focus();
    target.setSelectionRange(target.value.indexOf(' more'), target.value.indexOf(' more'));
    await sendKeys({type: ' heading="Typed"'});
    await waitUntil(() => text(part(page.find('#ex-more news-list'), 'heading')) === 'Typed', 'the heading comes');
    expect(box(page, 'ex-more').querySelector('code')!.textContent).to.equal(target.value);
    await sendKeys({press: 'Tab'});
    expect(page.document.activeElement!.textContent).to.equal('Reset');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => !part(page.find('#ex-more news-list'), 'heading'), 'it is as it was');
    expect(page.document.activeElement).to.equal(target);
    expect(page.faults).to.deep.equal([]);
  });

  it('say what is wrong with it, and still show what they can', async () => {
    const page = await open('news-list.html');
    const list = page.find('#ex-cards news-list');
    const mistakes = {
      '': 'There is no widget in it: the last one stays.',
      '<news-list': 'There is no widget in it: the last one stays.',
      '<news-list src="feeds/long.json"></news-list><new-list></new-list>': 'There is no <new-list>.',
      '<new-list></new-list>': 'There is no widget in it: the last one stays.',
      '<news-list src="feeds/long.json" limit="2"/>': 'The end is missing: </news-list>',
      '<news-list src="feeds/long.json limit="2"></news-list><p title="a">': 'A quotation mark is missing.',
      '<news-list src="feeds/long.json" lmit="2"></news-list>': '<news-list> has no attribute “lmit”.',
      '<news-list src="feeds/long.json" "x 1=2></news-list>': 'A quotation mark is missing.',
    };
    for (const [markup, message] of Object.entries(mistakes)) {
      write(page, 'ex-cards', markup);
      await waitUntil(() => note(page, 'ex-cards') === message, `${markup}: ${message}`);
      await waitUntil(() => inState(list, 'ready'), markup);
      expect(list.isConnected, markup).to.equal(true);
    }
    expect(page.faults).to.deep.equal([]);
  });

  it('run no script that is typed there, and violate no policy of the page', async () => {
    const page = await open('news-list.html');
    write(
      page,
      'ex-cards',
      `<script>top.ran = true</script><p style="color: red" onclick="1"><img src=x onerror="top.ran = true">
       <news-list src="feeds/long.json" limit="2"><script>top.ran = true</script></news-list>`,
    );
    await waitUntil(() => /neither styles nor scripts/.test(note(page, 'ex-cards')!), 'it says so');
    await waitUntil(() => count(page.find('#ex-cards news-list')) === 2, 'the widget is there');
    expect(page.find('#ex-cards').querySelector('script, [style], [onclick], [onerror]')).to.equal(null);
    expect(page.window.top).to.not.have.property('ran');
  });

  it('keep what a script has set on the element', async () => {
    const page = await open('news-list.html');
    write(page, 'ex-template', field(page, 'ex-template').value.replace(' src', ' limit="1" src'));
    await waitUntil(() => count(page.find('#agenda')) === 1, 'the limit holds');
    expect(text(part(page.find('#agenda'), 'item'))).to.match(/^2014 · New ILO Protocol/);
  });

  it('keep their code and their options in step', async () => {
    const page = await open('news-list.html');
    write(page, 'list', field(page, 'list').value.replace(' heading', ' layout="compact" limit="2" heading'));
    await waitUntil(() => page.find<HTMLSelectElement>('[name=layout]').value === 'compact', 'the options follow');
    expect(page.window.location.search).to.equal('?layout=compact&limit=2');
    expect(page.find<HTMLSelectElement>('[name=src]').value).to.equal('feeds/alliance.json');
    field(page, 'list').blur();
    set(page, 'limit', '1');
    await waitUntil(() => /limit="1"/.test(field(page, 'list').value), 'the code follows');
    expect(count(page.find('#list news-list'))).to.equal(1);
  });

  it('update with their style sheet', async () => {
    const page = await open('news-list.html');
    const colour = () => page.window.getComputedStyle(page.find('.brand')).getPropertyValue('--alliance-accent');
    write(page, 'examples/brand.css', '.brand { --alliance-accent: green }');
    await waitUntil(() => colour().trim() === 'green', 'the style is another');
  });
});

describe('The knowledge-sharing page', () => {
  const field = (page: DemoPage, name: string) =>
    page.find('#platform news-list').shadowRoot!.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)!;
  const chosen = (page: DemoPage) => page.window.location.search;

  function choose(page: DemoPage, name: string, value: string) {
    field(page, name).value = value;
    field(page, name).dispatchEvent(new Event('input', {bubbles: true}));
  }

  it('pools four agencies in three languages, and marks each item with its own', async () => {
    const page = await open('knowledge-sharing.html');
    await waitUntil(() => (field(page, 'source') as HTMLSelectElement | null)?.options.length === 6, 'all have come');
    expect(text(field(page, 'source')))
      .to.include('ILO')
      .and.to.include('AP-Forced Labour Net');
    expect(text(field(page, 'language'))).to.match(/Arabic.*English.*French/);
    const bar = page.find('campaign-banner').shadowRoot!;
    expect(text(bar.querySelector('[part=title]'))).to.equal('A Global Alliance against Forced Labour');
    expect(count(page.find('publication-list'))).to.equal(4);
  });

  it("keeps a visitor's choices in its address, and shows them again", async () => {
    const page = await open('knowledge-sharing.html');
    const list = page.find('#platform news-list');
    await waitUntil(() => field(page, 'language'), 'the form is here');
    choose(page, 'language', 'ar');
    await waitUntil(() => count(list) === 3, 'what is in Arabic');
    expect(chosen(page)).to.equal('?language=ar');
    choose(page, 'search', 'تفتيش');
    await waitUntil(() => count(list) === 1, 'one of it');
    list.shadowRoot!.querySelector<HTMLElement>('[part=clear]')!.click();
    expect(chosen(page)).to.equal('');

    const again = await open('knowledge-sharing.html?language=fr&search=peche');
    const found = again.find('#platform news-list');
    await waitUntil(() => texts(found, 'title').join() === 'Contrats de pêche : ce que vérifie l’inspection', 'it');
    expect(field(again, 'language').value).to.equal('fr');
  });

  it('shows a snapshot without JavaScript', async () => {
    const html = await (await fetch('/demo/knowledge-sharing.html')).text();
    const plain = new DOMParser().parseFromString(html, 'text/html');
    const titles = [...plain.querySelectorAll('news-list [data-alliance-snapshot] h3')].map(text);
    expect(titles).to.have.length(6).and.to.include('Contrats de pêche : ce que vérifie l’inspection');
    expect(plain.querySelector('publication-list [data-alliance-snapshot] a')!.textContent).to.include('handbook');
  });
});

describe('The gallery of states', () => {
  const SECTIONS = {
    loading: 'loading',
    'loading-fallback': 'loading',
    ready: 'ready',
    empty: 'empty',
    error: 'error',
    'error-fallback': 'error',
    stale: 'stale',
  };
  for (const [id, state] of Object.entries(SECTIONS)) {
    it(`shows every element: ${id}`, async () => {
      const {find} = await open('states.html');
      for (const tag of TAGS) await waitUntil(() => inState(find(`#${id} ${tag}`), state), tag);
    });
  }
});

describe('The plain page', () => {
  it('turns its links into elements that show the feed', async () => {
    const {all, document} = await open('plain.html');
    const elements = all('main [src]');
    expect(elements.map(({localName}) => localName)).to.deep.equal([
      'campaign-banner',
      'news-list',
      'publication-list',
      'publication-card',
    ]);
    for (const element of elements) expect(inState(element, 'ready'), element.localName).to.equal(true);
    expect(document.styleSheets).to.have.lengthOf(0);
  });
});
