/**
 * A browser that puppeteer drives, and pages that tell what an application leaves behind.
 *
 * @import {Browser} from 'puppeteer'
 *
 * @typedef {{timers: number, listeners: string[]}} Leftovers
 */
import puppeteer from 'puppeteer';
import {chooseEngines, findEngines} from '../../../scripts/engines/engines.mjs';
import {openPage, PATIENT_TIMEOUTS} from '../../helpers/chromium.mjs';

/** Chromium, or else Firefox; puppeteer cannot drive WebKitGTK. */
export const ENGINE = /** @type {const} */ (['chromium', 'firefox']).find((name) => chooseEngines().includes(name));

export function launch() {
  if (!ENGINE) throw new Error('There is neither Chromium nor Firefox.');
  return puppeteer.launch({
    ...findEngines()[ENGINE],
    ...PATIENT_TIMEOUTS,
  });
}

/**
 * A new page of an application, with the errors and warnings in its console.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {() => void} first runs in the page, before all else
 */
export async function open(browser, address, first = () => {}) {
  const context = await browser.createBrowserContext();
  const page = await openPage(context);
  /** @type {string[]} */
  const trouble = [];
  page.on('console', (message) => {
    if (/error|warn/.test(message.type())) trouble.push(message.text());
  });
  page.on('pageerror', (error) => {
    trouble.push(String(error));
  });
  await page.evaluateOnNewDocument(recordLeftovers);
  await page.evaluateOnNewDocument(first);
  await page.goto(address);
  return {page, trouble, close: () => context.close()};
}

/** Runs in the page before everything else: records timers, and listeners on objects that outlive every element. */
function recordLeftovers() {
  const timers = new Set();
  /** @type {Map<string, Set<EventListenerOrEventListenerObject>>} */
  const listeners = new Map();
  /** The browser's own functions, which take any number of values. @type {Record<string, any>} */
  const native = window;
  for (const [set, clear, again] of /** @type {const} */ ([
    ['setTimeout', 'clearTimeout', false],
    ['setInterval', 'clearInterval', true],
  ])) {
    const [start, stop] = [native[set], native[clear]];
    native[set] = (/** @type {(...values: unknown[]) => void} */ callback, /** @type {unknown[]} */ ...rest) => {
      const timer = start(
        (/** @type {unknown[]} */ ...values) => {
          if (!again) timers.delete(timer);
          callback(...values);
        },
        ...rest,
      );
      timers.add(timer);
      return timer;
    };
    native[clear] = (/** @type {unknown} */ timer) => {
      timers.delete(timer);
      stop(timer);
    };
  }
  const {addEventListener, removeEventListener} = EventTarget.prototype;
  /**
   * @param {'add' | 'delete'} change
   * @param {EventTarget} target
   * @param {Parameters<typeof addEventListener>} parameters
   */
  const note = (change, target, [type, listener, options]) => {
    const place = target instanceof Node ? /^(#document|HTML|BODY)$/.exec(target.nodeName)?.[0] : undefined;
    const name = target === window ? 'window' : place;
    if (!name || !listener) return;
    const isCapturing = typeof options === 'object' ? (options.capture ?? options) : options;
    const key = `${name} ${type} ${Boolean(isCapturing)}`;
    const known = listeners.get(key) ?? new Set();
    listeners.set(key, known);
    known[change](listener);
  };
  EventTarget.prototype.addEventListener = function (/** @type {Parameters<typeof addEventListener>} */ ...parameters) {
    note('add', this ?? window, parameters);
    return addEventListener.apply(this ?? window, parameters);
  };
  EventTarget.prototype.removeEventListener = function (
    /** @type {Parameters<typeof addEventListener>} */ ...parameters
  ) {
    note('delete', this ?? window, parameters);
    return removeEventListener.apply(this ?? window, parameters);
  };
  window.leftovers = () => ({
    timers: timers.size,
    listeners: [...listeners].flatMap(([key, {size}]) => (size ? `${key} × ${size}` : [])).sort(),
  });
}
