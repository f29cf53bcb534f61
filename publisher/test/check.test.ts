import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {check} from '../src/check/check.js';
import type {CheckOptions, Finding} from '../src/types.js';
import {codesOf, goodFeed, goodItem, NOW} from './helpers/feeds.js';
import {GOOD_HEADERS, reply, serve, type Reply} from './helpers/server.js';

/** On loopback, http counts as secure. */
const withoutHttps = (findings: Finding[]) => findings.filter(({code}) => code !== 'not-https');

async function checkServed(replies: Record<string, Reply>, options: CheckOptions = {}, path = '/feed.json') {
  const server = await serve(replies);
  const {findings} = await check(server.origin + path, {now: NOW, ...options});
  return {server, findings: withoutHttps(findings)};
}

test('a good feed on a good server has no findings', async () => {
  const {findings} = await checkServed({'/feed.json': reply(goodFeed())});
  assert.deepEqual(findings, []);
});

test('for a feed on loopback, a note says that partners need https', async () => {
  const server = await serve({'/feed.json': reply(goodFeed())});
  const {findings} = await check(`${server.origin}/feed.json`, {now: NOW});
  assert.deepEqual(
    findings.map(({code, severity}) => [code, severity]),
    [['not-https', 'warning']],
  );
});

const packed = gzipSync(JSON.stringify(goodFeed()));
const long = goodFeed({description: 'long '.repeat(1000)});

const SERVERS: Record<string, [Record<string, Reply>, string[]]> = {
  'without a CORS header': [{'/feed.json': reply(goodFeed(), {'access-control-allow-origin': undefined})}, ['no-cors']],
  'that lets one site in': [
    {'/feed.json': reply(goodFeed(), {'access-control-allow-origin': 'https://other.example'})},
    ['cors-origin'],
  ],
  'that sends the CORS header twice': [
    {'/feed.json': reply(goodFeed(), {'access-control-allow-origin': '*, *'})},
    ['cors-twice'],
  ],
  'that forgets the CORS header on errors': [
    {'/feed.json': reply(goodFeed()), '*': {status: 404}},
    ['no-cors-on-errors'],
  ],
  'with the type of a text': [{'/feed.json': reply(goodFeed(), {'content-type': 'text/plain'})}, ['content-type']],
  'without a type': [{'/feed.json': reply(goodFeed(), {'content-type': undefined})}, ['content-type']],
  'without compression': [{'/feed.json': reply(long)}, ['no-compression']],
  'with compression': [{'/feed.json': reply(gzipSync(JSON.stringify(long)), {'content-encoding': 'gzip'})}, []],
  'without caching': [{'/feed.json': reply(goodFeed(), {'cache-control': undefined})}, ['no-caching']],
  'that forbids to keep anything': [{'/feed.json': reply(goodFeed(), {'cache-control': 'no-store'})}, ['no-store']],
  'without validators': [{'/feed.json': reply(goodFeed(), {etag: undefined})}, ['no-validator']],
  'that doesn’t look at its own ETag': [{'/feed.json': reply(goodFeed(), {etag: '"2"'})}, ['no-304']],
  'that says 404': [{}, ['status']],
  'that says 403 without CORS': [{'*': {status: 403}}, ['no-cors', 'status']],
  'that redirects once': [
    {'/feed.json': {status: 301, headers: {...GOOD_HEADERS, location: '/new.json'}}, '/new.json': reply(goodFeed())},
    ['redirected'],
  ],
  'that redirects without CORS': [
    {'/feed.json': {status: 302, headers: {location: '/new.json'}}, '/new.json': reply(goodFeed())},
    ['redirect-no-cors', 'redirected'],
  ],
  'that redirects twice': [
    {
      '/feed.json': {status: 301, headers: {...GOOD_HEADERS, location: '/2.json'}},
      '/2.json': {status: 301, headers: {...GOOD_HEADERS, location: '/3.json'}},
      '/3.json': reply(goodFeed()),
    },
    ['redirect-chain'],
  ],
  'that redirects in a circle': [{'/feed.json': {status: 301, headers: {location: '/feed.json'}}}, ['redirects']],
  'that sends too much': [{'/feed.json': reply(`"${'x'.repeat(8_000_001)}"`)}, ['too-large']],
  'that redirects to another kind of address': [
    {'/feed.json': {status: 301, headers: {location: 'file:///etc/passwd'}}},
    ['not-http'],
  ],
  'that sends a page': [
    {'/feed.json': reply('<!doctype html><title>x</title>', {'content-type': 'text/html'})},
    ['content-type', 'not-a-feed'],
  ],
  'that sends nothing': [{'/feed.json': reply('')}, ['not-a-feed']],
  'that sends what it has packed': [{'/feed.json': reply(gzipSync('{}'))}, ['not-a-feed']],
  'whose compression is cut off': [
    {'/feed.json': reply(packed.subarray(0, packed.length / 2), {'content-encoding': 'gzip'})},
    ['not-reached'],
  ],
};

