import assert from 'node:assert/strict';
import {chmodSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import fc from 'fast-check';
import {parse, serialize, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {readPage} from '../src/prerender/page.js';
import {prerender} from '../src/prerender/prerender.js';
import {snapshot, type SnapshotOptions} from '../src/prerender/snapshot.js';
import type {FeedDocument} from '../src/types.js';
import {parseFeed} from '../src/widgets.js';
import {folderWith, run} from './helpers/command.js';
import {codesOf, goodFeed, goodItem} from './helpers/feeds.js';
import {serve} from './helpers/server.js';

const date = new Date('2026-07-01T12:00:00.123Z');
const SRC = 'https://alliance.example/feed.json';
const pub = (id: number) =>
  goodItem(id, {
    authors: [{name: 'ILO'}],
    attachments: [
      {
        url: 'https://alliance.example/h.pdf',
        mime_type: 'application/pdf',
        size_in_bytes: 1_200_000,
        _alliance: {language: 'fr'},
      },
    ],
    _alliance: {type: 'publication', publication: {kind: 'Handbook'}},
  });
const FEED = goodFeed({
  items: [
    goodItem(1),
    goodItem(2, {date_published: '2026-06-02', tags: ['Report'], _alliance: {source: {name: 'UN'}}}),
    pub(3),
  ],
  _alliance: {
    campaign: {
      title: 'An end to it',
      statement: ['One.', 'Two.'],
      figures: [{value: 12300000, label: 'persons', qualifier: 'at least'}],
      goal: {label: 'By', date: '2030'},
      action: {label: 'Join', url: 'https://alliance.example/join'},
    },
  },
});

const fill = async (html: string, feed: object = FEED, more: object = {}) =>
  prerender(html, {feeds: {[SRC]: feed}, date, ...more});
const filled = async (html: string, feed?: object) => (await fill(html, feed)).html;
const shown = (options: SnapshotOptions, feed: FeedDocument = FEED) =>
  snapshot(parseFeed(feed).feed, {date, ...options})!;
const MARK = 'data-alliance-snapshot="2026-07-01T12:00:00Z"';

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

test('everything else in a page stays byte for byte', async () => {
  const around =
    '<!DOCTYPE html>\r\n<HTML lang=en><!-- <news-list src="x"></news-list> --><script>"<news-list></news-list>"</script>\r\n<p>a & b<p>c<TABLE><tr><td>';
  const after =
    '</td></table><textarea><news-list></textarea><template><news-list></news-list></template>\0<b><i>x</b></i>';
  const tag = `<News-List\n  SRC='${SRC}'  limit=1 >`;
  const {html} = await fill(`${around}${tag}\r\n <a href=x>own</a></News-List>${after}`);
  assert.ok(html.startsWith(around + tag + '<div data-alliance-snapshot='));
  assert.ok(html.endsWith(`</div>\r\n <a href=x>own</a></News-List>${after}`));
});

test('a second run replaces the snapshot, and changes only its date', async () => {
  const page = `<alliance-feed src="${SRC}"><news-list heading="x">own</news-list><p><campaign-banner></campaign-banner></p></alliance-feed>`;
  const once = await filled(page);
  assert.equal(await filled(once), once);
  const later = await fill(once, FEED, {date: new Date('2027-01-01T00:00:00Z')});
  assert.equal(later.html.replaceAll('2027-01-01T00:00:00Z', '2026-07-01T12:00:00Z'), once);
  // A feed that has nothing left leaves nothing of before.
  assert.equal(await filled(once, {items: []}), page);
});

test('a paragraph gets phrasing content only, and a link gets no link', async () => {
  for (const page of [
    `<p>x <news-list src="${SRC}"></news-list> y</p>`,
    `<p><campaign-banner src="${SRC}"></campaign-banner></p>`,
    `<h2><alliance-feed src="${SRC}"><publication-card></publication-card></alliance-feed></h2>`,
  ]) {
    const html = await filled(page);
    const tree = parse(html);
    // Nothing has ended the paragraph.
    const widget = find(tree, (node) => node.tagName.includes('-') && node.tagName !== 'alliance-feed')!;
    assert.ok(
      find(tree, (node) => /^(p|h2)$/.test(node.tagName) && !!find(node, (inner) => inner === widget)),
      html,
    );
    const names = new Set(all(widget).map(({tagName}) => tagName));
    names.delete(widget.tagName);
    for (const name of names) assert.ok(['span', 'a', 'time', 'b', 'bdi', 'br'].includes(name), name);
    assert.match(html, /role="heading" aria-level="\d"/);
  }
  const inLink = await filled(`<a href="/"><news-list src="${SRC}"></news-list></a>`);
  assert.equal(inLink.match(/<a /g)?.length, 1);
});

const all = (node: Tree.ParentNode): Tree.Element[] =>
  node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...all(child)] : []));
