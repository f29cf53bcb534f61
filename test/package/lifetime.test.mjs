/**
 * What elements of the published script leave behind, by the browser's own counters. Only Chromium lets a test collect
 * garbage and read these. test/guest/lifetime.test.ts has what a page can count in all engines.
 */
/** @import {LitElement} from 'lit' */
/** @import {Browser, CDPSession, Page} from 'puppeteer' */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {answerRequests, launchChromium, openPage, ORIGIN, withoutChromium} from '../helpers/chromium.mjs';

const TAGS = ['campaign-banner', 'news-list', 'publication-card', 'publication-list'];
const FEED = {
  title: 'Alliance',
  items: Array.from({length: 8}, (_, index) => ({
    id: `${index}`,
    title: `Item ${index}`,
    summary: 'What it is about.',
    date_published: '2014-10-14',
    _alliance: {type: index % 2 ? 'publication' : 'news'},
  })),
};

/** One of each, inside a provider and alone, with attributes that take timers, listeners and observers. */
const ALL = `
  <alliance-feed src="feed.json" refresh="60">${TAGS.map((tag) => `<${tag}></${tag}>`).join('')}</alliance-feed>
  <news-list src="feed.json" refresh="90" offline more limit="2"></news-list>
  <campaign-banner src="feed.json" loading="lazy" dismissible></campaign-banner>`;

const FILES = {
  '/': {
    contentType: 'text/html',
    body: '<!doctype html><html lang="en"><body><main></main><section></section><script src="alliance-widgets.js"></script>',
  },
  '/alliance-widgets.js': {contentType: 'text/javascript', body: readFileSync('dist/alliance-widgets.js')},
  '/feed.json': {contentType: 'application/feed+json', body: JSON.stringify(FEED)},
};

describe('After 1,000 times', {skip: withoutChromium}, () => {
  /** @type {Browser} */
  let browser;
  /** @type {Page} */
  let page;
  /** @type {CDPSession} */
  let devtools;
  /** @type {string[]} */
  const faults = [];

  before(async () => {
    browser = await launchChromium();
    page = await openPage(browser);
    page.on('pageerror', (error) => void faults.push(String(error)));
    await answerRequests(page, FILES);
    await page.goto(ORIGIN);
    devtools = await page.createCDPSession();
    await devtools.send('Performance.enable');
  });

  after(() => browser?.close());

  async function counters() {
    // Elements that have left still wait for a moment, in case they are only being moved.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
    const {metrics} = await devtools.send('Performance.getMetrics');
    const valueOf = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return {
      JSHeapUsedSize: valueOf('JSHeapUsedSize'),
      JSEventListeners: valueOf('JSEventListeners'),
      Nodes: valueOf('Nodes'),
      Documents: valueOf('Documents'),
    };
  }

  /** Adds new elements to the page and removes them, at all stages of their lives. */
  const cycles = (/** @type {number} */ times) =>
    page.evaluate(
      async (/** @type {string} */ markup, /** @type {number} */ times) => {
        const [main, section] = document.querySelectorAll('main, section');
        if (!main || !section) throw new Error('The page has changed.');
        for (let time = 0; time < times; time++) {
          main.innerHTML = markup;
          const elements = [.../** @type {NodeListOf<LitElement>} */ (main.querySelectorAll('*'))];
          // Removed at once; after they show their feed; after a move; after they have left for a while and come back.
          if (time % 4) await Promise.all(elements.map(({updateComplete}) => updateComplete));
          if (time % 4 > 1) section.append(...main.childNodes);
          if (time % 4 > 2) {
            section.replaceChildren();
            await new Promise((resolve) => setTimeout(resolve, 25));
            section.append(...elements.filter(({parentNode}) => !parentNode));
            await elements[0]?.updateComplete;
          }
          main.replaceChildren();
          section.replaceChildren();
        }
      },
      ALL,
      times,
    );

  it('adding, moving, removing and adding elements again leaves nothing behind', async (context) => {
    // The feed is loaded from now on.
    await page.evaluate(async (/** @type {string} */ markup) => {
      const main = document.body.querySelector('main') ?? document.body;
      main.innerHTML = markup;
      while (main.querySelector(':state(loading):not([loading])')) await new Promise(requestAnimationFrame);
    }, ALL);
    const present = await counters();
    // Often enough that engine and library have made everything that they keep.
    await cycles(200);
    const first = await counters();
    const start = Date.now();
    await cycles(1000);
    const seconds = (Date.now() - start) / 1000;
    const last = await counters();
    const growth = last.JSHeapUsedSize / first.JSHeapUsedSize - 1;
    context.diagnostic(
      `heap ${first.JSHeapUsedSize} → ${last.JSHeapUsedSize} bytes (${(100 * growth).toFixed(2)} %), ` +
        `listeners ${first.JSEventListeners} → ${last.JSEventListeners}, nodes ${first.Nodes} → ${last.Nodes}, ` +
        `${seconds} s`,
    );
    assert.ok(present.JSEventListeners > first.JSEventListeners + 10, 'the counters count');
    assert.ok(growth < 0.1, `the heap has grown by ${(100 * growth).toFixed(1)} %`);
    for (const name of /** @type {const} */ (['JSEventListeners', 'Nodes', 'Documents'])) {
      assert.ok(last[name] <= first[name], `${name}: ${first[name]} → ${last[name]}`);
    }
    assert.deepEqual(faults, []);
  });
});
