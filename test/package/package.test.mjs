import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {after, test} from 'node:test';
import {codeBlocks} from '../helpers/code-blocks.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const targets = Object.values(manifest.exports)
  .flatMap((target) => Object.values(typeof target === 'string' ? [target] : target))
  .flatMap((target) => (target.includes('*') ? themes(target) : target));
const folder = mkdtempSync(join(tmpdir(), 'alliance-widgets-'));
const npm = (/** @type {string[]} */ ...args) =>
  execFileSync('npm', args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
const [pack] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder));
const tarball = join(folder, pack.filename);
/** @type {string[]} */
const packed = pack.files.map((/** @type {{path: string}} */ {path}) => path);

after(() => rmSync(folder, {recursive: true}));

/**
 * Runs a command of a dependency. If it fails, its output is the message.
 *
 * @param {string} command
 * @param {...string} args
 */
function run(command, ...args) {
  const {status, stdout, stderr} = spawnSync(`node_modules/.bin/${command}`, args, {encoding: 'utf8'});
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
}

/**
 * The files that match a pattern in `exports`: all are in one folder, and there are at least three.
 *
 * @param {string} pattern
 */
function themes(pattern) {
  const [folder = '', suffix = ''] = pattern.split('*');
  const files = readdirSync(folder).filter((name) => name.endsWith(suffix));
  assert.ok(files.length >= 3, pattern);
  return files.map((name) => folder + name);
}

test('every export is a file in the package', () => {
  for (const target of targets) {
    assert.ok(existsSync(target), target);
    assert.ok(packed.includes(target.slice(2)), `${target} is not packed`);
  }
});

test('the package holds what users need, and no more', () => {
  const folders = new Set(packed.map((/** @type {string} */ path) => (path.includes('/') ? path.split('/')[0] : path)));
  assert.deepEqual([...folders].sort(), [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'custom-elements.json',
    'dist',
    'docs',
    'feed.schema.json',
    'package.json',
    'src',
    'themes',
    'types',
    'vscode.html-custom-data.json',
    'web-types.json',
  ]);
});

test('classes can be imported in Node without defining a tag', async () => {
  const {NewsList, parseFeed} = await import('alliance-widgets');
  assert.equal(typeof NewsList, 'function');
  assert.equal(parseFeed({items: [{id: '1', title: 'One'}]}).feed.items[0]?.title, 'One');
  assert.equal(globalThis.customElements?.get('news-list'), undefined);
});

test('the reader gives the same result in Node and in browsers', async () => {
  const {parseFeed} = await import('alliance-widgets');
  const {items} = parseFeed({items: [{title: 'One', summary: '&#147;It&#146;s&#148; &#128;5 &eacute;'}]}).feed;
  assert.equal(items[0]?.summary, '\u201cIt\u2019s\u201d \u20ac5 é');
});

test('modules that exist only for their types can be imported, too', async () => {
  for (const framework of ['vue', 'svelte', 'solid', 'preact']) {
    assert.deepEqual(Object.keys(await import(`alliance-widgets/${framework}`)), []);
  }
});

test('the modules that define tags do no harm in Node', async () => {
  await import('alliance-widgets/define');
  for (const tag of ['alliance-feed', 'campaign-banner', 'news-list', 'publication-card', 'publication-list']) {
    await import(`alliance-widgets/define/${tag}`);
  }
});

test('an application with any version of React, or none, can install it', () => {
  // npm refuses to install a package beside a peer of another version, even if it is optional.
  assert.deepEqual(manifest.peerDependencies, {react: '*'});
  assert.deepEqual(manifest.peerDependenciesMeta, {react: {optional: true}});
});

test('only the definitions, the scripts and the themes have side effects', () => {
  assert.deepEqual(manifest.sideEffects, [
    './dist/alliance-frame.js',
    './dist/alliance-widgets.js',
    './dist/alliance-widgets.min.js',
    './dist/define.js',
    './dist/define/*.js',
    './themes/*.css',
  ]);
});

test('publint finds nothing wrong', () => {
  run('publint', tarball, '--strict');
});

test('Are the Types Wrong finds nothing wrong', () => {
  run('attw', tarball, '--profile', 'esm-only', '--no-definitely-typed');
});

test('an application compiles against it with every declaration checked, however modules are resolved', () => {
  const application = join(folder, 'application');
  const installed = join(application, 'node_modules/alliance-widgets');
  mkdirSync(installed, {recursive: true});
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components', '1']);
  // Its dependencies, as npm would install them.
  for (const name of ['@lit', '@lit-labs', 'lit', 'lit-element', 'lit-html', '@types/trusted-types']) {
    const place = join(application, 'node_modules', name);
    mkdirSync(dirname(place), {recursive: true});
    symlinkSync(resolve('node_modules', name), place);
  }
  cpSync('test/package/types/application.ts', join(application, 'application.ts'));
  // The guides' code, as it is copied, but for what needs a framework's own packages.
  const snippets = codeBlocks('ts').filter(({code}) => !/from '(@|vite)/.test(code));
  assert.ok(snippets.length >= 3);
  const names = snippets.map(({where}) => `${where.replaceAll(/\W+/g, '-')}.ts`);
  snippets.forEach(({code}, index) => writeFileSync(join(application, names[index] ?? ''), `${code}\nexport {};`));
  writeFileSync(join(application, 'package.json'), '{"type": "module"}');
  for (const [module, moduleResolution] of [
    ['ESNext', 'bundler'],
    ['Node16', 'node16'],
    ['NodeNext', 'nodenext'],
  ]) {
    const compilerOptions = {
      ...{module, moduleResolution, target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: []},
      ...{strict: true, skipLibCheck: false, skipDefaultLibCheck: true, noEmit: true, preserveSymlinks: true},
      ...{exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noUncheckedSideEffectImports: true},
    };
    const config = join(application, `${moduleResolution}.json`);
    writeFileSync(config, JSON.stringify({compilerOptions, files: ['application.ts', ...names]}));
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', config]);
  }
});

test('declarations map to their sources, which are in the package', () => {
  const declarations = packed.filter((/** @type {string} */ path) => /^dist\/.*\.d\.ts$/.test(path));
  assert.ok(declarations.length > 30);
  for (const path of declarations) {
    assert.ok(packed.includes(`${path}.map`), `${path} has no map`);
    const {sources} = JSON.parse(readFileSync(`${path}.map`, 'utf8'));
    assert.equal(sources.length, 1, path);
    const source = join(dirname(path), sources[0]);
    assert.ok(packed.includes(source), `${source} is not packed`);
  }
});
