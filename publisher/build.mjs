/** Builds dist/: two bundles that contain the widgets' own reader, and declarations for the functions. */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {feedSchemaValidator} from '../scripts/site/feed-schema-validator.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const {dependencies} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

rmSync(join(folder, 'dist'), {recursive: true, force: true});
await build({
  absWorkingDir: folder,
  entryPoints: {index: 'src/index.ts', command: 'src/command/command.ts'},
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'shared-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // The package's own dependencies are installed beside it; the widgets' sources are part of it.
  external: Object.keys(dependencies).flatMap((name) => [name, `${name}/*`]),
  plugins: [feedSchemaValidator()],
  logLevel: 'warning',
});

const declarations = mkdtempSync(join(tmpdir(), 'alliance-feed-types-'));
const tsc = fileURLToPath(new URL('../node_modules/typescript-native/bin/tsc', import.meta.url));
const {status, stdout} = spawnSync(
  process.execPath,
  // Types are checked by `npm run lint`.
  [tsc, '-p', join(folder, 'tsconfig.build.json'), '--outDir', declarations, '--noCheck'],
  {encoding: 'utf8'},
);
if (status !== 0) {
  console.error(stdout);
  process.exit(1);
}
// The functions' declarations refer only to types.d.ts.
for (const name of ['index', 'types', 'check/check', 'convert/convert', 'pool/pool', 'prerender/prerender']) {
  cpSync(join(declarations, `publisher/src/${name}.d.ts`), join(folder, `dist/${name}.d.ts`));
}
rmSync(declarations, {recursive: true});
