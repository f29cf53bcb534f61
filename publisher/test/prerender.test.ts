import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {parse, serialize, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {readPage} from '../src/prerender/page.js';
import {prerender} from '../src/prerender/prerender.js';
import {snapshot} from '../src/prerender/snapshot.js';
import {parseFeed} from '../src/widgets.js';
import {codesOf, goodFeed, goodItem} from './helpers/feeds.js';
import {serve} from './helpers/server.js';
import {date, FEED, fill, filled, MARK, pub, SRC} from './helpers/filled.js';

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
  // An empty feed leaves no trace of the earlier snapshot.
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
    // The paragraph has not been ended.
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
  // As libraries, POSIX and XML write it.
  for (const lang of ['lang="fre"', 'lang="fr_FR.UTF-8"', 'xml:lang="fr"'])
    assert.match((await page(`src="/a.json" ${lang}`)).html, />Un</, lang);
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

test('in pages broken in 500 ways, only widgets are filled, and everything else stays', async () => {
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
      // The page, with a snapshot at the beginning of each widget or in place of an earlier one.
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
    {numRuns: 500},
  );
  assert.ok(some > 125, String(some));
});
