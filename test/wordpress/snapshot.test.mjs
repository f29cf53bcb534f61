/** PHP's snapshots against those of `alliance-feed prerender`, byte for byte. Needs PHP, but no WordPress. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {before, test} from 'node:test';
import {ODD_VALUES} from './helpers/odd-values.mjs';
import {FEED, FURTHER_FEEDS, PLACES} from './helpers/places.mjs';
import {assertAllSame, assertSame, loadSources, page, renderedByPhp, sources} from './helpers/snapshots.mjs';

const root = new URL('../../', import.meta.url);

before(loadSources);

const ALL_WIDGETS = `<news-list src="SRC" limit="1000" heading="News &amp; more"></news-list><news-list src="SRC" layout="compact" date-style="full"></news-list>
<publication-list src="SRC" sort="date"></publication-list><publication-card src="SRC"></publication-card><campaign-banner src="SRC"></campaign-banner><campaign-banner variant="bar" heading="x" src="SRC"></campaign-banner>`;
const inLanguage = (/** @type {string} */ lang) =>
  `<!DOCTYPE html><html lang="${lang}"><body>${ALL_WIDGETS}</body></html>`;

const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');
const feedFiles = ['test/fixtures/feeds/', 'demo/feeds/'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.json'))
    .map((name) => folder + name),
);

const FIXTURES = new URL('publisher/test/fixtures/snapshots/', root);

