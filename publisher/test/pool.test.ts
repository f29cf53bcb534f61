import assert from 'node:assert/strict';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {check} from '../src/check/check.js';
import {pool} from '../src/pool/pool.js';
import type {FeedDocument} from '../src/types.js';
import {folderWith, run} from './helpers/command.js';
import {RSS} from './helpers/documents.js';
import {codesOf, goodFeed, goodItem} from './helpers/feeds.js';
import {reply, serve, type Reply} from './helpers/server.js';

const agency = (name: string, ...items: FeedDocument['items']) =>
  goodFeed({title: name, home_page_url: `https://${name.toLowerCase()}.example/`, items});
const readFeed = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as FeedDocument;

test('items are attributed, duplicates merged, the newest first', async () => {
  const {feed} = await pool([
    agency(
      'A',
      goodItem(1, {date_published: '2026-01-01'}),
      goodItem(2, {date_published: '2026-03-01', _alliance: {source: {name: 'Z'}}}),
    ),
    agency(
      'B',
      // The same address, except for parts that do not count.
      goodItem(9, {id: '9', url: 'http://alliance.example/1/?utm_source=b#top', date_published: '2026-01-02'}),
      goodItem(3, {date_published: '2026-02-01'}),
    ),
    {name: 'See', feed: RSS},
  ]);
  assert.deepEqual(
    feed.items.map(({title, _alliance}) => [title, _alliance?.source]),
    [
      ['Item 2', {name: 'Z'}],
      ['Item 3', {name: 'B', url: 'https://b.example/'}],
      ['Item 1', {name: 'A', url: 'https://a.example/'}],
      ['Only a summary', {name: 'See', url: 'https://agency.example/'}],
      ['Four agencies, one plan', {name: 'See', url: 'https://agency.example/'}],
    ],
  );
  assert.equal(feed.title, 'A');
  assert.deepEqual(
    (await check(feed)).findings.filter(({severity}) => severity === 'error'),
    [],
  );
});

test('an id that is unique in one feed only does not hide an item of another', async () => {
  const {feed} = await pool([
    agency('A', goodItem(1, {id: '1'})),
    agency('B', goodItem(2, {id: '1'}), {...goodItem(3, {id: '2'}), url: undefined}),
    agency('C', {...goodItem(4, {id: '2'}), url: undefined}),
  ]);
  assert.equal(feed.items.length, 4);
  assert.equal(new Set(feed.items.map(({id}) => id)).size, 4);
});

test('an item inherits language and authors from its feed', async () => {
  const {feed} = await pool(
    [goodFeed({language: 'fr', authors: [{name: 'Ann'}], items: [goodItem(1)]}), goodFeed({items: [goodItem(2)]})],
    {title: 'All', language: 'en', home_page_url: 'https://all.example/', limit: 5},
  );
  assert.deepEqual([feed.title, feed.language, feed.home_page_url], ['All', 'en', 'https://all.example/']);
  const [first, second] = feed.items;
  assert.deepEqual([first?.language, first?.authors, second?.language], ['fr', [{name: 'Ann'}], undefined]);
});

test('a member that fails is replaced by its last good copy, with a warning', async () => {
  const good = await serve({'/feed.json': reply(agency('A', goodItem(1)))});
  const flaky = await serve({'/rss': {body: RSS, headers: {'last-modified': 'Tue, 14 Oct 2014 23:30:00 GMT'}}});
  const folder = folderWith();
  const members = [`${good.origin}/feed.json`, {name: 'Flaky', url: `${flaky.origin}/rss`}];
  const first = await pool(members, {keep: folder});
  assert.deepEqual(codesOf(first.findings), ['member-age']);
  assert.equal(readdirSync(folder).length, 2);

  // Unchanged feeds are not sent again.
  await pool(members, {keep: folder});
  assert.equal(good.requests.at(-1)?.headers['if-none-match'], '"1"');
  assert.equal(flaky.requests.at(-1)?.headers['if-modified-since'], 'Tue, 14 Oct 2014 23:30:00 GMT');

  const cutOff: Reply = {handle: (_, response) => void response.destroy()};
  for (const fault of [{body: '<html>Maintenance'}, {status: 404}, cutOff]) {
    flaky.replies['/rss'] = fault;
    const {feed, findings} = await pool(members, {keep: folder});
    assert.deepEqual(feed, first.feed);
    const [kept] = findings.filter(({severity}) => severity === 'warning');
    assert.equal(kept?.code, 'member-kept');
    assert.match(kept.message, /\/rss failed \(.+\): its copy of \d{4}-\d\d-\d\d \d\d:\d\d UTC is used/);
  }
  // Without a copy, only its own items are missing.
  const {feed, findings} = await pool(members);
  assert.equal(feed.items.length, 1);
  assert.ok(codesOf(findings).includes('member-failed'));
  await assert.rejects(pool([`${flaky.origin}/404`]), /failed/);
});

