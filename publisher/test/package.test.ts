/** The published package, in an empty folder. */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {test} from 'node:test';
import {folderWith} from './helpers/command.js';
import {RSS} from './helpers/documents.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {dependencies: Record<string, string>};

test('the packed command and functions work in an empty folder, with types', () => {
  const folder = folderWith({'news.xml': RSS, 'package.json': '{"type": "module"}'});
  const npm = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [pack] = JSON.parse(execFileSync('npm', npm, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})) as [
    {filename: string; files: {path: string}[]},
  ];
  const folders = new Set(pack.files.map(({path}) => path.split('/')[0]));
  assert.deepEqual([...folders].sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'dist', 'package.json']);
  assert.ok(pack.files.some(({path}) => path === 'dist/LICENSE.txt'));
  assert.match(readFileSync('dist/LICENSE.txt', 'utf8'), /^ajv\n[^]*The MIT License/);
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'alliance-feed'), {recursive: true});
  execFileSync('tar', [
    '-xzf',
    join(folder, pack.filename),
    '-C',
    join(modules, 'alliance-feed'),
    '--strip-components',
    '1',
  ]);
  for (const name of Object.keys(manifest.dependencies)) {
    // Where npm has installed it: in the workspace, or above.
    const place = [resolve('node_modules', name), resolve('../node_modules', name)].find((path) => {
      try {
        return !!readFileSync(join(path, 'package.json'));
      } catch {
        return false;
      }
    });
    mkdirSync(dirname(join(modules, name)), {recursive: true});
    symlinkSync(place!, join(modules, name));
  }
  const bin = 'node_modules/alliance-feed/bin/alliance-feed.js';
  const run = (...args: string[]) => execFileSync(process.execPath, args, {cwd: folder, encoding: 'utf8'});
  // As npm links it.
  mkdirSync(join(modules, '.bin'));
  symlinkSync('../alliance-feed/bin/alliance-feed.js', join(modules, '.bin/alliance-feed'));
  execFileSync('npx', ['--no', 'alliance-feed', 'convert', 'news.xml', '-o', 'feed.json'], {
    cwd: folder,
    stdio: 'pipe',
  });
  // The schema is compiled when the package is built: at each start, that would take longer than everything else.
  const feed = JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'untitled.json'), JSON.stringify({...feed, title: undefined}));
  const args = ['--disallow-code-generation-from-strings', bin, 'check', 'feed.json', 'untitled.json', '--json'];
  const checked = spawnSync(process.execPath, args, {cwd: folder, encoding: 'utf8'});
  const {results} = JSON.parse(checked.stdout) as {results: {findings: {code: string; severity: string}[]}[]};
  const errors = results.map(({findings}) =>
    findings.flatMap(({code, severity}) => (severity === 'error' ? code : [])),
  );
  assert.deepEqual(errors, [[], ['schema']]);
  writeFileSync(
    join(folder, 'use.ts'),
    `import {check, convert, pool, prerender, type FeedDocument, type Finding} from 'alliance-feed';
const {feed}: {feed: FeedDocument} = await convert('<rss/>', {title: 'x'});
const {findings}: {findings: Finding[]} = await check(feed, {links: true});
const pooled = await pool([feed, {name: 'A', url: 'https://a.example/'}], {limit: 3});
console.log(findings, pooled.feed.items[0]?._alliance?.source?.name, (await prerender('<p>', {})).html);
`,
  );
  // Checks all declarations except TypeScript's own.
  const options = '--noEmit --strict --module nodenext --target es2022 --lib es2023,dom --skipDefaultLibCheck';
  run(resolve('../node_modules/typescript/bin/tsc'), ...options.split(' '), 'use.ts');
  writeFileSync(join(folder, 'use.mjs'), `import * as all from 'alliance-feed'; console.log(Object.keys(all).join());`);
  assert.equal(run('use.mjs').trim(), 'check,convert,pool,prerender');
});
