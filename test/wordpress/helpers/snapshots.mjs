/**
 * PHP's snapshots next to those of `alliance-feed prerender`.
 *
 * @typedef {{name: string, html: string, feeds: Record<string, string>}} Page
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {bundled} from './widgets-sources.mjs';

const date = new Date('2026-07-01T12:00:00Z');
const url = 'https://partner.example/page';
/** An address that is not among the feeds does not exist. */
const noNetwork = AbortSignal.abort();

/**
 * The modules that `loadSources` has loaded.
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
 * The pages as PHP fills them.
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
 * Shows where two pages begin to differ, without everything that is the same.
 *
 * @param {string | undefined} actual
 * @param {string} expected
 * @param {string} [name]
 */
export function assertSame(actual, expected, name) {
  if (actual === expected) return;
  let index = 0;
  while (actual?.[index] === expected[index]) index++;
  // Invisible characters are shown by their numbers.
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
    // As it is written to a file, which cannot contain half characters.
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
