/**
 * What elements leave behind, by the browser's own counters, of the script as it is published. Only Chromium lets a test
 * collect garbage and read them; what the other engines let a page count: test/guest/lifetime.test.ts.
 */
/* global document, requestAnimationFrame -- of the page */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {launch} from 'puppeteer';
import {findEngines} from '../../scripts/engines/engines.mjs';

const {chromium} = findEngines();
const ORIGIN = 'http://localhost';
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

/** One of each, inside a provider and alone, with what takes timers, listeners and observers. */
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

describe('After 1,000 times', {skip: !chromium && 'Chromium is not installed'}, () => {
  let browser;
  let page;
  let devtools;
  const faults = [];

  before(async () => {
    browser = await launch({...chromium, args: ['--no-sandbox', '--disable-dev-shm-usage']});
    page = await browser.newPage();
    page.on('pageerror', (error) => faults.push(error));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const file = FILES[new URL(request.url()).pathname];
      void request.respond(file ?? {status: 404});
    });
    await page.goto(ORIGIN);
    devtools = await page.createCDPSession();
    await devtools.send('Performance.enable');
  });

  after(() => browser?.close());

  async function counters() {
    // What elements that have left still wait for: a moment, to see whether they are only being moved.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
    const {metrics} = await devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  }

  /** Puts new elements on the page and takes them away, at all stages of their lives. */
  const cycles = (times) =>
    page.evaluate(
      async (markup, times) => {
        const [main, section] = document.querySelectorAll('main, section');
        for (let time = 0; time < times; time++) {
          main.innerHTML = markup;
          const elements = [...main.querySelectorAll('*')];
          // At once; updated, showing their feed; then moved; then away for a while, and back.
          if (time % 4) await Promise.all(elements.map(({updateComplete}) => updateComplete));
          if (time % 4 > 1) section.append(...main.childNodes);
          if (time % 4 > 2) {
            section.replaceChildren();
            await new Promise((resolve) => setTimeout(resolve, 25));
            section.append(...elements.filter(({parentNode}) => !parentNode));
            await elements[0].updateComplete;
          }
          main.replaceChildren();
          section.replaceChildren();
        }
      },
      ALL,
      times,
    );

  it('adding, moving, removing and adding elements again leaves nothing behind', async (context) => {
    // The feed is here from now on.
    await page.evaluate(async (markup) => {
      const main = document.querySelector('main');
      main.innerHTML = markup;
      while (main.querySelector(':state(loading):not([loading])')) await new Promise(requestAnimationFrame);
    }, ALL);
    const present = await counters();
    // So often that engine and library have made all that they keep.
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
    for (const name of ['JSEventListeners', 'Nodes', 'Documents']) {
      assert.ok(last[name] <= first[name], `${name}: ${first[name]} → ${last[name]}`);
    }
    assert.deepEqual(faults, []);
  });
});
