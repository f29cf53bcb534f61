import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const targets = Object.values(manifest.exports)
  .flatMap((target) => Object.values(typeof target === 'string' ? [target] : target))
  .flatMap((target) => (target.includes('*') ? themes(target) : target));
const [pack] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
const packed = pack.files.map(({path}) => path);

/** The files that a pattern of `exports` stands for: one folder of them, and no less than three. */
function themes(pattern) {
  const [folder, suffix] = pattern.split('*');
  const files = readdirSync(folder).filter((name) => name.endsWith(suffix));
  assert.ok(files.length >= 3, pattern);
  return files.map((name) => folder + name);
}

test('every export is a file, and in the package', () => {
  for (const target of targets) {
    assert.ok(existsSync(target), target);
    assert.ok(packed.includes(target.slice(2)), `${target} is not packed`);
  }
});

test('the package holds what users need, and no more', () => {
  const folders = new Set(packed.map((path) => (path.includes('/') ? path.split('/')[0] : path)));
  assert.deepEqual([...folders].sort(), [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'custom-elements.json',
    'dist',
    'feed.schema.json',
    'package.json',
    'src',
    'themes',
    'types',
    'vscode.html-custom-data.json',
    'web-types.json',
  ]);
});

test('classes can be imported in Node, which defines nothing', async () => {
  const {NewsList, parseFeed} = await import('alliance-widgets');
  assert.equal(typeof NewsList, 'function');
  assert.equal(parseFeed({items: [{id: '1', title: 'One'}]}).feed.items[0].title, 'One');
  assert.equal(globalThis.customElements?.get('news-list'), undefined);
});

test('definitions can be imported in Node, where they do no harm', async () => {
  await import('alliance-widgets/define');
  for (const tag of ['alliance-feed', 'campaign-banner', 'news-list', 'publication-card', 'publication-list']) {
    await import(`alliance-widgets/define/${tag}`);
  }
});

test('only the definitions and the script have side effects', () => {
  assert.deepEqual(manifest.sideEffects, ['./dist/alliance-widgets.js', './dist/define.js', './dist/define/*.js']);
});
