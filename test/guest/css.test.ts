import {expect} from '@open-wc/testing';
import {ALL, CONTENT, open, pageOf, SCRIPT, type GuestPage} from '../helpers/guest.js';
import {inside, styled} from '../helpers/styled-page.js';

/** The style sheets themselves, from their packages. */
const sheet = async (path: string) => (await fetch(`/node_modules/${path}`)).text();

const LAYOUT = [
  'display',
  'position',
  'visibility',
  'box-sizing',
  'margin',
  'padding',
  'border-width',
  'border-style',
  'gap',
  'text-transform',
  'text-align',
  'text-indent',
  'text-decoration-line',
  'text-shadow',
  'letter-spacing',
  'word-spacing',
  'white-space',
  'word-break',
  'line-break',
  'hyphens',
  'font-style',
  'font-weight',
  'font-variant',
  'font-stretch',
  'font-size',
  'line-height',
  'opacity',
  'cursor',
  'direction',
  'list-style-type',
  'text-align-last',
  'text-wrap',
  'tab-size',
  'quotes',
  'border-collapse',
  'user-select',
];
const COLOURS = [
  'color',
  'background-color',
  'border-color',
  'outline-color',
  '-webkit-text-fill-color',
  '-webkit-text-stroke-width',
];

/** The look of everything in the shadow trees: computed styles, and boxes. */
function look(page: GuestPage, properties = [...LAYOUT, ...COLOURS], boxes = true) {
  const looks: Record<string, string> = {};
  for (const tag of CONTENT) {
    for (const [index, element] of inside(page, tag).entries()) {
      const style = page.window.getComputedStyle(element);
      const {width, height} = element.getBoundingClientRect();
      const box = boxes ? `${Math.round(width)}x${Math.round(height)}` : '';
      const name = `${tag} ${index} ${element.localName} ${element.getAttribute('part') ?? ''}`;
      looks[name] = properties.map((property) => `${property}: ${style.getPropertyValue(property)}`).join('; ') + box;
    }
  }
  return looks;
}

/** Describes which of them differ, and how. */
function expectSame(actual: Record<string, string>, expected: Record<string, string>) {
  const differences: Record<string, string> = {};
  for (const [name, before] of Object.entries(expected)) {
    const wanted = before.split('; ');
    for (const [index, declaration] of actual[name]!.split('; ').entries()) {
      if (declaration !== wanted[index])
        differences[LAYOUT[index] ?? declaration] ??= `${name}: ${declaration} (not ${wanted[index]})`;
    }
  }
  expect(Object.values(differences)).to.deep.equal([]);
}

/** The rings around a focused link and a focused button. */
function rings(page: GuestPage) {
  return ['news-list a', 'news-list [part=more]', 'campaign-banner [part=action]', 'publication-card a[part=file]'].map(
    (path) => {
      const [tag, selector] = [path.slice(0, path.indexOf(' ')), path.slice(path.indexOf(' ') + 1)];
      const element = page.find(tag).shadowRoot!.querySelector<HTMLElement>(selector)!;
      element.focus();
      const {outlineStyle, outlineWidth, outlineOffset, outlineColor} = page.window.getComputedStyle(element);
      const focused = page.find(tag).shadowRoot!.activeElement === element;
      return {path, focused, outlineStyle, outlineWidth, outlineOffset, outlineColor};
    },
  );
}

