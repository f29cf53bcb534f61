import {expect} from '@open-wc/testing';
import {waitUntil} from '../helpers/wait-until.js';
import {sendKeys} from '@web/test-runner-commands';
import {contrast, contrastAround, painted} from '../helpers/colour.js';
import {contentElements} from '../helpers/manifest.js';
import {part, parts, text} from '../helpers/setup.js';
import {open as openPage, violations, type DemoPage} from './page.js';

const SCHEME = 'alliance-demo:scheme';
const DEFAULT = '/* Nothing is set: everything follows the page. */';
const THEMES = ['newspaper', 'institutional', 'campaign', 'quiet'];
/** A property of each kind, and one that only the page has. */
const QUERY =
  'page-background=fff8f0.101010&accent=aa2200.ffbb99&link=004488.004488&font=Georgia%2C+serif&radius=0.5&banner-padding=0';

/** Opens the studio, and waits until it knows the ready themes. */
async function open(query = '', width?: number) {
  const page = await openPage(`studio.html${query}`, width);
  await waitUntil(() => text(page.find('#verdict')), 'the contrasts');
  await waitUntil(() => !page.find('#ready option:disabled'), 'the ready themes');
  return page;
}

type Field = HTMLInputElement | HTMLSelectElement;
const field = ({find}: DemoPage, name: string) => find<Field>(`#studio [name="${name}"]`);
/** The picker beside the field for a colour. */
const picker = (page: DemoPage, name: string) => field(page, name).previousElementSibling as HTMLInputElement;

function set(target: Field, value: string) {
  target.value = value;
  target.dispatchEvent(new Event('input', {bubbles: true}));
}

function choose(page: DemoPage, theme: string) {
  const ready = page.find<HTMLSelectElement>('#ready');
  ready.value = theme;
  ready.dispatchEvent(new Event('change', {bubbles: true}));
}

const code = ({find}: DemoPage) => find('#css code').textContent;
const declarations = (css: string) => (css.match(/--alliance-[^;]+/g) ?? []).sort();
const verdict = ({find}: DemoPage) => text(find('#verdict'))!;
const search = ({window}: DemoPage) => window.location.search;
/** A part of a widget, in both panels. */
const seen = ({window, find}: DemoPage, widget: string, name: string, scheme = 'light') =>
  window.getComputedStyle(part(find(`[data-scheme=${scheme}] ${widget}`), name)!);
const rgb = (...channels: number[]) => `rgb(${channels.join(', ')})`;

/** Every contrast in the table, by name: light, dark. */
const ratios = ({all}: DemoPage) =>
  all<HTMLTableRowElement>('#contrasts tr').map(({cells}) => ({
    name: text(cells[0])!,
    ratios: [...cells].slice(1).map((cell) => parseFloat(/\d+\.\d/.exec(cell.textContent)![0])),
    low: [...cells].slice(1).map(({textContent}) => textContent.includes('below')),
  }));

