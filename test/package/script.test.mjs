/**
 * The script as one file, and the same program after other tools. That the same sources always give the same bytes is
 * shown by the hash in README.md: `npm run docs -- --check` fails if a new build has another.
 */
/** @import {Plugin} from 'rollup' */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {transform} from 'esbuild';
import {rollup} from 'rollup';
import {parseAst} from 'rollup/parseAst';
import {guardLit} from '../../scripts/build/guard-lit.mjs';
import {lowerTemplates} from '../../scripts/build/lower-templates.mjs';
import {OPTIMIZERS} from '../helpers/optimizers.mjs';

const built = readFileSync('dist/alliance-widgets.js', 'utf8');

test('its other name has the same bytes and the same hash', () => {
  assert.ok(readFileSync('dist/alliance-widgets.min.js', 'utf8') === built);
  const hashes = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
  assert.equal(hashes['alliance-widgets.min.js'], hashes['alliance-widgets.js']);
});

test('it is one classic script that evaluates no text', () => {
  assert.doesNotMatch(built, /\b(import|export)\b\s*[{*("']/);
  assert.doesNotMatch(built, /\beval\(|new Function\b/);
});

test("it contains Lit's production build", () => assert.doesNotMatch(built, /dev mode/));

for (const name of ['alliance-widgets', 'alliance-frame', 'embed']) {
  const code = readFileSync(`dist/${name}.js`, 'utf8');

  test(`${name}.js means the same in every encoding, and wherever it is merged into`, () => {
    assert.match(code, /^[\n -~]*$/);
    assert.match(code, /^(\/\*!.*\*\/\n)?(\/\/# \w+\n)?;[^]*;\n?$/);
    assert.doesNotMatch(code, /sourceMappingURL/);
  });

  test(`${name}.js is the same program after tools that don't parse it`, () => {
    const program = programOf(code);
    assert.ok(!program.includes('"TemplateLiteral"'), 'template literals');
    for (const [tool, optimize] of Object.entries(OPTIMIZERS).filter(([name]) => name.startsWith('JSMin of')))
      assert.ok(programOf(String(optimize(code))) === program, tool);
  });
}

/**
 * The statements of a script, regardless of their order in the file.
 *
 * @param {string} code
 */
function programOf(code) {
  const isPlace = (/** @type {string} */ key) => key === 'start' || key === 'end';
  return JSON.stringify(parseAst(code), (key, value) => (isPlace(key) ? undefined : value));
}

test('template literals are written as plain strings, and mean the same', async () => {
  const source = [
    'const tag = (strings, ...values) => [Object.hasOwn(strings, "raw") && strings.join(), ...values];',
    'const nested = (a, b) => tag`<p title="${a}" dir="${b ? tag`${b}` : `${a}${b} "`}">\\n${(a, b)}</p>`;',
    'export default [nested(1, 2), nested(1, 0), `a${1}`, `${1}${2}`, ``, `\n\\``, nested];',
  ].join('\n');
  const input = 'virtual.js';
  /** @type {Plugin} */
  const virtual = {
    name: 'virtual',
    resolveId: (id, importer = '') =>
      id.startsWith('.') ? join(dirname(importer), id.replace(/js$/, 'ts')) : id === input ? id : null,
    load: (id) => (id === input ? source : null),
    // Templates are called with a module of ours.
    transform: async (code, id) => (id.endsWith('.ts') ? (await transform(code, {loader: 'ts'})).code : null),
  };
  const bundle = await rollup({input, plugins: [virtual, lowerTemplates()]});
  const {output} = await bundle.generate({format: 'es'});
  await bundle.close();
  assert.ok(!programOf(output[0].code).includes('"TemplateLiteral"'), output[0].code);
  const load = (/** @type {string} */ code) => import(`data:text/javascript,${encodeURIComponent(code)}`);
  const {default: lowered} = await load(output[0].code);
  const {default: original} = await load(source);
  assert.deepEqual(lowered.slice(0, -1), original.slice(0, -1));
  assert.equal(lowered.at(-1)(1, 2)[0], original.at(-1)(1, 2)[0]);
});

test('templates are minified', () => {
  assert.doesNotMatch(built, /\n {2}/);
  assert.doesNotMatch(built, /: (block|none|inline-size)[;}]/);
});

test('its source map names sources by relative addresses', () => {
  const map = JSON.parse(readFileSync('dist/alliance-widgets.js.map', 'utf8'));
  assert.ok(map.sources.includes('../src/news-list/news-list.ts'));
  assert.deepEqual(
    map.sources.filter((/** @type {string} */ source) => !source.startsWith('../')),
    [],
  );
});

test('an unexpected version of Lit fails the build', () => {
  const {buildStart, transform} = /** @type {{buildStart: () => void, transform: Function}} */ (
    /** @type {unknown} */ (guardLit())
  );
  buildStart();
  const error = (/** @type {string} */ message) => {
    throw new Error(message);
  };
  assert.throws(() => transform.call({error}, 'export {}', '/x/node_modules/lit-html/lit-html.js'), /not as expected/);
});
