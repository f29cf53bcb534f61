import assert from 'node:assert/strict';
import {test} from 'node:test';
import {check} from '../src/check/check.js';
import type {CheckOptions} from '../src/types.js';
import {codesOf, goodFeed, goodItem, NOW} from './helpers/feeds.js';

const checkValue = async (source: string | Uint8Array | object, options: CheckOptions = {}) =>
  (await check(source, {now: NOW, ...options})).findings;

const circular: Record<string, unknown> = goodFeed();
circular._itself = circular;

const DOCUMENTS: Record<string, [string | Uint8Array | object, string[]]> = {
  'that breaks': ['{"version": "x",\n "items": [1,]}', ['not-json']],
  'nested without end': ['['.repeat(1_000_000), ['not-json']],
  'that is RSS': ['<?xml version="1.0"?><rss version="2.0"></rss>', ['not-a-feed']],
  'that is Atom': ['<feed xmlns="http://www.w3.org/2005/Atom"></feed>', ['not-a-feed']],
  'that is a page': ['<!doctype html><title>Not found</title>', ['not-a-feed']],
  'that is a table': ['title;url;date\r\nA;https://a.example/;2026-05-01\r\n', ['not-a-feed']],
  'that is a table with quotes': ['"Titre","Lien"\n"A","https://a.example/"\n', ['not-a-feed']],
  'that refers to itself': [circular, ['not-a-feed']],
  'without items': [{version: 'x'}, ['not-a-feed']],
  'with a byte order mark': [`\ufeff${JSON.stringify(goodFeed())}`, ['bom']],
  'in UTF-16': [Buffer.from(`\ufeff${JSON.stringify(goodFeed())}`, 'utf16le'), ['bom', 'charset']],
  'wrapped in a call': [`callback(${JSON.stringify(goodFeed())})`, ['not-json']],
  'behind a warning of PHP': [`<br />\n<b>Warning</b>: x in y.php\n${JSON.stringify(goodFeed())}`, ['not-json']],
  'in Latin-1': [Buffer.from(JSON.stringify(goodFeed({title: 'Été'})), 'latin1'), ['charset']],
  'encoded twice': [JSON.stringify(JSON.stringify(goodFeed())), ['encoded-twice']],
  'without a title': [{...goodFeed(), title: undefined}, ['schema']],
  'with an id that is a number': [goodFeed({items: [{...goodItem(1), id: 1 as unknown as string}]}), ['schema']],
  'with an item that says nothing': [
    goodFeed({items: [goodItem(1), {id: '2', url: 'https://a.example/', date_published: '2026-01-01'}]}),
    ['not-shown'],
  ],
  'with a day that doesn’t exist': [goodFeed({items: [goodItem(1, {date_published: '2026-02-30'})]}), ['date']],
  'with a date for none': [
    goodFeed({items: [goodItem(1), goodItem(2, {date_published: '0001-01-01T00:00:00Z'})]}),
    ['date'],
  ],
  'with a time of nowhere': [
    goodFeed({items: [goodItem(1, {date_published: '2026-06-01T10:00:00'})]}),
    ['date-without-zone'],
  ],
  'with an item of tomorrow': [goodFeed({items: [goodItem(1, {date_published: '2026-07-02'})]}), ['future']],
  'with nothing new': [goodFeed({items: [goodItem(1, {date_published: '2025-01-01'})]}), ['nothing-new']],
  'with an item without a date': [
    goodFeed({items: [goodItem(1), goodItem(2, {date_published: undefined})]}),
    ['no-date'],
  ],
  'that has expired': [goodFeed({expired: true}), ['expired']],
  'in no language': [goodFeed({language: undefined}), ['no-language']],
  'of another kind': [{...goodFeed(), items: [{id: '1', title: 'x'}]}, ['no-date', 'no-link', 'wrong-kind']],
  'without anything in it': [goodFeed({items: []}), ['no-items']],
  'with the same id twice': [goodFeed({items: [goodItem(1), goodItem(1)]}), ['duplicate-id']],
  'with a campaign outside of _alliance': [goodFeed({campaign: {title: 'One'}}), ['outside-alliance']],
  'with an _alliance that is called otherwise': [
    goodFeed({alliance: {campaign: {title: 'One'}}}),
    ['outside-alliance'],
  ],
  'with a publication that says so outside of _alliance': [
    goodFeed({items: [{...goodItem(1), type: 'publications'}]}),
    ['outside-alliance'],
  ],
  'with members of other readers by the same names': [
    goodFeed({campaign: 'summer', items: [{...goodItem(1), type: 'post', source: 'rss'}]}),
    [],
  ],
  'with the same address twice': [
    goodFeed({items: [goodItem(1), goodItem(2, {url: goodItem(1).url})]}),
    ['duplicate-url'],
  ],
  'with a relative address': [goodFeed({items: [goodItem(1, {url: '/news/1'})]}), ['relative-address']],
  'with an address without https': [goodFeed({items: [goodItem(1, {url: 'www.a.example/1'})]}), ['no-scheme']],
  'with languages that are none': [
    goodFeed({language: 'english', items: [goodItem(1, {language: 'cn'}), goodItem(2, {language: 'cn'})]}),
    ['unknown-language'],
  ],
  'in rare languages': [
    goodFeed({language: 'se', items: [goodItem(1, {language: 'yue-Hant'}), goodItem(2, {language: 'ckb'})]}),
    [],
  ],
  'whose next page is itself': [
    goodFeed({feed_url: 'https://a.example/f.json', next_url: 'https://a.example/f.json'}),
    ['next-loop'],
  ],
  'with the moment 0': [goodFeed({items: [goodItem(1, {date_published: '1970-01-01T00:00:00Z'})]}), ['date']],
  'with a link that runs script': [goodFeed({items: [goodItem(1, {url: 'javascript:alert(1)'})]}), ['address']],
  'with a picture without alt and size': [
    goodFeed({items: [goodItem(1, {image: 'https://a.example/a.png'})]}),
    ['no-alt', 'no-image-size'],
  ],
  'with a picture that says nothing': [
    goodFeed({
      items: [goodItem(1, {image: 'https://a.example/a.png', _alliance: {image: {alt: '', width: 1, height: 1}}})],
    }),
    [],
  ],
  'with a picture on http': [
    goodFeed({
      items: [goodItem(1, {image: 'http://a.example/a.png', _alliance: {image: {alt: 'A', width: 1, height: 1}}})],
    }),
    ['image-not-https'],
  ],
  'with markup in a title': [goodFeed({items: [goodItem(1, {title: 'A <b>bold</b> title'})]}), ['markup-in-title']],
  'of version 1': [goodFeed({version: 'https://jsonfeed.org/version/1'}), ['version-1']],
  'with a campaign without a title': [goodFeed({_alliance: {campaign: {statement: 'x'}}}), ['not-shown', 'schema']],
};

