import {expect} from 'chai';
import {isPublication, parseFeed} from '../../../src/feed/read/parse-feed.js';
import {URL_OF_FEED, copy, fixture, ids} from './parsed.js';

describe('parseFeed', () => {
  describe('reads real feeds:', () => {
    it('a microblog of JSON Feed 1.0, without titles', async () => {
      const {feed, problems} = await fixture('microblog');
      expect(feed.items.map(({title}) => title)).to.deep.equal([
        'The pumps in Ndiaye are back. Thirty-one families have water again, and the…',
        // The texts of a picture.
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
    // Only the address of the first item is read, because it shows that this is a feed.
    expect([...read].sort()).to.deep.equal(['id', 'title', 'url']);
    expect(feed.items[9_999]).to.deep.include({
      id: '9999',
      url: 'https://alliance.example/9999',
      summary: 'S',
      content_text: 'C',
    });
  });
});
