import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {test} from 'node:test';
import {audit} from '../../scripts/audit.mjs';
import {integrityOf, withIntegrity} from '../../scripts/build/integrity.mjs';

const hashes = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));

test('dist/integrity.json has the hash of every published file', () => {
  const files = readdirSync('dist', {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  assert.equal(Object.keys(hashes).length, files.length - 1);
  for (const [path, hash] of Object.entries(hashes)) {
    assert.match(hash, /^sha384-[\w+/]{64}$/);
    assert.equal(hash, integrityOf(readFileSync(`dist/${path}`)), path);
  }
  assert.ok(hashes['alliance-widgets.js']);
});

test('the script comes with the licences of all that it contains', () => {
  const {sources} = JSON.parse(readFileSync('dist/alliance-widgets.js.map', 'utf8'));
  const packages = new Set(
    sources.flatMap((/** @type {string} */ path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  );
  assert.deepEqual([...packages].sort(), ['@lit/context', '@lit/reactive-element', 'lit-element', 'lit-html']);
  const licences = readFileSync('dist/LICENSE.txt', 'utf8');
  for (const file of ['LICENSE', ...[...packages].map((name) => `node_modules/${name}/LICENSE`)])
    assert.ok(licences.includes(readFileSync(file, 'utf8')));
});

test('the snippet in the README has the hash of the script, and crossorigin', () => {
  const tags = readFileSync('README.md', 'utf8').match(/<script\b[^>]*alliance-widgets(?:\.min)?\.js[^>]*>/g) ?? [];
  assert.ok(tags.length > 0);
  for (const tag of tags) {
    assert.match(tag, /\scrossorigin[\s>]/);
    assert.ok(tag.includes(`integrity="${hashes['alliance-widgets.js']}"`), 'npm run docs');
  }
});

test('the hash is written into any form of the snippet, once', () => {
  const wanted = '<script src="https://x.example/alliance-widgets.js" integrity="sha384-x" crossorigin defer></script>';
  for (const tag of [
    '<script src="https://x.example/alliance-widgets.js" defer></script>',
    '<script src="https://x.example/alliance-widgets.js" crossorigin defer></script>',
    '<script src="https://x.example/alliance-widgets.js" integrity="sha384-old" crossorigin defer></script>',
    '<script src="https://x.example/alliance-widgets.js" crossorigin="anonymous" integrity="sha384-old" defer></script>',
  ]) {
    assert.equal(withIntegrity(tag, 'sha384-x'), wanted);
  }
});

test('the lock file has the hash of every package', () => {
  const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  for (const [path, {integrity, link}] of Object.entries(packages)) {
    // The package itself and the publisher's, which are sources.
    if (path.includes('node_modules')) assert.ok(link || integrity, path);
  }
});

test('what users install has no install scripts', () => {
  const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const installed = Object.entries(packages).filter(([path, {dev}]) => path && !dev);
  assert.ok(installed.length > 0);
  for (const [path, {hasInstallScript}] of installed) assert.ok(!hasInstallScript, path);
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of ['preinstall', 'install', 'postinstall']) assert.equal(scripts[name], undefined);
});

test('what users install has no known vulnerabilities', (context) => {
  const total = audit();
  if (total === undefined) context.diagnostic('The registry gives no answer: not audited.');
  assert.ok(!total, `${total} known vulnerabilities: npm audit --omit=dev`);
});

test('SECURITY.md says how to report', () => {
  assert.ok(existsSync('SECURITY.md'));
  assert.match(readFileSync('SECURITY.md', 'utf8'), /## Reporting/);
});
