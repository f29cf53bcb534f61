/** Reading and pooling in Node: 1, 10 and 100 feeds of 100 items. */
import {makeFeed} from './feeds.mjs';
import {exponent, median} from './statistics.mjs';

const ITEMS = 100;

/**
 * A module of the built package, which needn't be there when the types are checked.
 *
 * @param {string} path
 */
const built = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);

/** @typedef {{times: [number, number][], exponent: number}} Pooling milliseconds by number of feeds */

/**
 * @param {number} runs
 * @returns {Promise<Pooling>}
 */
export async function measurePooling(runs) {
  /** @type {typeof import('../src/feed/read/parse-feed.js')} */
  const {parseFeed} = await built('feed/read/parse-feed.js');
  /** @type {typeof import('../src/feed/load/merge-feeds.js')} */
  const {mergeFeeds} = await built('feed/load/merge-feeds.js');
  const times = [1, 10, 100].map((count) => {
    const texts = Array.from({length: count}, (_, number) => {
      const feed = makeFeed(ITEMS);
      return JSON.stringify({
        ...feed,
        title: `Agency ${number}`,
        items: feed.items.map((item) => ({...item, id: `${number}-${item.id}`, url: `${item.url}/${number}`})),
      });
    });
    const read = () => {
      const start = performance.now();
      const parts = texts.map((text, number) => parseFeed(text, `https://agency-${number}.example/feed.json`));
      const {feed} = mergeFeeds(parts, true, new Map());
      // A list reads this to sort.
      for (const {date_published: date} of feed.items) if (!date) throw new Error('No date');
      return performance.now() - start;
    };
    for (let warm = 0; warm < 20; warm++) read();
    return /** @type {[number, number]} */ ([count, median(Array.from({length: runs * 3}, read))]);
  });
  return {times, exponent: exponent(times)};
}
