/** Builds dist/: two bundles that contain the widgets' own reader, and declarations for the functions. */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {feedSchemaValidator} from '../scripts/site/feed-schema-validator.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const {dependencies} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

rmSync(join(folder, 'dist'), {recursive: true, force: true});
const {metafile} = await build({
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
  metafile: true,
  plugins: [feedSchemaValidator()],
  logLevel: 'warning',
});

/** The packages that a part was taken from: the compiled schema uses some functions of ajv's. */
const packages = new Set(
  Object.values(metafile.outputs)
    .flatMap(({inputs}) => Object.entries(inputs))
    .filter(([, {bytesInOutput}]) => bytesInOutput > 0)
    .flatMap(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
);
const licences = [...packages].sort().map((name) => {
  const text = readFileSync(new URL(`../node_modules/${name}/LICENSE`, import.meta.url), 'utf8');
  return `${name}\n\n${text.trim()}\n`;
});
writeFileSync(join(folder, 'dist/LICENSE.txt'), licences.join('\n\n'));

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
