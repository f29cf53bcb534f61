import assert from 'node:assert/strict';
import {test} from 'node:test';
import {CHECK_HELP, CONVERT_HELP, GENERAL_HELP, POOL_HELP, PRERENDER_HELP} from '../src/command/help.js';
import {COMMAND, folderWith, run} from './helpers/command.js';
import {goodFeed, goodItem} from './helpers/feeds.js';
import {reply, serve} from './helpers/server.js';

interface Report {
  command: string;
  results: {input: string; output?: string; findings: {severity: string; code: string; fix: string}[]}[];
}

const today = () => new Date(Date.now() - 864e5).toISOString().slice(0, 10);
const fresh = () => goodFeed({items: [goodItem(1, {date_published: today()})]});
const folder = folderWith({
  'good.json': fresh(),
  'warned.json': goodFeed({...fresh(), language: undefined}),
  'bad.json': '{"items": [}',
  'hostile.json': {...fresh(), items: [{id: 'a', title: 'x', url: 'javascript:\u001b[31m'}]},
  'fr.json': goodFeed({...fresh(), language: 'fr'}),
  'translated.json': goodFeed({...fresh(), _alliance: {translations: {fr: 'fr.json', es: 'es.json'}}}),
});
const check = (...args: string[]) => run(['check', ...args], {cwd: folder});

test('exit codes: 0 for nothing worse than warnings, 1 for errors (with --strict also for warnings), 2 if nothing could be done', async () => {
  const cases = [
    [['good.json'], 0],
    [['warned.json'], 0],
    [['warned.json', '--strict'], 1],
    [['bad.json'], 1],
    [['good.json', 'bad.json'], 1],
    [['good.json', 'not-there.json'], 1],
    [['not-there.json'], 2],
    [['--no-such-option', 'good.json'], 2],
    [['--timeout', '11', 'good.json'], 2],
    [['ftp://a.example/feed.json'], 2],
    [[], 2],
  ] as const;
  const all = await Promise.all(cases.map(async ([args, code]) => ({args, code, ended: await check(...args)})));
  for (const {args, code, ended} of all) {
    assert.equal(ended.code, code, `${args.join(' ')}\n${ended.stdout}${ended.stderr}`);
    if (code === 2) {
      // One sentence with what to do, and no stack.
      assert.match(ended.stderr, /^alliance-feed: [^\n]+\.\n$/);
      assert.doesNotMatch(ended.stderr, /\bat .*\.js/);
    } else assert.equal(ended.stderr, '');
  }
  for (const args of [[], ['no-such-verb'], ['toString']]) assert.equal((await run(args)).code, 2, args.join());
});

test('--json prints everything in one shape, and nothing else, on standard output', async () => {
  const {stdout} = await check('--json', 'good.json', 'warned.json', 'bad.json');
  const {command, results} = JSON.parse(stdout) as Report;
  assert.equal(command, 'check');
  assert.deepEqual(
    results.map(({input, findings}) => [input, ...findings.map(({severity, code}) => `${severity} ${code}`)]),
    [['good.json'], ['warned.json', 'warning no-language'], ['bad.json', 'error not-json']],
  );
  assert.deepEqual(Object.keys(results[2]!.findings[0]!), ['severity', 'code', 'message', 'fix', 'line', 'column']);
});

test('the report for people fits 80 columns, without colour or control characters outside a terminal', async () => {
  const {stdout} = await check('warned.json', 'bad.json', 'hostile.json', 'translated.json');
  for (const line of stdout.split('\n')) assert.ok(line.length <= 80, line);
  assert.ok(!stdout.includes('\u001b'));
  assert.match(stdout, /warning no-language\n {4}The feed names no language.*\n/);
  assert.match(stdout, /→ /);
});

test('files beside a file are read, but addresses that it names are not requested', async () => {
  const server = await serve({'*': reply(fresh())});
  const elsewhere = folderWith({'feed.json': {...fresh(), next_url: `${server.origin}/2.json`}});
  assert.equal((await run(['check', `${elsewhere}/feed.json`])).code, 0);
  assert.deepEqual(server.requests, []);
  const {stdout} = await check('translated.json');
  assert.match(stdout, /translation "es" cannot be shown: there is no file/);
  assert.doesNotMatch(stdout, /translation "fr"/);
});

test('an address is requested, and standard input is read', async () => {
  const server = await serve({'/feed.json': reply(fresh(), {'access-control-allow-origin': undefined})});
  const asked = await check(`${server.origin}/feed.json`);
  assert.equal(asked.code, 1);
  assert.match(asked.stdout, /no-cors/);
  assert.equal((await run(['check', '-'], {input: JSON.stringify(fresh())})).code, 0);
});

test('help and version are complete', async () => {
  assert.equal((await run(['help', 'check'])).stdout, (await run(['check', '--help'])).stdout);
  for (const help of [GENERAL_HELP, CHECK_HELP, CONVERT_HELP, POOL_HELP, PRERENDER_HELP]) {
    for (const part of [/Exit code: 0 /, /8,000,000 bytes/, /whole or not at all/, /findings: \[\{severity/]) {
      assert.match(help, part);
    }
    for (const line of help.split('\n')) assert.ok(line.length <= 80, line);
  }
  assert.match((await run(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  assert.ok(COMMAND);
});
