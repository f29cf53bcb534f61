/** Writes bench/README.md: the figures in tables, beside what is wanted. */
import {cpus} from 'node:os';
import {format, resolveConfig} from 'prettier';
import {median, spread} from './statistics.mjs';

const FILE = 'bench/README.md';
const SCRIPT = 'alliance-widgets.js';

const digits = (/** @type {number} */ number, /** @type {number} */ places) =>
  number.toLocaleString('en', {minimumFractionDigits: places, maximumFractionDigits: places});

/**
 * "12.3 ms (12.0–12.9)": the median, and half of the runs.
 *
 * @param {number[] | undefined} numbers
 * @param {number} places
 */
const figure = (numbers = [], places, unit = '') => {
  const [low, high] = spread(numbers).map((number) => digits(number, places));
  return `${digits(median(numbers), places)}${unit && ` ${unit}`} (${low}–${high})`;
};

/**
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 */
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const kilobytes = (/** @type {number | undefined} */ bytes = NaN) => `${digits(bytes / 1000, 1)} kB`;

/**
 * @typedef {object} Result
 * @property {number} runs
 * @property {string} browser
 * @property {Record<string, number>} sizes
 * @property {Record<string, Record<string, number[]>>} lists
 * @property {Record<string, number[]>} page
 * @property {import('./pooling.mjs').Pooling} pooling
 * @property {import('./publisher.mjs').Publisher} publisher
 */

/** The wanted ratios to an element by hand. */
const WANTED_RATIOS = /** @type {Record<string, number>} */ ({
  'news list of 10': 1,
  'news list of 100': 0.95,
  'news list of 1,000': 0.8,
  'publication list of 100': 1.2,
  'campaign banner': 1.1,
});

/** What the report calls each variant. */
const VARIANTS = {
  hand: 'by hand',
  lit: 'Lit',
  ours: 'the script',
  npm: '`define/news-list`',
  emfed: 'emfed',
  'bsky-embed': 'bsky-embed',
  'mastodon-embed-timeline': 'mastodon-embed-timeline',
};

