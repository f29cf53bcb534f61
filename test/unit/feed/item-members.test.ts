import {expect} from 'chai';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {feed, item} from './parsed.js';

describe('parseFeed', () => {
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
});
