/** PHP's snapshots against those of `alliance-feed prerender`, byte for byte. Needs PHP, but no WordPress. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {before, test} from 'node:test';
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
  // About when the Persian year begins, which leap years decide.
  const springs = Array.from({length: 100}, (_, index) => new Date(Date.UTC(1970 + index, 2, 20 + (index % 3))));
  const dates = [...[...days, ...springs].map((date) => date.toISOString().slice(0, 10)), '2014-03', '2014'];
  const feed = {items: dates.map((date) => ({id: date, title: date, url: `/${date}`, date_published: date}))};
  const campaign = {title: 'x', goal: {date: '2030', text: 'x'}, figures: [{value: 12_300_000, label: 'x'}]};
  const lists = ['full', 'long', 'medium', 'short'].map(
    (style) => `<news-list src="SRC" limit="1000" date-style="${style}"></news-list>`,
  );
  const markup = `<body>${lists.join('')}<campaign-banner src="SRC"></campaign-banner></body>`;
  await assertAllSame(
    ['th', 'fa', 'fa-AF', 'ps', 'ckb', 'mt', 'as', 'ti', 'uz-Cyrl', 'zh-Hant', 'es-419', 'ur-IN'].map((lang) =>
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

/** Values of each member that readers stumble over. */
const ODD = {
  date_published: [
    '2024-02-30',
    '2024-02-29',
    '0000-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-06',
    '2024',
    '2024-06-01T25:00:00Z',
    '2024-06-01t10:30z',
    '2024-06-01 10:30:00 +0530',
    '2024-06-01T24:00:00Z',
    '2024-06-01T10:30:00.123456Z',
    '2024-06-01T10:30:00-0500',
    '2024-06-01T10',
    '0001-01-01T00:00:00Z',
    '0000-00-00 00:00:00',
    '1970-01-01T00:00:00Z',
    '1970-01-01',
    '1969-12-31T19:00:00-05:00',
    'Tue, 14 Oct 2014 23:30:00 -0500',
    '14 Oct 2014',
    '14 October 14 10:30 EST',
    'Tue, 14 Oct 2014 23:30 GMT',
    '31 Apr 2014',
    '1 Jan 0001',
    '14 Oct 99',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'yesterday',
    '1970 10:30',
    '2015-05-14T10:30+01',
    '',
    null,
    1700000000,
    {},
    '999-01-01',
    '9999-12-31',
    '  2024-06-02  ',
    '2024-06-02Tgarbage',
  ],
  title: [
    'Talks &amp; papers',
    'What <i> is for',
    '...\u00a0',
    '&eacute;&Eacute;&#233;&#xe9;&#128;&#0;&#xD800;&#1114112;&nosuch;',
    '&copy 2024',
    '&amp;lt;b&amp;gt;',
    '\u200b',
    '\u00ad\u2800',
    '  x  ',
    0,
    12.5,
    -0.0000001,
    1e21,
    123456789012345680000,
    true,
    [],
    {a: 1},
    '\u0000\u0001a\u0085b',
    '\ud83d\ude00'.repeat(60),
    'A\u0301'.repeat(90),
    '🇫🇷'.repeat(50),
    '👨‍👩‍👧‍👦'.repeat(20),
    '中文'.repeat(60),
    null,
  ],
  content_html: [
    '<p>One</p><p>Two</p>',
    'a<br>b',
    '<script>x</script>y',
    '<style>x',
    'a<!-- b -->c<!--> d<!-- e',
    '<figure><img src=x alt="A picture"><figcaption>Caption</figcaption></figure>rest',
    '<img alt="😀">smile<img alt=\'&quot;x&quot;\'>',
    '<info@agency.example> wrote',
    '<o:p>word</o:p>',
    '<foo>bar</foo>',
    '<foo>bar',
    '<foo bar="x">baz',
    '1 < 2 and 3 > 2',
    'a<b',
    '<a href="x>y">z</a>',
    '&lt;b&gt;',
    '<p title="a>b">t</p>',
    '<svg><text>x</text></svg>y',
    '<svg/>y',
    '<template>t</template>u',
    '</p>x',
    '<?php x ?>y',
    '<![CDATA[z]]>w',
    '<math><mi>x</mi></math>',
    'no\u00a0break \u2028 x',
    '<p>' + 'word '.repeat(200),
    'x'.repeat(1000),
    '<custom-tag>in</custom-tag>out',
    '<ul><li>a<li>b</ul>',
    `${'<p> </p>'.repeat(3000)}late`,
    '<b>Title of it</b> and more',
    '<b>TITLE OF\u00a0IT.</b>',
    '<div class="wp-caption"><img alt="A"><p class="wp-caption-text">Photo</p></div><p>Text</p>',
    '<table class="tr-caption-container"><tr><td class="x tr-caption" style="y">Photo</td></tr></table>Text',
    'Where a<b and c>d',
    'if p<q then',
    '<table 3> and <video controls autoplay>A</video> <td nowrap>B',
    '<p>A<b hidden>B</b> <span data-x>C</span>',
    ' <![CDATA[<p>A</p>]]>\n',
    '',
    5,
    null,
  ],
  url: [
    'a/b',
    '../x',
    './y/',
    '/z?q=1#f',
    '?q',
    '//cdn.example/x',
    'HTTPS://EXAMPLE.com:443/%7Efoo',
    'http://example.com:80/',
    'http://example.com:8080',
    'https:feed',
    'http:feed',
    'https://user:pa ss@example.com/',
    'https://exämple.com/ä?ö#ü',
    'https://example.com/a b"c<d>`{}|^',
    'javascript:alert(1)',
    'mailto:a@b',
    'ftp://x',
    '#top',
    '',
    ' \u200bhttps://example.com/\u00a0 ',
    'https://example.com/?a=1&amp;b=2',
    'https://example.com\\x\\y',
    'https://ex ample.com',
    'https://example.com:99999/',
    'https://127.1/',
    'https://0x7f000001/',
    'https://[::1]:80/',
    'https://[::1',
    'https://a..b/',
    'https://example.com/a/./b/../c/%2e%2E/d',
    'https://example.com/..',
    'https://例え.テスト/',
    'http://a%41.example/',
    'https://%zz/',
    'https://example.com/%zz',
    "https://example.com/?a='b'",
    'https://x/\n\ty',
    'https:///triple',
    'https://@host/',
    '///x',
    'https://1.2.3.4.5/',
    'https://256.1.1.1/',
    'https://xn--nxasmq6b/',
    'https://münchen.example',
    'https://😀/',
    'https://xn--/',
    'https://a\u200bb.example/',
    'https://a`{"}.example/',
    5,
    null,
  ],
  language: [
    'fr',
    'FR_fr',
    'ara',
    'fre',
    'zh-hans-cn',
    'sr-latn',
    'en-uk',
    'Arabic',
    'x',
    'und',
    'fr_FR.UTF-8',
    'de@euro',
    'sh',
    'iw',
    'no',
    'en-x-twain',
    'sl-rozaj-biske-1994',
    'art-lojban',
    'zh-cmn-Hans',
    'zh_CHS',
    'en-USA',
    'zh-min-nan',
    'sr-latn-yu',
    'en-u-ca-buddhist-a-bbb',
    'fr-FR',
    'ar-Latn',
    'ur-Aran',
    'de-CH-1996',
    'en-US-u-ca-buddhist',
    '',
    null,
    5,
  ],
  tags: [['a', 'b', 3, null, '', 'a', '3'], 'x, y,,z, x', {0: 'p', 2: 'q'}, {a: 'p'}, 'one', 7, [['n']], null],
  authors: [
    [{name: 'A &amp; B'}, 'C', {url: 'https://x.example'}],
    {name: 'Only'},
    'Text',
    [{url: 'x'}],
    [],
    null,
    [{name: ' '}],
  ],
  attachments: [
    [
      {url: 'r.pdf', size_in_bytes: 999949, title: 'Part', _alliance: {language: 'fra'}},
      {url: 'x.docx', mime_type: 'application/pdf', size_in_bytes: '1234567'},
      {url: '/d.php?file=report.xlsx'},
      {url: 'd.php'},
      {mime_type: 'text/html'},
      {url: 'a', mime_type: 'application/vnd.oasis.opendocument.text; x=y', size_in_bytes: 1},
      {url: 'a.b', mime_type: 'application/x-rar-compressed', size_in_bytes: 999.96},
      {url: 'n.epub', size_in_bytes: 5e12},
      {url: 'n.m4a', size_in_bytes: -5},
      {url: 'o.zip', size_in_bytes: 0.4, _alliance: {language: 'fr-CA'}},
    ],
    {url: 'one.csv', size_in_bytes: 2048},
    'x',
    null,
  ],
  _alliance: [
    {source: 'UN'},
    {source: {name: 'UN', url: '/un'}},
    {source: {url: '/un'}},
    {type: 'publication', publication: {kind: 'Report &amp; more'}},
    {type: 'Publication'},
    {plain: true},
    'x',
    null,
    [],
  ],
};

