/**
 * Main-thread time of one widget, from an empty page to all of it shown, CPU four times slower.
 *
 * @import {Content} from './browser.mjs'
 * @import {Setting} from './page.mjs'
 */
import {html, visit} from './browser.mjs';
import {SCRIPT} from './scripts.mjs';

const THROTTLE = 4;

/**
 * @param {string} tag
 * @param {number} count
 */
const list = (tag, count, query = '') => ({
  tag,
  body: `<${tag} src="/feed.json?count=${count}${query}" limit="${count}"></${tag}>`,
  until: {tag, selector: 'li', count},
});

/**
 * What is shown, and by which scripts.
 *
 * @type {Record<string, {body: string, until: Content, scripts: Record<string, string>}>}
 */
const CASES = {
  ...Object.fromEntries(
    [10, 100, 1000].map((count) => [
      `news list of ${count}`,
      {
        ...list('news-list', count),
        scripts: {hand: 'hand-news-list.js', lit: 'lit-news-list.js', ours: SCRIPT, npm: 'define-news-list.js'},
      },
    ]),
  ),
  'publication list of 100': {
    ...list('publication-list', 100, '&publications'),
    scripts: {hand: 'hand-publication-list.js', ours: SCRIPT},
  },
  'campaign banner': {
    body: '<campaign-banner src="/feed.json?count=10"></campaign-banner>',
    until: {tag: 'campaign-banner', selector: 'h2', count: 1},
    scripts: {hand: 'hand-campaign-banner.js', ours: SCRIPT},
  },
};

/**
 * @param {Setting} setting
 * @returns {Promise<Record<string, Record<string, number[]>>>} milliseconds by case and variant
 */
export async function measureLists({browser, server, runs}) {
  /** @type {Record<string, Record<string, number[]>>} */
  const times = {};
  for (const [name, {body, until, scripts}] of Object.entries(CASES)) {
    /** @type {Record<string, number[]>} */
    const byVariant = (times[name] = {});
    // The first visits warm the browser up.
    for (let run = -1; run < runs; run++) {
      for (const [variant, script] of Object.entries(scripts)) {
        const page = {text: html({script, body}), until, throttle: THROTTLE};
        const time = await visit(browser, server.origin, page, ({time}) => time);
        if (run >= 0) (byVariant[variant] ??= []).push(time);
      }
    }
  }
  return times;
}
