/** Ctrl+C at any point of a command. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, watch} from 'node:fs';
import {open} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {folderWith, run, start, startOnTerminal, type Ended} from './helpers/command.js';
import {RSS} from './helpers/documents.js';
import {goodFeed, goodItem} from './helpers/feeds.js';
import {reply, serve} from './helpers/server.js';

const wasInterrupted = ({code, signal}: Ended) => signal === 'SIGINT' || code === 130;

function assertInterrupted(end: Ended) {
  assert.ok(wasInterrupted(end), `exit code ${end.code}, signal ${end.signal}`);
  assert.equal(end.stdout + end.stderr, '');
}

/**
 * On a busy machine, a signal may arrive when everything is done and reported, and only the process has not ended yet.
 */
function assertInterruptedOrDone(end: Ended) {
  const hasSaidSo = wasInterrupted(end) && /^Wrote .+\.\n/m.test(end.stdout + end.stderr);
  if (end.code !== 0 && !hasSaidSo) assertInterrupted(end);
}

const whole = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as {items?: unknown[]};
/** Takes long enough to write that a signal can arrive meanwhile. */
const MANY = goodFeed({
  items: Array.from({length: 300}, (_, index) => goodItem(index, {content_text: 'word '.repeat(100)})),
});

test('while it waits for a server: the existing file stays', async () => {
  const verbs = [['check'], ['convert', '-o', 'out.json'], ['pool', '-o', 'out.json']];
  const waits = verbs.map(async (verb) => {
    const folder = folderWith({'out.json': 'as it was'});
    const server = await serve({'*': {handle: () => started.interrupt()}});
    const started = start([...verb, `${server.origin}/feed.json`], {cwd: folder});
    assertInterrupted(await started.ended);
    assert.equal(readFileSync(join(folder, 'out.json'), 'utf8'), 'as it was');
    assert.deepEqual(readdirSync(folder), ['out.json']);
  });
  await Promise.all(waits);
});

test('while standard input or a pipe is still open', async () => {
  const folder = folderWith();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const [input, pipe] = ['-', 'pipe'].map((name) => start(['convert', name, '-o', 'out.json'], {cwd: folder}));
  // More than fits into the pipe, so it is being read.
  await new Promise<void>((taken) => input!.child.stdin.write(RSS + ' '.repeat(1_000_000), () => taken()));
  const writer = await open(join(folder, 'pipe'), 'w');
  for (const {interrupt, ended} of [input!, pipe!]) {
    interrupt();
    assertInterrupted(await ended);
  }
  await writer.close();
  assert.deepEqual(readdirSync(folder), ['pipe']);
});

test('while files are written: each is complete, and nothing is left beside them', async () => {
  const page = '<p>Before</p><news-list src="feed.json"></news-list>';
  const pages = Array.from({length: 300}, (_, index) => `page-${index}.html`);
  const server = await serve({'*': reply(MANY), '/never.json': {handle() {}}});
  const address = `${server.origin}/feed.json`;
  const site = folderWith({
    'site/feed.json': goodFeed(),
    ...Object.fromEntries(pages.map((name) => [`site/${name}`, page])),
    // However late the signal arrives, not all pages are written by then.
    'site/last.html': page.replace('feed.json', `${server.origin}/never.json`),
    'pool/copies/.keep': '',
    'convert/out.json': goodFeed(),
  });
  const runs: [string, string[]][] = [
    ['site', ['prerender', ...pages, 'last.html', '--in-place']],
    ['pool/copies', ['pool', address, '-o', '../out.json', '--keep', '.']],
    ['convert', ['convert', address, '-o', 'out.json']],
  ];
  const ends = await Promise.all(
    runs.map(async ([folder, args]) => {
      const cwd = join(site, folder);
      const {interrupt, ended} = start(args, {cwd});
      const watcher = watch(cwd, () => interrupt());
      const end = await ended;
      watcher.close();
      return end;
    }),
  );
  assertInterrupted(ends[0]!);
  // If the signal arrives too late to stop anything, everything is done.
  for (const end of ends.slice(1)) assertInterruptedOrDone(end);

  assert.deepEqual(readdirSync(join(site, 'site')).sort(), ['feed.json', 'last.html', ...pages].sort());
  const texts = pages.map((name) => readFileSync(join(site, 'site', name), 'utf8'));
  const filled = texts.filter((text) => text !== page);
  for (const text of filled)
    assert.match(text, /^<p>Before<\/p><news-list[^]+data-alliance-snapshot[^]+<\/news-list>$/);
  assert.ok(filled.length > 0, `${filled.length} pages`);

  for (const folder of ['pool', 'pool/copies', 'convert']) {
    for (const name of readdirSync(join(site, folder)).filter((entry) => !/^(copies|\.keep)$/.test(entry))) {
      assert.match(name, /^[^.].*\.json$/);
      whole(join(site, folder, name));
    }
  }
});

test('at any other time', async () => {
  const folder = folderWith({'many.json': MANY, 'out.json': 'as it was'});
  const times = [0, 30, 60, 90, 120, 150, 200, 250];
  const ends = await Promise.all(
    times.map((killAfterMs, index) =>
      run(
        [index % 2 ? 'pool' : 'convert', 'many.json', '-o', 'out.json', '--keep', 'copies'].slice(0, index % 2 ? 6 : 4),
        {
          cwd: folder,
          killAfterMs,
        },
      ),
    ),
  );
  for (const end of ends) assertInterruptedOrDone(end);
  const text = readFileSync(join(folder, 'out.json'), 'utf8');
  if (text !== 'as it was') assert.equal(whole(join(folder, 'out.json')).items?.length, 300);
  assert.deepEqual(
    readdirSync(folder, {recursive: true}).filter((name) => String(name).endsWith('.tmp')),
    [],
  );
});

test('ended by force, or twice at once, at any moment: what is there is complete', async () => {
  const folder = folderWith({'many.json': MANY, 'out.json': goodFeed()});
  const started = Array.from({length: 12}, (_, index) => {
    const verb = index % 2 ? ['pool', '--keep', 'copies'] : ['convert'];
    const {interrupt, ended} = start([...verb, 'many.json', '-o', 'out.json'], {cwd: folder});
    setTimeout(() => interrupt((['SIGKILL', 'SIGTERM', 'SIGINT'] as const)[index % 3]), index * 40);
    return ended;
  });
  await Promise.all([...started, run(['pool', 'many.json', '-o', 'out.json', '--keep', 'copies'], {cwd: folder})]);
  assert.equal(whole(join(folder, 'out.json')).items?.length, MANY.items.length);
  for (const name of readdirSync(join(folder, 'copies')).filter((entry) => !entry.startsWith('.'))) {
    whole(join(folder, 'copies', name));
  }
});

test('on a terminal, by the key itself', async () => {
  const folder = folderWith();
  const server = await serve({'*': {handle: () => terminal.child.stdin.write('\u0003')}});
  const terminal = startOnTerminal(`alliance-feed convert ${server.origin}/rss -o out.json`, {cwd: folder});
  const {code, stdout} = await terminal.ended;
  assert.equal(code, 130);
  assert.equal(stdout.trim().replace('^C', ''), '');
  assert.deepEqual(readdirSync(folder), []);
});
