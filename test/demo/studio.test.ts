import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {contrast, painted} from '../helpers/colour.js';
import {contentElements} from '../helpers/manifest.js';
import {parts, text} from '../helpers/setup.js';
import {waitUntil} from '../helpers/wait-until.js';
import {violations} from './page.js';
import {
  SCHEME,
  DEFAULT,
  THEMES,
  QUERY,
  open,
  field,
  set,
  choose,
  code,
  declarations,
  verdict,
  search,
  seen,
  rgb,
  ratios,
} from './studio-page.js';

describe('The theme studio', () => {
  afterEach(() => localStorage.removeItem(SCHEME));

  it('has every custom property of the manifest, each with its own label, and no other', async () => {
    const page = await open();
    const manifest = (await contentElements()).flatMap(({cssProperties}) => cssProperties.map(({name}) => name));
    const fields = page
      .all('[data-property]')
      .map(({dataset}) => dataset.property!)
      .filter((name) => !name.startsWith('page-'));
    expect(fields.map((name) => `--alliance-${name}`).sort()).to.deep.equal([...new Set(manifest)].sort());
    const names = page
      .all<HTMLInputElement>('#studio input')
      .map((input) => input.ariaLabel ?? text(input.labels![0])!);
    expect(new Set(names)).to.have.lengthOf(names.length);
    expect(names).not.to.include('');
    expect(code(page)).to.equal(DEFAULT);
    expect(search(page)).to.equal('');
    expect(verdict(page)).to.equal('Every contrast is AA or better.');
    // All of them are found in both panels.
    const measured = ratios(page);
    expect(measured).to.have.lengthOf(13);
    for (const {name, ratios} of measured) expect(ratios, name).to.have.lengthOf(2);
    const [link] = measured.find(({name}) => name === 'Links')!.ratios;
    expect(link).to.be.closeTo(contrast(painted('#1c1d1f'), painted('#ffffff')), 0.1);
    expect(page.faults).to.deep.equal([]);
  });

  it('applies lengths and fonts', async () => {
    const page = await open();
    set(field(page, 'radius'), '1.5');
    set(field(page, 'font'), "'Noto Serif', Georgia, serif");
    set(field(page, 'heading-font'), 'serif; color: red');
    const {borderStartStartRadius, fontSize} = seen(page, 'campaign-banner', 'action', 'dark');
    expect(parseFloat(borderStartStartRadius)).to.equal(1.5 * parseFloat(fontSize));
    expect(seen(page, 'news-list', 'summary').fontFamily).to.match(/^"?Noto Serif"?, Georgia, serif$/);
    expect(field(page, 'radius').getAttribute('aria-valuetext')).to.equal('1.5 em');
    expect(field(page, 'heading-font').ariaInvalid).to.equal('true');
    expect(declarations(code(page))).to.deep.equal([
      "--alliance-font: 'Noto Serif', Georgia, serif",
      '--alliance-radius: 1.5em',
    ]);
    set(field(page, 'font'), '');
    expect(declarations(code(page))).to.deep.equal(['--alliance-radius: 1.5em']);
    expect(page.faults).to.deep.equal([]);
  });

  it('restores what its address says, and starts over', async () => {
    const page = await open(`?${QUERY}`);
    expect(declarations(code(page))).to.deep.equal([
      '--alliance-accent: light-dark(#aa2200, #ffbb99)',
      '--alliance-banner-padding: 0',
      '--alliance-font: Georgia, serif',
      '--alliance-link: #004488',
      '--alliance-radius: 0.5em',
    ]);
    expect(page.window.getComputedStyle(page.find('.panel')).backgroundColor).to.equal(rgb(255, 248, 240));
    expect(field(page, 'accent-dark').value).to.equal('#ffbb99');
    expect(field(page, 'page-background-light').value).to.equal('#fff8f0');
    expect(page.find<HTMLSelectElement>('#ready').selectedOptions[0]!.text).to.equal('Your own');
    // The values that are set can be seen.
    expect(field(page, 'radius').checkVisibility()).to.equal(true);
    const {length} = page.window.history;
    set(field(page, 'radius'), '0.75');
    await waitUntil(() => search(page) === `?${QUERY.replace('0.5', '0.75')}`, 'the same address, but for that');
    page.find('#clear').click();
    expect(code(page)).to.equal(DEFAULT);
    await waitUntil(() => search(page) === '', 'nothing remains');
    expect(page.window.history.length).to.equal(length);
  });

  it('ignores an address that makes no sense', async () => {
    const hostile = {
      accent: 'red;}body{display:none',
      link: '0000000.zzzzzz',
      text: '000000.111111.222222',
      muted: 'url(//evil.example)',
      font: "Georgia;} body {display: none} a {font-family: 'x",
      'heading-font': 'Georgia/*',
      radius: '99999',
      space: '-1',
      'banner-padding': 'NaN',
      'font-size': '1e400',
      'card-radius': '1.2.3',
      __proto__x: '1',
      'page-text': 'javascript:alert(1)',
    };
    const page = await open(`?${new URLSearchParams(hostile)}&accent=%E0%A4%A&&&=&constructor=1&__proto__=2`);
    expect(code(page)).to.equal(DEFAULT);
    expect(verdict(page)).to.equal('Every contrast is AA or better.');
    for (const font of ['var(--x', 'a(', '\\', 'Georgia\\', "'a", 'url(//evil.example)', '/*', 'a,', 'x'.repeat(400)]) {
      set(field(page, 'font'), font);
      expect(code(page), font).to.equal(DEFAULT);
    }
    expect(page.find('main').checkVisibility()).to.equal(true);
    expect(page.faults).to.deep.equal([]);
  });

  it('reproduces each ready theme exactly, and recognizes it', async () => {
    const page = await open('?page-background=fafafa.111111&space=2');
    for (const theme of THEMES) {
      choose(page, theme);
      const file = await (await fetch(`/themes/${theme}.css`)).text();
      expect(declarations(code(page)), theme).to.deep.equal(declarations(file));
      expect(verdict(page), theme).to.equal('Every contrast is AA or better.');
    }
    await waitUntil(() => search(page).startsWith('?page-background=fafafa.111111&accent='), 'the page stays');
    const ready = page.find<HTMLSelectElement>('#ready');
    set(field(page, 'space'), '0.5');
    expect(ready.selectedOptions[0]!.text).to.equal('Your own');
    page.find('[data-property=space] .reset').click();
    expect(ready.value).to.equal('quiet');
    choose(page, '');
    expect(code(page)).to.equal(DEFAULT);
    expect(ready.selectedOptions[0]!.text).to.equal('None');
  });

  it('shows the widgets in a sidebar, a column and a page, light and dark', async () => {
    const page = await open('', 1440);
    /** The widths of the widgets, and the number of news cards side by side. */
    const shape = (scheme: string) => {
      const panel = page.find(`.panel[data-scheme=${scheme}]`);
      const cards = parts(panel.querySelector('news-list[layout=cards]')!, 'item');
      const tops = cards.map((card) => Math.round(card.getBoundingClientRect().top));
      return {
        width: panel.querySelector('news-list')!.getBoundingClientRect().width,
        columns: tops.filter((top) => top === tops[0]).length,
      };
    };
    for (const scheme of ['light', 'dark']) {
      const widths: number[] = [];
      for (const [value, least, most, columns] of [
        ['narrow', 240, 520, 1],
        ['column', 560, 640, 2],
        ['page', 900, 1200, 3],
      ] as const) {
        page.find(`#width [value=${value}]`).click();
        const found = shape(scheme);
        expect(found.width, `${value}, ${scheme}`).to.be.within(least, most);
        expect(found.columns, `${value}, ${scheme}`).to.equal(columns);
        widths.push(found.width);
      }
      expect(widths, scheme).to.deep.equal([...widths].sort((a, b) => a - b));
    }
    expect(page.find('.outcome').getBoundingClientRect().width).to.be.above(0);
    expect(page.window.document.documentElement.scrollWidth).to.be.at.most(1440);
  });

  it('copies the CSS, or selects it if the clipboard is refused', async () => {
    const page = await open('?radius=0');
    const written: string[] = [];
    let writeText = (css: string) => Promise.resolve(void written.push(css));
    const clipboard = {writeText: (css: string) => writeText(css)};
    Object.defineProperty(page.window.navigator, 'clipboard', {value: clipboard, configurable: true});
    page.find('#copy').click();
    await waitUntil(() => text(page.find('.toast')) === 'Copied.', 'it says so');
    expect(written).to.deep.equal([':root {\n  --alliance-radius: 0;\n}']);
    writeText = () => Promise.reject(new Error('Not allowed'));
    page.find('#copy').click();
    await waitUntil(() => text(page.find('.toast'))!.startsWith('Selected'), 'it says so');
    expect(page.document.getSelection()!.toString().trim()).to.equal(written[0]);
  });

  it('can be used by keyboard alone', async () => {
    const page = await open();
    page.window.focus();
    const group = page.all('#properties summary')[2]!;
    group.focus();
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Tab'});
    expect(page.document.activeElement).to.equal(field(page, 'space'));
    await sendKeys({press: 'ArrowRight'});
    await waitUntil(() => code(page).includes('--alliance-space: 1.125em;'), 'a step further');
    field(page, 'text-light').focus();
    for (const key of '#222244') await sendKeys({press: key});
    await waitUntil(() => code(page).includes('--alliance-text: light-dark(#222244, #e8e7e3);'), 'what is written');
    await sendKeys({press: 'Tab'});
    expect(field(page, 'text-light').value).to.equal('#222244');
  });

  for (const width of [320, 1000]) {
    it(`passes axe, light and dark, and fits: ${width} px`, async () => {
      localStorage.setItem(SCHEME, 'light');
      // With a warning, which axe doesn't measure, and with all groups open.
      const page = await open('?focus=dddddd.444444', width);
      // On a phone, the widgets come first.
      expect(page.all('details[open]')).to.have.lengthOf(width === 320 ? 0 : 1);
      for (const details of page.all<HTMLDetailsElement>('details')) details.open = true;
      expect(verdict(page)).to.equal('Below AA: focus ring (light), focus ring (dark).');
      expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
      expect(await violations(page)).to.deep.equal([]);
      page.find('.scheme').click();
      expect(page.document.documentElement.dataset.scheme).to.equal('dark');
      expect(await violations(page)).to.deep.equal([]);
      expect(page.faults).to.deep.equal([]);
    });
  }
});
