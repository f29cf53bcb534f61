import assert from 'node:assert/strict';
import {test} from 'node:test';
import {check} from '../src/check/check.js';
import {convert} from '../src/convert/convert.js';
import {ATOM, CSV, RDF, RSS, RSS_091, WORDPRESS} from './helpers/documents.js';
import {codesOf, goodFeed} from './helpers/feeds.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const errorsIn = async (feed: object) => (await check(feed)).findings.filter(({severity}) => severity === 'error');

test('RSS 2.0: text, dates with their zone, people, tags, pictures with alt and credit, files', async () => {
  const {feed, findings} = await convert(RSS, {url: 'https://agency.example/rss'});
  assert.deepEqual(feed, {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Talks & papers',
    home_page_url: 'https://agency.example/',
    feed_url: 'https://agency.example/rss',
    description: 'What we do.',
    icon: 'https://agency.example/icon.png',
    language: 'en-GB',
    items: [
      {
        id: 'urn:agency:1',
        url: 'https://agency.example/news/1',
        title: 'Four agencies, one plan',
        content_html:
          '<p>The <b>whole</b> text. <a href="https://agency.example/more">More</a> <img src="https://agency.example/in-text.jpg" alt="In the text"></p>',
        summary: 'What they will do & when.',
        image: 'https://agency.example/pictures/1.jpg',
        date_published: '2014-10-14T23:30:00-05:00',
        authors: [{name: 'Ben Ode'}, {name: 'Ann Lee'}],
        tags: ['Forced labour', 'Report'],
        language: 'fr',
        attachments: [
          {url: 'https://agency.example/files/plan.pdf', mime_type: 'application/pdf', size_in_bytes: 1200000},
        ],
        _alliance: {image: {alt: 'Four people at a table', credit: 'J. Park', width: 1200, height: 800}},
      },
      {
        id: 'https://agency.example/news/2',
        url: 'https://agency.example/news/2',
        title: 'Only a summary',
        content_text: 'Plain words, no markup.',
        date_published: '2014-10-15T08:00:00+02:00',
      },
    ],
  });
  assert.deepEqual(findings, []);
});

test('RSS 0.91 in Latin-1 and with the DTD’s entities, RSS 1.0', async () => {
  const {feed} = await convert(bytes(RSS_091, 'latin1'));
  assert.equal(feed.title, 'Café été');
  assert.equal(feed.items[0]?.content_text, 'Le premier');
  const rdf = (await convert(RDF)).feed;
  assert.equal(rdf.language, 'de');
  assert.deepEqual(rdf.items[0], {
    id: 'https://rdf.example/1',
    url: 'https://rdf.example/1',
    title: 'Eins',
    content_text: 'Das erste',
    date_published: '2014-10-14T10:00:00+02:00',
    authors: [{name: 'A. M.'}],
    tags: ['S'],
  });
});

test('Atom: text types, xml:base, xml:lang, links of every kind', async () => {
  const {feed} = await convert(ATOM);
  assert.equal(feed.title, 'Alliance & amis');
  assert.equal(feed.language, 'fr');
  assert.equal(feed.home_page_url, 'https://atom.example/');
  assert.equal(feed.feed_url, 'https://atom.example/blog/feed.atom');
  assert.deepEqual(feed.authors, [{name: 'Rédaction', url: 'https://atom.example/nous'}]);
  assert.deepEqual(feed.items[0], {
    id: 'tag:atom.example,2020:1',
    url: 'https://atom.example/blog/1.html',
    title: 'Un titre',
    content_html: '<p>Texte &amp; <a href="https://atom.example/blog/z">suite</a></p>',
    summary: 'En bref',
    date_published: '2020-01-02T03:04:05+02:00',
    date_modified: '2020-01-03T00:00:00Z',
    tags: ['Travail'],
    attachments: [
      {
        url: 'https://atom.example/blog/1.pdf',
        mime_type: 'application/pdf',
        title: 'Le texte',
        size_in_bytes: 5000,
        _alliance: {language: 'ar'},
      },
    ],
  });
  assert.equal(feed.items[1]?.title, 'a < b');
  assert.equal(feed.items[1]?.content_text, '1 < 2 & 3');
});

