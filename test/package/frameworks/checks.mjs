/**
 * The checks for every application, by the table's column. Each is given a page of its own.
 *
 * @import {Page} from 'puppeteer'
 * @import {FrameworksServer} from './server.mjs'
 *
 * @typedef {{page: Page, server: FrameworksServer}} Setting
 */
import assert from 'node:assert/strict';
import {setTimeout as wait} from 'node:timers/promises';
import {PATIENCE_MS} from '../../helpers/chromium.mjs';
import {ENGINE} from './browser.mjs';

/**
 * Waits until a function returns true, here.
 *
 * @param {() => boolean | Promise<boolean>} condition
 */
async function eventually(condition) {
  for (const end = Date.now() + PATIENCE_MS; !(await condition()) && Date.now() < end;) await wait(10);
  assert.ok(await condition(), String(condition));
}

/**
 * Waits until a function returns true, in the page.
 *
 * @template {unknown[]} T
 * @param {Page} page
 * @param {import('puppeteer').EvaluateFunc<T>} condition
 * @param {T} values
 */
const until = (page, condition, ...values) =>
  page.waitForFunction(condition, {timeout: PATIENCE_MS, polling: 'raf'}, ...values);

const says = (/** @type {Page} */ page, /** @type {string} */ text) =>
  until(page, (text) => document.querySelector('output')?.textContent.includes(text), text);

/** All widgets show their content. */
const ready = (/** @type {Page} */ page) =>
  until(page, () => {
    const widgets = [...document.querySelectorAll('news-list, publication-card')];
    return widgets.length === 5 && widgets.every((widget) => widget.matches(':state(ready)'));
  });

const gone = (/** @type {Page} */ page) =>
  until(page, () => !document.querySelector('alliance-feed, news-list, publication-card'));

const toggle = (/** @type {Page} */ page, /** @type {string} */ name) => page.click(`input[name=${name}]`);

/** The texts of the elements that match a selector in the shadow tree of the first element that matches another one. */
const texts = (/** @type {Page} */ page, /** @type {string} */ element, /** @type {string} */ selector) =>
  page.evaluate(
    (element, selector) =>
      Array.from(document.querySelector(element)?.shadowRoot?.querySelectorAll(selector) ?? [], ({textContent}) =>
        textContent?.trim(),
      ),
    element,
    selector,
  );

/** @param {Setting} setting */
async function attributes({page}) {
  await ready(page);
  const news = 'alliance-feed news-list';
  assert.deepEqual(await texts(page, news, 'h3[part~=heading]'), ['Latest news']);
  assert.equal(await page.$eval('alliance-feed news-list', ({layout}) => layout), 'cards');
  assert.equal((await texts(page, news, '[part~=item]')).length, 2);
  assert.equal(await page.$eval('alliance-feed', ({refresh}) => refresh), 300);
  // One attribute that changes, and one that comes and goes.
  await page.focus('input[type=number]');
  await page.keyboard.press('ArrowUp');
  await until(
    page,
    () => document.querySelector('news-list')?.shadowRoot?.querySelectorAll('[part~=item]').length === 3,
  );
  assert.equal((await texts(page, news, '[part~=more]')).length, 1);
  await toggle(page, 'more');
  await until(page, () => document.querySelector('news-list')?.shadowRoot?.querySelector('[part~=more]') === null);
}

/** @param {Setting} setting */
async function properties({page, server}) {
  await ready(page);
  assert.deepEqual(await texts(page, '#own', '[part~=item]'), ['Our office opens!']);
  assert.deepEqual(await texts(page, '#brochure', '[part~=title]'), ['Our brochure']);
  assert.equal(server.feed.requests.length, 1);
}

/**
 * The application is told what a visitor searches for, and sets it on the next element.
 *
 * @param {Page} page
 */
async function filterIsKept(page) {
  const found = () =>
    until(page, () => {
      const root = document.querySelector('news-list')?.shadowRoot;
      const field = /** @type {HTMLInputElement | null | undefined} */ (root?.querySelector('[part~=search]'));
      return field?.value === 'protocol' && root?.querySelectorAll('[part~=item]').length === 1;
    });
  await page.evaluate(() => {
    const root = document.querySelector('news-list')?.shadowRoot;
    root?.querySelector(/** @type {'input'} */ ('[part~=search]'))?.focus();
  });
  await page.keyboard.type('protocol');
  await found();
  await toggle(page, 'shown');
  await gone(page);
  await toggle(page, 'shown');
  await found();
}

