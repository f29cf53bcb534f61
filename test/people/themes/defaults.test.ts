import {expect} from '@open-wc/testing';
import {FULL, PICTURE} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {backgrounds, contrast, contrastAround, contrastOf, painted} from '../../helpers/colour.js';
import {part, settled, setup} from '../../helpers/setup.js';
import {laidOut, pageOf, texts, type Content} from './page.js';

/** Colours across sRGB, with this many steps along each edge. */
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

      it('has no text below 4.5:1, and an accent of at least 3:1', async () => {
        const {find} = await pageOf(css);
        for (const element of texts(find('*'))) expect(contrastOf(element), element.outerHTML).to.be.at.least(4.5);
        for (const action of find('.action')) expect(contrastAround(action)).to.be.at.least(3);
      });

      it("has hairlines and backgrounds in the page's text colour, fainter than text", async () => {
        const {main, find} = await pageOf(css);
        const background = backgrounds(main);
        const full = contrast(painted(...background), painted(...background, getComputedStyle(main).color));
        for (const [selector, property] of [
          ['[part=item] + [part=item]', 'borderTopColor'],
          ['[part=figure]', 'borderLeftColor'],
          ['img', 'backgroundColor'],
        ] as const) {
          for (const element of find(selector)) {
            // Publications have no lines between them.
            if (element.querySelector('.card')) continue;
            const colour = getComputedStyle(element)[property];
            const faint = contrast(painted(...background), painted(...background, colour));
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

  it('follows when the page changes', async () => {
    const {main, find} = await pageOf(PAGES.plain);
    main.style.cssText = PAGES['branded, white on blue'];
    for (const title of find('[part~=title]')) expect(getComputedStyle(title).color).to.equal('rgb(255, 255, 255)');
  });
});

describe('Small print', () => {
  /** Whether this engine can weaken the text's colour. */
  const measures = CSS.supports('color', 'rgb(from currentColor r g b)');

  async function dateOn(style: string, attributes = '') {
    const main = await setup<HTMLElement>(
      `<main style="${style}"><div><news-list ${attributes}></news-list></div></main>`,
    );
    const list = main.querySelector<Content>('news-list')!;
    list.feed = FULL;
    await settled(list);
    await laidOut();
    return {main, list, date: part(list, 'date')!};
  }

  const BACKGROUNDS: Record<string, string> = {
    white: 'background: #fff; color: #000',
    black: 'background: #000; color: #fff',
    cream: 'background: #fbf6ec; color: #3b2a1a',
    navy: 'background: #003a70; color: #fff',
    'mid-grey': 'background: #808080; color: #000',
    'a dark colour scheme': 'color-scheme: dark; background: Canvas; color: CanvasText',
    'a colour of another space': 'background: oklch(0.25 0.05 260); color: oklch(0.95 0.02 90)',
    'a colour that is half there': 'background: rgb(0 0 0 / 80%); color: #fff',
  };
  for (const [name, style] of Object.entries(BACKGROUNDS)) {
    it(`is quiet, and readable, on ${name}`, async () => {
      const {main, date} = await dateOn(style);
      const full = contrastOf(main);
      expect(contrastOf(date)).to.be.within(4.5, measures ? Math.min(full, 6) : full);
    });
  }

  it('is as strong as the text on a picture, or if the text itself is not readable on the known background', async () => {
    for (const style of [
      `background: url(${PICTURE}); color: rgb(1, 2, 3)`,
      'background: linear-gradient(#fff, #888); color: rgb(1, 2, 3)',
      'background: #777; color: rgb(1, 2, 3)',
    ]) {
      const {date} = await dateOn(style);
      expect(painted(getComputedStyle(date).color), style).to.deep.equal([1, 2, 3]);
    }
  });

  it('is measured against its card, not the page', async () => {
    const {date} = await dateOn(
      'background: #000; color: #fff; --alliance-card-background: #fff; --alliance-card-text: #222',
      'layout="cards"',
    );
    expect(contrastOf(date)).to.be.within(4.5, measures ? 6 : 15);
  });

  it('has 4.5:1 as soon as the page changes its colours, and is quiet again after that', async () => {
    const {main, date} = await dateOn('background: #fff; color: #000');
    main.style.cssText = 'background: #1e1e1e; color: #ccc';
    expect(contrastOf(date)).to.be.at.least(4.5);
    await laidOut();
    expect(contrastOf(date)).to.be.within(4.5, measures ? 6 : 12);
  });

  it('has 4.5:1 on every background on which the text has 7:1', async () => {
    // All side by side and visible, because a frame for each pair would take long.
    const places = await setup<HTMLElement>(
      `<div style="display: grid; grid-template-columns: repeat(10, 70px)">${'<main><news-list limit="1" layout="compact"></news-list></main>'.repeat(20)}</div>`,
    );
    const lists = [...places.querySelectorAll<Content>('news-list')];
    for (const list of lists) list.feed = FULL;
    for (const list of lists) await settled(list);
    expect(places.getBoundingClientRect().bottom).to.be.below(innerHeight);
    const colours = cube(4).map((colour) => ({colour, bytes: painted(colour)}));
    const pairs = colours.flatMap((background) =>
      colours
        .filter((text) => contrast(background.bytes, text.bytes) >= 7)
        .map((text) => [background.colour, text.colour]),
    );
    expect(pairs.length).to.be.above(300);
    let quieter = 0;
    for (let start = 0; start < pairs.length; start += lists.length) {
      const shown = pairs.slice(start, start + lists.length);
      for (const [index, [background, text]] of shown.entries())
        lists[index]!.parentElement!.style.cssText = `background: ${background}; color: ${text}`;
      await laidOut();
      for (const [index, [background, text]] of shown.entries()) {
        const contrastOfDate = contrastOf(part(lists[index]!, 'date')!);
        expect(contrastOfDate, `${text} on ${background}`).to.be.at.least(4.5);
        if (contrastOfDate < contrastOf(lists[index]!) - 0.5) quieter++;
      }
    }
    expect(quieter).to.be.at.least(measures ? pairs.length * 0.9 : 0);
  });
});
