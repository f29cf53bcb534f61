/**
 * Runs all tests, or only the named ones: `node publisher/test/run.mjs check network`. They are bundled first with the
 * sources that they test, because Node 20 reads no TypeScript. The command that they start is the one in dist/.
 */
import {spawnSync} from 'node:child_process';
import {readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {REPORTERS} from '../../scripts/test/counting-reporter.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));
const outdir = join(folder, 'test/.bundled');
const picked = process.argv.slice(2);
const names = readdirSync(join(folder, 'test'))
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => !picked.length || picked.includes(name.replace('.test.ts', '')));

rmSync(outdir, {recursive: true, force: true});
await build({
  absWorkingDir: folder,
  entryPoints: names.map((name) => `test/${name}`),
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const files = names.map((name) => join(outdir, name.replace(/ts$/, 'js')));
const {status} = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...REPORTERS, ...files], {
  cwd: folder,
  stdio: 'inherit',
});
rmSync(outdir, {recursive: true, force: true});
process.exitCode = status ?? 1;
