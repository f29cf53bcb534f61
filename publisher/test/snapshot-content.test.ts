import assert from 'node:assert/strict';
import {test} from 'node:test';
import {snapshot, type SnapshotOptions} from '../src/prerender/snapshot.js';
import type {FeedDocument} from '../src/types.js';
import {parseFeed} from '../src/widgets.js';
import {goodFeed, goodItem} from './helpers/feeds.js';
import {date, FEED, filled, MARK, pub, SRC} from './helpers/filled.js';

const shown = (options: SnapshotOptions, feed: FeedDocument = FEED) =>
  snapshot(parseFeed(feed).feed, {date, ...options})!;

test('news as plain HTML: headings, links, dates', async () => {
  assert.equal(
    await filled(`<news-list src="${SRC}" heading="News" limit="1"><a href="/news">All news</a></news-list>`),
    `<news-list src="${SRC}" heading="News" limit="1"><div ${MARK}><h2 dir="auto">News</h2><ul><li><article><p><time datetime="2026-06-02">June 2, 2026</time></p><h3><a href="https://alliance.example/2">Item 2</a></h3><p>What item 2 says.</p><p><span dir="auto">UN</span> · <span>Report</span></p></article></li></ul></div><a href="/news">All news</a></news-list>`,
  );
});

test('publications with their files, a campaign with its figures', () => {
  assert.equal(
    shown({tag: 'publication-card', attributes: {'heading-level': '3'}}),
    `<div ${MARK}><article><h4><a href="https://alliance.example/3">Item 3</a></h4><p><span>Handbook</span> · <span dir="auto">ILO</span> · <time datetime="2026-06-01">June 1, 2026</time></p><p>What item 3 says.</p><ul><li><a href="https://alliance.example/h.pdf" hreflang="fr"><bdi>PDF</bdi>, <bdi>1.2 MB</bdi>, <bdi>French</bdi></a></li></ul></article></div>`,
  );
  assert.equal(
    shown({tag: 'campaign-banner'}),
    `<div ${MARK}><h2>An end to it</h2><p>One.</p><p>Two.</p><dl><div><dt>persons</dt><dd><span>at least</span> <b>12.3 million</b></dd></div></dl><p><span>By</span> <time datetime="2030">2030</time></p><p><a href="https://alliance.example/join">Join</a></p></div>`,
  );
  assert.match(
    shown({tag: 'campaign-banner', attributes: {variant: 'bar'}}),
    /Z"><h2>An end to it<\/h2><p><a href="[^"]+">Join<\/a><\/p><\/div>$/,
  );
  assert.match(shown({tag: 'publication-list'}), /<ul><li><article><h3>/);
});

test('in the page’s language, each text marked with its own', () => {
  const french = shown({tag: 'news-list', language: 'fr', attributes: {limit: '1'}});
  assert.match(french, /2 juin 2026/);
  assert.match(french, /<h3 lang="en" dir="ltr">/);
  assert.match(shown({tag: 'publication-card', language: 'ar'}), /<h3 lang="en" dir="ltr">/);
});

test('a list that visitors filter keeps room for the form', () => {
  const room = (filters: string, phrasing = false) => {
    const html = shown({tag: 'news-list', attributes: {heading: 'News', limit: '1', filters}, phrasing});
    return /aria-level="2">News<br><\/span>(.*?)<span role="list"|<\/h2>(.*?)<ul>/.exec(html)?.slice(1).join('');
  };
  assert.equal(room('search tag'), '<p aria-hidden="true"><br><br><br></p>');
  assert.equal(room('search tag', true), '<span aria-hidden="true"><br><br><br><br></span>');
  assert.equal(room('tags'), '');
});

test('heading levels are those of the widget', () => {
  const levels = (attributes: Record<string, string>, tag: SnapshotOptions['tag'] = 'news-list', hasHeading = false) =>
    [
      ...shown({tag, attributes: {limit: '1', ...attributes}, hasHeading}).matchAll(
        /<h(\d)(?:[^>]* aria-level="(\d)")?/g,
      ),
    ].map(([, level, aria]) => aria ?? level);
  assert.deepEqual(levels({heading: 'x'}), ['2', '3']);
  assert.deepEqual(levels({heading: 'x', 'heading-level': '6'}), ['6', '7']);
  assert.deepEqual(levels({heading: ' '}), ['3']);
  assert.deepEqual(levels({'heading-level': '9'}), ['3']);
  assert.deepEqual(levels({}, 'campaign-banner'), ['2']);
  assert.deepEqual(levels({heading: 'x'}, 'campaign-banner'), ['2', '3']);
  assert.deepEqual(levels({heading: 'x'}, 'campaign-banner', true), ['3']);
});

test('the items are those that the widget would show', () => {
  const feed = goodFeed({
    items: [
      goodItem(1, {date_published: '2026-01-01', tags: ['A, b'], language: 'fr'}),
      goodItem(2, {date_published: '2026-03-01', tags: ['b', 'C'], _alliance: {source: {name: 'UN'}}}),
      goodItem(3, {date_published: '2026-02-01', tags: ['C']}),
      pub(4),
    ],
  });
  const titles = (attributes: Record<string, string>, tag: SnapshotOptions['tag'] = 'news-list') =>
    [...(snapshot(parseFeed(feed).feed, {tag, attributes, date}) ?? '').matchAll(/<h3[^>]*><a[^>]*>Item (\d)/g)]
      .map(([, id]) => id)
      .join('');
  assert.equal(titles({}), '231');
  assert.equal(titles({limit: '2'}), '23');
  assert.equal(titles({limit: 'x'}), '231');
  assert.equal(titles({tag: ' a,  B '}), '1');
  assert.equal(titles({tag: 'b,c'}), '23');
  assert.equal(titles({exclude: 'c'}), '1');
  assert.equal(titles({source: 'un'}), '2');
  assert.equal(titles({language: 'fr es'}), '1');
  assert.equal(titles({since: '2026-02-01'}), '23');
  assert.equal(titles({since: 'whenever'}), '231');
  assert.equal(titles({}, 'publication-list'), '4');
  assert.equal(titles({item: 'https://alliance.example/3'}, 'publication-card'), '3');
});
