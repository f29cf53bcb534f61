import {expect} from 'chai';
import {isPublication, parseFeed} from '../../../src/feed/read/parse-feed.js';
import {URL_OF_FEED, copy, feed, ids, item} from './parsed.js';

describe('parseFeed', () => {
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
      // Spreading, for the item above, has already read this raw item.
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
});