const find = (node: Tree.ParentNode, wanted: (node: Tree.Element) => boolean) => all(node).find(wanted);

test('the texts of a hostile feed stay text', async () => {
  const evil = '</div></news-list><script>alert(1)</script><img src=x onerror=alert(1)>"\'`&lt;b&gt;\u0000';
  const feed = goodFeed({
    title: evil,
    description: evil,
    items: [
      {
        ...goodItem(1),
        title: evil,
        content_text: evil,
        tags: [evil],
        language: 'en"><script>',
        _alliance: {source: {name: evil, url: 'javascript:alert(1)'}},
      },
      {...pub(2), title: evil, attachments: [{url: 'https://a.example/"><script>', mime_type: evil, title: evil}]},
    ],
    _alliance: {campaign: {title: evil, statement: evil, action: {label: evil, url: `https://a.example/${evil}`}}},
  });
  const page = `<news-list src="${SRC}"></news-list><publication-list src="${SRC}"></publication-list><campaign-banner src="${SRC}"></campaign-banner>`;
  const tree = parse(await filled(page, feed));
  const elements = all(tree);
  assert.ok(!elements.some(({tagName}) => ['script', 'img', 'style'].includes(tagName)));
  for (const {attrs} of elements) {
    for (const {name, value} of attrs) {
      assert.doesNotMatch(name, /^on|^style$/);
      if (name === 'href') assert.match(value, /^https:/);
    }
  }
  assert.equal(readPage(serialize(tree)).widgets.length, 3);
});

test('what is wrong with a page is reported, and its content stays', async () => {
  const cases: [string, string][] = [
    ['<p>Nothing', 'no-widgets'],
    ['<news-list><i>own</i></news-list>', 'no-feed-address'],
    [`<news-list src="${SRC}"><i>own</i>`, 'not-closed'],
    [`<news-list src="${SRC}" tag="none"><i>own</i></news-list>`, 'nothing-to-show'],
    [`<news-list src="javascript:x"><div ${MARK}>old</div></news-list>`, 'feed-failed'],
  ];
  for (const [page, code] of cases) {
    const {html, findings} = await fill(page);
    assert.deepEqual([html, codesOf(findings)], [page, [code]]);
  }
});

test('several feeds are pooled, and a translation is shown if the page is in its language', async () => {
  const server = await serve({
    '/a.json': {
      body: JSON.stringify(
        goodFeed({title: 'A', items: [goodItem(1)], _alliance: {translations: {fr: 'fr.json', es: 'gone.json'}}}),
      ),
    },
    '/fr.json': {body: JSON.stringify(goodFeed({language: 'fr', items: [goodItem(1, {title: 'Un'})]}))},
    '/b.json': {body: JSON.stringify(goodFeed({title: 'B', items: [goodItem(2)]}))},
  });
  const page = (attributes: string) =>
    prerender(`<base href="${server.origin}/x/"><news-list ${attributes}></news-list>`, {date});
  const pooled = await page('src="../a.json ../b.json ../gone.json"');
  assert.match(pooled.html, /Item 1.*>A<.*Item 2.*>B</);
  assert.deepEqual(
    pooled.findings.map(({code, severity}) => [code, severity]),
    [['feed-failed', 'warning']],
  );
  assert.match((await page('src="/a.json" lang="fr"')).html, />Un</);
  assert.match((await page('src="/a.json" lang="es"')).html, />Item 1</);
});

const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '<p>',
  '</p>',
  '<a>',
  '</a>',
  '<table>',
  '<select>',
  '<svg>',
  '<template>',
  '</template>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<news-list src="https://alliance.example/feed.json">',
  '</news-list>',
  '<div data-alliance-snapshot>',
  '</div>',
  '\r\n',
  '\0',
  '&',
  'é',
  '<title>',
  '<noscript>',
];