describe('The theme studio', function () {
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

  it('applies a colour, in any notation, to the widgets, the CSS and the address', async () => {
    const page = await open();
    set(field(page, 'link-light'), '#aa2200');
    for (const [widget, colour] of [
      ['light', rgb(170, 34, 0)],
      ['dark', rgb(232, 231, 227)],
    ] as const) {
      const link = part(page.find(`[data-scheme=${widget}] news-list`), 'title')!.querySelector('a')!;
      expect(page.window.getComputedStyle(link).color, widget).to.equal(colour);
    }
    // Properties that were not changed keep their look.
    expect(code(page)).to.equal(':root {\n  --alliance-link: light-dark(#aa2200, #e8e7e3);\n}');
    await waitUntil(() => search(page) === '?link=aa2200.e8e7e3', 'the address');

    for (const [said, meant] of Object.entries({teal: '#008080', abc: '#aabbcc', 'hsl(0 100% 50%)': '#ff0000'})) {
      set(field(page, 'link-dark'), said);
      expect(code(page)).to.contain(`light-dark(#aa2200, ${meant})`);
    }
    set(picker(page, 'link-dark'), '#aa2200');
    expect(field(page, 'link-dark').value).to.equal('#aa2200');
    expect(code(page)).to.contain('--alliance-link: #aa2200;');

    set(field(page, 'link-dark'), 'teal-ish');
    expect(field(page, 'link-dark').ariaInvalid).to.equal('true');
    expect(code(page)).to.contain('--alliance-link: #aa2200;');

    page.find('[data-property=link] .reset').click();
    expect(code(page)).to.equal(DEFAULT);
    expect(page.document.activeElement).to.equal(field(page, 'link-light'));
    await waitUntil(() => search(page) === '', 'the address is free of it');
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

  it('shows a brand colour only when one is set', async () => {
    const page = await open();
    const isEmpty = () => picker(page, 'brand').classList.contains('empty') && field(page, 'brand').value === '';
    expect(isEmpty(), 'at first').to.equal(true);
    set(field(page, 'brand'), '#0a6cb4');
    expect(isEmpty(), 'set').to.equal(false);
    expect(picker(page, 'brand').value).to.equal('#0a6cb4');
    // A ready theme has its own colours, and starting over removes them all.
    choose(page, 'newspaper');
    expect(isEmpty(), 'with a theme').to.equal(true);
    set(picker(page, 'brand'), '#8a1538');
    expect(isEmpty(), 'picked').to.equal(false);
    page.find('#clear').click();
    expect(isEmpty(), 'started over').to.equal(true);
  });

  it('shows where its swatches are, light and dark, whatever colour is in them', async () => {
    for (const scheme of ['light', 'dark']) {
      localStorage.setItem(SCHEME, scheme);
      const page = await open();
      for (const name of ['brand', 'accent-light', 'accent-dark', 'surface-light', 'surface-dark']) {
        const frame = picker(page, name).parentElement!;
        const edge = page.window.getComputedStyle(frame).borderTopColor;
        expect(contrastAround(frame, edge), `${name}, ${scheme}`).to.be.at.least(3);
      }
    }
  });

  it('makes a readable theme from any brand colour', async () => {
    const page = await open('?space=2&text=ff0000.ff0000&on-accent=ff0000.ff0000');
    for (const brand of ['#ffd54a', '#8a1538', '#0a6cb4', '#ffffff', '#000000', '#7f7f7f', '#00ff00', '#0000ff']) {
      set(field(page, 'brand'), brand);
      for (const {name, low} of ratios(page)) expect(low, `${brand}: ${name}`).to.deep.equal([false, false]);
      expect(verdict(page), brand).to.equal('Every contrast is AA or better.');
    }
    // A colour that is readable already stays as it is.
    set(field(page, 'brand'), '8a1538');
    expect(code(page)).to.contain('--alliance-accent: light-dark(#8a1538, ').and.to.contain('--alliance-space: 2em');
    expect(code(page)).not.to.contain('--alliance-text').and.not.to.contain('--alliance-on-accent');
    set(field(page, 'brand'), 'no colour');
    expect(code(page)).to.contain('light-dark(#8a1538, ');
    set(picker(page, 'brand'), '#0a6cb4');
    expect(field(page, 'brand').value).to.equal('#0a6cb4');
    expect(page.faults).to.deep.equal([]);
  });

  it('warns about contrasts below AA: at the field, in the table, in a sentence', async () => {
    const page = await open();
    set(field(page, 'muted-light'), '#888888');
    const described = () => text(page.find(`#${field(page, 'muted-light').getAttribute('aria-describedby')}`));
    const expected = contrast(painted('#888888'), painted('#ffffff'));
    expect(described()).to.equal(`Contrast ${(Math.floor(expected * 10) / 10).toFixed(1)}, below 4.5`);
    expect(verdict(page)).to.equal('Below AA: small print (light), small print on the banner (light), and 1 more.');
    expect(ratios(page).find(({name}) => name === 'Small print')!.low).to.deep.equal([true, false]);
    // 4.5 is enough, and slightly less is not rounded up to it.
    set(field(page, 'muted-light'), '#767676');
    expect(verdict(page)).to.equal('Every contrast is AA or better.');
    expect(described()).to.equal('Contrast 4.5');
    set(field(page, 'muted-light'), '#777777');
    expect(described()).to.equal('Contrast 4.4, below 4.5');
    // The background of the page counts, too.
    set(field(page, 'page-background-light'), '#000000');
    expect(verdict(page)).to.match(/^Below AA: button on the page \(light\), .* and \d+ more\.$/);
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
