/** Feeds as content management systems and services write them. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {convert} from '../src/index.js';

const rss = (...items: string[]) =>
  '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:content="http://purl.org/rss/1.0/modules/content/">' +
  `<channel><title>T</title><link>https://a.example/</link>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;

const post = (members: object) => [
  {
    id: 1,
    date: '2026-03-01T10:00:00',
    link: 'https://w.example/a/',
    title: {rendered: 'A'},
    ...members,
  },
];

test('Drupal’s dates with slashes tell each other which number is the day', async () => {
  const {feed, findings} = await convert(
    rss(
      '<title>A</title><pubDate>Mon, 03/02/2026 - 08:00</pubDate>',
      '<title>B</title><pubDate>Tue, 03/31/2026 - 08:00</pubDate>',
      '<title>C</title><pubDate>&lt;time datetime="2026-04-01T08:00:00Z"&gt;Wed, 04/01/2026&lt;/time&gt;</pubDate>',
    ),
  );
  assert.deepEqual(
    feed.items.map(({date_published: date}) => date),
    ['2026-03-02T08:00:00Z', '2026-03-31T08:00:00Z', '2026-04-01T08:00:00Z'],
  );
  assert.deepEqual(findings, []);
});

test('a picture is described by the text that shows it, and its description is not part of the summary', async () => {
  const text = (html: string) => `<title>A</title><content:encoded><![CDATA[${html}]]></content:encoded>`;
  const {feed} = await convert(
    rss(
      // Joomla's and Drupal's texts begin with the picture.
      text('<p><img src="/hall.jpg" width="800" height="600" alt="A hall > a room"></p><p>Words</p>'),
      // Ghost and WordPress name the picture outside the text as well, perhaps in another size.
      `<media:content url="https://a.example/c.jpg?w=1" medium="image"/>${text('<img src="/c-300x200.jpg" alt="A crowd"><p>Words</p>')}`,
      `<media:content url="https://a.example/other.jpg" medium="image"/>${text('<img src="/c.jpg" alt="A crowd"><p>Words</p>')}`,
      text('<p>Well done <img class="emoji" src="/e.png" alt="👍"></p>'),
      text('<img src="/only.jpg" alt="Only a picture">'),
    ),
  );
  assert.deepEqual(
    feed.items.map(({summary, image, _alliance}) => [summary, image?.slice(18), _alliance?.image?.alt]),
    [
      ['Words', 'hall.jpg', 'A hall > a room'],
      ['Words', 'c.jpg?w=1', 'A crowd'],
      ['Words', 'other.jpg', undefined],
      ['Well done 👍', undefined, undefined],
      ['Only a picture', 'only.jpg', 'Only a picture'],
    ],
  );
});

test('a thumbnail stands back behind the picture in the text, and a portrait is none', async () => {
  const item = (width: number, text = '') =>
    `<title>${width}${text}</title><media:thumbnail url="https://a.example/t.jpg" width="${width}"/><description>${text}</description>`;
  const text = '&lt;img src="/in-text.jpg"&gt; Words';
  const {feed} = await convert(rss(item(72, text), item(480, text), item(72), item(30)));
  assert.deepEqual(
    feed.items.map(({image}) => image?.slice(18)),
    ['in-text.jpg', 't.jpg', 't.jpg', undefined],
  );
});

test('markup and addresses of e-mail around names, and markup around titles and tags, are left out', async () => {
  const {feed} = await convert(
    rss(
      `<title>&lt;h3&gt;A &lt;em&gt;b&lt;/em&gt;&lt;/h3&gt;</title>
      <dc:creator>&lt;span about="/user/1" typeof="schema:Person"&gt;Ann Lee&lt;/span&gt;</dc:creator>
      <dc:creator>ben@agency.example (Ben Ode)</dc:creator>
      <category>&lt;a href="/topics/1" hreflang="en"&gt;Labour&lt;/a&gt;</category>`,
    ),
  );
  const [item] = feed.items;
  assert.deepEqual(
    [item?.title, item?.authors, item?.tags],
    ['A b', [{name: 'Ann Lee'}, {name: 'Ben Ode'}], ['Labour']],
  );
});

test('Google News’s text, which only repeats the title and its source, is left out', async () => {
  const link = '&lt;a href="https://news.example/1"&gt;Minister signs treaty&lt;/a&gt;';
  const {feed} = await convert(
    rss(
      `<title>Minister signs treaty - The Times</title><link>https://news.example/1</link>
      <description>${link}&amp;nbsp;&amp;nbsp;&lt;font color="#6f6f6f"&gt;The Times&lt;/font&gt;</description>
      <source url="https://times.example">The Times</source>`,
    ),
  );
  assert.deepEqual(feed.items, [
    {
      id: 'https://news.example/1',
      url: 'https://news.example/1',
      title: 'Minister signs treaty - The Times',
      _alliance: {source: {name: 'The Times'}},
    },
  ]);
});

test('WordPress’s plugins know what an answer without embedded posts lacks', async () => {
  const yoast = {
    og_site_name: 'A &amp; B',
    og_locale: 'fr_FR',
    og_description: 'In short, a < b',
    author: 'Ann Lee',
    og_image: [{url: 'https://w.example/og.jpg', width: 1200, height: 630}],
  };
  const {feed, findings} = await convert(post({yoast_head_json: yoast}));
  assert.deepEqual(findings, []);
  assert.deepEqual(feed, {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A & B',
    home_page_url: 'https://w.example/',
    items: [
      {
        id: 'https://w.example/a/',
        url: 'https://w.example/a/',
        title: 'A',
        summary: 'In short, a < b',
        image: 'https://w.example/og.jpg',
        date_published: '2026-03-01T10:00:00Z',
        authors: [{name: 'Ann Lee'}],
        language: 'fr-FR',
        _alliance: {image: {width: 1200, height: 630}},
      },
    ],
  });
  const jetpack = await convert(post({jetpack_featured_media_url: 'https://w.example/j.jpg'}));
  assert.equal(jetpack.feed.items[0]?.image, 'https://w.example/j.jpg');
});

test('WordPress’s own taxonomies become tags, but not those that only order the site', async () => {
  const term = (taxonomy: string, name: string) => [{taxonomy, name, slug: name.toLowerCase()}];
  const terms = [
    ['category', 'Uncategorized'],
    ['post_tag', 'Report'],
    ['region', 'Africa'],
    ['language', 'English'],
    ['post_format', 'Aside'],
  ] as const;
  const {feed} = await convert(post({_embedded: {'wp:term': terms.map(([taxonomy, name]) => term(taxonomy, name))}}));
  assert.deepEqual(feed.items[0]?.tags, ['Report', 'Africa']);
});
