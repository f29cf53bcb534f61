/**
 * Forced colours and more contrast, which visitors set in their system, with the published script. Chromium lets a test
 * set both; Firefox accepts forced colours as a preference when it starts, which implies more contrast; WebKitGTK
 * supports neither.
 */
/** @import {LitElement} from 'lit' */
/** @import {Browser, LaunchOptions, Page} from 'puppeteer' */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {launch} from 'puppeteer';
import {findEngines} from '../../scripts/engines/engines.mjs';
import {openPage, PATIENT_TIMEOUTS} from '../helpers/chromium.mjs';

const engines = findEngines();
const script = readFileSync('dist/alliance-widgets.js', 'utf8');
const feed = JSON.parse(readFileSync('demo/feeds/alliance.json', 'utf8'));

/** Gives everything a colour of its own, which forced colours remove. */
const THEME = ['text', 'muted', 'link', 'border', 'surface', 'focus', 'accent', 'on-accent', 'banner-background']
  .map((name) => `--alliance-${name}: rgb(1, 200, 3);`)
  .join(' ');

/** Links around words, not around pictures. */
const LINKS = 'a[href]:not([tabindex])';

/**
 * In the page: shows widgets with this theme and this feed.
 *
 * @param {object} feed
 * @param {string} theme
 */
async function show(feed, theme) {
  document.body.innerHTML = `<main style="${theme}"><campaign-banner dismissible></campaign-banner>
    <news-list heading="News" more limit="2"></news-list><publication-list></publication-list></main>`;
  for (const widget of /** @type {NodeListOf<LitElement & {feed: object}>} */ (document.querySelectorAll('main > *'))) {
    widget.feed = feed;
    await widget.updateComplete;
  }
}

/**
 * In the page: the look of the elements in the shadow trees that match a selector, each focused.
 *
 * @param {string} selector
 */
function looks(selector) {
  /** @type {(root: ParentNode | null) => HTMLElement[]} */
  const inside = (root) =>
    [.../** @type {NodeListOf<HTMLElement>} */ (root?.querySelectorAll('*') ?? [])].flatMap((one) => [
      one,
      ...(one.shadowRoot ? inside(one.shadowRoot) : []),
    ]);
  return inside(document.querySelector('main'))
    .filter((element) => element.matches(selector) && element.getRootNode() !== document)
    .map((element) => {
      element.focus();
      const {color, backgroundColor, borderTopColor, borderTopStyle, outlineColor, outlineStyle} =
        getComputedStyle(element);
      const border = borderTopStyle === 'none' ? undefined : borderTopColor;
      return {color, backgroundColor, border, outline: outlineStyle === 'none' ? undefined : outlineColor};
    });
}

/** In the page: the system colours as they appear here. */
function systemColours() {
  const probe = document.body.appendChild(document.createElement('p'));
  const colours = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'ButtonFace', 'ButtonText', 'ButtonBorder'];
  const entries = colours.map((name) => {
    probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(entries);
}

/**
 * @typedef {object} PreferringEngine
 * @property {LaunchOptions | undefined} found
 * @property {LaunchOptions} options
 * @property {(page: Page, features: Record<string, string>) => Promise<void>} set
 */

/** @type {Record<'Chromium' | 'Firefox', PreferringEngine>} */
const ENGINES = {
  Chromium: {
    found: engines.chromium,
    options: {},
    async set(page, features) {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', {
        features: Object.entries(features).map(([name, value]) => ({name, value})),
      });
    },
  },
  Firefox: {
    found: engines.firefox,
    options: {extraPrefsFirefox: {'browser.display.document_color_use': 2}},
    async set() {},
  },
};

for (const [name, {found, options, set}] of Object.entries(ENGINES)) {
  describe(`With forced colours, in ${name}`, {skip: !found && `${name} is not installed`}, () => {
    /** @type {Browser} */
    let browser;
    /** @type {Page} */
    let page;
    /** @type {Record<string, string>} */
    let system;

    before(async () => {
      browser = await launch({...found, ...options, ...PATIENT_TIMEOUTS});
      page = await openPage(browser);
      await page.addScriptTag({content: script});
      await set(page, {'forced-colors': 'active'});
      assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
      await page.evaluate(show, feed, THEME);
      system = await page.evaluate(systemColours);
    });

    after(() => browser?.close());

    it('all text has the colours that the visitor has chosen', async () => {
      const {Canvas, CanvasText, LinkText, VisitedText, ButtonText} = system;
      assert.notEqual(Canvas, CanvasText);
      const all = await page.evaluate(looks, ':not(slot)');
      assert.ok(all.length > 50);
      for (const {color} of all) assert.ok([CanvasText, LinkText, VisitedText, ButtonText].includes(color), color);
      for (const {color} of await page.evaluate(looks, LINKS))
        assert.ok([LinkText, VisitedText].includes(color), color);
    });

    it('the action and all buttons have a visible edge', async () => {
      const edges = await page.evaluate(looks, 'button, [part=action]');
      assert.ok(edges.length >= 3);
      for (const {border} of edges) {
        assert.ok(border && border !== system.Canvas && !/^rgba\(.*, 0\)$/.test(border), border);
      }
    });

    it('a skeleton is drawn quietly, in the visitor’s colour', async () => {
      const bars = await page.evaluate((theme) => {
        const list = document.body.appendChild(document.createElement('news-list'));
        list.style.cssText = theme;
        return /** @type {LitElement} */ (list).updateComplete.then(() => {
          const item = list.shadowRoot?.querySelector('.skeleton [part=item]');
          if (!item) throw new Error('no skeleton');
          const {color, forcedColorAdjust} = getComputedStyle(item);
          return {color, forcedColorAdjust, image: getComputedStyle(item, '::after').backgroundImage};
        });
      }, THEME);
      assert.deepEqual([bars.forcedColorAdjust, bars.color], ['none', system.CanvasText]);
      assert.match(bars.image, /gradient/);
      assert.doesNotMatch(bars.image, /1, 200, 3/);
    });

    it('the focus ring is visible', async () => {
      for (const {outline} of await page.evaluate(looks, `button, ${LINKS}`)) {
        assert.ok(outline && outline !== system.Canvas && outline !== 'rgb(1, 200, 3)', outline);
      }
    });
  });
}

describe('With more contrast, in Chromium', {skip: !engines.chromium && 'Chromium is not installed'}, () => {
  /** @type {Browser} */
  let browser;

  after(() => browser?.close());

  it("small print and hairlines have the text's colour, and otherwise not", async () => {
    const {options, set} = ENGINES.Chromium;
    browser = await launch({...engines.chromium, ...options, ...PATIENT_TIMEOUTS});
    const page = await openPage(browser);
    await page.addScriptTag({content: script});
    const theme = 'color: rgb(1, 2, 3); --alliance-muted: rgb(9, 9, 9); --alliance-border: rgb(9, 9, 9)';
    await page.evaluate(show, feed, theme);
    for (const [value, colour] of [
      ['no-preference', 'rgb(9, 9, 9)'],
      ['more', 'rgb(1, 2, 3)'],
    ]) {
      await set(page, {'prefers-contrast': String(value)});
      const small = await page.evaluate(looks, '.small');
      assert.deepEqual([...new Set(small.map(({color}) => color))], [colour]);
      const lines = await page.evaluate(looks, 'img[part=cover], news-list, li:nth-child(2)');
      const colours = lines.flatMap(({border}) => border ?? []);
      assert.deepEqual([...new Set(colours)], [colour]);
    }
  });
});