const HOSTILE = {
  '* { all: unset !important }': '* { all: unset !important; }',
  '*, ::before, ::after { all: initial !important }':
    '*:not(html, head, head *), ::before, ::after { all: initial !important; } ',
  '* { everything that can be set, !important }': `* {
    box-sizing: content-box !important; border: 0 !important; background: none !important; outline: none !important;
    text-align: right !important; text-transform: uppercase !important; text-decoration: line-through !important;
    letter-spacing: 9px !important; word-spacing: 9px !important; text-indent: 50px !important; line-height: 0 !important;
    white-space: pre !important; font-style: italic !important; font-weight: 900 !important; list-style: square !important;
    text-shadow: 1px 1px red !important; hyphens: auto !important; word-break: break-all !important; cursor: wait !important;
    transition: none !important; animation: none !important; font-variant: small-caps !important; user-select: none !important;
    tab-size: 40 !important; text-align-last: right !important; border-collapse: collapse !important; quotes: none !important;
    font-stretch: condensed !important; line-break: anywhere !important; text-wrap: nowrap !important; }`,
  'rules for every element by name': `div, article, section, figure, figcaption, p, a, h1, h2, h3, h4, ul, ol, li, dl, dt, dd, time, span, img,
    button, input, b, i, slot { all: unset !important; display: inline !important; margin: 40px !important; color: red !important; float: left !important; }`,
  'rules for every role, class and part name': `[role], [part], [class], [id] { display: none !important; }
    .card, .text, .meta, .banner, .list, .placeholder, .visually-hidden, .hero, .bar, .cards { display: none !important; width: 0 !important; }`,
  'outline: none, wherever the focus is':
    ':focus, :focus-visible, *:focus, a, button { outline: none !important; outline: 0 !important; }',
  'custom properties of our private names': `* { --_space: 99px !important; --_radius: 99px !important; --_muted: red !important;
    --_border: red !important; --_accent: red !important; --_on-accent: red !important; --_surface: red !important; --_padding: 99px !important; }`,
};

/** Styles that a parent can pass on. */
const INHERITED = `text-transform: uppercase; letter-spacing: 5px; line-height: 0; text-align: center; white-space: nowrap;
  word-spacing: 20px; text-indent: 40px; font-style: italic; font-weight: 900; text-shadow: 1px 1px red; word-break: break-all;
  hyphens: auto; list-style: square inside; text-align-last: right; font-variant: small-caps; font-stretch: condensed;
  line-break: anywhere; text-wrap: nowrap; tab-size: 40; border-collapse: collapse; quotes: none; cursor: wait;
  -webkit-text-stroke: 2px red; -webkit-text-fill-color: transparent; text-decoration: none; border-spacing: 9px;`;

describe('Host styles:', () => {
  let clean: GuestPage;
  let cleanLook: Record<string, string>;
  let cleanRings: ReturnType<typeof rings>;

  before(async () => {
    clean = await styled('');
    cleanLook = look(clean);
    cleanRings = rings(clean);
  });

  for (const [name, css] of Object.entries(HOSTILE)) {
    it(`${name} leave layout, colours and focus ring intact`, async () => {
      const page = await styled(css, {body: ALL});
      expectSame(look(page), cleanLook);
      expect(rings(page)).to.deep.equal(cleanRings);
      expect(page.witness.faults).to.be.empty;
    });
  }

  it("a parent's text styles are not inherited", async () => {
    const page = await styled(`.parent { ${INHERITED} }`);
    expectSame(look(page), cleanLook);
    expect(rings(page)).to.deep.equal(cleanRings);
  });

  it("a parent's font size of 0 leaves readable text", async () => {
    const page = await styled('.parent { font-size: 0; }');
    for (const tag of CONTENT) {
      const size = parseFloat(page.window.getComputedStyle(page.part(tag, 'base')).fontSize);
      expect(size, tag).to.be.at.least(12);
    }
  });

  it('that the page has when its scripts run are drawn at once, not in a second calculation', async () => {
    const body =
      '<style>body { background: #123; color: #fff; font-weight: 300 }</style><news-list src="feed.json"></news-list>';
    const page = await open(pageOf(body, `${SCRIPT}<script defer src="next.js"></script>`), {
      files: {
        'next.js': `window.rules = document.querySelector('news-list').shadowRoot.adoptedStyleSheets
          .flatMap(({cssRules}) => [...cssRules]).map(({cssText}) => cssText).filter((css) => css.includes('--_quiet:'));`,
      },
    });
    await page.settled('news-list');
    await page.untilBackgroundIsKnown();
    const {rules} = page.window as unknown as {rules: string[]};
    expect(rules).to.have.length(1);
    expect(rules[0]).to.match(/--_page-weight:\s*300/);
    const sheets = page.find('news-list').shadowRoot!.adoptedStyleSheets;
    expect(sheets.at(-1)!.cssRules[0]!.cssText).to.equal(rules[0]);
  });

  it("a parent's font, text colour, direction and colour scheme are inherited", async () => {
    const page = await styled(
      '.parent { font-family: monospace; color: rgb(1, 2, 3); direction: rtl; color-scheme: dark; }',
    );
    for (const tag of CONTENT) {
      const {fontFamily, color, direction, colorScheme} = page.window.getComputedStyle(page.part(tag, 'base'));
      expect({fontFamily, color, direction, colorScheme}, tag).to.deep.equal({
        fontFamily: 'monospace',
        color: 'rgb(1, 2, 3)',
        direction: 'rtl',
        colorScheme: 'dark',
      });
    }
  });

  const REAL = {
    Bootstrap: 'bootstrap/dist/css/bootstrap.css',
    "Bootstrap's reboot": 'bootstrap/dist/css/bootstrap-reboot.css',
    "Tailwind's preflight": 'tailwindcss/preflight.css',
  };
  for (const [name, path] of Object.entries(REAL)) {
    it(`${name} leaves layout and focus ring intact`, async () => {
      const css = await sheet(path);
      expect(css.length).to.be.above(3000);
      // Bootstrap's own font, size and colour, which the widgets take over.
      const base = 'body { font: 16px/1.5 serif; color: black; }';
      const page = await styled(css, {more: base});
      const plain = await styled(base);
      expectSame(look(page), look(plain));
      expect(rings(page)).to.deep.equal(rings(plain));
    });
  }

  it("inside Bootstrap's and Tailwind's own elements, layout and focus ring stay intact", async () => {
    const css = (await sheet('bootstrap/dist/css/bootstrap.css')) + (await sheet('tailwindcss/preflight.css'));
    const body = `<div class="container-fluid p-0"><div class="row g-0"><div class="col-12"><div class="card border-0"><div class="card-body p-0 text-uppercase text-center lh-1 fw-bold fst-italic">${ALL}</div></div></div></div></div>`;
    const base = 'body { font: 16px/1.5 serif; color: black; } .card { --bs-card-color: black; }';
    const page = await styled(css, {more: base, body});
    const plain = await styled(base);
    expectSame(look(page), look(plain));
  });
});

