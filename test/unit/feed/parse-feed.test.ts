import {expect} from 'chai';
import {FeedError} from '../../../src/feed/read/feed-error.js';
import type {Feed, FeedItem} from '../../../src/feed/read/json-feed.js';
import {isPublication, parseFeed} from '../../../src/feed/read/parse-feed.js';

const URL_OF_FEED = 'https://alliance.example/feeds/main.json';

/** A real feed's twin from the fixtures. */
async function fixture(name: string, url = URL_OF_FEED) {
  const response = await fetch(new URL(`../../fixtures/feeds/${name}.json`, import.meta.url));
  return parseFeed(await response.text(), url);
}

/** The item that the reader makes of a raw one. */
function item(raw: object, url: string | undefined = URL_OF_FEED): FeedItem {
  return parseFeed({items: [{id: '1', title: 'Title', ...raw}]}, url).feed.items[0]!;
}

const feed = (raw: object, url: string | undefined = URL_OF_FEED): Feed => parseFeed({items: [], ...raw}, url).feed;
const ids = ({items}: Feed) => items.map(({id}) => id);
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What is wrong with a document that is no feed. */
function errorOf(source: unknown): FeedError {
  try {
    parseFeed(source as string);
  } catch (error) {
    return error as FeedError;
  }
  throw new Error('no error');
}

