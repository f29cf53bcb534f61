/**
 * Visits a page in headless Chromium, and measures what the visit costs.
 *
 * @import {Browser, CDPSession, Page} from 'puppeteer'
 */
import puppeteer from 'puppeteer';
import {findEngines} from '../scripts/engines/engines.mjs';
import {pathOf} from './server.mjs';

const ARGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--lang=en-US'];

export function launch() {
  const {chromium} = findEngines();
  if (!chromium) throw new Error('The benchmark runs in Chromium, which is not installed.');
  return puppeteer.launch({...chromium, args: ARGS});
}

/**
 * A page with one or more widgets, their script, and something below them.
 *
 * @param {{script: string, body: string, head?: string, lang?: string}} page
 */
export const html = ({script, body, head = '', lang = 'en'}) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Benchmark</title>
<link rel="icon" href="data:,">${head}
<style>body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 serif }</style>
${script ? `<script src="/${script}" defer></script>` : ''}
</head>
<body><h1>A page</h1>${body}<p id="below">What stands below.</p></body>
</html>`;

/**
 * What a page notes down for the benchmark.
 *
 * @typedef {Window & typeof globalThis & {shifts: number, shown: number}} MeasuredWindow
 */

/**
 * What a widget shows when it is done: at least `count` elements that `selector` finds in its shadow tree, or inside it.
 *
 * @typedef {{tag: string, selector: string, count: number}} Content
 */

/**
 * Whether every widget on the page shows what it should.
 *
 * @param {string} tag
 * @param {string} selector
 * @param {number} count
 */
const shown = (tag, selector, count) =>
  [...document.querySelectorAll(tag)].every(
    (element) => (element.shadowRoot ?? element).querySelectorAll(selector).length >= count,
  );

/**
 * @typedef {object} Visit
 * @property {string} text the page
 * @property {Content} until
 * @property {number} [width] of the window
 * @property {boolean} [cached] whether the page has been visited before
 *
 * @typedef {{page: Page, client: CDPSession, time: number}} Visited
 */

/**
 * Visits a page. Calls `measure` when everything is shown and nothing is left to do.
 *
 * @template T
 * @param {Browser} browser
 * @param {string} origin
 * @param {Visit} visit
 * @param {(visited: Visited) => T | Promise<T>} measure
 * @returns {Promise<T>}
 */
export async function visit(browser, origin, {text, until, width = 1000, cached = false}, measure) {
  const page = await browser.newPage();
  try {
    await page.setViewport({width, height: 800});
    const client = await page.createCDPSession();
    // Measure the thread's own time, in which other processes don't count.
    await client.send('Performance.enable', {timeDomain: 'threadTicks'});
    await page.setCacheEnabled(cached);
    const address = origin + pathOf(text);
    const arrived = () =>
      page.waitForFunction(shown, {polling: 100}, until.tag, until.selector, until.count).then(() => rest(page));
    if (cached) {
      await page.goto(address);
      await arrived();
    }
    // Stay in the same process, so that its time can be told from that of the page before.
    await page.goto(origin + pathOf(''));
    await page.evaluateOnNewDocument(observeShifts, until.tag);
    const before = await metrics(client);
    await page.goto(address);
    await arrived();
    const after = await metrics(client);
    return await measure({page, client, time: spent(before, after)});
  } finally {
    await page.close();
  }
}

/**
 * Notes how much the page moves after the first frame in which an element has rendered.
 *
 * @param {string} tag
 */
async function observeShifts(tag) {
  const measured = /** @type {MeasuredWindow} */ (window);
  measured.shifts = 0;
  if (tag.includes('-')) await customElements.whenDefined(tag);
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  new PerformanceObserver((list) => {
    const shifts = /** @type {(PerformanceEntry & {value: number, hadRecentInput: boolean})[]} */ (list.getEntries());
    for (const {value, hadRecentInput} of shifts) if (!hadRecentInput) measured.shifts += value;
  }).observe({type: 'layout-shift'});
}

/**
 * The browser's counters, by name.
 *
 * @param {CDPSession} client
 * @returns {Promise<Record<string, number>>}
 */
export async function metrics(client) {
  const {metrics} = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
}

/**
 * Milliseconds of the main thread between two readings of the counters.
 *
 * @param {Record<string, number>} before
 * @param {Record<string, number>} after
 */
export const spent = (before, after) => ((after.TaskDuration ?? NaN) - (before.TaskDuration ?? NaN)) * 1000;

/**
 * Waits until the main thread has been idle twice.
 *
 * @param {Page} page
 */
export const rest = (page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 2; i++) {
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => requestIdleCallback(resolve));
    }
  });

/**
 * Bytes of the JavaScript heap that are in use.
 *
 * @param {CDPSession} client
 */
export async function heap(client) {
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  return (await metrics(client)).JSHeapUsedSize ?? NaN;
}

/** @typedef {{name: string, pid: number, tid: number, tdur?: number, args: {name?: string}}} TraceEvent */

/**
 * The longest task of the main thread while `work` goes on, in milliseconds of the thread's own time.
 *
 * @param {Page} page
 * @param {() => Promise<void>} work
 */
export async function longestTask(page, work) {
  await page.tracing.start({categories: ['toplevel', 'disabled-by-default-devtools.timeline']});
  await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('Chromium has recorded no trace.');
  /** @type {{traceEvents: TraceEvent[]}} */
  const {traceEvents} = JSON.parse(Buffer.from(trace).toString());
  const main = traceEvents.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain');
  const isMain = (/** @type {TraceEvent} */ {pid, tid}) =>
    main.some((thread) => thread.pid === pid && thread.tid === tid);
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && isMain(event));
  return Math.max(...tasks.map(({tdur = 0}) => tdur)) / 1000;
}