test('in pages broken in 2000 ways, only widgets are filled, and everything else stays', async () => {
  const page = `<!doctype html><html lang="fr"><body><p>Été</p><alliance-feed src="${SRC}"><news-list heading="x"><a href="y">own</a></news-list><p>in <publication-card></publication-card></p></alliance-feed><campaign-banner src="${SRC}"></campaign-banner></body></html>`;
  const mutation = fc.record({
    at: fc.double({min: 0, max: 1, noNaN: true}),
    length: fc.integer({min: 0, max: 30}),
    piece: fc.constantFrom('', ...PIECES),
  });
  let some = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, {minLength: 1, maxLength: 4}), async (mutations) => {
      const broken = mutations.reduce((text, {at, length, piece}) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + piece + text.slice(start + length);
      }, page);
      const once = await filled(broken);
      if (once !== broken) some++;
      // The page, with a snapshot at the beginning of each widget or in the place of an earlier one.
      let expected = '';
      let done = 0;
      for (const {inside, earlier, src, ...widget} of readPage(broken).widgets) {
        if (!inside || src !== SRC) continue;
        const places = earlier.length ? earlier : [{start: inside.start, end: inside.start}];
        for (const [index, {start, end}] of places.entries()) {
          const text = index === 0 ? (snapshot(parseFeed(FEED).feed, {...widget, date}) ?? '') : '';
          expected += broken.slice(done, start) + text;
          done = end;
        }
      }
      assert.equal(once, expected + broken.slice(done));
      assert.equal(await filled(once), once);
    }),
    {numRuns: 2000},
  );
  assert.ok(some > 500, String(some));
});

test('as a command: the files of a site, in place or elsewhere, in any encoding', async () => {
  const latin1 = Buffer.from(
    '<meta charset=iso-8859-1><p>\xe9t\xe9\x80</p><news-list heading="\xc9t\xe9" src="/feed.json"></news-list>',
    'latin1',
  );
  const undeclared = '<p>x</p><news-list lang="fr" src="../feed.json">own</news-list>';
  const utf8 = '<meta charset=utf-8><news-list lang="fr" src="feed.json"></news-list>';
  const utf16 = Buffer.from('\ufeff<p>é</p><news-list src="/feed.json"></news-list>', 'utf16le');
  const feed = goodFeed({items: [goodItem(1, {title: 'Été', date_published: '2026-08-01'})]});
  const folder = folderWith({
    'site/feed.json': feed,
    'site/a.html': latin1,
    'site/sub/b.html': undeclared,
    'site/c.html': utf8,
    'site/d.html': utf16,
  });
  chmodSync(join(folder, 'site/a.html'), 0o604);
  const read = (path: string, encoding: BufferEncoding = 'utf8') => readFileSync(join(folder, path), encoding);
  const pages = ['site/a.html', 'site/sub/b.html', 'site/c.html', 'site/d.html'];
  const elsewhere = await run(['prerender', ...pages, '--root', 'site', '-o', 'out'], {cwd: folder});
  assert.equal(elsewhere.code, 0, elsewhere.stderr);
  assert.match(elsewhere.stderr, /4 widgets filled in 4 pages/);
  assert.equal(read('site/sub/b.html'), undeclared);
  assert.match(read('out/sub/b.html'), />&#201;t&#233;<.*own<\/news-list>/);
  assert.match(read('out/c.html'), />Été</);
  assert.match(read('out/d.html', 'utf16le'), />Été</);
  const a = read('out/a.html', 'latin1');
  assert.ok(a.startsWith('<meta charset=iso-8859-1><p>\xe9t\xe9\x80</p>'));
  assert.match(a, /<h2 dir="auto">&#201;t&#233;<\/h2>/);

  const inPlace = await run(['prerender', 'a.html', '--in-place', '--json'], {cwd: join(folder, 'site')});
  assert.deepEqual(JSON.parse(inPlace.stdout), {
    command: 'prerender',
    results: [{input: 'a.html', output: 'a.html', findings: []}],
  });
  assert.equal(statSync(join(folder, 'site/a.html')).mode & 0o777, 0o604);
  const [none, both, missing, address, failed] = await Promise.all(
    [
      ['a.html'],
      ['a.html', '-o', 'x', '--in-place'],
      ['gone.html', '--in-place'],
      ['https://a.example/', '--in-place'],
      ['../no-feed.html', '--in-place'],
    ].map((args, index) => {
      const cwd =
        index === 4
          ? folderWith({'in/x': '', 'no-feed.html': '<news-list src="gone.json">own</news-list>'}) + '/in'
          : join(folder, 'site');
      return run(['prerender', ...args], {cwd});
    }),
  );
  for (const ended of [none, both, missing, address]) {
    assert.equal(ended?.code, 2);
    assert.match(ended.stderr, /^alliance-feed: [^\n]+\.\n$/m);
  }
  assert.equal(failed?.code, 1, failed?.stderr);
  assert.match(failed.stderr, /feed-failed/);
});
