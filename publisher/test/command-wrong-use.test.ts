import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {COMMAND, folderWith, run} from './helpers/command.js';
import {RSS} from './helpers/documents.js';
import {goodFeed} from './helpers/feeds.js';

const PAGE = '<news-list src="feed.json"></news-list>';
const folder = folderWith({
  'feed.json': goodFeed(),
  'news.xml': RSS,
  'page.html': PAGE,
  'folder/page.html': PAGE,
  'no-url/pool.json': {members: [{name: 'A'}]},
  'nobody/pool.json': {members: []},
  'broken/pool.json': '{"members": [',
  'typo/pool.json': {member: ['news.xml']},
  'one/pool.json': {members: {url: 'news.xml'}},
  'null/pool.json': {members: ['news.xml', null]},
  'title/pool.json': {title: 5, members: ['news.xml']},
  'home/pool.json': {home_page_url: 'agency', members: ['news.xml']},
  'language/pool.json': {language: 'Klingonish', members: ['news.xml']},
});

/** All files in the folder, by path. */
function contents() {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true});
  const paths = entries.map(({parentPath, name}) => join(parentPath, name));
  return Object.fromEntries(paths.map((path, i) => [path, entries[i]!.isFile() && readFileSync(path, 'utf8')]));
}

const CASES: Record<string, [string[], RegExp][]> = {
  check: [
    [[], /Say what to check/],
    [[''], /names is empty/],
    [['a.b.json'], /Cannot read a\.b\.json: there is no such file; give/],
    [['folder'], /is a folder/],
    [['www.a.example/feed.json'], /no such file; if it is an address, write https:\/\/www\.a\.example\/feed\.json\.\n/],
    [['https://['], /is not an address/],
    [['feed.json', '--no.such'], /Unknown option '--no\.such'; "alliance-feed check --help"/],
    [['feed.json', '--timeout', 'soon'], /--timeout soon makes no sense: give seconds/],
    [['\u001b[31m'], /Cannot read \[31m: there is no such file/],
  ],
  convert: [
    [[], /Say what to convert/],
    [['news.xml', '-o'], /argument missing/],
    [['news.xml', '-o', ''], /--output is empty: give it a value/],
    [['news.xml', '-o', 'folder'], /-o folder is a folder: name the file/],
    [
      ['news.xml', '-o', 'page.html/feed.json'],
      /Cannot write .*: a part of its path is not a folder; nothing was changed/,
    ],
    [['news.xml', '-o', '/proc/none/feed.json'], /Cannot write \/proc\/none\/feed\.json: /],
    [['news.xml', '-o', 'x.json', '--home', 'agency'], /--home agency is not an address: give/],
    [['news.xml', '-o', 'x.json', '--url', 'https://['], /--url .* is not an address: give/],
    [['news.xml', '-o', 'x.json', '--language', '!'], /--language ! is not a language: give/],
  ],
  pool: [
    [[], /Say what to pool/],
    [['news.xml'], /Say where to write the feed/],
    [['news.xml', '-o', 'folder'], /-o folder is a folder: name the file/],
    [['news.xml', '-o', 'x.json', '--limit', '-1'], /limit/],
    [['news.xml', '-o', 'x.json', '--home', 'agency'], /--home agency is not an address/],
    [['no-url/pool.json', '-o', 'x.json'], /names no "url" for member 1: add it/],
    [['nobody/pool.json', '-o', 'x.json'], /There are no members: give/],
    [['broken/pool.json', '-o', 'x.json'], /broken JSON: correct it/],
    [['gone/pool.json', '-o', 'x.json'], /Cannot read gone\/pool\.json: there is no such file/],
    [['typo/pool.json', '-o', 'x.json'], /names no members in a list: write/],
    [['one/pool.json', '-o', 'x.json'], /names no members in a list: write/],
    [['null/pool.json', '-o', 'x.json'], /names no "url" for member 2: add it/],
    [['title/pool.json', '-o', 'x.json'], /title\/pool\.json: "title" is not a text/],
    [['home/pool.json', '-o', 'x.json'], /"home_page_url" agency is not an address/],
    [['language/pool.json', '-o', 'x.json'], /"language" Klingonish is not a language/],
    [['folder', 'gone.xml', '-o', 'x.json'], /No member could be read/],
  ],
  prerender: [
    [['page.html', '-o', ''], /--output is empty/],
    [['page.html', '-o', 'news.xml'], /-o news\.xml is a file: name a folder/],
    [['page.html', '--in-place', '--root', 'gone'], /--root gone is not a folder/],
    [['page.html', '--in-place', '--base', 'https://['], /--base .* is not an address/],
    [['-', '--in-place'], /- is not a file: give/],
    [
      ['page.html', 'folder/page.html', '--root', 'no-url', '-o', 'out'],
      /page\.html and folder\/page\.html would be the same file: name the site's folder/,
    ],
    [
      ['embed.html?widget=news-list', 'embed.html?widget=campaign-banner', '--in-place'],
      /would be the same file: .*, or copy the page/,
    ],
    [['folder', '--in-place'], /is a folder; give/],
  ],
};

for (const [verb, cases] of Object.entries(CASES)) {
  test(`${verb}: wrong use gets one sentence and exit code 2, and nothing is written`, async () => {
    const before = contents();
    const all = await Promise.all(cases.map(async ([args]) => run([verb, ...args], {cwd: folder})));
    for (const [index, {code, stderr}] of all.entries()) {
      const [args, sentence] = cases[index]!;
      assert.equal(code, 2, `${args.join(' ')}: ${stderr}`);
      assert.match(stderr, /^alliance-feed: [^\n\p{Cc}]+\.\n$/u);
      assert.match(stderr, sentence);
      assert.doesNotMatch(stderr, /went wrong|\bat .*\.js/);
    }
    assert.deepEqual(contents(), before);
  });
}

test('a device or a pipe is written to, not replaced', () => {
  const line = `"${process.execPath}" "${COMMAND}" convert news.xml -o /dev/stdout | cat`;
  const {stdout} = spawnSync('sh', ['-c', line], {cwd: folder, encoding: 'utf8'});
  assert.equal((JSON.parse(stdout) as {items: unknown[]}).items.length, 2);
});

test('an output that ends, is full or is closed gets one sentence or none, and never a stack', () => {
  const shell = (line: string) => {
    const command = `"${process.execPath}" "${COMMAND}"`;
    const {stdout, stderr} = spawnSync('sh', ['-c', line.replaceAll('alliance-feed', () => command)], {
      cwd: folder,
      encoding: 'utf8',
    });
    return {code: stdout.trim().split('\n').at(-1), stderr};
  };
  const many = '"$(yes news.xml | head -n 2000)"';
  for (const [line, code, said] of [
    [`{ alliance-feed check ${many.slice(1, -1)} --json; echo $? >&2; } | head -c 1 | wc -c`, '1', /^0\n$/],
    [
      'alliance-feed convert news.xml >/dev/full; echo $?',
      '2',
      /^alliance-feed: .*the disk is full; name a file.*\.\n$/,
    ],
    ['alliance-feed convert news.xml -o /dev/full; echo $?', '2', /Cannot write \/dev\/full: the disk is full/],
    ['alliance-feed check gone.json 2>/dev/full >/dev/null; echo $?', '2', /^$/],
    ['alliance-feed convert news.xml >&- 2>&-; echo $?', '0', /^$/],
    ['alliance-feed convert - <&-; echo $?', '2', /It is empty|it is empty/],
  ] as const) {
    const end = shell(line);
    assert.equal(end.code, code, `${line}\n${end.stderr}`);
    assert.match(end.stderr, said, line);
    assert.doesNotMatch(end.stderr, /went wrong|\bat .*\.js/);
  }
});
