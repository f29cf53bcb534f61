/**
 * custom-elements.json agrees with the public contract and with the code of each element.
 *
 * @import {ClassField, Package} from 'custom-elements-manifest/schema.js'
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {Ajv} from 'ajv';
import {build} from 'esbuild';
import {elementsOf, methodsOf, propertiesOf} from '../../scripts/docs/elements-of.mjs';
import {CONTRACT, DEFAULTS, WORDS} from './contract.mjs';

const schema = createRequire(import.meta.url)('custom-elements-manifest/schema.json');
/** @type {Package} */
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));

const camelCase = (/** @type {string} */ name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const names = (/** @type {{name: string}[]} */ list = []) => list.map(({name}) => name).sort();
const elements = elementsOf(manifest);

/** @param {string} tag */
function element(tag) {
  const found = elements.find(({tagName}) => tagName === tag);
  assert.ok(found, tag);
  return found;
}

test('the manifest is valid', () => {
  const ajv = new Ajv({strict: false, allErrors: true});
  assert.ok(ajv.validate(schema, manifest), ajv.errorsText());
});

test('it names every tag, the module that defines it, and the module of its class', () => {
  const definitions = manifest.modules.flatMap(({path, exports = []}) =>
    exports.flatMap(({kind, name, declaration}) =>
      kind === 'custom-element-definition' ? {path, name, declaration} : [],
    ),
  );
  assert.deepEqual(definitions.map(({name}) => name).sort(), [
    'alliance-feed',
    'campaign-banner',
    'news-list',
    'publication-card',
    'publication-list',
  ]);
  for (const {path, name, declaration} of definitions) {
    assert.equal(path, `dist/define/${name}.js`);
    const module = manifest.modules.find(({path}) => path === declaration.module);
    assert.equal(
      elementsOf({...manifest, modules: module ? [module] : []}).find((one) => one.name === declaration.name)?.tagName,
      name,
    );
  }
});

test('it states schema version 2.1', () => {
  assert.equal(manifest.schemaVersion, '2.1.0');
});

for (const [tag, expected] of Object.entries(CONTRACT)) {
  test(`<${tag}> has all that the contract says, and no more`, () => {
    const {attributes, members = [], events = [], slots, cssStates, cssParts} = element(tag);
    const fields = propertiesOf(element(tag));
    assert.deepEqual(names(attributes), [...expected.attributes].sort());
    assert.deepEqual(names(fields), [...expected.attributes.map(camelCase), ...expected.properties].sort());
    assert.deepEqual(names(methodsOf(element(tag))), ['reload']);
    assert.deepEqual(Object.fromEntries(events.map(({name, type}) => [name, type?.text])), expected.events);
    assert.deepEqual(names(slots), [...expected.slots].sort());
    assert.deepEqual(names(cssStates), [...expected.states].sort());
    assert.deepEqual(names(cssParts), [...expected.parts].sort());
    for (const one of [
      ...attributes,
      ...members,
      ...events,
      ...(slots ?? []),
      ...(cssStates ?? []),
      ...(cssParts ?? []),
    ]) {
      assert.ok(one.description, `${one.name} is described`);
    }
  });

  test(`<${tag}>'s attributes have their properties, types and defaults`, () => {
    const {attributes} = element(tag);
    for (const {name, fieldName, type, default: value} of attributes) {
      assert.equal(fieldName, camelCase(name));
      const property = propertiesOf(element(tag)).find((member) => member.name === fieldName);
      assert.equal(/** @type {ClassField & {attribute?: string}} */ (property).attribute, name);
      const named = DEFAULTS[name];
      const wanted = typeof named === 'object' ? named[tag] : named;
      assert.equal(value, wanted ?? (type?.text === 'boolean' ? 'false' : undefined), name);
      const words = type?.text.split(' | ').filter((word) => word.startsWith("'"));
      assert.deepEqual(words?.sort(), (WORDS[name] ?? []).map((word) => `'${word}'`).sort(), name);
    }
  });
}

/** The custom properties in the contract. An element's own begin with its name or with that of its cards. */
const FAMILIES = [
  ...['font', 'heading-font', 'font-size', 'font-weight', 'title-size', 'heading-weight'],
  ...['rule', 'gap', 'radius', 'space'],
  ...['text', 'muted', 'link', 'accent', 'on-accent', 'surface', 'border', 'focus'],
];
const LENGTHS = ['font-size', 'title-size', 'rule', 'gap', 'radius', 'space'];

/** @param {string} family */
function syntaxOf(family) {
  if (family.endsWith('font')) return '*';
  if (family.endsWith('weight')) return '<number>';
  return LENGTHS.includes(family) ? '<length>' : '<color>';
}

test("the custom properties are the contract's families, with their types, and those that begin with an element's name", () => {
  const all = elements.flatMap(({cssProperties = []}) => cssProperties);
  const families = all.filter(({name}) => !/^--alliance-(banner|card)-/.test(name));
  assert.deepEqual([...new Set(names(families))], FAMILIES.map((family) => `--alliance-${family}`).sort());
  for (const {name, syntax} of families) {
    const family = name.replace('--alliance-', '');
    assert.equal(syntax, syntaxOf(family), name);
  }
});

/** The elements' classes, from the current sources. */
async function loadClasses() {
  const entryPoints = ['src/index.ts'];
  const {outputFiles} = await build({entryPoints, bundle: true, format: 'esm', platform: 'node', write: false});
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
}

/**
 * The text of an element's style sheets, without private custom properties that it does not use.
 *
 * @param {typeof import('alliance-widgets').NewsList} element
 */
function styles(element) {
  // Lit completes a class when its attributes are read.
  assert.ok(element.observedAttributes);
  let css = element.elementStyles.map((sheet) => String(sheet).replace(/\/\*.*?\*\//gs, '')).join('\n');
  const isUsed = (/** @type {string} */ name) => css.includes(`var(${name})`) || css.includes(`var(${name},`);
  for (let before; before !== css;) {
    before = css;
    css = css.replace(/(--_[\w-]+):[^;]+;/g, (/** @type {string} */ declaration, /** @type {string} */ name) =>
      isUsed(name) ? declaration : '',
    );
  }
  return css;
}

/** A value, with private custom properties that only abbreviate another value replaced by it. */
const withoutPrivateNames = (/** @type {string} */ css, /** @type {string} */ value) =>
  value.replace(/var\((--_[\w-]+)\)/g, (/** @type {string} */ all, /** @type {string} */ name) => {
    const [, own = all] = new RegExp(`${name}:\\s*([^;]+);`).exec(css) ?? [];
    return own.includes('var(') ? all : own;
  });

/** A padding as it is without a box, where the inset is 0. */
const withoutInset = (/** @type {string} */ value) =>
  value
    .replaceAll('var(--_inset)', '0')
    .replace(/max\((.*), 0\)/, 'calc($1)')
    .replace(/^calc\([\d.]+ \* 0\)$/, '0');

/**
 * The public custom properties that a style sheet reads, with the values it uses if they are not set. In another
 * layout, or in an older engine, there may be other values.
 *
 * @param {string} css
 */
function reads(css) {
  /** @type {Record<string, Set<string | undefined>>} */
  const found = {};
  for (const {0: start, 1: name = '', index} of css.matchAll(/var\(\s*(--alliance-[\w-]+)/g)) {
    const from = index + start.length;
    assert.equal(css[from], ',', `${name} has a default`);
    let to = from;
    for (let depth = 1; depth; to++) depth += css[to] === '(' ? 1 : css[to] === ')' ? -1 : 0;
    const written = css
      .slice(from + 1, to - 1)
      .replace(/\s+/g, ' ')
      .trim();
    // What the script finds out about the page precedes the value that is used without it.
    const withoutScript = written.replace(/^var\(--_[\w-]+, (.*)\)$/, '$1');
    // Corners are documented for a box, and padding for an element without one.
    const inBox = withoutScript.replace(/^calc\(var\(--_box, 0\) \* (.*)\)$/, '$1');
    const value = withoutPrivateNames(css, withoutInset(inBox));
    // A private custom property holds the public one of the same name.
    const fallback = value.replaceAll('--_', '--alliance-').replaceAll('( ', '(').replaceAll(' )', ')').trim();
    (found[name] ??= new Set()).add(fallback);
  }
  return found;
}

test('each element documents the custom properties that its style sheets read, with their defaults', async () => {
  const classes = await loadClasses();
  for (const tag of Object.keys(CONTRACT)) {
    const read = reads(styles(classes[element(tag).name]));
    const {cssProperties = []} = element(tag);
    assert.deepEqual(names(cssProperties).sort(), Object.keys(read).sort(), tag);
    for (const {name, default: value, description} of cssProperties) {
      assert.ok(description, `${name} is described`);
      assert.ok(read[name]?.has(value), `${tag}: ${name} takes ${[...(read[name] ?? [])].join(' or ')}, not ${value}`);
    }
  }
});
