import {expect} from 'chai';
import {FeedError} from '../../../src/feed/read/feed-error.js';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {errorOf, ids} from './parsed.js';

describe('parseFeed', () => {
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
      ['{"items": [', 'invalid JSON at line 1, column 12: the text ends'],
      ['{"items": [{"title": "Wat', 'invalid JSON at line 1, column 26: the text ends'],
      ['{"items": [{"title": "Wat\ner"}]}', 'invalid JSON at line 1, column 26: a line break'],
      ['{"items": []} trailing', 'invalid JSON at line 1, column 15: trailing'],
      ['callback({"items": []})', 'invalid JSON at line 1, column 1: callback({"items": []})'],
      ['\ufeff{\n  "items": [,]\n}', 'invalid JSON at line 2, column 13: ,]'],
      [
        '<br />\n<b>Warning</b>: Undefined key in <b>/feed.php</b> on line <b>3</b><br />\n{"items": []}',
        'invalid JSON at line 1, column 1: <br />',
      ],
      [
        'Notice: Undefined key in /feed.php\n{"items": []}',
        'invalid JSON at line 1, column 1: Notice: Undefined key in /feed.php',
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

    it('which kind of document it is, so that advice can follow', () => {
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

    it('JSON, with the place of its fault, in every engine', () => {
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
});
