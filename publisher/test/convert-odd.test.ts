/** Feeds as they are found in the wild, and documents that are mistaken for feeds. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {check, convert} from '../src/index.js';

const ITEM = '<item><title>One</title><link>https://a.example/1</link></item>';
const rss = (items: string, namespaces = '', channel = '') =>
  `<?xml version="1.0"?><rss version="2.0" ${namespaces}><channel><title>T</title>${channel}${items}</channel></rss>`;

/** The first item of a feed in which `check` finds no errors. */
async function firstItem(source: string) {
  const {feed} = await convert(source);
  const {findings} = await check(feed);
  assert.deepEqual(
    findings.filter(({severity}) => severity === 'error'),
    [],
  );
  return feed.items[0];
}

test('a film is described in the text of its item, and not in the alt of its thumbnail', async () => {
  const film = `<feed xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><title>T</title>
    <entry><id>v:1</id><title>Film</title><link href="https://a.example/v"/><updated>2026-01-02T00:00:00Z</updated>
    <media:group><media:content url="https://a.example/v.mp4" type="video/mp4"/><media:description>What it is about.</media:description>
    <media:thumbnail url="https://a.example/v.jpg" width="480" height="360"/></media:group></entry></feed>`;
  const item = await firstItem(film);
  assert.equal(item?.content_text, 'What it is about.');
  assert.equal(item.image, 'https://a.example/v.jpg');
  assert.deepEqual(item._alliance?.image, {width: 480, height: 360});
  assert.equal(item.attachments?.[0]?.mime_type, 'video/mp4');

  const picture = `<media:group><media:description>Two people</media:description><media:content url="https://a.example/p.jpg" medium="image"/></media:group>`;
  const news = await firstItem(
    rss(ITEM.replace('</item>', `${picture}</item>`), 'xmlns:media="http://search.yahoo.com/mrss/"'),
  );
  assert.deepEqual(news?._alliance?.image, {alt: 'Two people'});
  assert.equal(news?.content_text, undefined);
});

test('a podcast: its own title, summary, length, picture and people', async () => {
  const episode = `<item><itunes:title>Episode</itunes:title><guid>e1</guid><itunes:summary>What is said.</itunes:summary><itunes:duration>1:02:03</itunes:duration><itunes:image href="https://a.example/e.jpg"/><enclosure url="https://a.example/e.mp3" type="audio/mpeg" length="9"/></item>`;
  const {feed} = await convert(
    rss(
      episode,
      'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
      '<itunes:author>Ann Lee</itunes:author><itunes:image href="https://a.example/c.jpg"/>',
    ),
  );
  assert.deepEqual([feed.authors, feed.icon], [[{name: 'Ann Lee'}], 'https://a.example/c.jpg']);
  assert.deepEqual(feed.items, [
    {
      id: 'e1',
      title: 'Episode',
      content_text: 'What is said.',
      image: 'https://a.example/e.jpg',
      attachments: [
        {url: 'https://a.example/e.mp3', mime_type: 'audio/mpeg', size_in_bytes: 9, duration_in_seconds: 3723},
      ],
    },
  ]);
});

test('what stands before or after a feed does no harm', async () => {
  const whole = rss(ITEM);
  const bare = whole.replace(/^<\?xml.*?\?>/, '');
  for (const source of [
    `\n\n  ${whole}`,
    `Warning: x in y.php on line 3\n${whole}`,
    `<br />\n<b>Warning</b>: x in y.php<br />\n${whole}`,
    `<!-- cached --><?xml-stylesheet href="x.xsl"?>${bare}`,
    `${whole}\n<script>count()</script>`,
    bare.toUpperCase().replace('HTTPS://A.EXAMPLE', 'https://a.example').replace('>ONE<', '>One<'),
  ]) {
    assert.deepEqual(
      await firstItem(source),
      {id: 'https://a.example/1', url: 'https://a.example/1', title: 'One'},
      source,
    );
  }
});

