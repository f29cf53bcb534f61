/**
 * Measures what a feed of 10,000 items costs a page: reading it, and searching in it.
 *
 * @import {Browser} from 'puppeteer'
 * @import {Server} from './server.mjs'
 */
import {html, longestTask, metrics, rest, spent, visit} from './browser.mjs';
import {SCRIPT} from './scripts.mjs';

/** @typedef {(browser: Browser, server: Server) => Promise<number>} Measure */

/**
 * Milliseconds of the main thread for a letter that a visitor types into the search field of 10,000 items.
 *
 * @param {number} count which letter it is
 * @returns {Measure}
 */
export function search(count) {
  const body = '<news-list src="/feed.json?count=10000" limit="10" filters="search"></news-list>';
  const text = html({script: SCRIPT, body});
  return (browser, {origin}) =>
    visit(browser, origin, {text, until: {tag: 'news-list', selector: 'li', count: 10}}, async ({page, client}) => {
      const type = (/** @type {string} */ value) =>
        page.evaluate((value) => {
          const field = document.querySelector('news-list')?.shadowRoot?.querySelector('input');
          if (!field) throw new Error('There is no search field.');
          field.value = value;
          field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
        }, value);
      const settle = async () => {
        // Longer than the pause after which the number of results is announced.
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
        await rest(page);
      };
      if (count > 1) {
        await type('9');
        await settle();
      }
      const before = await metrics(client);
      await type('99'.slice(0, count));
      await settle();
      return spent(before, await metrics(client));
    });
}

/**
 * Milliseconds that the longest task of 10,000 items takes, beyond parsing the JSON itself.
 *
 * @param {string} tag
 * @param {string} kind of items
 * @returns {Measure}
 */
export function longFeed(tag, kind) {
  const isPublications = tag === 'publication-list';
  const src = `/feed.json?count=10000&kind=${encodeURIComponent(kind)}${isPublications ? '&publications' : ''}`;
  const text = html({script: SCRIPT, body: `<${tag} limit="5"></${tag}>`});
  return (browser, {origin}) =>
    visit(browser, origin, {text, until: {tag, selector: 'li', count: 0}}, async ({page}) => {
      const longest = await longestTask(page, async () => {
        await page.$eval(tag, (element, src) => element.setAttribute('src', src), src);
        await page.waitForFunction(
          (tag) => document.querySelector(tag)?.shadowRoot?.querySelector('li'),
          {polling: 100},
          tag,
        );
        await rest(page);
      });
      const json = await page.evaluate(async (src) => {
        const text = await (await fetch(src)).text();
        const start = performance.now();
        JSON.parse(text);
        return performance.now() - start;
      }, src);
      return Math.max(0, longest - json);
    });
}

/**
 * Milliseconds that the longest task takes when a visitor types a letter into the search field of 10,000 items.
 *
 * @param {Browser} browser
 * @param {string} origin
 */
export function letterTyped(browser, origin) {
  const tag = 'news-list';
  const body = `<${tag} src="/feed.json?count=10000" limit="5" filters="search tag source year language"></${tag}>`;
  return visit(
    browser,
    origin,
    {text: html({script: SCRIPT, body}), until: {tag, selector: 'li', count: 5}},
    async ({page}) => {
      const results = (/** @type {string} */ pattern) =>
        page.waitForFunction(
          (tag, pattern) =>
            new RegExp(pattern).test(
              document.querySelector(tag)?.shadowRoot?.querySelector('.results')?.textContent ?? '',
            ),
          {polling: 100},
          tag,
          pattern,
        );
      // All items have been read.
      await results('10,000');
      await rest(page);
      return longestTask(page, async () => {
        await page.$eval(tag, (list) => list.shadowRoot?.querySelector('input')?.focus());
        await page.keyboard.type('1');
        await results('^\\s*\\d,\\d+ results');
        await rest(page);
      });
    },
  );
}
