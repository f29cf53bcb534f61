/** bench/README.md: the figures as a table, beside what is wanted. */
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

/** @param {Result} result */
export async function report({runs, browser, sizes, lists, page, pooling, publisher}) {
  const times = (/** @type {string} */ name, /** @type {string} */ variant) => lists[name]?.[variant] ?? [];
  const ratio = (/** @type {string} */ name, /** @type {string} */ variant) =>
    median(times(name, variant)) / median(times(name, 'hand'));
  /** @type {Record<string, number>} */
  const wanted = {'news list of 10': 1.15, 'news list of 100': 1.05, 'news list of 1000': 0.65};
  const cell = (/** @type {string} */ name, /** @type {string} */ variant) =>
    lists[name]?.[variant] ? `${digits(ratio(name, variant), 2)}, ${figure(times(name, variant), 0, 'ms')}` : '–';
  const many = median(page['50 widgets, one feed'] ?? []) / median(page['one list of the same items'] ?? []);

  const text = `# Benchmark

What the widgets cost a page. \`npm run build && npm run bench\` measures it anew and writes this page.

${new Date().toISOString().slice(0, 10)}, ${browser}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}. Medians of ${runs} runs, the middle half of them in brackets; variants took turns. *By hand* is an element for just that page ([hand-written/](hand-written)), *Lit* the same as a LitElement with nothing added ([lit/](lit)). It asserts nothing about time; \`npm test\` asserts the sizes. Where something is not as it is wanted: [what was tried](gaps.md).

## Size

${table(
  ['JavaScript and CSS, brotli', 'by hand', 'Lit', 'this library', 'wanted'],
  [
    ['the script: five elements, six languages', '–', '–', kilobytes(sizes[SCRIPT]), '≤ 12.0 kB'],
    [
      '`define/news-list`, bundled',
      kilobytes(sizes['hand-news-list.js']),
      kilobytes(sizes['lit-news-list.js']),
      kilobytes(sizes['define-news-list.js']),
      '≤ 9.7 kB',
    ],
  ],
)}

## Main-thread time

From an empty page to everything shown and the page idle, script included, CPU 4× slower. The first number is the ratio to the one written by hand.

${table(
  ['', 'by hand', 'Lit', 'the script', '`define/news-list`', 'wanted'],
  Object.keys(lists).map((name) => [
    name,
    ...['hand', 'lit', 'ours', 'npm'].map((variant) => cell(name, variant)),
    wanted[name] ? `≤ ${digits(wanted[name], 2)}` : '–',
  ]),
)}

## The page

${table(
  ['', 'measured', 'wanted'],
  [
    ['layout shift as the feed arrives after 300 ms, by hand', figure(page['layout shift, hand-written'], 3), '–'],
    ['the same, Lit', figure(page['layout shift, Lit'], 3), '–'],
    ['the same, this library', figure(page['layout shift'], 3), '≤ 0.010'],
    ['first item shown, script cached, feed 100 ms away', figure(page['first render, script cached'], 0, 'ms'), '–'],
    [
      'the same, with `<link rel="preload">` for the feed',
      figure(page['first render, script cached, feed preloaded'], 0, 'ms'),
      '–',
    ],
    ['reload of 100 items, nothing new: main-thread time', figure(page['reload, nothing new'], 1, 'ms'), 'near 0'],
    ['the same, one item changed', figure(page['reload, one item changed'], 1, 'ms'), 'one item’s work'],
    [
      'feed of 10,000 items, default `limit`: longest task beyond `JSON.parse`',
      figure(page['longest task, 10,000 items'], 1, 'ms'),
      '≤ 50 ms',
    ],
    ['50 widgets, one feed: requests', digits(median(page['requests of 50 widgets'] ?? []), 0), '1'],
    [
      'the same: main-thread time, to that of one list of the same items',
      `${digits(many, 2)}, ${figure(page['50 widgets, one feed'], 0, 'ms')}`,
      '≤ 1.5',
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

## Pooling

Feeds of 100 items, read and pooled in Node. Cost grows with the number of feeds to the power of **${digits(pooling.exponent, 2)}** (1 is linear).

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