test('WordPress’s posts: zone, picture of the right size with alt and caption, terms, excerpt; none with a password', async () => {
  const {feed, findings} = await convert(WORDPRESS, {title: 'News', language: 'en'});
  assert.equal(feed.home_page_url, 'https://wp.example/');
  assert.deepEqual(feed.items, [
    {
      id: 'https://wp.example/?p=7',
      url: 'https://wp.example/2026/05/plan/',
      title: 'It’s “one” plan',
      content_html: '<p>The text. <a href="https://wp.example/more">More</a></p>',
      summary: 'In short…',
      image: 'https://wp.example/large.jpg',
      date_published: '2026-05-04T10:00:00+02:00',
      date_modified: '2026-05-05T10:00:00+02:00',
      authors: [{name: 'Ann Lee', url: 'https://wp.example/author/ann/'}],
      tags: ['Talks & papers', 'Report'],
      _alliance: {image: {alt: 'Four people', caption: 'At the table', width: 1536, height: 1152}},
    },
  ]);
  assert.match(findings[0]!.message, /password/);
  await assert.rejects(
    convert({code: 'rest_no_route', message: 'No route.', data: {status: 404}}),
    /WordPress answers: No route/,
  );
});

test("CSV: quotes, several values in a cell, spreadsheets' dates, publications, unknown columns", async () => {
  const {feed, findings} = await convert(CSV, {title: 'Table', language: 'en', home: 'https://csv.example/'});
  assert.deepEqual(feed.items, [
    {
      id: 'https://csv.example/1',
      url: 'https://csv.example/1',
      title: 'One, two',
      summary: 'Says "this" and that',
      image: 'https://csv.example/1.png',
      date_published: '2026-05-01',
      authors: [{name: 'Lee, Ann'}, {name: 'Ode, Ben'}],
      tags: ['a', 'b'],
      attachments: [{url: 'https://csv.example/1.pdf', mime_type: 'application/pdf'}],
      _alliance: {type: 'publication', image: {alt: 'A table'}, publication: {kind: 'Report'}},
    },
    {id: 'https://csv.example/3', url: 'https://csv.example/3', title: 'Three', date_published: '2014-10-14'},
  ]);
  assert.deepEqual(codesOf(findings), ['unknown-column']);
});

test('CSV as spreadsheets save it: semicolons, tabs in UTF-16, Windows-1252, a byte order mark', async () => {
  for (const source of [
    bytes('Title;URL\r\nÉté;https://a.example/1\r\n', 'latin1'),
    bytes('\ufeffTitle\tURL\r\nÉté\thttps://a.example/1\r\n', 'utf16le'),
    bytes('\ufeffTitle,URL\nÉté,https://a.example/1\n'),
  ]) {
    const {feed} = await convert(source);
    assert.deepEqual(feed.items, [{id: 'https://a.example/1', url: 'https://a.example/1', title: 'Été'}]);
  }
});

test('JSON Feed 1.0 and sloppy JSON become JSON Feed 1.1, with others’ extensions', async () => {
  const {feed} = await convert(
    {
      version: 'https://jsonfeed.org/version/1',
      title: 'Old',
      author: {name: 'Ann'},
      items: [
        {id: 1, title: 'One', content_html: '<p>Text', _other: {kept: true}, url: '/1', date_published: '2014-02-30'},
      ],
    },
    {url: 'https://a.example/feed.json'},
  );
  assert.deepEqual(feed.authors, [{name: 'Ann'}]);
  assert.deepEqual(feed.items, [
    {id: '1', url: 'https://a.example/1', title: 'One', content_html: '<p>Text', summary: 'Text', _other: {kept: true}},
  ]);
});

test('check finds no errors in any converted feed', async () => {
  for (const source of [RSS, RSS_091, RDF, ATOM, CSV, WORDPRESS, goodFeed()]) {
    const {feed} = await convert(source);
    assert.deepEqual(await errorsIn(feed), []);
  }
});

test('items with a tag become publications; options do not overrule the input', async () => {
  const {feed} = await convert(RSS, {
    publications: ' REPORT ',
    title: 'Mine',
    language: 'es',
    home: 'https://mine.example/',
  });
  assert.deepEqual(
    feed.items.map(({_alliance}) => _alliance?.type),
    ['publication', undefined],
  );
  assert.deepEqual(
    [feed.title, feed.language, feed.home_page_url],
    ['Talks & papers', 'en-GB', 'https://agency.example/'],
  );
});
