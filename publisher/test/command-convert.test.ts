import assert from 'node:assert/strict';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  lstatSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
  statSync,
} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {folderWith, run} from './helpers/command.js';
import {CSV, HTML, RSS} from './helpers/documents.js';
import {serve} from './helpers/server.js';
import type {FeedDocument} from '../src/types.js';

const inFolder = (cwd: string) => (args: string[], input?: string) =>
  run(['convert', ...args], {cwd, ...(input !== undefined && {input})});

test('a file becomes a feed: on standard output, in a file or in the report', async () => {
  const folder = folderWith({'news.xml': RSS, 'news.csv': CSV});
  const convert = inFolder(folder);
  const [plain, filed, report, filedReport, piped] = await Promise.all([
    convert(['news.xml']),
    convert(['news.xml', '-o', 'new/feed.json', '--publications', 'report']),
    convert(['news.csv', '--json', '--title', 'T']),
    convert(['news.xml', '--json', '-o', 'other.json']),
    convert(['-'], RSS),
  ]);
  assert.equal((JSON.parse(plain.stdout) as FeedDocument).items.length, 2);
  assert.equal(piped.stdout, plain.stdout);
  assert.equal(filed.stdout, '');
  assert.match(filed.stderr, /Wrote new\/feed\.json: 2 items\./);
  const written = JSON.parse(readFileSync(join(folder, 'new/feed.json'), 'utf8')) as FeedDocument;
  assert.equal(written.items[0]?._alliance?.type, 'publication');
  const {results} = JSON.parse(report.stdout) as {results: {feed: FeedDocument; findings: {code: string}[]}[]};
  assert.equal(results[0]?.feed.title, 'T');
  assert.deepEqual(
    results[0]?.findings.map(({code}) => code),
    ['unknown-column'],
  );
  assert.deepEqual(JSON.parse(filedReport.stdout), {
    command: 'convert',
    results: [{input: 'news.xml', output: 'other.json', findings: []}],
  });
  for (const {code} of [plain, filed, report, filedReport, piped]) assert.equal(code, 0);
});

test('what cannot be converted gets one sentence and exit code 2, and the existing file stays', async () => {
  const folder = folderWith({
    'page.html': HTML,
    'broken.xml': '<rss><channel><title>a</channel>',
    'feed.json': 'as it was',
  });
  const server = await serve({
    '/late': {handle() {}},
    '/half': {handle: (_, response) => void response.writeHead(200).write(RSS.slice(0, 500))},
  });
  const convert = inFolder(folder);
  const cases: [string[], RegExp][] = [
    [['page.html', '-o', 'feed.json'], /HTML page; its feed is at/],
    [['broken.xml', '-o', 'feed.json'], /XML breaks/],
    [['not-there.xml', '-o', 'feed.json'], /no such file/],
    [[`${server.origin}/404`, '-o', 'feed.json'], /status 404/],
    [
      [`${server.origin}/late`, '--timeout', '0.2', '-o', 'feed.json'],
      /: it gives no complete answer within 0\.2 seconds/,
    ],
    [[`${server.origin}/half`, '--timeout', '0.2', '-o', 'feed.json'], /: it gives no complete answer within/],
    [['page.html', 'broken.xml'], /Only one document/],
    [['page.html', '--pages', 'many'], /--pages many makes no sense/],
  ];
  await Promise.all(
    cases.map(async ([args, message]) => {
      const {code, stderr, stdout} = await convert(args);
      assert.equal(code, 2, stderr);
      assert.match(stderr, /^alliance-feed: [^\n]+\.\n$/);
      assert.match(stderr, message);
      assert.equal(stdout, '');
    }),
  );
  // For programs, the report says it as well.
  const {code, stdout} = await convert(['page.html', '-o', 'feed.json', '--json']);
  const [result, ...others] = (JSON.parse(stdout) as {results: {input: string; findings: {code: string}[]}[]}).results;
  assert.deepEqual([code, result?.input, result?.findings[0]?.code, others], [2, 'page.html', 'unreadable', []]);
  assert.equal(readFileSync(join(folder, 'feed.json'), 'utf8'), 'as it was');
  assert.deepEqual(readdirSync(folder).sort(), ['broken.xml', 'feed.json', 'page.html']);
});

test('a file is written completely: nothing is left beside it, and a link and the mode stay as they are', async () => {
  const folder = folderWith({'news.xml': RSS});
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/real.json'), 'old');
  chmodSync(join(folder, 'site/real.json'), 0o640);
  symlinkSync('site/real.json', join(folder, 'feed.json'));
  assert.equal((await inFolder(folder)(['news.xml', '-o', 'feed.json'])).code, 0);
  assert.match(readFileSync(join(folder, 'site/real.json'), 'utf8'), /^\{\n/);
  assert.equal(statSync(join(folder, 'site/real.json')).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(join(folder, 'site')), ['real.json']);
  const {code, stderr} = await inFolder(folder)(['news.xml', '-o', 'news.xml/feed.json']);
  assert.equal(code, 2);
  assert.match(stderr, /Cannot write/);

  // A link to what isn't there yet; links in a circle; the longest name that there can be.
  symlinkSync('site/new.json', join(folder, 'next.json'));
  symlinkSync('next.json', join(folder, 'first.json'));
  symlinkSync('circle.json', join(folder, 'circle.json'));
  assert.equal((await inFolder(folder)(['news.xml', '-o', 'first.json'])).code, 0);
  assert.match(readFileSync(join(folder, 'site/new.json'), 'utf8'), /^\{\n/);
  assert.ok(lstatSync(join(folder, 'next.json')).isSymbolicLink());
  const circle = await inFolder(folder)(['news.xml', '-o', 'circle.json']);
  assert.match(circle.stderr, /Cannot write circle\.json: its symbolic links lead in a circle; /);
  assert.equal((await inFolder(folder)(['news.xml', '-o', `${'n'.repeat(250)}.json`])).code, 0);

  // A name is shown in one line, whatever is in it.
  const odd = await inFolder(folder)(['news.xml', '-o', 'two\nlines.json']);
  assert.equal(odd.stderr.split('\n').at(-2), 'Wrote two lines.json: 2 items.');
});
