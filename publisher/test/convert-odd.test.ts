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
