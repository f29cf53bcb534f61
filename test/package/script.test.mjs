import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {rollup} from 'rollup';
import {script} from '../../rollup.config.mjs';
import {guardLit} from '../../scripts/guard-lit.mjs';

const built = readFileSync('dist/alliance-widgets.js', 'utf8');

test('the same sources give the same bytes', async () => {
  const bundle = await rollup(script);
  const {output} = await bundle.generate(script.output);
  await bundle.close();
  assert.ok(output[0].code === built, 'dist/alliance-widgets.js differs from what is built now');
});

test('it is one classic script that evaluates no text', () => {
  assert.doesNotMatch(built, /\b(import|export)\b\s*[{*("']/);
  assert.doesNotMatch(built, /\beval\(|new Function\b/);
});

test("it carries Lit's production build, and no page's hook is called unguarded", () => {
  assert.doesNotMatch(built, /dev mode/);
  assert.doesNotMatch(built, /PolyfillSupport/);
  assert.doesNotMatch(built, /Versions\?\?=\[\]\)\.push/);
});

test('templates are minified', () => {
  assert.doesNotMatch(built, /\n {2}/);
  assert.doesNotMatch(built, /: (block|none|inline-size)[;}]/);
});

test('its source map names sources by relative addresses', () => {
  const map = JSON.parse(readFileSync('dist/alliance-widgets.js.map', 'utf8'));
  assert.ok(map.sources.includes('../src/news-list/news-list.ts'));
  assert.deepEqual(
    map.sources.filter((source) => !source.startsWith('../')),
    [],
  );
});

test('another Lit than the expected one fails the build', () => {
  const {buildStart, transform} = guardLit();
  buildStart();
  const error = (message) => {
    throw new Error(message);
  };
  assert.throws(() => transform.call({error}, 'export {}', '/x/node_modules/lit-html/lit-html.js'), /not as expected/);
});
