import {expect} from 'chai';
import {FeedError} from '../../../src/feed/read/feed-error.js';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {URL_OF_FEED, copy, ids, item} from './parsed.js';
import {randomNumbers} from '../../helpers/random.js';

describe('parseFeed', () => {
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
      // Assertions would read Object.prototype too, so they come after it has been restored.
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
    const random = randomNumbers(7);
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
