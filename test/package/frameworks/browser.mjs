/** A browser that puppeteer drives, and pages that tell what an application leaves behind. */
import puppeteer from 'puppeteer';
import {chooseEngines, findEngines} from '../../../scripts/engines/engines.mjs';

/** Chromium, or else Firefox; WebKitGTK is none that puppeteer could drive. */
export const ENGINE =
  chooseEngines().find((name) => name === 'chromium') ?? chooseEngines().find((name) => name === 'firefox');

export function launch() {
  return puppeteer.launch({
    ...findEngines()[ENGINE],
    ...(ENGINE === 'chromium'
      ? {args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=en-US']}
      : {browser: 'firefox'}),
  });
}

/**
 * A new page of an application, with what its console said of trouble.
 *
 * @param first runs in the page, before all else
 */
export async function open(browser, address, first = () => {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const trouble = [];
  page.on('console', (message) => /error|warn/.test(message.type()) && trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(String(error)));
  await page.evaluateOnNewDocument(recordLeftovers);
  await page.evaluateOnNewDocument(first);
  await page.goto(address);
  return {page, trouble, close: () => context.close()};
}

/** Runs in the page, before all else: notes timers, and listeners on what outlives every element. */
function recordLeftovers() {
  const timers = new Set();
  const listeners = new Map();
  for (const [set, clear, again] of [
    ['setTimeout', 'clearTimeout', false],
    ['setInterval', 'clearInterval', true],
  ]) {
    const [start, stop] = [window[set], window[clear]];
    window[set] = (callback, ...rest) => {
      const timer = start(
        (...values) => {
          if (!again) timers.delete(timer);
          callback(...values);
        },
        ...rest,
      );
      timers.add(timer);
      return timer;
    };
    window[clear] = (timer) => {
      timers.delete(timer);
      stop(timer);
    };
  }
  const {addEventListener, removeEventListener} = EventTarget.prototype;
  const note = (target, type, listener, options, change) => {
    const name = target === window ? 'window' : target.nodeName?.match(/^(#document|HTML|BODY)$/)?.[0];
    if (!name || !listener) return;
    const key = `${name} ${type} ${Boolean(options?.capture ?? options)}`;
    if (!listeners.has(key)) listeners.set(key, new Set());
    listeners.get(key)[change](listener);
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    note(this ?? window, type, listener, options, 'add');
    return addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    note(this ?? window, type, listener, options, 'delete');
    return removeEventListener.call(this ?? window, type, listener, options);
  };
  window.leftovers = () => ({
    timers: timers.size,
    listeners: [...listeners].flatMap(([key, {size}]) => (size ? `${key} × ${size}` : [])).sort(),
  });
}
