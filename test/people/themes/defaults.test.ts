import {expect} from '@open-wc/testing';
import {FULL} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {contrast, contrastAround, contrastOf, grounds, painted} from '../../helpers/colour.js';
import {part} from '../../helpers/setup.js';
import {pageOf, texts, type Content} from './page.js';

/** Colours all over sRGB, so many steps on each of its edges. */
const cube = (steps: number) =>
  Array.from({length: steps ** 3}, (_, index) => {
    const levels = [index, index / steps, index / steps ** 2].map((place) => Math.floor(place) % steps);
    return `rgb(${levels.map((level) => Math.round((level * 255) / (steps - 1))).join(', ')})`;
  });

const GREYS = Array.from({length: 256}, (_, level) => `rgb(${level}, ${level}, ${level})`);

describe('The text on an accent', () => {
  let banner: HTMLElement;
  let action: HTMLElement;

  const readable = (accent: string) => {
    banner.style.setProperty('--alliance-accent', accent);
    return contrastOf(action);
  };

  beforeEach(async () => {
    banner = await given<Content>('<campaign-banner></campaign-banner>', FULL);
    action = part(banner, 'action')!;
  });

  it('is readable on any colour of sRGB', () => {
    for (const accent of [...cube(9), ...GREYS]) {
      expect(readable(accent), accent).to.be.at.least(4.5);
      expect(getComputedStyle(action.parentElement!).backgroundColor).to.equal(accent);
    }
  });

  it('is black or white', () => {
    for (const accent of cube(4)) {
      readable(accent);
      const text = painted(getComputedStyle(action).color).join();
      expect(text, accent).to.match(/^(0,0,0|255,255,255)$/);
    }
  });

  for (const accent of [
    'currentColor',
    'rebeccapurple',
    'hsl(48 100% 50%)',
    'oklch(0.7 0.3 150)',
    'color(display-p3 0 1 0)',
    'color(display-p3 1 0 0)',
    'light-dark(#00309c, #ffe34d)',
    'color-mix(in oklab, red, blue)',
    'CanvasText',
    'Highlight',
  ]) {
    it(`is readable on ${accent}, light and dark`, () => {
      for (const scheme of ['light', 'dark']) {
        banner.style.colorScheme = scheme;
        expect(readable(accent), scheme).to.be.at.least(4.5);
      }
    });
  }
});

const PAGES = {
  plain: 'background: #fff; color: #000',
  'dark by its own colours': 'background: #121417; color: #e8e6e3',
  'dark by its color-scheme': 'color-scheme: dark; background: Canvas; color: CanvasText',
  'of paper, with brown ink': 'background: #fbf6ec; color: #3b2a1a',
  'branded, white on blue': 'background: #003a70; color: #fff',
  'branded, yellow on black': 'background: #000; color: #ffd400',
};

describe('By default, a widget looks like the page that it is on:', () => {
  for (const [name, css] of Object.entries(PAGES)) {
    describe(`one ${name}`, () => {
      it("has text, titles and links in the page's own colour", async () => {
        const {main, find} = await pageOf(css);
        const own = getComputedStyle(main).color;
        for (const element of find(
          '[part=base], [part=heading], [part~=title], [part~=title] a, [part=more], [part=goal]',
        ))
          expect(getComputedStyle(element).color, element.outerHTML).to.equal(own);
      });

      it('has no text below 4.5:1, and an accent of 3:1', async () => {
        const {find} = await pageOf(css);
        for (const element of texts(find('*'))) expect(contrastOf(element), element.outerHTML).to.be.at.least(4.5);
        for (const action of find('.action')) expect(contrastAround(action)).to.be.at.least(3);
      });

      it("has hairlines and grounds of the page's text colour, fainter than text", async () => {
        const {main, find} = await pageOf(css);
        const ground = grounds(main);
        const full = contrast(painted(...ground), painted(...ground, getComputedStyle(main).color));
        for (const [selector, property] of [
          ['[part=item] + [part=item]', 'borderTopColor'],
          ['[part=figure]', 'borderLeftColor'],
          ['img', 'backgroundColor'],
        ] as const) {
          for (const element of find(selector)) {
            // Publications have no lines between them.
            if (element.querySelector('.card')) continue;
            const colour = getComputedStyle(element)[property];
            const faint = contrast(painted(...ground), painted(...ground, colour));
            expect(faint, `${selector} ${colour}`).to.be.within(1.02, full / 2);
          }
        }
      });
    });
  }

  it("has the page's font, and its size", async () => {
    const {find} = await pageOf('font: 20px Georgia, serif');
    for (const element of find('[part=base], [part~=title], [part=more], [part=action], .small')) {
      expect(getComputedStyle(element).fontFamily, element.outerHTML).to.equal('Georgia, serif');
    }
    for (const base of find('[part=base]')) expect(getComputedStyle(base).fontSize).to.equal('20px');
  });

  it('follows what the page becomes', async () => {
    const {main, find} = await pageOf(PAGES.plain);
    main.style.cssText = PAGES['branded, white on blue'];
    for (const title of find('[part~=title]')) expect(getComputedStyle(title).color).to.equal('rgb(255, 255, 255)');
  });
});

it('Small print has 4.5:1 on every ground on which the text has 7:1', async function () {
  this.timeout(20_000);
  const list = await given<Content>('<news-list></news-list>', FULL);
  const date = part(list, 'date')!;
  const colours = cube(4).map((colour) => ({colour, bytes: painted(colour)}));
  const pairs = colours.flatMap((ground) =>
    colours.filter((text) => contrast(ground.bytes, text.bytes) >= 7).map((text) => [ground.colour, text.colour]),
  );
  expect(pairs.length).to.be.above(300);
  for (const [ground, text] of pairs) {
    list.style.cssText = `background: ${ground}; color: ${text}`;
    expect(contrastOf(date), `${text} on ${ground}`).to.be.at.least(4.5);
  }
});
