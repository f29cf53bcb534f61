import assert from 'node:assert/strict';
import {test} from 'node:test';
import {check} from '../src/check/check.js';
import {convert} from '../src/convert/convert.js';
import {feedUrl} from '../src/text/address.js';
import {feedDate} from '../src/text/date.js';
import {readHtml} from '../src/text/html.js';
import {ATOM, CSV, HTML, RDF, RSS, RSS_091, WORDPRESS} from './helpers/documents.js';
import {codesOf, goodFeed} from './helpers/feeds.js';
import {serve} from './helpers/server.js';

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

test('XML is read in the encoding that its header, byte order mark or prologue names', async () => {
  const rss = (encoding: string, title: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>${title}</title><item><title>${title}</title></item></channel></rss>`;
  const cases: [Uint8Array, string | undefined, string][] = [
    [bytes(rss('windows-1252', '\x93Été\x94'), 'latin1'), undefined, '“Été”'],
    [bytes(rss('UTF-8', 'Été')), 'application/rss+xml', 'Été'],
    [bytes(rss('UTF-8', 'Été'), 'latin1'), 'text/xml; charset=iso-8859-1', 'Été'],
    [bytes('\ufeff' + rss('UTF-16', 'Été'), 'utf16le'), undefined, 'Été'],
    [bytes(rss('UTF-16', 'Été'), 'utf16le'), undefined, 'Été'],
    [bytes('\ufeff' + rss('UTF-8', 'Été')), 'text/xml; charset=iso-8859-1', 'Été'],
    [
      Buffer.concat([
        bytes(rss('shift_jis', '').slice(0, 77)),
        Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
        bytes('</title></channel></rss>'),
      ]),
      undefined,
      '日本',
    ],
    // Declared wrongly, as it happens.
    [bytes(rss('UTF-8', 'Été'), 'latin1'), undefined, 'Été'],
  ];
  for (const [source, contentType, title] of cases) {
    assert.equal((await convert(source, {...(contentType && {contentType})})).feed.title, title);
  }
});

test('no external entities, no entity bombs', async () => {
  const bomb =
    '<!ENTITY a "aaaaaaaaaa">' +
    'bcdefghijk'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]!};`.repeat(10)}">`)
      .join('');
  const rss = (dtd: string, text: string) =>
    `<?xml version="1.0"?><!DOCTYPE rss [${dtd}]><rss><channel><title>T</title><item><title>x${text}</title></item></channel></rss>`;
  const start = process.cpuUsage();
  const {feed} = await convert(rss(bomb, '&k;'));
  assert.ok(JSON.stringify(feed).length < 1000);
  // Of this process alone: others may keep the machine busy.
  assert.ok(process.cpuUsage(start).user < 1_000_000);
  const outside = await convert(rss('<!ENTITY y SYSTEM "file:///etc/passwd">', '&y;')).catch(
    (error: Error) => error.message,
  );
  assert.doesNotMatch(JSON.stringify(outside), /root:/);
  await assert.rejects(convert('<rss><channel>'.repeat(100_000)), /XML breaks/);
});

test('the message says what the input is instead, and what to do', async () => {
  const cases: [string | object, RegExp][] = [
    [HTML, /HTML page\. Its feed is at \/rss\.xml/],
    ['<html><body>x', /HTML page/],
    ['<other/>', /neither RSS nor Atom/],
    ['<rss><channel><title>a</channel>', /XML breaks/],
    ['{"a": 1', /broken JSON/],
    [{a: 1}, /without "items"|Expected a JSON Feed/],
    [[], /empty array/],
    ['', /It is empty/],
    ['just some words', /neither RSS/],
  ];
  for (const [source, message] of cases) {
    await assert.rejects(convert(source), (error: Error) => {
      assert.equal(error.name, 'Unreadable');
      assert.match(error.message, message);
      return true;
    });
  }
});

test('the same item is kept once, another item with the same id gets its own, and one without words is left out', async () => {
  const rss = `<rss><channel><title>T</title>
    <item><guid>1</guid><link>https://a.example/1</link><title>One</title></item>
    <item><guid>1</guid><link>https://a.example/1</link><title>One</title></item>
    <item><guid>1</guid><link>https://a.example/2</link><title>Two</title></item>
    <item><guid>3</guid><link>https://a.example/3</link></item></channel></rss>`;
  const {feed, findings} = await convert(rss);
  assert.deepEqual(
    feed.items.map(({id}) => id),
    ['1', 'https://a.example/2'],
  );
  assert.deepEqual(
    findings.map(({code}) => code),
    ['item-left-out', 'item-left-out'],
  );
  assert.deepEqual(await errorsIn(feed), []);
});

