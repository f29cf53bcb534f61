/** The places that a widget may have in a page, and what its attributes, pools and translations make of it. */

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

/** The feed of a page, with translations. */
export const FEED = {
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

/** Its translations, and the feed that it is pooled with, by address. */
export const FURTHER_FEEDS = {
  'https://alliance.example/feeds/fr.json': JSON.stringify(french),
  'https://alliance.example/feeds/ar.json': JSON.stringify(french),
  'https://second.example/feed': JSON.stringify(other),
};

/** Both lists with some attributes. */
const list = (/** @type {string} */ attributes) =>
  `<news-list src="SRC" ${attributes}></news-list><publication-list src="SRC" ${attributes}></publication-list>`;

/** Bodies of pages, in which `SRC` stands for the address of the feed. */
export const PLACES = [
  '<p>x <news-list src="SRC"></news-list> y</p>',
  '<p>x <news-list src="SRC" heading="h"><div>closes</div></news-list> y',
  '<p>open<div><news-list src="SRC"></news-list></div>',
  '<a href="x"><news-list src="SRC"></news-list></a><button><campaign-banner src="SRC"></campaign-banner></button>',
  '<h2><b><publication-card src=SRC heading-level=6></publication-card></b></h2>',
  '<news-list src="SRC" heading="x"><h3 slot="heading">Own</h3></news-list><campaign-banner heading=" " src="SRC"></campaign-banner><campaign-banner src="SRC"><h3 slot=heading>Own</h3></campaign-banner>',
  '<alliance-feed src="SRC"><section lang=fr><news-list></news-list></section><p><span><news-list></news-list></span></p></alliance-feed>',
  '<p><font color=red><news-list src="SRC"></news-list></font> y<p><big><x><news-list src="SRC"></news-list></x></big>',
  '<p><svg><foreignObject><news-list src="SRC"></news-list></foreignObject></svg><p><object><i><news-list src="SRC"></news-list></i></object>',
  "<News-List\n  SRC='SRC'  limit=1 >\r\n <a href=x>own</a></News-List>",
  '<news-list src="SRC"><div data-alliance-snapshot="2020-01-01T00:00:00Z">old <div>deep</div></div>own<span data-alliance-snapshot>other</span></news-list>',
  '<news-list src="SRC">',
  '<news-list src="SRC"><news-list src="SRC"></news-list></news-list>',
  '<!-- <news-list src="SRC"></news-list> --><script>"<news-list src=SRC></news-list>"</script><textarea><news-list></textarea><template><news-list src="SRC"></news-list></template><noscript><news-list src="SRC"></news-list></noscript>',
  '<ul><li><news-list src="SRC"></news-list><li><p><news-list src="SRC"></news-list></ul>',
  '<![CDATA[<news-list src="SRC"></news-list>]]><?php <news-list src="SRC"></news-list> ?><!x><news-list src="SRC"></news-list>',
  // Names of languages as libraries, POSIX and WordPress write them, and XML's attribute.
  ...['fre', 'chi', 'bel', 'pt-PT-ao90', 'de-DE-formal', 'zh_CN', 'tl', 'en_GB.UTF-8', 'english', 'x-default', ''].map(
    (lang) =>
      `<div lang="${lang}"><news-list src="SRC"></news-list><publication-list src="SRC"></publication-list></div>`,
  ),
  '<div xml:lang="fr"><news-list src="SRC"></news-list></div><div lang="es"><news-list xml:lang="fr" src="SRC"></news-list></div>',
  '<table><tr><td><p><publication-list src="SRC"></publication-list></td></tr></table>',
  '<html lang="fr_FR"><news-list src="SRC"></news-list><news-list lang="" src="SRC"></news-list><news-list lang="ar" src="SRC"></news-list><news-list lang="es" src="SRC"></news-list></html>',
  '<news-list src="SRC https://second.example/feed"></news-list><news-list src="https://gone.example/ SRC"></news-list><news-list src="https://gone.example/"></news-list><news-list src="javascript:1"></news-list><news-list></news-list>',
  '<base href="https://alliance.example/feeds/"><news-list src="feed.json"></news-list>',
  ...[
    'tag=" a,  B "',
    'tag="b,c"',
    'tag=","',
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
    'heading=" &nbsp; News "',
    'heading=" &nbsp;"',
    'heading="&eacute &copy=1 &copy 2 &ampx &AMP; &lt"',
    'heading="&#128; &#x80; &#0; &#xD800; &#1114112; &#38 &#13;"',
    'heading="&NotEqualTilde; &nosuch; &fjlig;"',
    'link-target="_blank"',
    'link-target="_BLANK"',
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
