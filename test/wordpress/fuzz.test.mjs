/**
 * Compares PHP's snapshots with those of `alliance-feed prerender`, byte for byte, for random feeds. The feeds are the
 * same each time; `SEED=… npm run test:wordpress -- test/wordpress/fuzz.test.mjs` makes others. Needs PHP, but no
 * WordPress.
 */
import {before, test} from 'node:test';
import fc from 'fast-check';
import {assertAllSame, loadSources, page} from './helpers/snapshots.mjs';

before(loadSources);

const CASES = 300;
/** @type {<T>(arbitrary: fc.Arbitrary<T>) => fc.Arbitrary<T | undefined>} */
const maybe = (arbitrary) => fc.option(arbitrary, {nil: undefined, freq: 3});
const WRONG = [
  null,
  true,
  false,
  0,
  12,
  -1.5,
  1700000000,
  'x',
  '',
  [],
  {},
  ['x', 2],
  {name: 'x'},
  {0: 'a', 2: 'b'},
  [[1]],
  [null],
];
/** Mostly values of the right type. */
const mostly = (/** @type {fc.Arbitrary<unknown>} */ arbitrary) =>
  fc.oneof({weight: 12, arbitrary}, {weight: 1, arbitrary: fc.constantFrom(...WRONG)});
const record = (/** @type {Record<string, fc.Arbitrary<unknown>>} */ members) =>
  fc.record(Object.fromEntries(Object.entries(members).map(([name, one]) => [name, maybe(mostly(one))])));