test('odd values of every member', async () => {
  const items = Object.entries(ODD).flatMap(([member, values]) =>
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
  const item = (/** @type {number} */ id, more = {}) => ({
    id: String(id),
    url: `https://alliance.example/${id}`,
    title: `Item ${id}`,
    content_text: `What ${id} says.`,
    date_published: `2026-01-${String(10 + id)}`,
    ...more,
  });
  const items = [
    item(1, {tags: ['A, b'], language: 'fr'}),
    item(2, {tags: ['b', 'C'], _alliance: {source: {name: 'UN'}}}),
    item(3, {tags: ['C'], date_published: undefined}),
    item(4, {_alliance: {type: 'publication', publication: {kind: 'Handbook'}}}),
  ];
  const feed = {
    title: 'First',
    language: 'en',
    items,
    _alliance: {translations: {fr: 'fr.json', 'ar-EG': 'ar.json', es: 'gone.json'}},
  };
  const french = {title: 'Premier', language: 'fr', items: [item(5)]};
  const other = {
    title: 'Second',
    home_page_url: '/second',
    items: [
      item(1),
      item(6),
      {...item(7), url: 'http://alliance.example/2/?utm_source=x#y'},
      {id: 'https://alliance.example/8', title: 'A URI'},
      {id: 'https://alliance.example/8', title: 'again'},
    ],
  };
  const more = {
    'https://alliance.example/feeds/fr.json': JSON.stringify(french),
    'https://alliance.example/feeds/ar.json': JSON.stringify(french),
    'https://second.example/feed': JSON.stringify(other),
  };
  const list = (/** @type {string} */ attributes) =>
    `<news-list src="SRC" ${attributes}></news-list><publication-list src="SRC" ${attributes}></publication-list>`;
  const pages = [
    '<p>x <news-list src="SRC"></news-list> y</p>',
    '<p>x <news-list src="SRC" heading="h"><div>closes</div></news-list> y',
    '<p>open<div><news-list src="SRC"></news-list></div>',
    '<a href="x"><news-list src="SRC"></news-list></a><button><campaign-banner src="SRC"></campaign-banner></button>',
    '<h2><b><publication-card src=SRC heading-level=6></publication-card></b></h2>',
    '<news-list src="SRC" heading="x"><h3 slot="heading">Own</h3></news-list><campaign-banner src="SRC"><h3 slot=heading>Own</h3></campaign-banner>',
    '<alliance-feed src="SRC"><section lang=fr><news-list></news-list></section><p><span><news-list></news-list></span></p></alliance-feed>',
    "<News-List\n  SRC='SRC'  limit=1 >\r\n <a href=x>own</a></News-List>",
    '<news-list src="SRC"><div data-alliance-snapshot="2020-01-01T00:00:00Z">old <div>deep</div></div>own<span data-alliance-snapshot>other</span></news-list>',
    '<news-list src="SRC">',
    '<news-list src="SRC"><news-list src="SRC"></news-list></news-list>',
    '<!-- <news-list src="SRC"></news-list> --><script>"<news-list src=SRC></news-list>"</script><textarea><news-list></textarea><template><news-list src="SRC"></news-list></template><noscript><news-list src="SRC"></news-list></noscript>',
    '<ul><li><news-list src="SRC"></news-list><li><p><news-list src="SRC"></news-list></ul>',
    '<table><tr><td><p><publication-list src="SRC"></publication-list></td></tr></table>',
    '<html lang="fr_FR"><news-list src="SRC"></news-list><news-list lang="" src="SRC"></news-list><news-list lang="ar" src="SRC"></news-list><news-list lang="es" src="SRC"></news-list></html>',
    '<news-list src="SRC https://second.example/feed"></news-list><news-list src="https://gone.example/ SRC"></news-list><news-list src="https://gone.example/"></news-list><news-list src="javascript:1"></news-list><news-list></news-list>',
    '<base href="https://alliance.example/feeds/"><news-list src="feed.json"></news-list>',
    ...[
      'tag=" a,  B "',
      'tag="b,c"',
      'exclude="c"',
      'source="un"',
      'language="fr es"',
      'since="2026-01-12"',
      'since="whenever"',
      'limit="x"',
      'limit="1"',
      'limit=" 2 "',
      'limit="1e1"',
      'limit="0x1"',
      'limit="1.5"',
      'sort="date"',
      'heading-level="9"',
      'heading-level="1" heading="&lt;b&gt;"',
      'link-target="_blank"',
      'link-target="other"',
      'date-style="none"',
      'date-style="short"',
      'date-style="medium"',
      'date-style="relative"',
      'layout="compact"',
      'filters="tag year" heading="x"',
      'filters="tags"',
    ].map(list),
    '<publication-card src="SRC" item="2"></publication-card><publication-card src="SRC" item="https://ALLIANCE.example/3"></publication-card><publication-card src="SRC" item="none"></publication-card>',
  ];
  await assertAllSame(pages.map((html) => page(html, html, feed, more)));
});
