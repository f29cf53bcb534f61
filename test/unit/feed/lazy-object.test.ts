import {expect} from 'chai';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {item, URL_OF_FEED} from './parsed.js';

describe('An item', () => {
  if ('process' in globalThis) {
    it('is shown in Node’s console with all of its members, even if none was read before', async () => {
      const {inspect} = (await import('node:util')) as {inspect: (value: unknown) => string};
      const shown = inspect(item({summary: '<b>Bold</b>', tags: 'a, b'}));
      expect(shown).to.include("summary: 'Bold'").and.to.include("tags: [ 'a', 'b' ]").and.not.to.include('Proxy');
    });
  }

  it('has the prototype of any object, frozen or not', () => {
    const one = item({});
    expect(Object.getPrototypeOf(one)).to.equal(Object.prototype);
    expect(Object.getPrototypeOf(Object.freeze(one))).to.equal(Object.prototype);
    expect(one).to.deep.equal({id: '1', title: 'Title', _alliance: {type: 'news'}});
  });
});

describe('A feed of many items without titles', () => {
  const text = 'The pumps are back &amp; <b>the school</b> opens on Monday. '.repeat(20);
  const kinds: Record<string, object> = {
    'in paragraphs': {content_html: `<!-- wp:paragraph --><p class="a">${text}</p>`},
    'that begin with a link': {content_html: `<a href="https://a.example/" rel='x'>Link</a> ${text}`},
    'that begin with an emoji': {content_html: `🙂 ${text}`},
    'that begin with a picture and its caption': {
      content_html: `<figure><img src="a.png" alt="A well"><figcaption>By J. Park</figcaption></figure>${text}`,
    },
    'that begin with a reference': {content_html: `&#8220;Yes&#8221; ${text}`},
    'in plain text that begins with an emoji': {content_text: `📰 ${text}`},
    'in summaries': {summary: `<b>${text}</b>`},
  };
  /** The number of times any pattern is searched for, per item. Unlike time, it is the same on every machine. */
  const searchesFor = (item: object) => {
    const items = Array.from({length: 100}, (_, id) => ({id, url: `/${id}`, ...item}));
    const exec = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec')!;
    const native = exec.value as RegExp['exec'];
    let count = 0;
    RegExp.prototype.exec = function (text: string) {
      count++;
      return native.call(this, text);
    };
    try {
      parseFeed({items}, URL_OF_FEED);
    } finally {
      Object.defineProperty(RegExp.prototype, 'exec', exec);
    }
    return count / items.length;
  };

  for (const [kind, untitled] of Object.entries(kinds)) {
    it(`is not read to the end of its texts, ${kind}`, () => {
      expect(searchesFor(untitled)).to.be.below(15);
    });
  }
});