test('bases add up: the feed\u2019s address, its xml:base, the entry\u2019s and the content\u2019s', async () => {
  const atom = (base: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${base}"><title>T</title><id>u:1</id><entry xml:base="y/"><id>u:2</id>
    <title>One</title><link href="z.html"/><updated>2020-01-01T00:00:00Z</updated>
    <content type="html" xml:base="w/" xml:lang="fr">&lt;a href="q"&gt;q&lt;/a&gt;</content></entry></feed>`;
  for (const base of ['https://a.example/x/', '/x/', 'x/']) {
    const {feed} = await convert(atom(base), {url: 'https://a.example/feed'});
    const [item] = feed.items;
    assert.equal(item?.url, 'https://a.example/x/y/z.html', base);
    assert.equal(item.content_html, '<a href="https://a.example/x/y/w/q">q</a>', base);
    assert.equal(item.language, 'fr', base);
  }
});

test('items without addresses and dates may be of another kind of document, which is said', async () => {
  const {findings} = await convert({items: [{title: 'A', link: 'https://a.example/1', pubDate: '2026-01-02'}]});
  assert.ok(findings.some(({code, severity}) => code === 'wrong-kind' && severity === 'warning'));
});

test('other kinds of markup are called by their names', async () => {
  const office = 'urn:schemas-microsoft-com:office';
  const cases: [string, RegExp][] = [
    ['<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', /sitemap/],
    ['<sitemapindex/>', /sitemap/],
    ['<opml version="2.0"><body/></opml>', /list of feeds \(OPML\)/],
    [`<html xmlns:x="${office}:excel"><table><tr><td>title`, /spreadsheet.*Save the table as CSV/],
    [`<?xml version="1.0"?><Workbook xmlns="${office}:spreadsheet"/>`, /spreadsheet.*Save the table as CSV/],
    ['<div class=x><p>hi</p></div>', /an HTML page/],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', /XML of another kind \(<svg>\)/],
    ['<?xml version="1.0"?><soap:Envelope xmlns:soap="x"/>', /XML of another kind/],
    [rss('', '', '').replace('<title>T</title>', ''), /without a title and without items/],
  ];
  for (const [source, message] of cases) {
    await assert.rejects(convert(source), (error: Error) => {
      assert.equal(error.name, 'Unreadable');
      assert.match(error.message, message);
      assert.match(error.message, /\bGive\b|\bSave\b/);
      return true;
    });
  }
});

test('where RSS has no member of its own, those of other namespaces take its place', async () => {
  const namespaces = [
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
    'xmlns:media="http://search.yahoo.com/mrss/"',
  ].join(' ');
  const items = `<item><dc:title>By Dublin Core</dc:title><dc:description>Its text</dc:description><dcterms:created>2014-10-14</dcterms:created></item>
    <item><media:content url="https://a.example/v.mp4" type="video/mp4"><media:title>A film</media:title><media:keywords>a, b</media:keywords></media:content></item>
    <item><title>Talk</title><itunes:subtitle>Short</itunes:subtitle><itunes:keywords>work,law</itunes:keywords></item>
    <item><title>Tagged</title><category>news</category><itunes:keywords>work,law</itunes:keywords></item>`;
  const source = `<rss version="2.0" ${namespaces}><channel><dc:title>Library</dc:title><itunes:summary>What it has</itunes:summary>${items}</channel></rss>`;
  const {feed} = await convert(source);
  assert.deepEqual([feed.title, feed.description], ['Library', 'What it has']);
  const shown = feed.items.map(({title, content_text, date_published, tags}) => [
    title,
    content_text,
    date_published,
    tags?.join(),
  ]);
  assert.deepEqual(shown, [
    ['By Dublin Core', 'Its text', '2014-10-14', undefined],
    ['A film', undefined, undefined, 'a,b'],
    ['Talk', 'Short', undefined, 'work,law'],
    ['Tagged', undefined, undefined, 'news'],
  ]);
});

test('a guid is a link where there is no other: whole, or from the root of the site', async () => {
  const urlOf = async (guid: string) => {
    const {feed} = await convert(rss(`<item><title>One</title>${guid}</item>`), {url: 'https://a.example/blog/rss'});
    return feed.items[0]?.url;
  };
  assert.equal(await urlOf('<guid>/news/1</guid>'), 'https://a.example/news/1');
  assert.equal(await urlOf('<guid>https://a.example/1</guid>'), 'https://a.example/1');
  assert.equal(await urlOf('<guid>news-1</guid>'), undefined);
  assert.equal(await urlOf('<guid isPermaLink="false">/news/1</guid>'), undefined);
});

test('RSS 1.0 may declare entities of a file that is never loaded', async () => {
  const doctype =
    '<!DOCTYPE rdf:RDF [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES" "http://a.example/lat1.ent"> %HTMLlat1; ]>';
  const {feed} = await convert(`<?xml version="1.0"?>\n${doctype}${rss(ITEM).replace(/^<\?.*?\?>/, '')}`);
  assert.equal(feed.items[0]?.title, 'One');
});

test('XML in which a tag hides all items is not an empty feed', async () => {
  await assert.rejects(
    convert(rss(ITEM, '', '<other>')),
    /None of its items can be read: .* a tag before them does not end/,
  );
  assert.deepEqual((await convert(rss('<!-- <item> --><generator><![CDATA[<item>]]></generator>'))).feed.items, []);
});

test('arXiv’s papers: the PDF is a file, the DOI belongs to the publication', async () => {
  const arxiv = 'xmlns:arxiv="http://arxiv.org/schemas/atom"';
  const entry = `<entry><id>http://arxiv.org/abs/1v2</id><title>On $x &lt; y$ and
    labour</title><summary>We show &lt;that&gt; it holds.</summary><published>2023-01-01T10:00:00Z</published>
    <arxiv:doi ${arxiv}>10.1/x</arxiv:doi><category term="econ.GN"/>
    <link href="http://arxiv.org/abs/1v2" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/1v2" rel="related" type="application/pdf"/>
    <link title="doi" href="http://dx.doi.org/10.1/x" rel="related"/></entry>`;
  const source = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${entry}</feed>`;
  const {feed} = await convert(source, {publications: 'econ.GN'});
  assert.deepEqual(feed.items, [
    {
      id: 'http://arxiv.org/abs/1v2',
      url: 'http://arxiv.org/abs/1v2',
      external_url: 'http://dx.doi.org/10.1/x',
      title: 'On $x < y$ and labour',
      content_text: 'We show <that> it holds.',
      date_published: '2023-01-01T10:00:00Z',
      tags: ['econ.GN'],
      attachments: [{url: 'http://arxiv.org/pdf/1v2', mime_type: 'application/pdf', title: 'pdf'}],
      _alliance: {type: 'publication', publication: {doi: '10.1/x'}},
    },
  ]);
});

test('a text of several lines in which a word stands in angle brackets is no markup', async () => {
  const post = '<item><guid>1</guid><description>First line&#xA;&#xA;Second &lt;line&gt;</description></item>';
  assert.equal((await firstItem(rss(post)))?.content_text, 'First line Second <line>');
});

test('an item of a JSON Feed that says nothing is left out, and said to be', async () => {
  const {feed, findings} = await convert({
    title: 'T',
    items: [{id: '1', url: 'https://a.example/1', title: 'A'}, {id: '2'}, 5],
  });
  assert.equal(feed.items.length, 1);
  assert.deepEqual(
    findings.map(({code, message}) => [code, /number \d+/.exec(message)?.[0]]),
    [
      ['item-left-out', 'number 2'],
      ['item-left-out', 'number 3'],
    ],
  );
});