/** @param {Result} result */
export async function report({runs, browser, sizes, lists, page, pooling, publisher}) {
  const times = (/** @type {string} */ name, /** @type {string} */ variant) => lists[name]?.[variant] ?? [];
  const ratio = (/** @type {string} */ name, /** @type {string} */ variant) =>
    median(times(name, variant)) / median(times(name, 'hand'));
  const cell = (/** @type {string} */ name, /** @type {string} */ variant) =>
    lists[name]?.[variant] ? `${digits(ratio(name, variant), 2)}, ${figure(times(name, variant), 0, 'ms')}` : '–';
  const many = median(page['50 widgets, one feed'] ?? []) / median(page['one list of the same items'] ?? []);
  const named = (/** @type {string} */ start) => Object.keys(page).filter((name) => name.startsWith(start));

  const text = `# Benchmark

What the widgets cost a page. \`npm run build && npm run bench\` measures it again in a quarter of an hour and writes this page. \`npm run bench -- --quick\` takes two minutes and writes nothing.

1. Each figure is of a visit to a page on a local server, in headless Chromium. The page has one widget, or as many as are named, and hardly anything else. The cache is empty unless the table says otherwise.
2. Time is the main thread's own (\`Performance.enable({timeDomain: 'threadTicks'})\`, its \`TaskDuration\`: scripts, styles, layout, paint and everything else that it does). It runs from the empty page until everything is shown and the thread is idle, without throttling. Other processes hardly change it.
3. *By hand* is an element written for just that page ([hand-written/](hand-written)). *Lit* is the same as a LitElement with nothing added ([lit/](lit)). Other makers' widgets get the same items in the form that their own service gives ([peers.mjs](peers.mjs)).
4. All take turns in one run. What counts is the ratio to the element by hand in the same run.
5. Figures are medians of ${runs}, with the middle half of them in brackets. Nothing is asserted here: \`npm test\` asserts sizes, layout shift and long tasks. What is not met is in [gaps.md](gaps.md), with what was tried.

${new Date().toISOString().slice(0, 10)}, ${browser}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}.

## Main-thread time

${table(
  ['', ...Object.keys(lists)],
  [
    ...Object.entries(VARIANTS).map(([variant, name]) => [
      name,
      ...Object.keys(lists).map((listName) => cell(listName, variant)),
    ]),
    ['wanted of the script', ...Object.keys(lists).map((name) => `≤ ${digits(WANTED_RATIOS[name] ?? NaN, 2)}`)],
  ],
)}

## The page

${table(
  ['', 'measured', 'wanted'],
  [
    ...named('layout shift').map((name) => [name, figure(page[name], 3), name.endsWith('hand') ? '–' : '≤ 0.010']),
    [
      'longest task when a letter is typed among 10,000 items',
      figure(page['a letter typed among 10,000 items'], 1, 'ms'),
      '≤ 16 ms',
    ],
    [
      'first item shown, script cached, feed 100 ms away',
      figure(page['first render, script cached'], 0, 'ms'),
      '≤ 152 ms',
    ],
    [
      'the same, with `<link rel="preload">` for the feed',
      figure(page['first render, script cached, feed preloaded'], 0, 'ms'),
      '–',
    ],
    ['reload of 100 items, nothing new: main-thread time', figure(page['reload, nothing new'], 1, 'ms'), 'near 0'],
    ['the same, one item changed', figure(page['reload, one item changed'], 1, 'ms'), 'one item’s work'],
    [
      'search of 10,000 items, the first letter typed: main-thread time',
      figure(page['search, first letter'], 0, 'ms'),
      '–',
    ],
    ['the same, the second letter', figure(page['search, second letter'], 0, 'ms'), '–'],
    ['50 widgets, one feed: requests', digits(median(page['requests of 50 widgets'] ?? []), 0), '1'],
    [
      'the same: main-thread time, to that of one list of the same items',
      `${digits(many, 2)}, ${figure(page['50 widgets, one feed'], 0, 'ms')}`,
      '≤ 1.30',
    ],
    [
      'JavaScript heap that one of 50 widgets adds',
      figure(
        page['heap of a widget']?.map((bytes) => bytes / 1000),
        0,
        'kB',
      ),
      '–',
    ],
  ],
)}

## Very long feeds

The longest task of 10,000 items, beyond \`JSON.parse\`; at most 50 ms are wanted.

${table(
  ['', 'measured'],
  named('longest task').map((name) => [name.replace('longest task, ', ''), figure(page[name], 1, 'ms')]),
)}

## Size

${table(
  ['JavaScript and CSS, brotli', 'by hand', 'Lit', 'this library'],
  [
    ['the script: five elements, six languages', '–', '–', kilobytes(sizes[SCRIPT])],
    [
      '`define/news-list`, bundled',
      kilobytes(sizes['hand-news-list.js']),
      kilobytes(sizes['lit-news-list.js']),
      kilobytes(sizes['define-news-list.js']),
    ],
    ...['emfed', 'bsky-embed', 'mastodon-embed-timeline'].map((name) => [
      name,
      '–',
      '–',
      kilobytes(sizes[`${name}.js`]),
    ]),
  ],
)}

## Pooling

Feeds of 100 items, read and pooled in Node. Cost grows with the number of feeds to the power of **${digits(pooling.exponent, 2)}** (1 is linear, 1.1 is wanted at most).

${table(
  ['feeds', 'time'],
  pooling.times.map(([count, time]) => [count, `${digits(time, 1)} ms`]),
)}

## The publisher’s command

From its start to its end, without the network. Less than a second is wanted, two for the pages, and less than 200 MB.

${table(
  ['', 'processor', 'from start to end', 'memory'],
  Object.entries(publisher).map(([name, measured]) => [
    name,
    ...['cpu', 'time'].map((kind) =>
      figure(
        measured.map((run) => run[/** @type {'cpu' | 'time'} */ (kind)]),
        0,
        'ms',
      ),
    ),
    `${digits(Math.max(...measured.map(({memory}) => memory)), 0)} MB`,
  ]),
)}
`;
  return format(text, {...(await resolveConfig(FILE)), filepath: FILE});
}
