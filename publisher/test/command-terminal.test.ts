/** On a real terminal: `script` makes one. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {mock, test} from 'node:test';
import {Progress} from '../src/command/progress.js';
import {folderWith, run, startOnTerminal} from './helpers/command.js';
import {RSS} from './helpers/documents.js';
import {goodFeed} from './helpers/feeds.js';
import {reply, serve} from './helpers/server.js';

const ESCAPE = '\u001b';
// eslint-disable-next-line no-control-regex -- commands to a terminal
const withoutColour = (text: string) => text.replace(/\u001b\[[\d;]*m/g, '');

test('colour is used on terminals only, unless the user has said no', async () => {
  const folder = folderWith({'bad.json': goodFeed({language: undefined, title: ''}), 'news.xml': RSS});
  const pool = 'alliance-feed pool bad.json -o out.json --keep copies';
  const cases: [line: string, env: object, isColoured: boolean][] = [
    ['alliance-feed check bad.json', {}, true],
    ['alliance-feed check bad.json', {NO_COLOR: ''}, true],
    ['alliance-feed check bad.json', {NO_COLOR: '1'}, false],
    ['alliance-feed check bad.json', {NO_COLOR: '1', FORCE_COLOR: '3'}, false],
    ['alliance-feed check bad.json', {TERM: 'dumb'}, false],
    ['alliance-feed check bad.json --json', {}, false],
    ['alliance-feed check bad.json >plain.txt; cat plain.txt', {FORCE_COLOR: '1'}, false],
    [`${pool} >/dev/null`, {}, true],
    [`${pool} 2>errors.txt; cat errors.txt`, {}, false],
    ['alliance-feed check gone.json >/dev/null', {}, false],
  ];
  const seen = await Promise.all(cases.map(([line, env]) => startOnTerminal(line, {cwd: folder, env}).ended));
  for (const [index, {stdout}] of seen.entries()) {
    const [line, env, isColoured] = cases[index]!;
    assert.ok(stdout.length > 40, line);
    assert.equal(stdout.includes(ESCAPE), isColoured, `${line} ${JSON.stringify(env)}\n${stdout}`);
    if (line.includes('--json') || line.includes('gone')) continue;
    // Readable at 80 columns: only an address or a path may be longer.
    for (const row of withoutColour(stdout).split('\r\n')) assert.ok(row.length <= 80, row);
  }
  // With and without colour, the words are the same.
  assert.equal(withoutColour(seen[0]!.stdout), seen[2]!.stdout);
  assert.ok(!readFileSync(join(folder, 'plain.txt'), 'utf8').includes(ESCAPE));
});

test('what takes over a second is shown on a terminal, and removed when it is done', async () => {
  const lines: Record<string, RegExp> = {
    'alliance-feed check ADDRESS other.json': /Checking 1 of 2 …/,
    'alliance-feed convert ADDRESS -o out.json': /Converting http\S+… …/,
    'alliance-feed pool ADDRESS other.json -o pooled.json': /Pooling 1 of 2 …/,
    'alliance-feed prerender none.html page.html --in-place': /Prerendering 1 of 2 …/,
  };
  await Promise.all(
    Object.entries(lines).map(async ([line, progress]) => {
      const server = await serve({});
      const feed = reply(goodFeed());
      const address = `${server.origin}/${'long/'.repeat(20)}feed.json`;
      const folder = folderWith({
        'other.json': goodFeed(),
        'none.html': '<p>None</p>',
        'page.html': `<news-list src="${address}"></news-list>`,
      });
      const terminal = startOnTerminal(line.replace('ADDRESS', address), {cwd: folder});
      // The server answers only after the terminal shows that it is being waited for.
      const isSaid = new Promise<void>((said) => {
        terminal.child.stdout.on('data', () => progress.test(terminal.output.stdout) && said());
      });
      server.replies['*'] = {handle: (...exchange) => void isSaid.then(() => feed.handle!(...exchange))};
      const {stdout} = await terminal.ended;
      assert.match(stdout, progress);
      const [, after] = stdout.split(new RegExp(`${progress.source}(?![^]*${progress.source})`));
      assert.ok(after?.startsWith(`\r${ESCAPE}[K`), JSON.stringify(stdout));
      for (const drawn of stdout.split(`\r${ESCAPE}[K`).slice(1, -1)) assert.ok(drawn.length <= 80, drawn);
    }),
  );
});

test('progress shows nothing within a second, in a file, or on a terminal that cannot remove it', (context) => {
  const said = (ms: number, stream: object, term = 'xterm', what = 'Checking') => {
    mock.timers.enable({apis: ['setTimeout']});
    const before = process.env.TERM;
    process.env.TERM = term;
    let text = '';
    const progress = new Progress(what, 2, {...stream, write: (part: string) => (text += part)} as never);
    mock.timers.tick(ms);
    progress.step();
    progress.end();
    mock.timers.reset();
    if (before === undefined) delete process.env.TERM;
    else process.env.TERM = before;
    return text;
  };
  context.after(() => mock.timers.reset());
  const terminal = {isTTY: true, columns: 80};
  assert.equal(said(999, terminal), '');
  assert.equal(said(5000, {isTTY: false}), '');
  assert.equal(said(5000, terminal, 'dumb'), '');
  assert.match(said(1000, terminal), /Checking 0 of 2 ….*Checking 1 of 2 …/s);
  // On a narrow terminal, progress stays on its line. Control characters in a name are not executed.
  const narrow = said(1000, {isTTY: true, columns: 30}, 'xterm', `Converting \u001b]0;title\u0007${'x'.repeat(90)}`);
  for (const drawn of narrow.split(`\r${ESCAPE}[K`)) {
    assert.ok(drawn.length <= 30, drawn);
    assert.doesNotMatch(drawn, /\p{Cc}/u);
  }
});

test('without a terminal there is neither colour nor progress', async () => {
  const folder = folderWith({'bad.json': goodFeed({language: undefined})});
  const {stdout, stderr} = await run(['check', 'bad.json'], {cwd: folder, env: {FORCE_COLOR: '1'}});
  assert.ok(!(stdout + stderr).includes(ESCAPE));
});