/** @param {Setting} setting */
async function events({page, server}) {
  await says(page, 'Loaded: Special Action Programme');
  await ready(page);
  const address = page.url();
  const title = await page.evaluate(() => {
    const {shadowRoot} = document.querySelector('news-list') ?? {};
    const link = /** @type {HTMLElement | null | undefined} */ (shadowRoot?.querySelector('[part~=title] a'));
    link?.click();
    return link?.textContent.trim();
  });
  await says(page, `Selected: ${title}`);
  assert.equal(page.url(), address, 'a cancelled selection follows no link');
  await filterIsKept(page);
  server.feed.answer = 'not found';
  await page.evaluate(() => document.querySelector('alliance-feed')?.reload());
  await says(page, 'Failed: http');
}

/** @param {Setting} setting */
async function keys({page, server}) {
  await ready(page);
  const order = () =>
    page.$$eval('li publication-card', (cards) =>
      cards.map((card) => /** @type {HTMLElement & {item?: string}} */ (card).item),
    );
  assert.deepEqual(await order(), ['handbook-for-employers', 'the-cost-of-coercion']);
  await page.evaluate(() => {
    window.cards = [...document.querySelectorAll('li publication-card')];
    window.loads = 0;
    document.addEventListener('alliance-load', () => window.loads++);
  });
  const {timers} = await page.evaluate(() => window.leftovers());
  await page.click('button');
  await until(page, () => document.querySelector('li publication-card') === window.cards[1]);
  assert.deepEqual(await order(), ['the-cost-of-coercion', 'handbook-for-employers']);
  assert.ok(await page.evaluate(() => document.querySelectorAll('li publication-card')[1] === window.cards[0]));
  await ready(page);
  // By then, the elements are known to have only been moved.
  await until(page, (timers) => window.leftovers().timers <= timers, timers);
  assert.equal(server.feed.requests.length, 1);
  assert.equal(await page.evaluate(() => window.loads), 0);
}

/** The library's listeners on objects that outlive an element, which exist while widgets are shown. */
const OURS = /visibilitychange|online|context-provider/;

/** @param {Setting} setting */
async function unmounting({page, server}) {
  await ready(page);
  const leftovers = () => page.evaluate(() => window.leftovers());
  const shown = await leftovers();
  assert.ok(shown.timers > 0, 'a timer for the next reload');
  assert.ok(
    shown.listeners.some((name) => OURS.test(name)),
    'a listener that hears of the page',
  );
  await page.evaluate(() => {
    window.first = [...document.querySelectorAll('alliance-feed, news-list, publication-card')].map(
      (el) => new WeakRef(el),
    );
  });

  /** @type {string[] | undefined} */
  let before;
  for (let time = 0; time < 3; time++) {
    await toggle(page, 'shown');
    await gone(page);
    await until(page, () => window.leftovers().timers === 0);
    const {listeners} = await leftovers();
    assert.deepEqual(
      listeners.filter((name) => OURS.test(name)),
      [],
    );
    assert.deepEqual(listeners, before ?? listeners, 'as many listeners as the last time');
    before = listeners;
    await toggle(page, 'shown');
    await ready(page);
  }
  assert.equal(server.feed.requests.length, 1, 'what has been loaded is shown again');
  // Firefox has no command that collects garbage.
  if (ENGINE === 'chromium') await collected(page);
}

/**
 * Nothing holds the elements of the first time any longer.
 *
 * @param {Page} page
 */
async function collected(page) {
  const client = await page.createCDPSession();
  await eventually(async () => {
    await client.send('HeapProfiler.collectGarbage');
    return page.evaluate(() => window.first.every((reference) => !reference.deref()));
  });
}

/** @param {Setting} setting */
async function leaving({page, server}) {
  await until(page, () => document.querySelector('alliance-feed'));
  await eventually(() => server.feed.requests.length === 1);
  await toggle(page, 'shown');
  await gone(page);
  await eventually(() => server.feed.abandoned === 1);
  await until(page, () => window.leftovers().timers === 0);
  assert.equal(server.feed.requests.length, 1);
}

/** @type {Record<string, {check: (setting: Setting) => Promise<void>, answer?: string, expected?: RegExp}>} */
export const CHECKS = {
  Attributes: {check: attributes},
  'Object properties': {check: properties},
  // The browser itself reports that an answer was 404.
  Events: {check: events, expected: /404/},
  'Keyed lists, one request': {check: keys},
  'Unmounting leaves nothing': {check: unmounting},
  'A request is given up': {check: leaving, answer: 'nothing'},
};