const PIECES = [
  ...[
    'Water',
    'for all',
    ' & ',
    '&amp;',
    '&lt;b&gt;',
    '&#8217;',
    '&eacute',
    '<b>',
    '</b>',
    '<p>',
    '<br>',
    '<!-- x -->',
  ],
  ...[
    '<script>x()</script>',
    '<style>y',
    '<img alt="A well">',
    '<figcaption>f</figcaption>',
    '<info@a.example>',
    '"',
    "'",
  ],
  ...['\n', '  ', '\u00a0', '\u200b', 'e\u0301', '👩🏽‍🚒', 'مياه', '水', 'Вода', '\u202e', '…', '. ', '1 < 2', '>', '<'],
];
const piece = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...PIECES)},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 6})},
);
const text = fc.array(piece, {maxLength: 12}).map((pieces) => pieces.join(''));
const longText = fc.array(text, {maxLength: 12}).map((texts) => texts.join(' '));
const number = fc.oneof(fc.nat(), fc.double({noNaN: true, min: -1e15, max: 1e15}), fc.nat(9999).map(String));
const address = fc.oneof(
  fc.webUrl({withQueryParameters: true, withFragments: true}),
  fc.constantFrom(
    '/a',
    '../b?c=1&d=2',
    '#',
    '',
    ' https://a.example/ ',
    '//b.example',
    'javascript:x()',
    'mailto:a@b',
    '?x',
    'https://bücher.example/ä',
  ),
  text,
);
const date = fc.oneof(
  fc
    .date({noInvalidDate: true, min: new Date('0000-01-01'), max: new Date('9999-12-31')})
    .map((one) => one.toISOString()),
  fc
    .tuple(fc.integer({min: 1990, max: 2030}), fc.integer({min: 0, max: 13}), fc.integer({min: 0, max: 32}))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-')),
  fc.constantFrom('Tue, 14 Oct 2014 23:30:00 -0500', '2024-06-01T24:00:00Z', '2024-06', 'soon'),
);
const language = fc.constantFrom(
  'en',
  'fr',
  'ara',
  'zh-TW',
  'sr_Latn',
  'pt-BR',
  'x',
  'english',
  'i-klingon',
  'de-CH',
  'iw',
  '',
);
const image = record({alt: text, credit: text, caption: text, width: number, height: number});
const author = record({name: text, url: address});
const attachment = record({
  url: address,
  mime_type: fc.constantFrom(
    'application/pdf',
    'text/html; charset=utf-8',
    'image/png',
    'audio/mpeg',
    'x',
    'application/octet-stream',
  ),
  title: text,
  size_in_bytes: fc.oneof(fc.nat(), fc.maxSafeNat(), fc.nat(9999).map(String)),
  _alliance: record({language}),
});
const item = record({
  id: fc.oneof(text, number, address),
  url: address,
  external_url: address,
  title: text,
  summary: text,
  content_text: longText,
  content_html: longText,
  image: address,
  banner_image: address,
  date_published: date,
  date_modified: date,
  author,
  authors: fc.array(author, {maxLength: 3}),
  tags: fc.array(text, {maxLength: 3}),
  language,
  attachments: fc.array(attachment, {maxLength: 3}),
  _alliance: record({
    type: fc.constantFrom('news', 'publication'),
    image,
    source: record({name: text, url: address}),
    publication: record({kind: text, isbn: text, doi: text, pages: number}),
  }),
});
const campaign = record({
  title: text,
  statement: fc.oneof(text, fc.array(text, {maxLength: 3})),
  figures: fc.array(record({value: fc.oneof(number, text), label: text, qualifier: text}), {maxLength: 3}),
  goal: record({label: text, date: fc.oneof(date, fc.constantFrom('2030', '2030-06', 2030))}),
  action: record({label: text, url: address}),
  image: record({url: address, alt: text, credit: text}),
});
const feed = fc.record(
  {
    version: fc.constantFrom('https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/1', 'x'),
    title: mostly(text),
    description: mostly(text),
    home_page_url: mostly(address),
    language: mostly(language),
    icon: mostly(address),
    author,
    items: fc.array(item, {maxLength: 6}),
    _alliance: fc.record({campaign: mostly(campaign)}, {requiredKeys: []}),
  },
  {requiredKeys: ['items']},
);
/** Without half characters, which no file can contain. */
const wellFormed = (/** @type {string} */ value) => Buffer.from(value).toString();
const attributes = fc
  .record(
    {
      heading: text,
      'heading-level': fc.constantFrom('1', '3', '6', '7', 'x'),
      'link-target': fc.constantFrom('_blank', '_top', '"'),
      limit: fc.constantFrom('1', '2', '0', '-1', 'x'),
      tag: text,
      exclude: text,
      source: text,
      language,
      since: date,
      sort: fc.constantFrom('date', 'x'),
      layout: fc.constantFrom('list', 'cards', 'compact', 'x'),
      images: fc.constantFrom('none', 'x'),
      'date-style': fc.constantFrom('full', 'long', 'medium', 'short', 'relative', 'none', 'x'),
      variant: fc.constantFrom('hero', 'bar'),
      item: fc.oneof(text, address),
    },
    {requiredKeys: []},
  )
  .map((values) =>
    Object.entries(values)
      .map(([name, value]) => ` ${name}="${wellFormed(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
      .join(''),
  );
const tag = fc.constantFrom('news-list', 'publication-list', 'publication-card', 'campaign-banner');
const place = fc.constantFrom('div', 'p', 'a');
const widget = fc
  .tuple(tag, attributes, place)
  .map(([name, values, parent]) => `<${parent}><${name} src="SRC"${values}></${name}></${parent}>`);
const lang = fc.constantFrom('en', 'fr', 'es', 'ar', 'zh', 'ru', 'de-CH', 'pt', 'en-GB', 'hi', 'sw', 'tlh');

test(`${CASES} feeds at random`, async () => {
  const seed = Number(process.env.SEED ?? 17);
  const cases = fc.sample(fc.tuple(feed, fc.array(widget, {minLength: 1, maxLength: 4}), lang), {seed, numRuns: CASES});
  await assertAllSame(
    cases.map(([json, widgets, code], index) =>
      page(
        `case ${index} of seed ${seed}`,
        `<!DOCTYPE html><html lang="${code}"><body>${widgets.join('\n')}</body></html>`,
        json,
      ),
    ),
  );
});
