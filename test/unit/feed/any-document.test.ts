import {expect} from 'chai';
import * as fc from 'fast-check';
import {FeedError} from '../../../src/feed/read/feed-error.js';
import type {Feed} from '../../../src/feed/read/json-feed.js';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {copy, item, URL_OF_FEED} from './parsed.js';

describe('A fault of the reader’s own', () => {
  it('is not reported as an invalid feed', () => {
    const trim = Object.getOwnPropertyDescriptor(String.prototype, 'trim')!;
    const fault = new Error('A fault of ours');
    String.prototype.trim = () => {
      throw fault;
    };
    try {
      expect(() => parseFeed({title: 'T', items: []})).to.throw(fault.message);
    } finally {
      Object.defineProperty(String.prototype, 'trim', trim);
    }
  });
});

describe('Any document at all', () => {
  const words = fc.oneof(
    fc.lorem(),
    fc.string({unit: 'grapheme'}),
    fc
      .array(
        fc.constantFrom(
          '&',
          'amp;',
          'lt;',
          '#38;',
          '<',
          'b',
          '>',
          '</b>',
          '<p>',
          '&amp;',
          ' ',
          '\u200b',
          'x',
          '<!--',
          '-->',
          '"',
          '=',
        ),
      )
      .map((pieces) => pieces.join('')),
  );
  const any = fc.oneof(
    words,
    fc.jsonValue({maxDepth: 2}),
    fc.constantFrom('/a', 'https://a.example/b', '#', '2014-10-14'),
  );
  const members = (...keys: string[]) =>
    fc.record(Object.fromEntries(keys.map((key) => [key, any])), {requiredKeys: []});
  const rawItem = fc
    .tuple(
      members('id', 'url', 'title', 'summary', 'content_text', 'content_html', 'image', 'tags', 'authors', 'language'),
      members('date_published', 'date_modified', 'attachments'),
      members('image', 'source', 'publication', 'type', 'plain'),
    )
    .map(([one, two, _alliance]) => ({...one, ...two, _alliance}));
  const document = fc
    .tuple(
      members('title', 'description', 'home_page_url', 'icon', 'authors', 'language'),
      members('campaign', 'translations'),
      fc.oneof(fc.array(rawItem), rawItem, fc.jsonValue()),
    )
    .map(([one, _alliance, items]) => ({...one, _alliance, items}));

  it('is a feed or a FeedError, with the same result again from JSON and from copies', () => {
    fc.assert(
      fc.property(document, (raw) => {
        let first: Feed;
        try {
          first = parseFeed(raw, URL_OF_FEED).feed;
        } catch (error) {
          expect(error).to.be.instanceOf(FeedError);
          return;
        }
        const once = copy(first);
        expect(copy(parseFeed(JSON.stringify(raw), URL_OF_FEED).feed)).to.deep.equal(once);
        expect(copy(parseFeed(JSON.stringify(first), URL_OF_FEED).feed)).to.deep.equal(once);
        const copies = {...first, items: first.items.map((one) => ({...one}))};
        expect(copy(parseFeed(copies, URL_OF_FEED).feed)).to.deep.equal(once);
      }),
      {numRuns: 300},
    );
  });

  it('has no tag left in the text of HTML', () => {
    const html = fc
      .array(
        fc.constantFrom(
          '<b>',
          '</b>',
          '<p class="a">',
          '<br/>',
          "<a href='x'>",
          '<img src=a>',
          'text',
          ' ',
          '&amp;',
          '<!-- c -->',
          '\n',
        ),
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(html, (content_html) => {
        expect(item({content_html}).content_text ?? '').not.to.match(/[<>]/);
      }),
    );
  });
});