for (const [name, [replies, codes]] of Object.entries(SERVERS)) {
  test(`a server ${name}: ${codes.join(', ') || 'nothing'}`, async () => {
    const {findings} = await checkServed(replies);
    assert.deepEqual(codesOf(findings), codes);
    for (const {fix} of findings) assert.match(fix, /\.$/);
  });
}

test('what to do about a status depends on it', async () => {
  for (const [status, hint] of [
    [404, /nothing is published there/],
    [403, /login/],
    [429, /limit/],
    [204, /no feed/],
  ] as const) {
    const {findings} = await checkServed({'/feed.json': {status}});
    assert.match(findings.find(({code}) => code === 'status')?.fix ?? '', hint);
  }
});

test('a missing server, and a slow one', async () => {
  const {findings} = await check('http://127.0.0.1:9/feed.json');
  assert.deepEqual(codesOf(findings), ['not-reached']);
  assert.deepEqual(codesOf((await check('https://')).findings), ['not-http']);
  const {findings: slow} = await checkServed({'/feed.json': {handle() {}}}, {timeout: 0.1});
  assert.deepEqual(codesOf(slow), ['timeout']);
});

test('further pages are followed and checked', async () => {
  const page = (next: string | undefined, ...ids: number[]) =>
    reply(goodFeed({...(next && {next_url: next}), items: ids.map((id) => goodItem(id))}));
  const good = await checkServed({
    '/feed.json': page('2.json', 1),
    '/2.json': page('/3.json', 2),
    '/3.json': page(undefined, 3),
  });
  assert.deepEqual(good.findings, []);

  const loop = await checkServed({'/feed.json': page('2.json', 1), '/2.json': page('feed.json', 2)});
  assert.deepEqual(codesOf(loop.findings), ['next-loop']);
  assert.equal(loop.findings[0]?.url, `${loop.server.origin}/2.json`);

  const dead = await checkServed({'/feed.json': page('2.json', 1)});
  assert.deepEqual(codesOf(dead.findings), ['next-dead', 'status']);

  const rss = await checkServed({'/feed.json': page('2.json', 1), '/2.json': reply('<rss></rss>')});
  assert.ok(codesOf(rss.findings).includes('next-dead'));

  const same = await checkServed({
    '/feed.json': page('2.json', 1),
    '/2.json': page('3.json', 1),
    '/3.json': page('4.json', 1),
  });
  assert.deepEqual(codesOf(same.findings), ['next-nothing-new']);

  const endless = await checkServed({
    '/feed.json': page('/1', 1),
    '*': {
      handle(request, response) {
        const number = Number(request.url!.slice(1)) || 0;
        response.writeHead(request.url!.includes('no-such') ? 404 : 200, GOOD_HEADERS);
        response.end(JSON.stringify(goodFeed({next_url: `/${number + 1}`, items: [goodItem(number + 100)]})));
      },
    },
  });
  assert.ok(codesOf(endless.findings).includes('too-many-pages'));
});

test('translations must be reachable, in their language, with the same items', async () => {
  const translations = {fr: 'fr.json', ar: 'ar.json', es: 'es.json'};
  const {findings} = await checkServed({
    '/feed.json': reply(goodFeed({_alliance: {translations}})),
    '/fr.json': reply(goodFeed({language: 'fr'})),
    '/es.json': reply(goodFeed({language: 'en', items: [goodItem(1), goodItem(3)]})),
  });
  assert.deepEqual(codesOf(findings), ['status', 'translation-dead', 'translation-ids', 'translation-language']);
  const ids = findings.find(({code}) => code === 'translation-ids')!;
  assert.match(ids.message, /"es".*1 are missing, 1 are not/);
  assert.equal(ids.pointer, '/_alliance/translations/es');
});

test('links and pictures are requested with --links: by HEAD, then GET', async () => {
  const server = await serve({
    '/ok': {},
    '/no-head': {handle: (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end()},
    '/picture.png': {headers: {'content-type': 'image/png'}},
    '/page.png': {headers: {'content-type': 'text/html'}},
    '/robots': {status: 403},
  });
  const {origin} = server;
  const feed = goodFeed({
    items: [
      goodItem(1, {url: `${origin}/ok#part`, image: `${origin}/picture.png`}),
      goodItem(2, {url: `${origin}/no-head`, image: `${origin}/page.png`}),
      goodItem(3, {url: `${origin}/gone`, image: `${origin}/gone.png`}),
      goodItem(4, {url: `${origin}/robots`, attachments: [{url: `${origin}/ok`, mime_type: 'text/plain'}]}),
    ],
  });
  server.replies['/feed.json'] = reply(feed);
  const asked = async (links: boolean) =>
    codesOf((await check(`${origin}/feed.json`, {links, now: NOW})).findings).filter((code) =>
      /dead|refused|not-an/.test(code),
    );
  assert.deepEqual(await asked(false), []);
  assert.ok(!server.requests.some(({path}) => path === '/ok'));
  assert.deepEqual(await asked(true), ['image-dead', 'link-dead', 'link-refused', 'not-an-image']);
  assert.equal(server.requests.filter(({path}) => path === '/ok').length, 1);
});
