import {expect} from 'chai';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {copy, feed, item, URL_OF_FEED} from './parsed.js';

const messages = (items: unknown) => parseFeed({items}, URL_OF_FEED).problems.map(({message}) => message);

describe('A feed as publishers write it', () => {
  describe('chooses one of two texts', () => {
    it('that of its HTML if it has both, as WordPress and Hugo write them', () => {
      const html = '<p>We don&#8217;t buy &amp; sell</p>';
      for (const content_text of [
        'We don&#8217;t buy &amp; sell',
        '<img src="a.png"> We',
        '![alt](a.png)',
        '## Plan',
        '',
      ]) {
        expect(item({content_html: html, content_text}).content_text).to.equal('We don’t buy & sell');
      }
    });

    it('the plain one if the HTML has no text', () => {
      for (const content_html of ['', '<p></p>', '<img src="a.png">', '&nbsp;', '&#8203;', null, 5 < 4]) {
        expect(item({content_html, content_text: 'Plain &amp; simple'}).content_text).to.equal('Plain & simple');
      }
    });
  });

  describe('has plain texts that are decoded once', () => {
    const written = 'Talks &amp; papers &#8211; &laquo;A&raquo; &amp;lt; <i>';
    const read = 'Talks & papers – «A» &lt; <i>';

    it('in all of their members', () => {
      const image = {alt: written, credit: written, caption: written};
      const found = parseFeed(
        {
          title: written,
          description: written,
          authors: [{name: written}],
          items: [
            {
              id: '1',
              title: written,
              url: '/1',
              tags: [written],
              authors: written,
              attachments: [{url: 'a.pdf', title: written}],
              _alliance: {image, source: {name: written}, publication: {kind: written}},
            },
          ],
          _alliance: {
            campaign: {
              title: written,
              statement: [written, written],
              figures: [{value: written, label: written, qualifier: written}],
              goal: {label: written},
              action: {label: written, url: '/'},
              image: {url: 'a.png', ...image},
            },
          },
        },
        URL_OF_FEED,
      ).feed;
      const texts = [...JSON.stringify(found).matchAll(/"([^"]*Talks[^"]*)"/g)].map(([, text]) => text);
      expect(texts).to.have.length(23);
      expect(new Set(texts)).to.deep.equal(new Set([read]));
      // Texts are decoded only once, even if they are read again.
      const again = parseFeed(JSON.stringify(found), 'https://other.example/').feed;
      expect(copy(again)).to.deep.equal(copy(found));
      expect(copy(parseFeed({...again, items: again.items.map((one) => ({...one}))}).feed)).to.deep.equal(copy(found));
    });

    it('and that stay as they are if there is nothing to decode', () => {
      for (const title of ['What <i> and <b> are for', 'AT&T and R&D', 'Q&A; more', '?a=1&copy=2', '&foo;', 'a < b']) {
        expect(item({title}).title).to.equal(title);
        expect(copy(item({title}))).to.deep.equal({id: '1', title, _alliance: {type: 'news'}});
      }
      expect(item({title: 'Aujourd&#x27;hui à Genève'}).title).to.equal("Aujourd'hui à Genève");
      expect(item({author: 'Ann O&#8217;Neil'}).authors).to.deep.equal([{name: 'Ann O’Neil'}]);
      expect(item({tags: 'Health &amp; Safety, Water'}).tags).to.deep.equal(['Health & Safety', 'Water']);
    });

    it('from an item that is given to another feed', () => {
      const first = feed({
        items: [{id: '1', title: '&amp;amp;', content_html: '&amp;lt;b&amp;gt;', authors: '&amp;lt;'}],
      });
      const second = parseFeed({items: first.items}, 'https://other.example/').feed;
      expect(copy(second.items)).to.deep.equal(copy(first.items));
      expect(second.items[0]).to.deep.include({title: '&amp;', content_text: '&lt;b&gt;'});
    });

    it('whichever member holds a text that looks encoded once it is read', () => {
      const text = '&amp;lt;';
      const forms = (one: unknown) => [one, [one], {0: one}, {2: one, 5: 'x'}];
      const members = [
        ...[text, {name: text}].flatMap(forms).flatMap((value) => [{author: value}, {authors: value}]),
        ...forms(text).map((tags) => ({tags})),
        ...forms({url: 'a.pdf', title: text}).map((attachments) => ({attachments})),
        ...['title', 'summary', 'content_text', 'content_html'].map((name) => ({[name]: text})),
        {image: {url: 'a.png', alt: text}},
        {_alliance: {source: text}},
      ];
      for (const member of members) {
        const found = copy(item({title: 'T', ...member}));
        expect(JSON.stringify(found), JSON.stringify(member)).to.contain('&lt;');
        expect(copy(parseFeed({items: [found]}).feed.items[0]!), JSON.stringify(member)).to.deep.equal(found);
      }
    });

    it('with the feed’s authors if an item has none', () => {
      const found = feed({authors: [{name: '&amp;lt;'}], items: [{id: '1', title: 'T', url: '/'}]});
      expect(copy(parseFeed({items: copy(found.items)}).feed.items[0]!.authors)).to.deep.equal([{name: '&lt;'}]);
    });
  });

  it('has no invisible title, name, tag or text', () => {
    for (const nothing of ['\u200b', '&nbsp;', '\u00ad', '&#8203;&zwnj;', ' \u2060 ', '&ZeroWidthSpace;']) {
      expect(item({title: nothing, content_text: 'Text'}).title, nothing).to.equal('Text');
      const found = item({summary: nothing, content_text: nothing, tags: [nothing, 'a'], authors: nothing});
      expect(found).not.to.have.any.keys('summary', 'content_text', 'authors');
      expect(found.tags).to.deep.equal(['a']);
      const caption = `<div class="wp-caption"><p class="wp-caption-text">Photo</p></div>${nothing}`;
      expect(messages([{id: '1', content_html: caption, url: '/'}])).to.have.length(1);
      expect(messages([{id: '1', title: nothing, content_html: `<p>${nothing}</p>`, url: '/'}])).to.deep.equal([
        'An item without title and text',
      ]);
    }
  });

  it('has no text that is only a mark beside a heading', () => {
    const {feed, problems} = parseFeed({items: [{id: '1', content_html: '<h2><a href="#a">#</a></h2>'}]});
    expect(feed.items).to.be.empty;
    expect(problems[0]!.message).to.equal('An item without title and text');
  });

  it('keeps in a summary what only looks like a tag', () => {
    for (const summary of [
      'Contact <info@agency.example> for more',
      'Growth <two percent, says the ILO.',
      'Where a<b and c>d',
      'if p<q then',
      'a <b and <i 2',
      'As in <table 3> and <figure 2>',
      'x < y > z',
      'p<0.05',
    ]) {
      expect(item({summary}).summary).to.equal(summary);
      expect(item(copy(item({summary}))).summary).to.equal(summary);
    }
  });

  it('has no tag in a summary, whatever attributes it has', () => {
    for (const summary of [
      '<p>A<b hidden>B</b>',
      'A<video controls autoplay>x</video> B',
      '<td nowrap>A <hr noshade>B',
      '<p class = "x">A <span data-x>B',
      '<a href=/>A</a> <i that nobody knows>B</i>',
    ]) {
      expect(item({summary}).summary!.replaceAll(' ', ''), summary).to.equal('AB');
    }
  });

  it('has pictures in many forms', () => {
    const url = 'https://alliance.example/feeds/a.png';
    for (const image of [
      'a.png',
      {url: 'a.png'},
      ['a.png', 'b.png'],
      [{url: 'a.png'}],
      [null, {}, 'a.png'],
      {0: 'a.png'},
    ]) {
      expect(item({image}).image, JSON.stringify(image)).to.equal(url);
      expect(item({banner_image: image}).image).to.equal(url);
      expect(feed({icon: image}).icon).to.equal(url);
    }
    const attachments = [
      {url: 'a.mp3', mime_type: 'audio/mpeg'},
      {url: 'a.png', mime_type: 'image/png'},
    ];
    expect(item({attachments}).image).to.equal(url);
    expect(item({attachments}).attachments).to.have.length(2);
    expect(item({image: 'b.png', attachments}).image).to.match(/b\.png$/);
    expect(item({image: {}, attachments: attachments[0]}).image).to.equal(undefined);
    // Media types ignore case (RFC 2045, section 5.1). A picture without an address is skipped.
    const withoutAddress = {mime_type: 'image/jpeg'};
    expect(item({attachments: [withoutAddress, {url: 'a.png', mime_type: 'Image/PNG'}]}).image).to.equal(url);
  });

  it('has everything that a picture states beside its address', () => {
    const image = {url: 'a.png', alt: 'A well', width: '160'};
    expect(item({image})._alliance.image).to.deep.equal({alt: 'A well', width: 160});
    expect(item({image: [image]})._alliance.image).to.deep.equal({alt: 'A well', width: 160});
    expect(item({image, _alliance: {image: {alt: 'Ours'}}})._alliance.image).to.deep.equal({alt: 'Ours'});
  });

  it('has each tag once, as a CMS may have a category and a tag of the same name', () => {
    expect(item({tags: ['News', 'Water', 'News']}).tags).to.deep.equal(['News', 'Water']);
    expect(item({tags: 'News, Health &amp; water, News,Health & water'}).tags).to.deep.equal([
      'News',
      'Health & water',
    ]);
  });

  it('has lists as PHP writes those with gaps', () => {
    expect(item({tags: {0: 'a', 3: 'b'}}).tags).to.deep.equal(['a', 'b']);
    expect(item({authors: {1: {name: 'A'}, 2: 'B'}}).authors).to.deep.equal([{name: 'A'}, {name: 'B'}]);
    expect(item({attachments: {5: {url: 'a.pdf'}}}).attachments).to.have.length(1);
    expect(
      feed({_alliance: {campaign: {title: 'T', statement: {1: 'A', 2: 'B'}}}})._alliance!.campaign!.statement,
    ).to.deep.equal(['A', 'B']);
  });

  it('has no dates that stand for a missing date', () => {
    const date_modified = '2014-10-14T10:00:00Z';
    for (const date_published of ['0001-01-01T00:00:00Z', '0000-00-00 00:00:00', '1970-01-01T00:00:00+00:00']) {
      expect(item({date_published}).date_published).to.equal(undefined);
      expect(item({date_published, date_modified}).date_published).to.equal(date_modified);
      expect(item({date_modified: date_published})).not.to.have.any.keys('date_published', 'date_modified');
    }
  });

  it('has dates and media types as they were before a template escaped them', () => {
    const dates = ['2014-10-14T23:30:00&#43;02:00', 'Tue, 14 Oct 2014 23:30:00 &#43;0200'];
    for (const date_published of dates) {
      expect(item({date_published}).date_published).to.equal('2014-10-14T23:30:00+02:00');
    }
    const {attachments} = item({attachments: [{url: 'a', mime_type: 'application/epub&#43;zip'}]});
    expect(attachments![0]!.mime_type).to.equal('application/epub+zip');
  });

  it('has languages by their tags', () => {
    expect(feed({language: 'ara'}).language).to.equal('ar');
    expect(feed({language: 'Arabic'})).not.to.have.property('language');
    const items = [
      {id: '1', title: 'T', language: 'English'},
      {id: '2', title: 'T', language: 'fr_FR.UTF-8'},
    ];
    expect(feed({language: 'ar-Latn', items}).items.map(({language}) => language)).to.deep.equal(['ar-Latn', 'fr-FR']);
    const translations = {fra: 'fr.json', Arabic: 'ar.json'};
    expect({...feed({_alliance: {translations}})._alliance!.translations}).to.deep.equal({
      fr: 'https://alliance.example/feeds/fr.json',
    });
  });

  it('may be another kind of document if no item has an address or a date', () => {
    const message = 'No item has an address or a date: is it another kind of document?';
    const rss2json = {title: 'A', link: 'https://a.example/', pubDate: '2014-10-14', guid: 'https://a.example/'};
    expect(messages([rss2json, {...rss2json, title: 'B'}])).to.deep.equal([message]);
    expect(messages([{id: 'https://a.example/', title: 'An id is no link'}])).to.deep.equal([message]);
    for (const known of [
      {url: '/a'},
      {external_url: '/a'},
      {date_published: '2014-10-14'},
      {date_modified: '2014-10-14'},
    ]) {
      expect(messages([rss2json, {title: 'B', ...known}])).to.deep.equal([]);
    }
    expect(messages([])).to.deep.equal([]);
  });

  it('keeps items with the same title and neither id nor address', () => {
    const title = 'Weekly meeting';
    const items = [
      {title, date_published: '2014-10-07'},
      {title, date_published: '2014-10-14'},
      {title, content_text: 'In Geneva'},
      {title, attachments: {url: 'a.pdf'}},
      {title, attachments: {url: 'b.pdf'}},
    ];
    expect(feed({items}).items).to.have.length(5);
    expect(feed({items: [...items, ...items]}).items).to.have.length(5);
  });
});
