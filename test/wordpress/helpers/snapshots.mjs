/**
 * PHP's snapshots beside those of `alliance-feed prerender`.
 *
 * @typedef {{name: string, html: string, feeds: Record<string, string>}} Page
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {bundled} from './widgets-sources.mjs';

const date = new Date('2026-07-01T12:00:00Z');
const url = 'https://partner.example/page';
/** What is not among the feeds is not there. */
const noNetwork = AbortSignal.abort();

/**
 * What `loadSources` has brought.
 *
 * @type {{prerender: Function, PAYLOADS: string[]}}
 */
export let sources;
export async function loadSources() {
  sources = await bundled(`
    export {prerender} from './publisher/src/prerender/prerender.js';
    export {PAYLOADS} from './test/fixtures/payloads.js';
  `);
}

/**
 * What PHP makes of pages.
 *
 * @param {Page[]} pages
 * @param {number} [cpuSeconds] how much of the processor's time there is for it
 * @returns {string[]}
 */
export function renderedByPhp(pages, cpuSeconds = 600) {
  const input = JSON.stringify(pages.map((one) => ({...one, url, time: date.getTime() / 1000})));
  const script = fileURLToPath(new URL('render.php', import.meta.url));
  const line = `ulimit -t ${cpuSeconds}; exec php -d memory_limit=512M "$0"`;
  const {stdout, stderr, status} = spawnSync('sh', ['-c', line, script], {input, encoding: 'utf8', maxBuffer: 1e9});
  assert.equal(status, 0, stderr + stdout.slice(0, 2000));
  return JSON.parse(stdout);
}

/**
 * Shows where two pages part, and not all that is the same.
 *
 * @param {string | undefined} actual
 * @param {string} expected
 * @param {string} [name]
 */
export function assertSame(actual, expected, name) {
  if (actual === expected) return;
  let index = 0;
  while (actual?.[index] === expected[index]) index++;
  // What cannot be seen is told by its number.
  const around = (text = '') =>
    text
      .slice(Math.max(0, index - 200), index + 200)
      .replace(/[\p{C}\p{Z}\ufffd]/gu, (one) => (one === ' ' ? one : `\\u{${one.codePointAt(0)?.toString(16)}}`));
  assert.equal(around(actual), around(expected), name);
}

/** @param {Page[]} pages */
export async function assertAllSame(pages) {
  const rendered = renderedByPhp(pages);
  for (const [index, {name, html, feeds}] of pages.entries()) {
    const expected = await sources.prerender(html, {url, date, feeds, signal: noNetwork});
    // As it is written to a file: half a character cannot be.
    assertSame(rendered[index], Buffer.from(expected.html).toString(), name);
  }
}

const SRC = 'https://alliance.example/feeds/feed.json';
/**
 * A page whose widgets show the feed at SRC.
 *
 * @param {string} name
 * @param {string} html
 * @param {unknown} feed
 * @param {Record<string, string>} [more] other feeds, by address
 * @returns {Page}
 */
export const page = (name, html, feed, more = {}) => ({
  name,
  html: html.replaceAll('SRC', SRC),
  feeds: {[SRC]: typeof feed === 'string' ? feed : JSON.stringify(feed), ...more},
});
