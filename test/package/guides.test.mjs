/**
 * The JavaScript and JSON in README and the guides compiles, runs or is valid, as they say. test/demo/guides.test.ts
 * has the HTML.
 *
 * @import {Loader} from 'esbuild'
 */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import * as api from 'alliance-widgets';
import * as components from 'alliance-widgets/react';
import {Ajv2020} from 'ajv/dist/2020.js';
import {transform} from 'esbuild';
import {compile} from 'svelte/compiler';
import {compileScript, compileTemplate, parse} from 'vue/compiler-sfc';
import {elementsOf} from '../../scripts/docs/elements-of.mjs';
import {codeBlocks, GUIDE_FILES} from '../helpers/code-blocks.mjs';

const {exports} = JSON.parse(readFileSync('package.json', 'utf8'));
const elements = elementsOf(JSON.parse(readFileSync('custom-elements.json', 'utf8')));

for (const {where, language, code} of codeBlocks('js', 'jsx', 'ts', 'tsx')) {
  test(`${where}: compiles, and imports what exists`, async () => {
    await transform(code, {loader: /** @type {Loader} */ (language)});
    for (const [, names, module = ''] of code.matchAll(/import (?:\{(.*?)\} from )?'(alliance-widgets[^']*)'/g)) {
      const path = module.replace('alliance-widgets', '.');
      assert.ok(Object.hasOwn(exports, path), module);
      const known = path === './react' ? components : api;
      for (const name of names?.split(/,\s*/) ?? []) assert.ok(name in known, `${module}: ${name}`);
    }
  });
}

for (const {where, code} of codeBlocks('vue')) {
  test(`${where}: compiles in Vue`, () => {
    const {descriptor, errors} = parse(code);
    assert.deepEqual(errors, []);
    compileScript(descriptor, {id: 'snippet'});
    const {errors: faults} = compileTemplate({
      id: 'snippet',
      filename: 'snippet.vue',
      source: descriptor.template?.content ?? '',
    });
    assert.deepEqual(faults, []);
  });
}

for (const {where, code} of codeBlocks('svelte')) {
  test(`${where}: compiles in Svelte`, () => {
    assert.deepEqual(compile(code, {generate: 'client'}).warnings, []);
  });
}

for (const {where, code} of codeBlocks('json')) {
  test(`${where}: is valid JSON by the schema`, () => {
    const value = JSON.parse(code);
    if (Array.isArray(value)) return;
    const validate = new Ajv2020({strict: false, validateFormats: false}).compile(
      JSON.parse(readFileSync('feed.schema.json', 'utf8')),
    );
    // An example that shows only a part of a feed is completed.
    const feed = {version: 'https://jsonfeed.org/version/1.1', title: 'Title', items: [], ...value};
    assert.ok(validate(feed), JSON.stringify(validate.errors));
  });
}

/** As GitHub makes them of headings. */
const anchors = (/** @type {string} */ text) =>
  Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

test('every link to a file in the repository leads there, anchors included', () => {
  for (const file of [
    ...GUIDE_FILES,
    'CONTRIBUTING.md',
    'SECURITY.md',
    'publisher/README.md',
    'demo/frameworks/README.md',
  ]) {
    const prose = readFileSync(file, 'utf8').replaceAll(/```[^]*?```/g, '');
    for (const [, href = ''] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(href)) continue;
      const [path, anchor] = href.split('#');
      const target = path ? join(dirname(file), path) : file;
      assert.ok(existsSync(target), `${file}: ${href}`);
      if (anchor) assert.ok(anchors(readFileSync(target, 'utf8')).includes(anchor), `${file}: ${href}`);
    }
  }
});

