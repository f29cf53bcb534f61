import {fileURLToPath} from 'node:url';

const GUARDS = fileURLToPath(import.meta.resolve('./lit-guards.mjs'));
const IMPORTS = [/^/, `import {createPolicy, mark} from ${JSON.stringify(GUARDS)};`];

/** By file: what to find, and what stands there instead. */
const CHANGES = {
  '/lit-html/lit-html.js': [
    IMPORTS,
    [/(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:\w=>\w\}\):void 0/, 'createPolicy()'],
    [/(\w+)\?\1\.emptyScript:""/, '$1?.emptyScript??""'],
    [/,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),/, ';'],
    [/\((\w+\.)?(litHtmlVersions)\?\?=\[\]\)\.push\(("[\d.]+")\);/, 'mark("$2",$3);'],
  ],
  '/@lit/reactive-element/reactive-element.js': [
    IMPORTS,
    [/(\w+)\?\1\.emptyScript:""/, '$1?.emptyScript??""'],
    [/,\w+=\w+\.reactiveElementPolyfillSupport,/, ','],
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\),/, ';'],
    [/\((\w+\.)?(reactiveElementVersions)\?\?=\[\]\)\.push\(("[\d.]+")\);/, 'mark("$2",$3);'],
    // Decorators keep their options here; there are none in our sources.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const \w+=this\[Symbol\.metadata\];if\(null!==\w+\)\{[^{}]*\}(?=this\.)/, ''],
  ],
  '/lit-element/lit-element.js': [
    IMPORTS,
    [/(\w+\.litElementHydrateSupport)\?\.(\(\{LitElement:\w+\}\));/, '"function"==typeof $1&&$1$2;'],
    [/const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/, ''],
    [/\((\w+\.)?(litElementVersions)\?\?=\[\]\)\.push\(("[\d.]+")\);/, 'mark("$2",$3);'],
  ],
};

/**
 * Small changes to Lit in the script tag's file, where the page is anybody's.
 *
 * - Any `id` on a page is a global there (https://html.spec.whatwg.org/#named-access-on-the-window-object): an element
 *   named like one of Lit's hooks must not be called, nor have anything pushed onto it.
 * - Lit makes its Trusted Types policy when it is imported, which throws where the page's list leaves `lit-html` out or
 *   has given it away.
 *
 * Every change must find its place: another version of Lit fails the build until somebody has looked.
 *
 * @returns {import('rollup').Plugin}
 */
export function guardLit() {
  let pending;
  return {
    name: 'guard-lit',
    buildStart() {
      pending = new Set(Object.keys(CHANGES));
    },
    transform(code, id) {
      const file = [...pending].find((name) => id.endsWith(`node_modules${name}`));
      if (!file) return null;
      pending.delete(file);
      for (const [pattern, replacement] of CHANGES[file]) {
        if (!pattern.test(code)) this.error(`Lit is not as expected: ${pattern} is not in ${file}`);
        code = code.replace(pattern, replacement);
      }
      return {code, map: null};
    },
    buildEnd(error) {
      if (!error && pending.size > 0) this.error(`Not in the bundle: ${[...pending].join(', ')}`);
    },
  };
}
