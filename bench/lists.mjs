/**
 * Main-thread time of one widget, from an empty page to all of it shown.
 *
 * @import {Content} from './browser.mjs'
 * @import {Setting} from './page.mjs'
 */
import {html, visit} from './browser.mjs';
import {PEERS} from './peers.mjs';
import {SCRIPT} from './scripts.mjs';

/** @typedef {{script: string, body: string, until: Content}} Variant */

/**
 * @param {string} tag
 * @param {number} count
 */
const list = (tag, count, query = '') => ({
  body: `<${tag} src="/feed.json?count=${count}${query}" limit="${count}"></${tag}>`,
  until: {tag, selector: 'li', count},
});

/** @param {number} count */
const peers = (count) =>
  Object.entries(PEERS)
    .filter(([, {most = Infinity}]) => count <= most)
    .map(([name, {script, body, until}]) => [name, {script, body: body(count), until: until(count)}]);

/** @param {number} count */
const news = (count) => {
  const shown = list('news-list', count);
  return {
    hand: {script: 'hand-news-list.js', ...shown},
    lit: {script: 'lit-news-list.js', ...shown},
    ours: {script: SCRIPT, ...shown},
    npm: {script: 'define-news-list.js', ...shown},
    ...Object.fromEntries(peers(count)),
  };
};

const publications = list('publication-list', 100, '&publications');
const banner = {
  body: '<campaign-banner src="/feed.json?count=10"></campaign-banner>',
  until: {tag: 'campaign-banner', selector: 'h2', count: 1},
};

/**
 * What is shown, and by whom.
 *
 * @type {Record<string, Record<string, Variant>>}
 */
const CASES = {
  'news list of 10': news(10),
  'news list of 100': news(100),
  'news list of 1,000': news(1000),
  'publication list of 100': {
    hand: {script: 'hand-publication-list.js', ...publications},
    ours: {script: SCRIPT, ...publications},
  },
  'campaign banner': {
    hand: {script: 'hand-campaign-banner.js', ...banner},
    ours: {script: SCRIPT, ...banner},
  },
};

/**
 * @param {Setting} setting
 * @returns {Promise<Record<string, Record<string, number[]>>>} milliseconds by case and variant
 */
export async function measureLists({browser, server, runs}) {
  /** @type {Record<string, Record<string, number[]>>} */
  const times = {};
  // The first visits warm the browser up.
  for (let run = -1; run < runs; run++) {
    for (const [name, variants] of Object.entries(CASES)) {
      const byVariant = (times[name] ??= {});
      for (const [variant, {script, body, until}] of Object.entries(variants)) {
        const page = {text: html({script, body}), until};
        const time = await visit(browser, server.origin, page, ({time}) => time);
        if (run >= 0) (byVariant[variant] ??= []).push(time);
      }
    }
  }
  return times;
}
