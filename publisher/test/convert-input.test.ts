import assert from 'node:assert/strict';
import {test} from 'node:test';
import {check} from '../src/check/check.js';
import {convert} from '../src/convert/convert.js';
import {HTML} from './helpers/documents.js';
import {codesOf} from './helpers/feeds.js';
import {serve} from './helpers/server.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const errorsIn = async (feed: object) => (await check(feed)).findings.filter(({severity}) => severity === 'error');

test('XML is read in the encoding that its header, byte order mark or prologue names', async () => {
  const rss = (encoding: string, title: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>${title}</title><item><title>${title}</title></item></channel></rss>`;
  const cases: [Uint8Array, string | undefined, string][] = [
    [bytes(rss('windows-1252', '\x93Été\x94'), 'latin1'), undefined, '“Été”'],
    [bytes(rss('UTF-8', 'Été')), 'application/rss+xml', 'Été'],
    [bytes(rss('UTF-8', 'Été'), 'latin1'), 'text/xml; charset=iso-8859-1', 'Été'],
    [bytes('\ufeff' + rss('UTF-16', 'Été'), 'utf16le'), undefined, 'Été'],
    [bytes(rss('UTF-16', 'Été'), 'utf16le'), undefined, 'Été'],
    [bytes('\ufeff' + rss('UTF-8', 'Été')), 'text/xml; charset=iso-8859-1', 'Été'],
    [
      Buffer.concat([
        bytes(rss('shift_jis', '').slice(0, 77)),
        Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
        bytes('</title></channel></rss>'),
      ]),
      undefined,
      '日本',
    ],
    // Declared wrongly, as real feeds sometimes are.
    [bytes(rss('UTF-8', 'Été'), 'latin1'), undefined, 'Été'],
    [bytes(rss('iso-8859-1', 'Été')), undefined, 'Été'],
    [bytes(rss('UTF-8', 'Été')), 'text/xml; charset=windows-1251', 'Été'],
    [bytes(rss('iso-8859-1', 'Été'), 'latin1'), 'text/xml; charset=unknown', 'Été'],
    // A program has cut a character in two.
    [Buffer.concat([bytes(rss('UTF-8', 'Été')), bytes('<!-- \xc3 -->', 'latin1')]), undefined, 'Été'],
  ];
  for (const [source, contentType, title] of cases) {
    assert.equal((await convert(source, {...(contentType && {contentType})})).feed.title, title);
  }
});

test('no external entities, no entity bombs', async () => {
  const bomb =
    '<!ENTITY a "aaaaaaaaaa">' +
    'bcdefghijk'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]!};`.repeat(10)}">`)
      .join('');
  const rss = (dtd: string, text: string) =>
    `<?xml version="1.0"?><!DOCTYPE rss [${dtd}]><rss><channel><title>T</title><item><title>x${text}</title></item></channel></rss>`;
  const start = process.cpuUsage();
  const {feed} = await convert(rss(bomb, '&k;'));
  assert.ok(JSON.stringify(feed).length < 1000);
  // The time of this process alone, because others may keep the machine busy.
  assert.ok(process.cpuUsage(start).user < 1_000_000);
  const outside = await convert(rss('<!ENTITY y SYSTEM "file:///etc/passwd">', '&y;')).catch(
    (error: Error) => error.message,
  );
  assert.doesNotMatch(JSON.stringify(outside), /root:/);
  await assert.rejects(convert('<rss><channel>'.repeat(100_000)), /XML breaks/);
});

test('the message says what the input is instead, and what to do', async () => {
  const cases: [string | object, RegExp][] = [
    [HTML, /HTML page\. Its feed is at \/rss\.xml/],
    ['<html><body>x', /HTML page/],
    ['<other/>', /neither RSS nor Atom/],
    ['<rss><channel><title>a</channel>', /XML breaks/],
    ['{"a": 1', /broken JSON/],
    [{a: 1}, /without "items"|Expected a JSON Feed/],
    [[], /empty array/],
    [
      {found: 1, posts: [{ID: 1, title: 'A', URL: 'https://a.wordpress.com/2026/a/'}]},
      /Give https:\/\/public-api\.wordpress\.com\/wp\/v2\/sites\/a\.wordpress\.com\/posts\?_embed instead/,
    ],
    ['', /It is empty/],
    ['just some words', /neither RSS/],
  ];
  for (const [source, message] of cases) {
    await assert.rejects(convert(source), (error: Error) => {
      assert.equal(error.name, 'Unreadable');
      assert.match(error.message, message);
      return true;
    });
  }
});

test('the same item is kept once, another item with the same id gets its own, and one without words is left out', async () => {
  const rss = `<rss><channel><title>T</title>
    <item><guid>1</guid><link>https://a.example/1</link><title>One</title></item>
    <item><guid>1</guid><link>https://a.example/1</link><title>One</title></item>
    <item><guid>1</guid><link>https://a.example/2</link><title>Two</title></item>
    <item><guid>3</guid><link>https://a.example/3</link></item></channel></rss>`;
  const {feed, findings} = await convert(rss);
  assert.deepEqual(
    feed.items.map(({id}) => id),
    ['1', 'https://a.example/2'],
  );
  assert.deepEqual(
    findings.map(({code}) => code),
    ['item-left-out', 'item-left-out'],
  );
  assert.deepEqual(await errorsIn(feed), []);
});

test('an address is fetched, and its further pages on request, but nothing else that it names', async () => {
  const page = (number: number, next: boolean) =>
    `<rss xmlns:a="http://www.w3.org/2005/Atom"><channel><title>T</title><link>/</link>${next ? `<a:link rel="next" href="/${number + 1}"/>` : ''}<item><title>Item ${number}</title><link>/item/${number}</link></item></channel></rss>`;
  const server = await serve({'/1': {body: page(1, true)}, '/2': {body: page(2, true)}, '/3': {body: page(3, false)}});
  const first = await convert(`${server.origin}/1`);
  assert.deepEqual(
    first.feed.items.map(({url}) => url),
    [`${server.origin}/item/1`],
  );
  assert.equal(first.feed.next_url, undefined);
  assert.deepEqual(codesOf(first.findings), ['further-page']);
  assert.deepEqual(
    server.requests.map(({path}) => path),
    ['/1'],
  );
  const all = await convert(new URL(`${server.origin}/1`), {pages: 9});
  assert.equal(all.feed.items.length, 3);
  assert.deepEqual(all.findings, []);
  await assert.rejects(convert(`${server.origin}/gone`), /status 404/);
});

test('bytes may come as fetch() gives them', async () => {
  const {feed} = await convert(await new Response('title\nÉté\n').arrayBuffer(), {title: 'T'});
  assert.equal(feed.items[0]?.title, 'Été');
  const {findings} = await check(await new Response(JSON.stringify(feed)).arrayBuffer());
  assert.deepEqual(
    findings.filter(({severity}) => severity === 'error'),
    [],
  );
});