test("the snapshots equal the shared fixtures of the publisher's tools", () => {
  const names = readdirSync(FIXTURES).flatMap((name) =>
    name.endsWith('.html') ? [name.slice(0, -'.html'.length)] : [],
  );
  assert.ok(names.length > 10);
  const pages = names.map((name) => {
    const {
      feed,
      url: address,
      tag,
      attributes,
      language = 'en',
      ...place
    } = JSON.parse(read(`${FIXTURES}${name}.json`));
    const list = Object.entries(/** @type {Record<string, string>} */ ({src: address, ...attributes})).map(
      ([key, value]) => `${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    );
    const widget = `<${tag} ${list.join(' ')}>${place.hasHeading ? '<h2 slot="heading">Own</h2>' : ''}</${tag}>`;
    const inLink = place.links === false ? `<a href="x">${widget}</a>` : widget;
    return {
      name,
      html: `<html lang="${language}">${place.phrasing ? `<p>${inLink}</p>` : inLink}</html>`,
      feeds: {[address]: read(`${FIXTURES}${feed}`)},
    };
  });
  for (const [index, html] of renderedByPhp(pages).entries()) {
    const snapshot = /<(?:div|span) data-alliance-snapshot.*<\/(?:div|span)>(?=<(?:h2 slot|\/))/s.exec(html)?.[0] ?? '';
    assertSame(snapshot, read(`${FIXTURES}${names[index]}.html`).trim(), names[index]);
  }
});

test('the snapshots of real feeds are the same as in Node, in all languages', async () => {
  const pages = feedFiles.flatMap((file) => {
    const languages = file.includes('alliance.json')
      ? ['en', 'fr', 'es', 'ar', 'zh', 'ru', 'de', 'en-GB', 'pt-BR', 'x']
      : ['en', 'ar'];
    return languages.map((lang) => page(`${file} in ${lang}`, inLanguage(lang), read(file)));
  });
  await assertAllSame(pages);
});

test('dates by other calendars than the Gregorian one, and in languages of few speakers', async () => {
  const dayMs = 86_400_000;
  const days = Array.from({length: 600}, (_, index) => new Date(Date.UTC(1950, 0, 1) + index * 71 * dayMs));
  // Around the beginning of the Persian year, which depends on leap years.
  const springs = Array.from({length: 100}, (_, index) => new Date(Date.UTC(1970 + index, 2, 20 + (index % 3))));
  const dates = [...[...days, ...springs].map((date) => date.toISOString().slice(0, 10)), '2014-03', '2014'];
  const feed = {items: dates.map((date) => ({id: date, title: date, url: `/${date}`, date_published: date}))};
  const campaign = {title: 'x', goal: {date: '2030', text: 'x'}, figures: [{value: 12_300_000, label: 'x'}]};
  const lists = ['full', 'long', 'medium', 'short'].map(
    (style) => `<news-list src="SRC" limit="1000" date-style="${style}"></news-list>`,
  );
  const markup = `<body>${lists.join('')}<campaign-banner src="SRC"></campaign-banner></body>`;
  await assertAllSame(
    [
      'th',
      'fa',
      'fa-AF',
      'ps',
      'ckb',
      'mt',
      'as',
      'ti',
      'uz-Cyrl',
      'zh-Hant',
      'es-419',
      'ur-IN',
      'pt-AO',
      'zh-Hant-HK',
    ].map((lang) =>
      page(`in ${lang}`, `<!DOCTYPE html><html lang="${lang}">${markup}</html>`, {...feed, _alliance: {campaign}}),
    ),
  );
});

test('hostile texts', async () => {
  const items = sources.PAYLOADS.map((payload, index) => ({
    id: index,
    title: payload,
    summary: payload,
    content_html: payload,
    url: payload,
    tags: [payload],
    language: payload,
    date_published: payload,
    authors: [{name: payload, url: payload}],
    attachments: [{url: payload, mime_type: payload, title: payload, _alliance: {language: payload}}],
    _alliance: {
      type: index % 2 ? 'publication' : 'news',
      source: {name: payload, url: payload},
      publication: {kind: payload},
    },
  }));
  const feed = {title: sources.PAYLOADS[0], items};
  await assertAllSame([page('payloads', inLanguage('en'), feed)]);
});

test('all names of letters with a mark, those in no standard too', async () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
  const marks = 'grave acute circ tilde macr breve dot uml ring dblac caron cedil ogon'.split(' ');
  const items = letters.flatMap((letter) =>
    marks.map((mark) => ({id: letter + mark, title: `&${letter}${mark};`, content_html: `In HTML: &${letter}${mark}`})),
  );
  await assertAllSame([page('names', '<news-list src="SRC" limit="1000"></news-list>', {items})]);
});

test('odd values of every member', async () => {
  const items = Object.entries(ODD_VALUES).flatMap(([member, values]) =>
    values.map((value, index) => ({
      id: `${member} ${index}`,
      title: 'Title of it',
      content_html: `<p>Text &amp;amp; ${index}</p>`,
      date_published: '2024-06-01',
      [member]: value,
    })),
  );
  const publications = items.map((item) => ({
    ...item,
    _alliance: {...(item._alliance ?? {}), type: 'publication'},
    id: `p ${item.id}`,
  }));
  const more = [
    {id: 7, title: 'a'},
    {id: 7, title: 'b'},
    {id: '7', title: 'c'},
    {title: 'no id'},
    {title: 'no id'},
    {external_url: 'x', summary: 'y'},
    null,
    5,
    'x',
    [],
    {},
  ];
  const feed = {
    title: 'A &amp; B',
    home_page_url: '/',
    language: 'en',
    authors: [{name: 'Feed author'}],
    items: [...items, ...publications, ...more],
  };
  await assertAllSame([page('in English', inLanguage('en'), feed), page('in Arabic', inLanguage('ar'), feed)]);
});

test('odd feeds and campaigns', async () => {
  const campaign = {
    title: 'An end to it',
    statement: ['One &amp; all.', '', 'Two.'],
    figures: [
      0,
      0.5,
      -0.0001,
      -0.0006,
      1,
      -1,
      999,
      1000,
      9999,
      10000,
      999999,
      999999.9,
      1e6,
      1.05e6,
      1.5e6,
      2e6,
      12300000,
      35e6,
      999949999,
      999950000,
      1e9,
      2.4e9,
      1e12,
      1.23e15,
      1.23e18,
      '7 in 10',
      'x&eacute;',
    ].map((value) => ({value, label: 'persons', qualifier: 'at least'})),
    goal: {label: 'By', date: '2030-06'},
    action: {label: 'Join', url: '/join'},
  };
  const items = {3: {title: 'three'}, 1: {title: 'one', date_published: '2024-01-01'}};
  const feeds = [
    {items: [], _alliance: {campaign}},
    {
      items: null,
      _alliance: {campaign: {...campaign, goal: {label: 'By', date: '2030'}, statement: 'Only'}},
      language: 'ar',
    },
    {items: {}, title: 'Just a title', description: 'Described', home_page_url: 'https://home.example'},
    {items, description: 'Only described'},
    {items: {title: 'A single item'}},
    JSON.stringify(JSON.stringify({items: [{title: 'Encoded twice'}]})),
    `\ufeff ${JSON.stringify({items: [{title: 'With a mark'}]})}`,
    '{"items": [{"title": "Half \\ud83d of one, \\\\ud83d, \\ud83d\\ude00"}]}',
    '{"items": [{"id": 12345678901234567890, "title": 1.0}, {"title": 1e-7}, {"title": 1E2}]}',
    '{"items": 5}',
    '[]',
    'null',
    '',
    '<rss/>',
    '{"items": [}',
    {
      _alliance: {plain: true, campaign: {title: '&amp;'}},
      items: [{title: '&amp;', _alliance: {plain: true}, summary: '<b>&lt;'}],
    },
  ];
  const languages = ['en', 'fr', 'es', 'ar', 'zh', 'ru', 'de', 'pl', 'hi', 'he'];
  await assertAllSame(
    feeds.flatMap((feed, index) =>
      languages.slice(0, index ? 2 : 10).map((lang) => page(`feed ${index} in ${lang}`, inLanguage(lang), feed)),
    ),
  );
});

test('every place of a page, attributes, pools, translations', async () => {
  await assertAllSame(PLACES.map((html) => page(html, html, FEED, FURTHER_FEEDS)));
});

test('pages with very many open elements are read in seconds, however deep the widget is', () => {
  const widget = '<news-list src="SRC"></news-list>';
  const pages = ['<div>'.repeat(50_000) + widget + '</div>'.repeat(50_000), '<li>x</b>'.repeat(50_000) + widget];
  const feed = {version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [{id: '1', title: 'One'}]};
  // Two or three of them; minutes, where all that is open is looked through at each tag.
  const rendered = renderedByPhp(
    pages.map((html) => page('deep', html, feed)),
    20,
  );
  for (const html of rendered) assert.match(html, /<news-list [^>]*><div data-alliance-snapshot/);
});
