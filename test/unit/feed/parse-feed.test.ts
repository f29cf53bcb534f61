import {expect} from 'chai';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {withoutPrototype} from '../../../src/host-page/without-prototype.js';
import {URL_OF_FEED, copy, errorOf, feed, fixture, ids, item} from './parsed.js';

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
      const given = withoutPrototype({
        title: 'T',
        items: [
          withoutPrototype({title: 'A', authors: [withoutPrototype({name: 'Ada'})], expired: withoutPrototype({})}),
        ],
      });
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
});