for (const [name, [source, codes]] of Object.entries(DOCUMENTS)) {
  test(`a document ${name}: ${codes.join(', ') || 'nothing'}`, async () => {
    assert.deepEqual(codesOf(await checkValue(source)), codes);
  });
}

test('what the schema refuses comes with something to do', async () => {
  const item = {
    ...goodItem(1, {date_published: '1 June', image: 'https://a.example/a.png'}),
    _alliance: {image: {alt: 'A', width: 1, height: 0}},
  };
  const found = await checkValue(goodFeed({items: [item, null as never], language: 'en_US'}));
  const at = (place: string) => found.find(({code, pointer}) => code === 'schema' && pointer === place)!;
  assert.match(at('/language').fix, /^Write it like this: .*\ben, pt-BR\b/);
  assert.match(at('/items/0/_alliance/image/height').message, /"height" is 0, and must be > 0\.$/);
  assert.match(at('/items/0/_alliance/image/height').fix, /^Write such a number, or leave/);
  assert.equal(at('/items/1').message, 'Entry 2 of "items" is null, and must be an object.');
  assert.match(at('/items/1').fix, /^Write Entry 2 of "items" as an object\.$/);
});

test('a finding has its place: pointer, line and column', async () => {
  const text = `{\n  "version": "https://jsonfeed.org/version/1.1",\n  "title": "A", "language": "en",\n  "items": [\n    {"id": "1", "url": "https://a.example/", "title": "One", "date_published": "2026-02-30"}\n  ]\n}`;
  const [date] = await checkValue(text);
  assert.deepEqual(
    {...date, message: undefined, fix: undefined},
    {
      severity: 'error',
      code: 'date',
      pointer: '/items/0/date_published',
      line: 5,
      column: 80,
      message: undefined,
      fix: undefined,
    },
  );
  const [broken] = await checkValue('{\r\n  "a": 1\r\n  "b": 2\r\n}');
  assert.deepEqual([broken?.line, broken?.column], [3, 3]);
  assert.match(broken!.message, /comma/);
});
