/**
 * Measures what else a page notices: shifts, first render, reloads, many widgets, and very long feeds.
 *
 * @import {Browser} from 'puppeteer'
 * @import {MeasuredWindow} from './browser.mjs'
 * @import {Measure} from './long-feeds.mjs'
 * @import {Server} from './server.mjs'
 */
import {heap, html, metrics, spent, rest, visit} from './browser.mjs';
import {KINDS} from './feeds.mjs';
import {letterTyped, longFeed, search} from './long-feeds.mjs';
import {SCRIPT} from './scripts.mjs';

const HAND = 'hand-news-list.js';
/** Milliseconds that the feed takes to arrive, where that matters. */
const DELAY = 300;
const MANY = 50;

/** @param {number} count */
const newsList = (count, query = '', limit = count) =>
  `<news-list src="/feed.json?count=${count}${query}" limit="${limit}"></news-list>`;
const items = (/** @type {number} */ count) => ({tag: 'news-list', selector: 'li', count});

/** @typedef {{browser: Browser, server: Server, runs: number}} Setting */

/** What may replace a list's skeleton, by its name in the report. */
const SHIFTS = {
  'no pictures': {query: ''},
  'all with pictures': {query: '&pictured=1'},
  'half with pictures': {query: '&pictured=2'},
  'a link as the fallback': {query: '', fallback: '<a href="/">Alliance news</a>'},
};

/** @type {Record<string, Measure>} */
const MEASURES = {
  'layout shift, by hand': shift({script: HAND}),
  ...Object.fromEntries(
    Object.entries(SHIFTS).flatMap(([name, options]) =>
      [390, 1280].map((width) => [`layout shift, ${name}, ${width} px`, shift({...options, width})]),
    ),
  ),
  'first render, script cached': firstRender(''),
  'first render, script cached, feed preloaded': firstRender(
    `<link rel="preload" as="fetch" crossorigin href="/feed.json?count=10&amp;delay=100">`,
  ),
  'reload, nothing new': reload(0),
  'reload, one item changed': reload(50),
  'search, first letter': search(1),
  'search, second letter': search(2),
  ...Object.fromEntries(
    Object.keys(KINDS).flatMap((kind) =>
      ['news-list', 'publication-list'].map((tag) => [`longest task, ${tag}, ${kind}`, longFeed(tag, kind)]),
    ),
  ),
  'a letter typed among 10,000 items': (browser, {origin}) => letterTyped(browser, origin),
  [`${MANY} widgets, one feed`]: many(newsList(MANY * 10, '', 10).repeat(MANY), 10),
  'one list of the same items': many(newsList(MANY * 10), MANY * 10),
  'requests of 50 widgets': requests,
  'heap of a widget': heapOfOne,
};

/**
 * @param {Setting} setting
 * @returns {Promise<Record<string, number[]>>} figures by measure
 */
export async function measurePage({browser, server, runs}) {
  /** @type {Record<string, number[]>} */
  const figures = {};
  for (let run = 0; run < runs; run++) {
    for (const [name, measure] of Object.entries(MEASURES)) (figures[name] ??= []).push(await measure(browser, server));
  }
  return figures;
}

/**
 * The page's layout shift when the feed comes late, after the widget's first frame.
 *
 * @param {{script?: string, query?: string, fallback?: string, width?: number}} options
 * @returns {Measure}
 */
function shift({script = SCRIPT, query = '', fallback = '', width = 1280}) {
  const body = newsList(4, `&delay=${DELAY}${query}`).replace('></', `>${fallback}</`);
  const text = html({script, body});
  return (browser, {origin}) =>
    visit(browser, origin, {text, until: items(4), width}, async ({page}) => {
      await rest(page);
      return page.evaluate(() => /** @type {MeasuredWindow} */ (window).shifts);
    });
}

/**
 * Milliseconds from the start of the navigation to the first item, where the feed takes 100.
 *
 * @param {string} head
 * @returns {Measure}
 */
function firstRender(head) {
  const mark = `<script>
    const look = () => {
      const list = document.querySelector('news-list');
      if (list?.shadowRoot?.querySelector('li')) window.shown = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  </script>`;
  const text = html({script: SCRIPT, head: head + mark, body: newsList(10, '&delay=100')});
  return (browser, {origin}) =>
    visit(browser, origin, {text, until: items(10), cached: true}, ({page}) =>
      page.evaluate(() => /** @type {MeasuredWindow} */ (window).shown),
    );
}

/**
 * Milliseconds of the main thread for a reload of 100 items.
 *
 * @param {number} changed which item then has another title; 0 for none
 * @returns {Measure}
 */
function reload(changed) {
  const text = html({script: SCRIPT, body: newsList(100)});
  return (browser, {origin}) =>
    visit(browser, origin, {text, until: items(100)}, async ({page, client}) => {
      if (changed) {
        // The same address now gives another answer.
        await page.evaluate((changed) => {
          const {fetch} = window;
          window.fetch = (address, init) => fetch(`${String(address)}&changed=${changed}`, init);
        }, changed);
      }
      const before = await metrics(client);
      await page.evaluate(() =>
        /** @type {import('../src/index.js').NewsList | null} */ (document.querySelector('news-list'))?.reload(),
      );
      await rest(page);
      return spent(before, await metrics(client));
    });
}

/**
 * Milliseconds of the main thread.
 *
 * @param {string} body
 * @param {number} count
 * @returns {Measure}
 */
function many(body, count) {
  const text = html({script: SCRIPT, body});
  return (browser, {origin}) => visit(browser, origin, {text, until: items(count)}, ({time}) => time);
}

/**
 * How often the feed was requested.
 *
 * @type {Measure}
 */
async function requests(browser, server) {
  server.requests.length = 0;
  await many(newsList(MANY * 10, '', 10).repeat(MANY), 10)(browser, server);
  return server.requests.filter((path) => path === '/feed.json').length;
}

/**
 * Bytes of memory that one more widget takes, with its five items.
 *
 * @type {Measure}
 */
async function heapOfOne(browser, {origin}) {
  const used = (/** @type {number} */ count) =>
    visit(
      browser,
      origin,
      {text: html({script: SCRIPT, body: newsList(100, '', 5).repeat(count)}), until: items(5)},
      ({client}) => heap(client),
    );
  return ((await used(MANY + 1)) - (await used(1))) / MANY;
}