test('an address is fetched, and its further pages on request, but nothing else that it names', async () => {
  const page = (number: number, next: boolean) =>
    `<rss xmlns:a="http://www.w3.org/2005/Atom"><channel><title>T</title><link>/</link>${next ? `<a:link rel="next" href="/${number + 1}"/>` : ''}<item><title>Item ${number}</title><link>/item/${number}</link></item></channel></rss>`;
  const server = await serve({'/1': {body: page(1, true)}, '/2': {body: page(2, true)}, '/3': {body: page(3, false)}});
  const first = await convert(`${server.origin}/1`);
  assert.deepEqual(
    first.feed.items.map(({url}) => url),
    [`${server.origin}/item/1`],
  );
  assert.equal(first.feed.next_url, undefined);
  assert.deepEqual(codesOf(first.findings), ['further-page']);
  assert.deepEqual(
    server.requests.map(({path}) => path),
    ['/1'],
  );
  const all = await convert(new URL(`${server.origin}/1`), {pages: 9});
  assert.equal(all.feed.items.length, 3);
  assert.deepEqual(all.findings, []);
  await assert.rejects(convert(`${server.origin}/gone`), /status 404/);
});

test('dates are read as feeds and spreadsheets write them', () => {
  const cases: Record<string, string | undefined> = {
    '2014-10-14': '2014-10-14',
    '2014-10-14T23:30:00-05:00': '2014-10-14T23:30:00-05:00',
    '2014-10-14 23:30:00 +0530': '2014-10-14T23:30:00+05:30',
    '2014-10-14T23:30Z': '2014-10-14T23:30:00Z',
    '2014-10-14T23:30:00.123456': '2014-10-14T23:30:00.123456Z',
    '2014-10-14T25:00:00Z': '2014-10-14',
    'Tue, 14 Oct 2014 23:30:00 EST': '2014-10-14T23:30:00-05:00',
    '14.10.2014': '2014-10-14',
    '2014/1/2': '2014-01-02',
    '31/12/2014': '2014-12-31',
    '12/31/2014': '2014-12-31',
    '01/02/2014': undefined,
    '2014-02-30': undefined,
    '0001-01-01T00:00:00Z': undefined,
    tomorrow: undefined,
  };
  for (const [written, read] of Object.entries(cases)) assert.equal(feedDate(written), read, written);
});

test('addresses are whole and well-formed', () => {
  const cases: Record<string, string | undefined> = {
    '/a b|c{d}.html?x=[1]#y#z': 'https://a.example/a%20b%7Cc%7Bd%7D.html?x=%5B1%5D#y%23z',
    'https://münchen.example/straße?100%': 'https://xn--mnchen-3ya.example/stra%C3%9Fe?100%25',
    'http://[::1]:80/': 'http://[::1]/',
    'javascript:alert(1)': undefined,
    '': undefined,
  };
  for (const [written, url] of Object.entries(cases))
    assert.equal(feedUrl(written, 'https://a.example/'), url, written);
});

test('markup stays as it is except for its relative addresses', () => {
  const base = 'https://a.example/b/';
  const read = (html: string) => readHtml(html, base).html;
  assert.equal(
    read(`<P CLASS=x><a href='c"d' title=t>x</A> <!-- href="y" --> &nbsp;`),
    `<P CLASS=x><a href="https://a.example/b/c%22d" title=t>x</A> <!-- href="y" --> &nbsp;`,
  );
  assert.equal(
    read('<img srcset="a.jpg 1x, /b.jpg 2x" src=c.jpg>'),
    '<img srcset="https://a.example/b/a.jpg 1x, https://a.example/b.jpg 2x" src="https://a.example/b/c.jpg">',
  );
  for (const same of [
    '<a href="#top">',
    '<a href="mailto:a@b.example">',
    '<a href="https://c.example/?a=1&amp;b=2">',
    '<p>a < b</p>',
  ])
    assert.equal(read(same), same);
  // What only looks like a tag is left alone: text in a script, in a title, in a comment.
  const text = '<a href="/x">';
  for (const hiding of [
    `<script>${text}</script>`,
    `<textarea>${text}</textarea>`,
    `<style>${text}</STYLE >`,
    `<!--${text}-->`,
  ])
    assert.equal(read(`${hiding}<img src=/y>`), `${hiding}<img src="https://a.example/y">`);
  const picture = (html: string) => readHtml(html, base).image?.url;
  assert.equal(picture('<noscript><img src="/real.jpg"></noscript>'), 'https://a.example/real.jpg');
  assert.equal(
    picture('<img src="/dot.gif" width=1 height=1><img class="wp-smiley" src=s.png><img src=real.jpg>'),
    'https://a.example/b/real.jpg',
  );
});
