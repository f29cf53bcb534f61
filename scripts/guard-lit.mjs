import {fileURLToPath} from 'node:url';

const GUARDS = fileURLToPath(import.meta.resolve('./lit-guards.mjs'));

/** By file: what to find, and what stands there instead. */
const CHANGES = {
  '/lit-html/lit-html.js': [
    // A mark that can end an attribute's name however that is set.
    [/(?<==)"\$lit\$"/, '"-lit-"'],
    [/^/, `import {createPolicy, createTemplate} from ${JSON.stringify(GUARDS)};`],
    [/(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:\w=>\w\}\):void 0/, 'createPolicy()'],
    [/\{const \w+=\w+\.createElement\("template"\);return \w+\.innerHTML=(\w+),\w+\}/, '{return createTemplate($1)}'],
    [/(\w+)\?\1\.emptyScript:""/, '$1?.emptyScript??""'],
    [/((?:remove|add)EventListener\(this\.name,this),(\w+)\)/g, '$1,"object"==typeof $2&&$2)'],
    [/,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),/, ';'],
    [/\((\w+\.)?litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
  '/@lit/reactive-element/css-tag.js': [[/(\w+)\.ShadowRoot&&\(.*?(?=,\w+=Symbol\(\))/, 'true']],
  '/@lit/reactive-element/reactive-element.js': [
    [/(\w+)\?\1\.emptyScript:""/, '$1?.emptyScript??""'],
    [/return\{get:/, 'return{__proto__:null,get:'],
    [/createProperty\((\w+),(\w+)=\w+\)\{/, 'createProperty($1,$2){$2={__proto__:null,...$2};'],
    [/\{mode:"open"\}/, '{__proto__:null,mode:"open"}'],
    [/,\w+=\w+\.reactiveElementPolyfillSupport,/, ','],
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\),/, ';'],
    [/\((\w+\.)?reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
    // Decorators keep their options here; there are none in our sources.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const \w+=this\[Symbol\.metadata\];if\(null!==\w+\)\{[^{}]*\}(?=this\.)/, ''],
  ],
  '/lit-element/lit-element.js': [
    [/(\w+\.litElementHydrateSupport)\?\.(\(\{LitElement:\w+\}\));/, '"function"==typeof $1&&$1$2;'],
    [/const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/, ''],
    [/\((\w+\.)?litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
};

/**
 * Small changes to Lit in the script tag's file, where the page is anybody's.
 *
 * - Any `id` on a page is a global there (https://html.spec.whatwg.org/#named-access-on-the-window-object): an element
 *   named like one of Lit's hooks or marks must not be called, nor have anything pushed onto it.
 * - Lit makes its Trusted Types policy when it is imported, which throws where the page's list leaves `lit-html` out or
 *   has given it away.
 * - Its templates are read as HTML, also on a page that is XML.
 * - What a page has put on `Object.prototype` is no part of a property's options or descriptor, nor of a listener's.
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
