/** Documents in other formats, with everything that is converted. */

export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>Talks &amp;amp; papers</title>
  <link>https://agency.example/</link>
  <description>What we do.</description>
  <language>en-gb</language>
  <atom:link rel="self" href="https://agency.example/rss"/>
  <image><url>https://agency.example/icon.png</url></image>
  <item>
    <title><![CDATA[Four agencies, <em>one</em> plan]]></title>
    <link>/news/1</link>
    <guid isPermaLink="false">urn:agency:1</guid>
    <description>&lt;p&gt;What they will do &amp;amp; when.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>The <b>whole</b> text. <a href="/more">More</a> <img src="/in-text.jpg" alt="In the text"></p>]]></content:encoded>
    <pubDate>Tue, 14 Oct 2014 23:30:00 EST</pubDate>
    <dc:creator>Ann Lee</dc:creator>
    <author>ben@agency.example (Ben Ode)</author>
    <category>Forced labour</category><category>forced LABOUR</category><category>Report</category>
    <enclosure url="/files/plan.pdf" length="1200000" type="application/pdf"/>
    <media:content url="/pictures/small.jpg" medium="image" width="300" height="200"/>
    <media:content url="/pictures/1.jpg" medium="image" width="1200" height="800">
      <media:description>Four people at a table</media:description>
      <media:credit role="photographer">J. Park</media:credit>
    </media:content>
    <dc:language>fr</dc:language>
  </item>
  <item>
    <title>Only a summary</title>
    <link>https://agency.example/news/2</link>
    <description>Plain words, no markup.</description>
    <pubDate>Wed, 15 Oct 2014 08:00:00 +0200</pubDate>
  </item>
</channel></rss>`;

export const RSS_091 = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>Caf\u00e9 &eacute;t\u00e9</title><link>https://old.example/</link><description>Old</description><language>fr</language>
<item><title>Un</title><link>https://old.example/1</link><description>Le premier</description></item></channel></rss>`;

export const RDF = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://rdf.example/"><title>RDF</title><link>https://rdf.example/</link><description>d</description><dc:language>de</dc:language></channel>
<item rdf:about="https://rdf.example/1"><title>Eins</title><link>https://rdf.example/1</link><description>Das erste</description><dc:date>2014-10-14T10:00:00+02:00</dc:date><dc:creator>A. M.</dc:creator><dc:subject>S</dc:subject></item></rdf:RDF>`;

export const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://atom.example/blog/">
<title type="html">Alliance &amp;amp; amis</title><id>urn:atom:1</id><updated>2020-01-01T00:00:00Z</updated>
<link rel="self" href="feed.atom"/><link href="/"/><author><name>R\u00e9daction</name><uri>/nous</uri></author>
<entry><id>tag:atom.example,2020:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Un <em>titre</em></div></title>
<link href="1.html"/><link rel="enclosure" href="1.pdf" type="application/pdf" length="5000" hreflang="ar" title="Le texte"/>
<summary>En bref</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Texte &amp; <a href="z">suite</a></p></div></content>
<category term="t" label="Travail"/><published>2020-01-02T03:04:05+02:00</published><updated>2020-01-03T00:00:00Z</updated></entry>
<entry><id>tag:atom.example,2020:2</id><title>a &lt; b</title><link href="2.html"/><updated>2020-01-01T00:00:00Z</updated><content type="text">1 &lt; 2 &amp; 3</content></entry></feed>`;

export const WORDPRESS = [
  {
    id: 7,
    date: '2026-05-04T10:00:00',
    date_gmt: '2026-05-04T08:00:00',
    modified: '2026-05-05T10:00:00',
    modified_gmt: '2026-05-05T08:00:00',
    guid: {rendered: 'https://wp.example/?p=7'},
    link: 'https://wp.example/2026/05/plan/',
    title: {rendered: 'It&#8217;s &#8220;one&#8221; plan'},
    content: {rendered: '<p>The text. <a href="/more">More</a></p>', protected: false},
    excerpt: {rendered: '<p>In short [&hellip;]</p>\n', protected: false},
    _embedded: {
      author: [{name: 'Ann Lee', link: 'https://wp.example/author/ann/'}],
      'wp:featuredmedia': [
        {
          alt_text: 'Four people',
          caption: {rendered: '<p>At the table</p>'},
          source_url: 'https://wp.example/full.jpg',
          media_details: {
            width: 4000,
            height: 3000,
            sizes: {
              thumbnail: {width: 1500, height: 1500, source_url: 'https://wp.example/square.jpg'},
              large: {width: 1536, height: 1152, source_url: 'https://wp.example/large.jpg'},
              medium: {width: 300, height: 225, source_url: 'https://wp.example/medium.jpg'},
            },
          },
        },
      ],
      'wp:term': [
        [
          {taxonomy: 'category', name: 'Talks &amp; papers', slug: 'talks'},
          {taxonomy: 'category', name: 'Uncategorized', slug: 'uncategorized'},
        ],
        [{taxonomy: 'post_tag', name: 'Report', slug: 'report'}],
      ],
    },
  },
  {
    id: 8,
    date: '2026-05-04T10:00:00',
    date_gmt: '2026-05-04T08:00:00',
    link: 'https://wp.example/secret/',
    title: {rendered: 'Protected: Secret'},
    content: {rendered: '', protected: true},
    excerpt: {rendered: '', protected: true},
  },
];

export const CSV = `title,url,date_published,summary,image,image_alt,tags,authors,type,kind,attachments,note
"One, two",https://csv.example/1,2026-05-01,"Says ""this""
and that",https://csv.example/1.png,A table,"a; b","Lee, Ann; Ode, Ben",publication,Report,https://csv.example/1.pdf,x
Three,https://csv.example/3,14.10.2014,,,,,,,,,
,,,,,,,,,,,
`;

export const HTML = `<!doctype html><title>Page</title><link rel="alternate" type="application/rss+xml" href="/rss.xml"><p>Hello`;