test('every path and script that the pages for contributors name exists', () => {
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8'));
  let found = 0;
  for (const file of ['CONTRIBUTING.md', 'docs/architecture.md']) {
    const text = readFileSync(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g))
      assert.ok(Object.hasOwn(scripts, name), `${file}: npm run ${name}`);
    const words = Array.from(text.matchAll(/`([^`\n]+)`/g), ([, code = '']) => code.split(' ')).flat();
    // Names in capitals stand for others: `src/language/locales/TAG.ts`.
    const paths = words.filter((word) => /^[\w.-]+\/[\w./-]+$/.test(word) && !/[A-Z]{3}/.test(word));
    for (const path of paths) {
      const isThere = ['', 'src/', 'wordpress/'].some((folder) => existsSync(folder + path));
      assert.ok(isThere, `${file}: ${path}`);
    }
    found += paths.length;
  }
  assert.ok(found >= 80, `${found}`);
});

test('every attribute that the guides write on an element exists', () => {
  const GLOBAL = /^(id|class|slot|lang|dir|hidden|style|defer-hydration)$/;
  for (const {where, code} of codeBlocks('html', 'jsx')) {
    for (const {tagName, attributes} of elements) {
      const names = attributes.map(({name}) => name);
      for (const [, tag = ''] of code.matchAll(new RegExp(`<${tagName}\\b([^>]*)>`, 'g'))) {
        for (const [, name = ''] of tag.replaceAll(/"[^"]*"/g, '""').matchAll(/(?<=\s)([\w-]+)(?==|\s|$)/g))
          assert.ok(names.includes(name) || GLOBAL.test(name), `${where}: <${tagName} ${name}>`);
      }
    }
  }
});

test('every name that a framework is told to set on an element exists', () => {
  let found = 0;
  for (const {where, code} of codeBlocks('tsx', 'ts', 'vue', 'svelte')) {
    for (const {tagName, attributes, members = [], events = []} of elements) {
      const known = new Set([...attributes, ...members, ...events].map(({name}) => name));
      for (const [, tag = ''] of code.matchAll(new RegExp(`<${tagName}\\b((?:=>|[^>])*)>`, 'g'))) {
        // Svelte's `{feed}` is a name; any other text in braces or quotes is a value.
        const names = tag.replaceAll(/=(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})/g, '').match(/\S+/g) ?? [];
        for (const name of names) {
          const plainName = name.replace(/^(?:prop:|on:?(?=alliance-)|[:@([{])/, '').replace(/(?:\.prop|[)\]}])$/, '');
          assert.ok(known.has(plainName), `${where}: <${tagName} ${name}>`);
          found++;
        }
      }
    }
  }
  assert.ok(found >= 20, `${found}`);
});

test('every part and state that the guides style exists', () => {
  for (const {where, code} of codeBlocks('css')) {
    for (const [, tag, part] of code.matchAll(/([\w-]+)::part\(([\w-]+)\)/g)) {
      const {cssParts = []} = elements.find(({tagName}) => tagName === tag) ?? {};
      assert.ok(
        cssParts.some(({name}) => name === part),
        `${where}: ${tag}::part(${part})`,
      );
    }
    for (const [, tag, state] of code.matchAll(/([\w-]+):state\(([\w-]+)\)/g)) {
      const {cssStates = []} = elements.find(({tagName}) => tagName === tag) ?? {};
      assert.ok(
        cssStates.some(({name}) => name === state),
        `${where}: ${tag}:state(${state})`,
      );
    }
  }
});

test('every custom property that README and the guides name is documented by an element', () => {
  const documented = new Set(
    readdirSync('src', {recursive: true, encoding: 'utf8'})
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) =>
        Array.from(
          readFileSync(`src/${name}`, 'utf8').matchAll(/@cssprop \{.*\} \[(--alliance-[\w-]+)/g),
          ([, name]) => name,
        ),
      ),
  );
  for (const file of GUIDE_FILES) {
    for (const [name] of readFileSync(file, 'utf8').matchAll(/--alliance-[a-z]+(?:-[a-z]+)*(?![\w…-])/g))
      assert.ok(documented.has(name), `${file}: ${name}`);
  }
});

test('the guide names what is stored in the browser as the code does', () => {
  const guide = readFileSync('docs/webmasters.md', 'utf8');
  for (const [file, pattern] of /** @type {const} */ ([
    ['src/feed/load/saved-copy.ts', /CACHE_NAME = '(.+?)'/],
    ['src/campaign-banner/dismissal.ts', /`(alliance-widgets:.+?)\$/],
  ])) {
    const [, name] = pattern.exec(readFileSync(file, 'utf8')) ?? [];
    assert.ok(name && guide.includes(`\`${name}\``), file);
  }
});

test('every theme that the guides name exists', () => {
  const themes = readdirSync('themes').map((name) => name.replace('.css', ''));
  for (const file of GUIDE_FILES) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/themes\/([\w-]+)\.css/g))
      assert.ok(themes.includes(name), name);
  }
});
