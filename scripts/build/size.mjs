/**
 * Measures what a visitor downloads, compressed with brotli: the script, and each element as an application bundles it
 * with Lit. Fails if a budget is exceeded. The parts are the script's modules, minified but not compressed.
 */
import {readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'esbuild';

/** In bytes: the size of the last release plus 2 %, so that no fix is refused for a few bytes. */
const BUDGETS = {
  'dist/alliance-widgets.js': {budget: 47_210},
  'dist/define/news-list.js': {budget: 39_780},
  'dist/define/publication-card.js': {budget: 36_230},
  'dist/define/publication-list.js': {budget: 40_780},
  'dist/define/campaign-banner.js': {budget: 34_970},
  'dist/define/alliance-feed.js': {budget: 22_260},
};

const figure = (/** @type {number} */ bytes) => bytes.toLocaleString('en').padStart(7);

for (const [file, {budget}] of Object.entries(BUDGETS)) {
  const content = file.includes('/define/')
    ? ((await bundle(file)).outputFiles.map(({contents}) => contents)[0] ?? '')
    : readFileSync(file);
  const {length: size} = brotliCompressSync(content);
  const over = size > budget;
  console.log(`${over ? '✘' : '✔'} ${figure(size)} of ${figure(budget)} bytes  ${file}`);
  if (over) process.exitCode = 1;
}

console.log('\nParts, minified, in bytes:');
for (const [part, bytes] of await parts()) console.log(`${figure(bytes)}  ${part}`);

/** @param {string} entry */
function bundle(entry) {
  return build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser'],
    legalComments: 'none',
    // esbuild warns about imports that are there only for their types.
    logLevel: 'error',
  });
}

/** The bytes of each folder of the library and of each dependency, largest first. */
async function parts() {
  const {metafile} = await bundle('dist/define.js');
  const sums = new Map();
  for (const {inputs} of Object.values(metafile.outputs)) {
    for (const [path, {bytesInOutput}] of Object.entries(inputs)) {
      const part = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split('/').slice(0, 2).join('/');
      sums.set(part, (sums.get(part) ?? 0) + bytesInOutput);
    }
  }
  return [...sums].filter(([, bytes]) => bytes).sort(([, a], [, b]) => b - a);
}
