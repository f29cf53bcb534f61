/** Reading and pooling in Node: 1, 10 and 100 feeds of 100 items. */
import {parseFeed} from '../dist/feed/parse.js';
import {mergeFeeds} from '../dist/feed/pool.js';
import {makeFeed} from './feeds.mjs';
import {exponent, median} from './statistics.mjs';

const ITEMS = 100;

/** @returns {{times: [number, number][], exponent: number}} milliseconds by number of feeds */
export function measurePooling(runs) {
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
      // What a list looks at to sort.
      for (const {date_published: date} of feed.items) if (!date) throw new Error('No date');
      return performance.now() - start;
    };
    for (let warm = 0; warm < 20; warm++) read();
    return [count, median(Array.from({length: runs * 3}, read))];
  });
  return {times, exponent: exponent(times)};
}