describe('parseFeed', () => {
  describe('finds a feed', () => {
    it('in an object with items, whatever its version says', () => {
      for (const version of [
        'https://jsonfeed.org/version/1.1',
        'https://jsonfeed.org/version/1',
        'http://jsonfeed.org/version/1.1',
        '1.1',
        '',
        7,
        null,
        undefined,
        {},
      ]) {
        expect(ids(feed({version, items: [{id: 'a', title: 'A'}]}))).to.deep.equal(['a']);
      }
    });

    it('in objects without a prototype, as some readers of JSON make them', () => {
      const bare = (object: object) => Object.assign(Object.create(null) as object, object);
      const given = bare({title: 'T', items: [bare({title: 'A', authors: [bare({name: 'Ada'})], expired: bare({})})]});
      expect(copy(feed(given))).to.deep.equal({
        title: 'T',
        items: [{id: 'A', title: 'A', authors: [{name: 'Ada'}], _alliance: {type: 'news'}}],
      });
      expect(errorOf(Object.create(null)).message).to.include('an object without "items"');
    });

    it('in a text with a byte order mark', () => {
      expect(parseFeed('\ufeff{"title":"T","items":[]}').feed.title).to.equal('T');
    });

    it('that is encoded twice', () => {
      const json = '{"title":"T","items":[{"id":"a","title":"A","url":"/a"}]}';
      for (const twice of [JSON.stringify(json), JSON.stringify(` ${json}\n`), JSON.stringify(JSON.stringify(json))]) {
        expect(parseFeed(twice, URL_OF_FEED)).to.deep.equal(parseFeed(json, URL_OF_FEED));
      }
    });

    it('with no items, a single one, or an object of them', () => {
      const [a, b] = [
        {id: 'a', title: 'A', url: '/a'},
        {id: 'b', title: 'B'},
      ];
      const shapes: [items: unknown, ids: string[]][] = [
        [null, []],
        [{}, []],
        [a, ['a']],
        [{0: a, 2: b}, ['a', 'b']],
        [{7: b}, ['b']],
      ];
      for (const [items, expected] of shapes) {
        const {feed, problems} = parseFeed(JSON.stringify({items}), URL_OF_FEED);
        expect(ids(feed)).to.deep.equal(expected);
        expect(problems.filter(({pointer}) => pointer !== '/items')).to.deep.equal([]);
      }
      const places = (items: object) => parseFeed({items}, URL_OF_FEED).problems.map(({pointer}) => pointer);
      expect(places({0: a, 12: {}})).to.deep.equal(['/items/12']);
      expect(places({title: ''})).to.deep.equal(['/items']);
    });

    it('without a title, and with unknown members', () => {
      const {feed, problems} = parseFeed('{"items":[], "_x": {"y": [1]}, "hubs": null, "unknown": true}');
      expect(copy(feed)).to.deep.equal({items: []});
      expect(problems).to.deep.equal([]);
    });

    it('in which everything is null', () => {
      const nothing = Object.fromEntries(
        'version title description home_page_url feed_url next_url icon language authors author expired _alliance'
          .split(' ')
          .map((key) => [key, null]),
      );
      const {feed, problems} = parseFeed({...nothing, items: []});
      expect(copy(feed)).to.deep.equal({items: []});
      expect(problems).to.deep.equal([]);
    });
  });

  describe('says what was found instead of a feed', () => {
    const found: [source: unknown, message: string][] = [
      ['<!DOCTYPE html><html><body>Please log in</body></html>', 'an HTML page'],
      ['\n <html lang="en">', 'an HTML page'],
      ['<div class="login">Please log in</div>', 'an HTML page'],
      ['<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">', 'an HTML page'],
      [`<!-- ${'x'.repeat(5000)} -->\n<!doctype html><p>{"items": []}</p>`, 'an HTML page'],
      ['<!-- made by hand --><!DOCTYPE html>Please log in', 'an HTML page'],
      ['<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>', 'an RSS feed'],
      ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'an RSS feed'],
      ['<feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'an Atom feed'],
      [
        `<?xml version="1.0"?><!-- ${'generated '.repeat(500)} --><?xml-stylesheet href="a.xsl"?><feed>`,
        'an Atom feed',
      ],
      [`${'<!-- x -->'.repeat(5000)}<atom:feed>`, 'an Atom feed'],
      ['<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY a "b">]><urlset></urlset>', 'XML of another kind (<urlset>)'],
      ['<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', 'XML of another kind (<sitemapindex>)'],
      ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">', 'XML of another kind (<svg>)'],
      ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'XML of another kind (<svg>)'],
      ['{"items": [', 'invalid JSON: it breaks off at line 1, column 12'],
      ['{"items": [{"title": "Wat', 'invalid JSON: it breaks off at line 1, column 26'],
      ['{"items": [{"title": "Wat\ner"}]}', 'invalid JSON: at line 1, column 26 it goes on with a line break'],
      ['{"items": []} trailing', 'invalid JSON: at line 1, column 15 it goes on with trailing'],
      ['callback({"items": []})', 'invalid JSON: at line 1, column 1 it goes on with callback({"items": []})'],
      ['\ufeff{\n  "items": [,]\n}', 'invalid JSON: at line 2, column 13 it goes on with ,]'],
      [
        '<br />\n<b>Warning</b>: Undefined key in <b>/feed.php</b> on line <b>3</b><br />\n{"items": []}',
        'invalid JSON: at line 1, column 1 it goes on with <br />',
      ],
      [
        'Notice: Undefined key in /feed.php\n{"items": []}',
        'invalid JSON: at line 1, column 1 it goes on with Notice: Undefined key in /feed.php',
      ],
      ['', 'nothing'],
      [' \n', 'nothing'],
      ['[]', 'an array'],
      [[{id: 1}], 'an array'],
      ['null', 'null'],
      ['5', '5'],
      ['true', 'true'],
      [undefined, 'undefined'],
      ['{"title": "T"}', 'an object without "items"'],
      ['{"items": "none"}', 'an object whose "items" is a string'],
      ['{"items": false}', 'an object whose "items" is false'],
      ['"{}"', 'an object without "items"'],
      ['"feed"', 'a string'],
      ['""', 'nothing'],
      ['\ufeff', 'nothing'],
      [Object.create({items: []}), 'an object without "items"'],
    ];
    for (const [source, words] of found) {
      it(`${typeof source === 'string' ? JSON.stringify(source.slice(0, 40)) : typeof source}: ${words}`, () => {
        const error = errorOf(source);
        expect(error).to.be.instanceOf(FeedError);
        expect(error.code).to.equal('format');
        expect(error.message).to.equal(`Expected a JSON Feed, found ${words}`);
      });
    }

    it('a kind of document, for those who give advice', () => {
      const kinds = ['<rss>', '<feed>', '<?xml version="1.0"?><urlset>', '<html>', '{', '[]', ''];
      expect(kinds.map((source) => errorOf(source).found)).to.deep.equal([
        'rss',
        'atom',
        'xml',
        'html',
        'json',
        'json',
        'nothing',
      ]);
    });

    it('JSON, with the place where it breaks off, in every engine', () => {
      const breaks: [json: string, line: number, column: number][] = [
        ['{"a": 1,}', 1, 9],
        ['[1, 2', 1, 6],
        ['{"a": "one\ntwo"}', 1, 11],
        ['{"a": "\\x"}', 1, 8],
        ["{'a': 1}", 1, 2],
        ['{"a": undefined}', 1, 7],
        ['{"a": NaN}', 1, 7],
        ['{"a": 01}', 1, 8],
        ['{"a" 1}', 1, 6],
        ['{"a": 1 "b": 2}', 1, 9],
        ['{\r\n  // what a feed\r\n}', 2, 3],
        ['{"a": [1, 2}', 1, 12],
        ['[1] ]', 1, 5],
        [`{"a": "${'x\\"'.repeat(300_000)}`, 1, 900_008],
      ];
      for (const [json, line, column] of breaks) {
        expect(() => JSON.parse(json) as unknown, json.slice(0, 40)).to.throw();
        expect(errorOf(json).message, json.slice(0, 40)).to.include(`line ${line}, column ${column}`);
      }
    });

    it('an object that throws at every access', () => {
      const {proxy, revoke} = Proxy.revocable({}, {});
      revoke();
      expect(errorOf(proxy).code).to.equal('format');
      const items = new Proxy([], {
        get() {
          throw new Error('no');
        },
      });
      expect(errorOf({items}).code).to.equal('format');
    });

    it('very deep nesting, or reads the feed around it', () => {
      const deep = '['.repeat(200_000) + ']'.repeat(200_000);
      const source = `{"deep": ${deep}, "items": [{"id": "a", "title": "A", "_deep": ${deep}}]}`;
      try {
        expect(ids(parseFeed(source).feed)).to.deep.equal(['a']);
      } catch (error) {
        expect((error as FeedError).code).to.equal('format');
      }
    });
  });

  describe('reads feeds as they are found', () => {
    it('a microblog of JSON Feed 1.0, without titles', async () => {
      const {feed, problems} = await fixture('microblog');
      expect(feed.items.map(({title}) => title)).to.deep.equal([
        'The pumps in Ndiaye are back. Thirty-one families have water again, and the…',
        // What a picture's text says.
        'Dawn > dusk Morning on the river.',
      ]);
      expect(feed.items[0]!.content_text).to.equal(
        'The pumps in Ndiaye are back. Thirty-one families have water again, and the school opens on Monday 🙂',
      );
      expect(feed.items[0]!.authors).to.deep.equal([
        {name: 'Amina Diallo', url: 'https://micro.delta.example/about', avatar: 'https://micro.delta.example/a.jpg'},
      ]);
      expect(feed.items[1]!.tags).to.deep.equal(['Photos']);
      expect(problems).to.deep.equal([{message: 'An item without title and text', pointer: '/items/2'}]);
    });

    it('a link blog of JSON Feed 1.0, with markup in its titles', async () => {
      const {feed, problems} = await fixture('linkblog-1.0');
      const [first, second] = feed.items;
      expect(first!.title).to.equal('WHO Q&A: What <i>Anopheles stephensi</i> means for cities');
      expect(first!.url).to.equal('https://desk.example/linked/2023/03/07/stephensi');
      expect(first!.external_url).to.equal('https://who-like.example/news/qa?topic=vectors&lang=en');
      expect(first!.content_text).to.equal(
        'Good primer: Unlike other vectors, it breeds in man-made\u00a0containers… ★ — worth your time.',
      );
      expect(first!.authors).to.deep.equal([{name: 'Rosa Lind'}]);
      expect(second!.title).to.equal('First line, second line.');
      expect(second!.url).to.equal('https://desk.example/2023/03/two_lines');
      expect(second!.authors).to.deep.equal([{name: 'Rosa Lind', url: 'https://desk.example/about'}]);
      expect(problems).to.deep.equal([]);
    });

    it('a content management system’s, with whole documents for content', async () => {
      const {feed} = await fixture('cms-plugin-1.1', 'https://partners.example/feed/json/');
      const [first, second] = feed.items;
      expect(feed.description).to.equal('News & stories');
      expect(feed.language).to.equal('en-US');
      expect(feed.next_url).to.equal('https://partners.example/feed/json/?paged=2');
      expect(copy(first)).to.deep.equal({
        id: 'https://partners.example/?p=4711',
        url: 'https://partners.example/2022/11/cold-chain/',
        title: 'A cold chain for the islands',
        content_text: 'Solar fridges reach 14\u00a0islands. Vaccines Insulin',
        summary: 'Solar fridges reach 14 islands … Read\u00a0more »',
        date_published: '2022-11-09T08:15:00+00:00',
        date_modified: '2022-11-10T09:00:00+00:00',
        language: 'en-US',
        authors: [
          {
            name: 'press',
            url: 'https://partners.example/author/press/',
            avatar: 'https://secure.gravatar.example/avatar/0?s=512',
          },
        ],
        image: 'https://partners.example/wp-content/uploads/2022/11/K%C3%BChlkette%20S%C3%BCd%20(1).jpg',
        tags: ['Pacific', 'Vaccines', '2022'],
        attachments: [
          {
            url: 'https://partners.example/wp-content/uploads/2022/11/report.pdf',
            mime_type: 'application/pdf',
            size_in_bytes: 1204000,
            _alliance: {language: 'fr'},
          },
        ],
        _alliance: {type: 'news', plain: true},
      });
      expect(second!.image).to.equal('https://partners.example/wp-content/uploads/2022/10/hall.jpg');
      expect(second!.authors).to.deep.equal([{name: 'secretary'}]);
      expect(second!.tags).to.equal(undefined);
    });

    it('a home-grown one that mixes up numbers, texts and lists', async () => {
      const {feed, problems} = await fixture('home-grown', 'https://home.example/feeds/news.json');
      expect([feed.title, feed.version, feed.expired]).to.deep.equal(['2014', '1.1', true]);
      expect(ids(feed)).to.deep.equal([
        '1',
        '2',
        '2b',
        '3',
        '4',
        '5',
        '/news/6',
        'https://other.example/7',
        'No id, no address: only this text, which is all there is to know it by',
        '9',
      ]);
      const [one, two, again, three, four, five] = feed.items;
      expect(one).to.deep.include({title: '2030', url: 'https://home.example/feeds/news/1.html'});
      expect(one!.tags).to.deep.equal(['Africa', 'water', 'Health']);
      expect(one!.authors).to.deep.equal([{name: 'Jo Park'}]);
      expect(two!.authors).to.deep.equal([{name: 'Kim Vu'}]);
      expect(two!.image).to.equal('https://home.example/img/two.png');
      expect(again!.url).to.equal(two!.url);
      expect(again!.authors).to.deep.equal([{name: 'The secretariat'}]);
      expect(three!.url).to.equal('https://home.example/a%20b.html');
      expect(four!.date_published).to.equal(undefined);
      expect(five!.date_published).to.equal('2014-10-16T08:00:00Z');
      expect(five!.url).to.equal(undefined);
      expect(copy(feed.items[9])).to.deep.equal({
        id: '9',
        title: 'Its title is an object',
        summary: 'Its title is an object',
        authors: [{name: '7.5'}],
        _alliance: {type: 'news'},
      });
      expect(problems.map(({pointer}) => pointer)).to.deep.equal(['/items/10', '/items/11']);
    });

    it('one converted from RSS', async () => {
      const {feed} = await fixture('rss-bridge', 'https://bridge.example/?action=display&format=Json');
      const [third, second, first] = feed.items;
      expect(feed.next_url).to.equal(undefined);
      expect(third).to.deep.include({
        url: 'https://water.example/3',
        date_published: '2014-10-14T23:30:00-05:00',
        summary: 'Wells & pumps: <b>not</b> a tag',
      });
      expect(second!.date_published).to.equal('1999-01-01T00:05:00-05:00');
      expect(second!.content_text).to.equal('A B C D E');
      expect(first!.url).to.equal('https://water.example/1');
      expect(first!.image).to.equal(undefined);
    });

    it('one with every member of the extension', async () => {
      const {feed, problems} = await fixture('alliance', 'https://alliance.example/feed.json');
      expect(copy(feed._alliance)).to.deep.equal({
        campaign: {
          title: 'Water by 2030',
          statement: ['Every village, every school.', 'It can be done.'],
          figures: [
            {value: 12300000, label: 'people reached', qualifier: 'at least'},
            {value: '1 in 4', label: 'clinics without water'},
            {value: 0, label: '2030'},
          ],
          goal: {label: 'Water in every clinic', date: '2030-06'},
          action: {label: 'Join', url: 'https://alliance.example/join'},
          image: {
            url: 'https://alliance.example/img/well.jpg',
            alt: 'A well',
            credit: 'Alliance / J. Park',
            width: 1600,
            height: 900,
          },
        },
        translations: {
          fr: 'https://alliance.example/feed.fr.json',
          'zh-Hans': 'https://alliance.example/feed.zh.json',
        },
      });
      const [news, publication, odd] = feed.items;
      expect(news!._alliance).to.deep.equal({
        type: 'news',
        image: {alt: 'Signing', credit: 'J. Park', caption: 'In Dakar', width: 1200},
        source: {name: 'Agency One'},
      });
      expect(publication!._alliance).to.deep.equal({
        type: 'publication',
        source: {name: 'Agency Two', url: 'https://two.example/'},
        publication: {kind: 'Handbook', isbn: '9789240000000', doi: '10.1000/182', pages: 48},
      });
      expect(publication!.attachments).to.deep.equal([
        {
          url: 'https://alliance.example/files/handbook.pdf',
          mime_type: 'application/pdf',
          title: 'Full text',
          size_in_bytes: 1204000,
          duration_in_seconds: 60,
          _alliance: {language: 'fr-CA'},
        },
      ]);
      expect(odd!._alliance).to.deep.equal({type: 'news'});
      expect(feed.items.map(isPublication)).to.deep.equal([false, true, false]);
      expect(problems).to.deep.equal([]);
    });

    it('one of 600 items and 2 MB', () => {
      const items = Array.from({length: 600}, (_, index) => ({
        id: index,
        content_html: `<h2>Item ${index}</h2><p>${'Lorem ipsum <em>dolor</em> sit amet. '.repeat(90)}</p>`,
      }));
      const source = JSON.stringify({items});
      expect(source.length).to.be.above(2_000_000);
      const {feed} = parseFeed(source);
      expect(feed.items.length).to.equal(600);
      expect(feed.items[599]!.title).to.match(/^Item 599 Lorem ipsum dolor sit amet\. Lorem .*…$/);
      expect(feed.items[599]!.content_text).to.match(/^Item 599 (Lorem ipsum dolor sit amet\. ?)+$/);
    });
  });

  it('reads only what identifies each of 10,000 items, until somebody looks at them', () => {
    const read = new Set<string>();
    const items = Array.from({length: 10_000}, (_, id) => {
      const raw = {id, title: `Item ${id}`, url: `/${id}`, summary: '<p>S</p>', content_html: '<p>C</p>', tags: ['t']};
      return new Proxy(raw, {
        get(target, key, receiver): unknown {
          if (typeof key === 'string') read.add(key);
          return Reflect.get(target, key, receiver);
        },
      });
    });
    const {feed} = parseFeed({items}, URL_OF_FEED);
    expect(feed.items.filter(isPublication)).to.deep.equal([]);
    // The address of the first alone: it shows that this is a feed.
    expect([...read].sort()).to.deep.equal(['id', 'title', 'url']);
    expect(feed.items[9_999]).to.deep.include({
      id: '9999',
      url: 'https://alliance.example/9999',
      summary: 'S',
      content_text: 'C',
    });
  });

  describe('identifies an item', () => {
    it('by its id, a number too', () => {
      expect(item({id: 7}).id).to.equal('7');
      expect(item({id: 0}).id).to.equal('0');
      expect(item({id: ' a '}).id).to.equal('a');
    });

    it('by its address if its id makes no sense', () => {
      for (const id of [undefined, null, '', ' ', {}, ['x'], true, NaN]) {
        expect(item({id, url: '/a', external_url: 'https://b.example/'}).id).to.equal('/a');
        expect(item({id, external_url: 'https://b.example/'}).id).to.equal('https://b.example/');
      }
    });

    it('by its address if its id is a number that JavaScript has rounded', () => {
      const json =
        '{"items":[{"id":9007199254740993,"title":"A","url":"/a"},{"id":9007199254740992,"title":"B","url":"/b"}]}';
      expect(feed(JSON.parse(json) as object).items.map(({id}) => id)).to.deep.equal(['/a', '/b']);
      expect(item({id: Number.MAX_SAFE_INTEGER}).id).to.equal('9007199254740991');
    });

    it('by its text if it has neither', () => {
      const text = {id: null, title: null};
      expect(item({...text, content_text: 'Hello'}).id).to.equal('Hello');
      expect(item({...text, content_html: '<p>Hello</p>'}).id).to.equal('Hello');
      expect(item({...text, summary: 'Hello'}).id).to.equal('Hello');
      expect(item({id: null, title: 'Hello'}).id).to.equal('Hello');
      const items = [
        {title: 'A', summary: 'Read more'},
        {title: 'B', summary: 'Read more'},
        {title: 'B', summary: 'Read on'},
        {title: 'B', summary: 'Read on'},
      ];
      expect(feed({items}).items.length).to.equal(3);
    });

    it('once: only the first with an id is kept', () => {
      const items = [
        {id: '1', title: 'First', url: '/first'},
        {id: 1, title: 'Again'},
        {id: '2', title: 'Second'},
      ];
      const {feed, problems} = parseFeed({items});
      expect(feed.items.map(({title}) => title)).to.deep.equal(['First', 'Second']);
      expect(problems).to.deep.equal([]);
    });

    it('twice if the same address has different ids', () => {
      const items = ['a', 'b'].map((id) => ({id, title: id, url: 'https://a.example/'}));
      expect(ids(feed({items}))).to.deep.equal(['a', 'b']);
    });
  });

  describe('leaves out', () => {
    it('an item without title and text, and says so', () => {
      for (const bad of [
        {},
        {id: '1'},
        {id: '1', title: ''},
        {id: '1', title: '  ', summary: ' ', content_text: '\n', content_html: '&nbsp;'},
        {id: '1', content_html: '<p><img src="a.jpg"></p>'},
        {id: '1', content_html: '<script>text()</script>'},
        {id: '1', content_html: "<p title='>An attribute that nobody has closed"},
        {id: '1', content_html: '<p "<p title=">Another one'},
        {id: '1', title: {}, summary: [], content_text: true},
        [],
        null,
        'text',
        5,
        undefined,
      ]) {
        const {feed, problems} = parseFeed({items: [{id: 'a', title: 'A', url: '/a'}, bad, {id: 'c', title: 'C'}]});
        expect(ids(feed)).to.deep.equal(['a', 'c']);
        expect(problems).to.deep.equal([{message: 'An item without title and text', pointer: '/items/1'}]);
      }
    });

    it('a member of the wrong type, and keeps its item', () => {
      for (const wrong of [true, {}, [], [[]], [null], {a: 1}, Symbol('s'), () => 'x', NaN]) {
        const raw = Object.fromEntries(
          ['url', 'external_url', 'summary', 'content_html', 'image', 'banner_image', 'date_published', 'date_modified']
            .concat('authors', 'author', 'tags', 'language', 'attachments', '_alliance')
            .map((key) => [key, wrong]),
        );
        expect(copy(item({...raw, content_text: 'Text'}))).to.deep.equal({
          id: '1',
          title: 'Title',
          content_text: 'Text',
          _alliance: {type: 'news'},
        });
      }
    });

    it('a member whose getter or proxy throws', () => {
      const throws = () => {
        throw new Error('mine');
      };
      const raw = {
        get title(): string {
          return throws();
        },
        get items() {
          return [
            {
              id: '1',
              title: 'Title',
              get summary() {
                return throws();
              },
            },
            new Proxy({}, {getOwnPropertyDescriptor: throws, get: throws}),
            Object.defineProperty({id: '2', title: 'Two'}, '_alliance', {get: throws, enumerable: true}),
            {id: '3', title: 'Three', date_published: '2014-10-14', tags: new Proxy([], {get: throws})},
          ];
        },
      };
      const {feed, problems} = parseFeed(raw);
      expect(feed.title).to.equal(undefined);
      expect(ids(feed)).to.deep.equal(['1', '2', '3']);
      expect(feed.items.map(({summary, tags}) => summary ?? tags)).to.deep.equal([undefined, undefined, undefined]);
      expect(feed.items.map(isPublication)).to.deep.equal([false, false, false]);
      expect(problems.length).to.equal(1);
    });
  });

  describe('an item’s texts', () => {
    it('has its title as it is written, trimmed and decoded once', () => {
      expect(item({title: ' <i>A</i> &amp; B '}).title).to.equal('<i>A</i> & B');
      expect(item({title: 0}).title).to.equal('0');
    });

    it('takes the first words of the summary, else of the text, for a missing title', () => {
      const long =
        'Thirty-one families have water again, and the school that was closed for want of it opens on Monday';
      for (const title of [undefined, null, '', ' ', {}, true]) {
        expect(item({title, summary: 'A <b>summary</b>', content_text: 'Text'}).title).to.equal('A summary');
        expect(item({title, summary: '<br>', content_text: ' Text\nhere '}).title).to.equal('Text here');
        expect(item({title, content_html: `<p>${long}</p>`}).title).to.equal(
          'Thirty-one families have water again, and the school that was closed for want of…',
        );
      }
    });

    it('reduces summary and content_html to text, and decodes content_text', () => {
      expect(item({summary: '<p>a &lt;b&gt;<br>c</p>'}).summary).to.equal('a <b> c');
      expect(item({content_html: '<p>a &lt;b&gt;<br>c</p>'}).content_text).to.equal('a <b> c');
      expect(item({content_text: ' a &lt;b&gt;\n<i>c</i> '}).content_text).to.equal('a <b>\n<i>c</i>');
      expect(item({content_text: 'text', content_html: 'html'}).content_text).to.equal('html');
      expect(item({content_text: 'text', content_html: '<img src="a.png">'}).content_text).to.equal('text');
      expect(item({content_text: ' ', content_html: 'html'}).content_text).to.equal('html');
      expect(item({summary: 5}).summary).to.equal('5');
      expect(item({summary: '<br>'})).not.to.have.property('summary');
      expect(item({content_html: 'x'})).not.to.have.property('content_html');
    });

    it('are in the item’s own language, else in the feed’s', () => {
      const items = [
        {id: '1', title: 'T'},
        {id: '2', title: 'T', language: 'pt_BR'},
        {id: '3', title: 'T', language: ' '},
      ];
      const languages = feed({language: 'fr', items}).items.map(({language}) => language);
      expect(languages).to.deep.equal(['fr', 'pt-BR', 'fr']);
      expect(item({})).not.to.have.property('language');
    });
  });

  describe('an item’s addresses', () => {
    it('are relative to the address that the feed was loaded from', () => {
      expect(item({url: 'a'}, 'https://a.example/x/feed.json').url).to.equal('https://a.example/x/a');
      expect(
        parseFeed({feed_url: 'https://b.example/', items: [{id: '1', title: 'T', url: 'a'}]}, 'https://a.example/x/')
          .feed.items[0]!.url,
      ).to.equal('https://a.example/x/a');
    });

    it('are relative to feed_url if the feed was set by script', () => {
      const items = [{id: '1', title: 'T', url: 'a', image: '/b.png'}];
      const [first] = parseFeed({feed_url: 'https://b.example/x/feed.json', items}).feed.items;
      expect([first!.url, first!.image]).to.deep.equal(['https://b.example/x/a', 'https://b.example/b.png']);
    });

    it('are relative to the page if there is no feed_url', () => {
      const page = (path: string) => new URL(path, location.href).href;
      for (const feed_url of [undefined, null, '', 'javascript:x', 5]) {
        const {feed} = parseFeed({feed_url, items: [{id: '1', title: 'T', url: 'a'}]});
        expect(feed.items[0]!.url).to.equal(page('a'));
      }
      expect(feed({icon: 'i.png'}, '/feeds/feed.json').icon).to.equal(page('/feeds/i.png'));
    });

    it('are url, else external_url; image, else banner_image', () => {
      expect(item({url: 'a', external_url: 'b'}).url).to.match(/\/a$/);
      expect(item({url: 'javascript:x', external_url: 'b'}).url).to.match(/\/b$/);
      expect(item({url: 'a', external_url: 'b'}).external_url).to.match(/\/b$/);
      expect(item({image: 'a', banner_image: 'b'}).image).to.match(/\/a$/);
      expect(item({image: 'data:image/png;base64,', banner_image: 'b'}).image).to.match(/\/b$/);
      expect(item({image: '', banner_image: ''}).image).to.equal(undefined);
    });

    it('are never its id', () => {
      expect(item({id: 'https://a.example/'}).url).to.equal(undefined);
    });
  });

  describe('an item’s dates', () => {
    it('are as they were written', () => {
      for (const date of ['2014-10-14', '2014-10-14T23:30:00-05:00', '2014-10-14 23:30', '2014-10-14T23:30:00+0100']) {
        expect(item({date_published: ` ${date} `}).date_published).to.equal(date);
      }
    });

    it('are converted from RFC 822 to ISO 8601', () => {
      expect(item({date_published: 'Tue, 14 Oct 2014 23:30:00 -0500'}).date_published).to.equal(
        '2014-10-14T23:30:00-05:00',
      );
    });

    it('take date_modified for a missing date_published', () => {
      for (const date_published of [undefined, null, '', ' ', 1413331200, {}, true]) {
        expect(item({date_published, date_modified: '2014-10-14'}).date_published).to.equal('2014-10-14');
      }
    });

    it('leave out a date that cannot be read or does not exist', () => {
      for (const date_published of ['Tomorrow', '2014-02-30', '14/10/2014']) {
        expect(item({date_published, date_modified: '2014-10-14'}).date_published).to.equal(undefined);
      }
      expect(item({date_modified: 'Tomorrow'})).not.to.have.any.keys('date_published', 'date_modified');
    });
  });

  describe('an item’s people, tags and files', () => {
    it('has authors in every form', () => {
      expect(item({authors: [{name: 'A'}, {url: '/a'}, {}, null, 'B', 5, []]}).authors).to.deep.equal([
        {name: 'A'},
        {url: 'https://alliance.example/a'},
        {name: 'B'},
        {name: '5'},
      ]);
      expect(item({authors: {name: 'A', avatar: 'a.png', url: ''}}).authors).to.deep.equal([
        {name: 'A', avatar: 'https://alliance.example/feeds/a.png'},
      ]);
      expect(item({authors: 'A'}).authors).to.deep.equal([{name: 'A'}]);
      expect(item({author: {name: 'A'}}).authors).to.deep.equal([{name: 'A'}]);
      expect(item({author: {name: 'A'}, authors: [{name: 'B'}]}).authors).to.deep.equal([{name: 'B'}]);
      expect(item({author: {name: 'A'}, authors: []}).authors).to.deep.equal([{name: 'A'}]);
    });

    it('has the feed’s authors if it names none', () => {
      const items = [
        {id: '1', title: 'T'},
        {id: '2', title: 'T', authors: []},
        {id: '3', title: 'T', author: 'B'},
      ];
      const names = feed({authors: [{name: 'A'}], items}).items.map(({authors}) => authors?.[0]!.name);
      expect(names).to.deep.equal(['A', 'A', 'B']);
      expect(feed({author: {name: 'A'}, items}).items[0]!.authors).to.deep.equal([{name: 'A'}]);
    });

    it('has tags in every form', () => {
      expect(item({tags: [' a ', 5, '', null, {}, 'b, c']}).tags).to.deep.equal(['a', '5', 'b, c']);
      expect(item({tags: 'a, b,,c '}).tags).to.deep.equal(['a', 'b', 'c']);
      expect(item({tags: 5}).tags).to.deep.equal(['5']);
      for (const tags of [',', '', [], [null], {}, true]) expect(item({tags}).tags).to.equal(undefined);
    });

    it('has only files that have an address', () => {
      expect(
        item({
          attachments: [{url: 'a.pdf', size_in_bytes: '1234', mime_type: 5}, {url: 'javascript:x'}, {}, null, 'a.pdf'],
        }).attachments,
      ).to.deep.equal([{url: 'https://alliance.example/feeds/a.pdf', size_in_bytes: 1234, mime_type: '5'}]);
      expect(item({attachments: {url: 'https://a.example/'}}).attachments!.length).to.equal(1);
      for (const size_in_bytes of ['many', -1, 0, Infinity, NaN, '', null, true, [5]]) {
        expect(item({attachments: [{url: 'a', size_in_bytes}]}).attachments![0]).to.deep.equal({
          url: 'https://alliance.example/feeds/a',
        });
      }
    });
  });

  describe('the feed itself', () => {
    it('has texts as they are written and addresses that lead somewhere', () => {
      expect(
        feed({
          title: ' A &amp; B ',
          description: '<b>C</b>',
          home_page_url: '/',
          feed_url: 'feed.json',
          next_url: '?page=2',
          icon: 'javascript:x',
          expired: true,
          language: 'en_GB',
          author: 'D',
        }),
      ).to.deep.equal({
        title: 'A & B',
        description: '<b>C</b>',
        home_page_url: 'https://alliance.example/',
        feed_url: 'https://alliance.example/feeds/feed.json',
        next_url: `${URL_OF_FEED}?page=2`,
        expired: true,
        language: 'en-GB',
        authors: [{name: 'D'}],
        items: [],
      });
    });

    it('has expired only if it says so', () => {
      expect(feed({expired: 'true'}).expired).to.equal(true);
      for (const expired of [false, 'false', '', 0, 1, null, {}])
        expect(feed({expired})).not.to.have.property('expired');
    });

    it('has no next page that is the feed itself', () => {
      expect(feed({next_url: URL_OF_FEED}).next_url).to.equal(undefined);
      expect(feed({next_url: 'main.json'}).next_url).to.equal(undefined);
      expect(feed({next_url: '/all.json', feed_url: '/all.json'}).next_url).to.equal(undefined);
      expect(parseFeed({feed_url: 'https://a.example/1', next_url: '1', items: []}).feed.next_url).to.equal(undefined);
      expect(feed({next_url: ''}).next_url).to.equal(undefined);
    });

    it('has a statement of one or several paragraphs', () => {
      const statement = (raw: unknown) =>
        feed({_alliance: {campaign: {title: 'T', statement: raw}}})._alliance!.campaign!.statement;
      expect(statement('One')).to.deep.equal(['One']);
      expect(statement(['One', ' ', null, 2])).to.deep.equal(['One', '2']);
      expect(statement(undefined)).to.deep.equal([]);
      expect(statement({})).to.deep.equal([]);
    });

    it('leaves out a campaign without a title, and says so', () => {
      for (const campaign of [{}, {title: ''}, {title: null, statement: 'S'}, 'Campaign', []]) {
        const {feed, problems} = parseFeed({_alliance: {campaign}, items: [{id: '1', title: 'T', url: '/'}]});
        expect(feed._alliance).to.equal(undefined);
        expect(feed.items.length).to.equal(1);
        expect(problems).to.deep.equal([{message: 'A campaign without a title', pointer: '/_alliance/campaign'}]);
      }
    });

    it('keeps the members of a campaign that make sense', () => {
      const campaign = {
        title: 5,
        statement: 'S',
        figures: {value: '12', label: 'L', qualifier: ''},
        goal: {label: 'G', date: '2014-02-30'},
        action: {label: 'A', url: 'javascript:x'},
        image: {alt: 'no address'},
      };
      expect(feed({_alliance: {campaign}})._alliance!.campaign).to.deep.equal({
        title: '5',
        statement: ['S'],
        figures: [{value: '12', label: 'L'}],
        goal: {label: 'G'},
      });
      const goal = (date: unknown) =>
        feed({_alliance: {campaign: {title: 'T', goal: {label: 'G', date}}}})._alliance!.campaign!.goal!.date;
      expect([2015, '2015-06', '2015-06-01', 'soon', '2015-06-01T00:00', null].map(goal)).to.deep.equal([
        '2015',
        '2015-06',
        '2015-06-01',
        undefined,
        undefined,
        undefined,
      ]);
      for (const value of [NaN, Infinity, '', null, {}, true]) {
        expect(
          feed({_alliance: {campaign: {title: 'T', figures: [{value, label: 'L'}]}}})._alliance!.campaign,
        ).not.to.have.property('figures');
      }
    });

    it('has translations by tag, and nothing else by a tag such as __proto__', () => {
      const source = `{"items": [], "_alliance": {"translations": {"__proto__": "/x", "constructor": "/y", "fr": "/fr", "de": 5, "it": ""}}}`;
      const translations = parseFeed(source, URL_OF_FEED).feed._alliance!.translations!;
      expect(translations['fr']).to.equal('https://alliance.example/fr');
      expect(translations['de']).to.equal(undefined);
      expect(Reflect.get(translations, 'toString')).to.equal(undefined);
      expect(Object.getPrototypeOf({})).to.equal(Object.prototype);
      expect(({} as {fr?: string}).fr).to.equal(undefined);
      for (const nothing of ['fr', 5, [], {}, null])
        expect(feed({_alliance: {translations: nothing}})._alliance).to.equal(undefined);
    });
  });

  describe('an item', () => {
    const raw = {id: '1', title: 'Title', summary: '<p>One &amp; two</p>', url: '/a', tags: 'a,b', unknown: 1};
    const plain = {
      id: '1',
      title: 'Title',
      url: 'https://alliance.example/a',
      summary: 'One & two',
      tags: ['a', 'b'],
      _alliance: {type: 'news', plain: true},
    };

    it('is read when it is looked at, and once', () => {
      let reads = 0;
      const lazy = item({
        get summary() {
          reads++;
          return '<p>Text</p>';
        },
      });
      // Made by spreading, the one above has been read into the raw item already.
      expect(lazy.summary).to.equal('Text');
      reads = 0;
      const items = [
        {
          id: '1',
          title: 'Title',
          get summary() {
            reads++;
            return '<p>Text</p>';
          },
        },
      ];
      const [first] = parseFeed({items}).feed.items;
      expect(reads).to.equal(0);
      expect([first!.summary, first!.summary]).to.deep.equal(['Text', 'Text']);
      expect(reads).to.equal(1);
      expect(first!._alliance).to.equal(first!._alliance);
    });

    it('behaves like the object that it stands for', () => {
      expect(item(raw)).to.deep.equal(plain);
      expect(copy(item(raw))).to.deep.equal(plain);
      expect({...item(raw)}).to.deep.equal(plain);
      expect(Object.assign({}, item(raw))).to.deep.equal(plain);
      expect(Object.keys(item(raw)).sort()).to.deep.equal(Object.keys(plain).sort());
      expect(Object.fromEntries(Object.entries(item(raw)))).to.deep.equal(plain);
      expect('summary' in item(raw) && Object.hasOwn(item(raw), 'tags')).to.equal(true);
      expect('image' in item(raw) || Object.hasOwn(item(raw), 'unknown')).to.equal(false);
      expect(Object.getPrototypeOf(item(raw))).to.equal(Object.prototype);
      const {summary, ...rest} = item(raw);
      expect([summary, rest.url]).to.deep.equal([plain.summary, plain.url]);
      expect(structuredClone({...item(raw)})).to.deep.equal(plain);
    });

    it('can be changed, frozen and wrapped', () => {
      const changed = item(raw);
      changed.summary = 'Mine';
      changed.title = 'My title';
      expect(changed).to.deep.equal({...plain, summary: 'Mine', title: 'My title'});
      const frozen = Object.freeze(item(raw));
      expect(frozen).to.deep.equal(plain);
      expect(Object.isFrozen(frozen)).to.equal(true);
      // As Vue's reactive() does.
      const reactive = <T extends object>(target: T): T =>
        new Proxy(target, {
          get(from, key, receiver) {
            const value: unknown = Reflect.get(from, key, receiver);
            return typeof value === 'object' && value ? reactive(value) : value;
          },
        });
      const wrapped = reactive(parseFeed({items: [{...raw, _alliance: {type: 'publication'}}]}, URL_OF_FEED).feed);
      expect(wrapped.items[0]!.summary).to.equal('One & two');
      expect(isPublication(wrapped.items[0]!)).to.equal(true);
      expect(copy(parseFeed(wrapped).feed)).to.deep.equal(copy(wrapped));
    });

    it('is a publication or not, in any form', () => {
      const publication = item({_alliance: {type: 'publication'}});
      const news = item({_alliance: {type: 'Publication'}});
      expect([publication, {...publication}, copy(publication)].map(isPublication)).to.deep.equal([true, true, true]);
      expect([news, {...news}, copy(news)].map(isPublication)).to.deep.equal([false, false, false]);
    });
  });

  describe('a feed that was parsed before', () => {
    it('is returned as it is', () => {
      const first = parseFeed('{"items": [{"title": "A"}, {}]}');
      expect(parseFeed(first.feed)).to.equal(first);
      expect(parseFeed(first.feed, 'https://other.example/')).to.equal(first);
    });

    it('is read again after a page has changed it', () => {
      const {feed} = parseFeed({items: [{title: 'A', url: '/a'}]}, URL_OF_FEED);
      (feed.items as object[]).unshift({title: 'Mine', url: 'javascript:alert(1)', tags: 'x, y'}, {}, null!);
      const again = parseFeed(feed, URL_OF_FEED);
      expect(again.feed.items.map(({title, url, tags}) => [title, url, tags])).to.deep.equal([
        ['Mine', undefined, ['x', 'y']],
        ['A', new URL('/a', URL_OF_FEED).href, undefined],
      ]);
      expect(again.problems).to.have.length(2);
      Object.assign(feed, {items: null});
      expect(parseFeed(feed).feed.items).to.deep.equal([]);
      Object.assign(feed, {items: 'none'});
      expect(errorOf(feed)).to.include({name: 'FeedError', code: 'format'});
    });

    it('is the same after JSON and back', async () => {
      for (const name of ['microblog', 'linkblog-1.0', 'cms-plugin-1.1', 'home-grown', 'rss-bridge', 'alliance']) {
        const once = copy((await fixture(name)).feed);
        const {feed, problems} = parseFeed(JSON.stringify(once));
        expect(copy(feed), name).to.deep.equal(once);
        expect(problems).to.deep.equal([]);
      }
      for (const summary of ['&lt;b&gt;', '&amp;amp;', 'a <b>b</b>', 'a < b', '&amp;']) {
        const once = item({summary});
        expect(item(copy(once)).summary).to.equal(once.summary);
        expect(item(copy(item(copy(once))))).to.deep.equal(once);
      }
    });

    it('gives its items to another feed', () => {
      const {items} = feed({items: [{id: '1', title: 'T', url: 'a', summary: '&lt;i&gt;'}]});
      const other = parseFeed({title: 'Other', items}, 'https://other.example/').feed;
      expect(other.items).to.deep.equal(items);
    });
  });

  describe('on a page that has changed JavaScript itself', () => {
    it('reads own members only, never those of Object.prototype', () => {
      const junk = {
        junk: () => 'junk',
        title: 'junk',
        url: 'https://junk.example/',
        image: 'https://junk.example/i.png',
        summary: 'junk',
        items: [{id: 'junk', title: 'junk'}],
        _alliance: {campaign: {title: 'junk'}},
        alt: 'junk',
        qualifier: 'junk',
        language: 'xx',
        get: 'junk',
        set: () => true,
        deleteProperty: () => false,
        toJSON: undefined,
      };
      const prototype = Object.prototype as unknown as Record<string, unknown>;
      // Assertions would look at Object.prototype too, so they come when it is clean again.
      const results: unknown[] = [];
      for (const [key, value] of Object.entries(junk)) prototype[key] = value;
      try {
        const source =
          '{"items":[{"id":"1","content_text":"Text","date_published":"2014-10-14"},{"id":"2"}],"_alliance":{"campaign":{"title":"C","figures":[{"value":1,"label":"L"}],"image":{"url":"https://a.example/"}}}}';
        const {feed, problems} = parseFeed(source);
        const [first] = feed.items;
        const campaign = feed._alliance!.campaign!;
        results.push(feed.items.length, problems.length, feed.title, feed.language);
        results.push(first!.title, first!.url, first!.image, first!.summary, first!._alliance.type, first!.language);
        results.push(first!._alliance.image, campaign.title, campaign.figures![0]!.qualifier, campaign.image!.alt);
        first!.summary = 'Mine';
        results.push(first!.summary);
        try {
          parseFeed('{}');
        } catch (error) {
          results.push((error as FeedError).code);
        }
      } finally {
        for (const key of Object.keys(junk)) delete prototype[key];
      }
      expect(results).to.deep.equal([
        ...[1, 1, undefined, undefined],
        ...['Text', undefined, undefined, undefined, 'news', undefined],
        ...[undefined, 'C', undefined, undefined],
        'Mine',
        'format',
      ]);
    });

    it('needs neither Array.from nor toJSON', () => {
      const {from} = Array;
      const toJSON = Object.getOwnPropertyDescriptor(Date.prototype, 'toJSON')!;
      Array.from = () => {
        throw new Error('replaced');
      };
      Date.prototype.toJSON = () => 'replaced';
      let date: string | undefined;
      try {
        date = item({date_published: '29 Feb 2016 10:00 GMT', tags: 'a,b'}).date_published;
      } finally {
        Array.from = from;
        Object.defineProperty(Date.prototype, 'toJSON', toJSON);
      }
      expect(date).to.equal('2016-02-29T10:00:00+00:00');
    });

    it('pollutes nothing itself', () => {
      const source =
        '{"__proto__": {"polluted": 1}, "items": [{"__proto__": {"polluted": 1, "title": "no"}, "id": "1", "title": "T", "constructor": {"prototype": {"polluted": 1}}, "_alliance": {"__proto__": {"type": "publication"}}}]}';
      const {feed} = parseFeed(source);
      expect(copy(feed)).to.deep.equal({items: [{id: '1', title: 'T', _alliance: {type: 'news'}}]});
      expect(({} as {polluted?: number}).polluted).to.equal(undefined);
    });
  });

  describe('an object that was passed in', () => {
    it('stays as it is', () => {
      const deepFreeze = <T>(value: T): T => {
        if (typeof value === 'object' && value)
          for (const member of Object.values(Object.freeze(value))) deepFreeze(member);
        return value;
      };
      const raw = deepFreeze({
        title: 'T',
        _alliance: {campaign: {title: 'C', figures: [{value: 1, label: 'L'}]}, translations: {fr: '/fr'}},
        items: [{id: '1', title: 'T', tags: ['a'], authors: [{name: 'A'}], _alliance: {image: {alt: 'A'}}}],
      });
      const before = JSON.stringify(raw);
      const {feed} = parseFeed(raw, URL_OF_FEED);
      expect(copy(feed.items[0])).to.deep.equal({...raw.items[0], _alliance: {type: 'news', image: {alt: 'A'}}});
      expect(JSON.stringify(raw)).to.equal(before);
    });

    it('may contain itself, or be an instance of a class', () => {
      class Raw {
        title = 'T';
        items: unknown[] = [this, {id: '1', title: 'One', _alliance: this, authors: [this], attachments: this}];
        authors = this.items;
        _alliance = this;
        campaign = this;
      }
      const {feed} = parseFeed(new Raw());
      expect(ids(feed)).to.deep.equal(['T', '1']);
      expect(feed.items[1]!._alliance.type).to.equal('news');
    });

    it('may be sparse', () => {
      // eslint-disable-next-line no-sparse-arrays
      const {feed, problems} = parseFeed({items: [, {id: '1', title: 'One', tags: [, 'a']}]});
      expect(feed.items[0]!.tags).to.deep.equal(['a']);
      expect(problems[0]!.pointer).to.equal('/items/0');
    });
  });

  it('never throws anything but a FeedError, whatever is in the feed', () => {
    const values = [
      ...[
        null,
        undefined,
        true,
        0,
        -1,
        NaN,
        1e308,
        '',
        'x',
        '2014-02-30',
        '<',
        '&',
        'https://[',
        '__proto__',
        '\ud800',
      ],
      ...[
        [],
        {},
        [[]],
        [{}],
        [null],
        {items: []},
        {title: 'T'},
        {name: 'N', url: 'u'},
        new Date(),
        /x/,
        new Map(),
        Symbol(),
      ],
      ...[
        1n,
        () => 1,
        Object.create(null) as object,
        new Proxy({}, {ownKeys: () => ['a', 'a']}),
        new Array<unknown>(3),
      ],
    ];
    const members =
      'version title description home_page_url feed_url next_url icon language authors author expired _alliance items campaign translations statement figures value label qualifier goal date action image url alt credit caption width height id external_url summary content_text content_html banner_image date_published date_modified tags attachments mime_type size_in_bytes duration_in_seconds type source name avatar publication kind isbn doi pages plain'.split(
        ' ',
      );
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return Math.floor((seed / 0x80000000) * below);
    };
    const make = (depth: number): unknown => {
      if (!depth || !random(4)) return values[random(values.length)];
      if (!random(4)) return [make(depth - 1), make(depth - 1)];
      const made: Record<string, unknown> = {};
      for (let count = random(8); count >= 0; count--) made[members[random(members.length)]!] = make(depth - 1);
      return made;
    };
    let feeds = 0;
    for (let run = 0; run < 5000; run++) {
      const raw = make(5);
      if (raw && typeof raw === 'object' && random(4) && Object.isExtensible(raw)) {
        Object.assign(raw, {items: [make(3), make(3), {id: 'good', title: 'Good'}]});
      }
      try {
        const {feed} = parseFeed(raw as object);
        feeds++;
        const text = JSON.stringify(feed);
        expect(JSON.stringify(parseFeed(text).feed)).to.equal(text);
        for (const [, address] of text.matchAll(/"(?:\w*url|image|icon|avatar)":"(.*?)"/g)) {
          expect(address).to.match(/^https?:\/\//);
        }
      } catch (error) {
        if (!(error instanceof FeedError)) throw error;
        expect(error.code).to.equal('format');
      }
    }
    expect(feeds).to.be.above(1000);
  });
});