describe('The page can still hide a widget:', () => {
  const isHidden = (page: GuestPage, tag: string) => {
    const base = page.part(tag, 'base');
    const {width, height} = base.getBoundingClientRect();
    return width * height === 0 || page.window.getComputedStyle(base).visibility === 'hidden';
  };

  for (const css of [
    '',
    '* { all: unset !important; }',
    '* { display: block !important; }',
    'body * { display: flex; }',
  ]) {
    const where = css ? ` on a page with ${css}` : '';
    it(`with the attribute hidden, on the widget or on its provider${where}`, async () => {
      const page = await styled(css);
      for (const tag of CONTENT) {
        expect(isHidden(page, tag), tag).to.be.false;
        page.find(tag).hidden = true;
        expect(isHidden(page, tag), tag).to.be.true;
        page.find(tag).hidden = false;
        expect(isHidden(page, tag), tag).to.be.false;
      }
      page.find('alliance-feed').hidden = true;
      for (const tag of CONTENT) expect(isHidden(page, tag), tag).to.be.true;
      page.find('alliance-feed').hidden = false;
      for (const tag of CONTENT) expect(isHidden(page, tag), tag).to.be.false;
    });
  }

  const RULES = [...CONTENT, 'alliance-feed', '.parent'].flatMap((selector) => [
    `${selector} { display: none; }`,
    `${selector} { display: none !important; }`,
    `${selector} { visibility: hidden; }`,
  ]);
  it('with display: none or visibility: hidden, on the widget, its provider or its parent', async () => {
    const page = await styled('');
    const style = page.document.head.appendChild(page.document.createElement('style'));
    for (const rule of RULES) {
      style.textContent = rule;
      const selector = rule.slice(0, rule.indexOf(' {'));
      for (const tag of CONTENT) {
        const affected = selector === tag || selector === 'alliance-feed' || selector === '.parent';
        expect(isHidden(page, tag), `${tag}: ${rule}`).to.equal(affected);
      }
    }
  });

  it('with opacity, clipping or a size of zero', async () => {
    const page = await styled('news-list { max-height: 0; overflow: hidden; }');
    expect(page.find('news-list').getBoundingClientRect().height).to.equal(0);
  });
});