test('a member that is no member at all costs only its own items', async () => {
  const nothing = null as unknown as object;
  const {feed, findings} = await pool([nothing, {url: 'nonsense'}, agency('A', goodItem(1))]);
  assert.equal(feed.items.length, 1);
  assert.deepEqual(codesOf(findings), ['member-age', 'member-failed']);
  assert.match(findings[1]!.message, /"nonsense" is not an address/);
});

test('copies that somebody has changed are ignored', async () => {
  const server = await serve({'/feed.json': reply(agency('A', goodItem(1)))});
  const folder = folderWith();
  await pool([`${server.origin}/feed.json`], {keep: folder});
  const [name] = readdirSync(folder);
  writeFileSync(join(folder, name!), '{"half": ');
  await pool([`${server.origin}/feed.json`], {keep: folder});
  assert.equal(server.requests.at(-1)?.headers['if-none-match'], undefined);
  assert.equal((JSON.parse(readFileSync(join(folder, name!), 'utf8')) as {etag: string}).etag, '"1"');
});

test('as a command: pool.json, exit codes, copies beside the output', async () => {
  const server = await serve({'/a.json': reply(agency('A', goodItem(1)))});
  const folder = folderWith({
    'site/pool.json': {
      title: 'All',
      language: 'en',
      members: [{name: 'Agency', url: `${server.origin}/a.json`}, {url: 'b.xml'}, `${server.origin}/gone`],
    },
    'site/b.xml': RSS,
    'out/feed.json': 'old',
  });
  const command = (...args: string[]) => run(['pool', ...args], {cwd: folder});
  const first = await command('site/pool.json', '-o', 'out/feed.json', '--limit', '2');
  assert.equal(first.code, 1, first.stderr);
  assert.match(first.stderr, /status 404.*\n?.*no earlier copy/);
  const feed = readFeed(join(folder, 'out/feed.json'));
  assert.deepEqual([feed.title, feed.items.length, feed.items[0]?._alliance?.source?.name], ['All', 2, 'Agency']);
  assert.equal(readdirSync(join(folder, 'out/feed.members')).length, 2);

  const two = [`${server.origin}/a.json`, 'site/b.xml', '-o', 'out/two.json', '--keep', 'copies', '--json'];
  const good = await command(...two);
  assert.equal(good.code, 0);
  const {command: name, results} = JSON.parse(good.stdout) as {
    command: string;
    results: {input: string; output: string}[];
  };
  assert.equal(name, 'pool');
  assert.deepEqual(
    results.map(({input, output}) => [input, output]),
    [
      [`${server.origin}/a.json`, 'out/two.json'],
      ['site/b.xml', 'out/two.json'],
    ],
  );
  server.replies['/a.json'] = {status: 404};
  assert.equal((await command(...two)).code, 0);
  assert.equal((await command(...two, '--strict')).code, 1);
  assert.equal(readFeed(join(folder, 'out/two.json')).items.length, 3);

  const before = readFileSync(join(folder, 'out/feed.json'), 'utf8');
  const [none, noOutput, broken] = await Promise.all([
    command(`${server.origin}/gone`, 'not-there.xml', '-o', 'out/feed.json', '--keep', 'other'),
    command('site/b.xml'),
    command('not-there/pool.json', '-o', 'out/feed.json'),
  ]);
  for (const {code} of [none, noOutput, broken]) assert.equal(code, 2);
  assert.equal(readFileSync(join(folder, 'out/feed.json'), 'utf8'), before);
});

test('parallel and killed runs never leave half a file', async () => {
  const many = goodFeed({
    items: Array.from({length: 2000}, (_, index) => goodItem(index, {content_text: 'word '.repeat(100)})),
  });
  const server = await serve({'/feed.json': reply(many)});
  const folder = folderWith();
  const output = join(folder, 'feed.json');
  const args = ['pool', `${server.origin}/feed.json`, '-o', output];
  const runs = await Promise.all([
    run(args),
    run(args),
    ...[50, 150, 400].map((killAfterMs) => run(args, {killAfterMs})),
  ]);
  for (const {code} of runs.slice(0, 2)) assert.equal(code, 0);
  assert.equal(readFeed(output).items.length, 2000);
  assert.deepEqual(readdirSync(folder).sort(), ['feed.json', 'feed.members']);
  assert.equal(readdirSync(join(folder, 'feed.members')).length, 1);
});
