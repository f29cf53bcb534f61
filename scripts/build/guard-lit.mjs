import {fileURLToPath} from 'node:url';

const GLOBALS = fileURLToPath(new URL('../../src/script/lit-globals.ts', import.meta.url));

/**
 * The globals that Lit's modules read, with what lit-globals.ts gives them instead.
 *
 * @type {Record<string, Record<string, string>>}
 */
const REPLACED = {
  '/lit-html/lit-html.js': {globalThis: 'litGlobals'},
  '/@lit/reactive-element/css-tag.js': {globalThis: 'litGlobals'},
  '/@lit/reactive-element/reactive-element.js': {
    globalThis: 'litGlobals',
    litPropertyMetadata: 'litPropertyMetadata',
    Symbol: 'litSymbol',
  },
  '/lit-element/lit-element.js': {globalThis: 'litGlobals'},
};

/** Lit passes its listeners as their own options, to which a page's `Function.prototype` may have added members. */
const LISTENER = {
  file: '/lit-html/lit-html.js',
  options: /(?<=(?:remove|add)EventListener\(this\.name,this,)(\w+)\)/g,
  guarded: '"object"==typeof $1&&$1)',
};

/**
 * Gives Lit a `globalThis` of our own in the script tag's file, by importing one of that name. Lit's code stays as it
 * is, except for the options of listeners. Fails if Lit no longer reads what is replaced here.
 *
 * @returns {import('rollup').Plugin}
 */
export function guardLit() {
  /** @type {Set<string>} */
  let pending;
  return {
    name: 'guard-lit',
    buildStart() {
      pending = new Set(Object.keys(REPLACED));
    },
    transform(code, id) {
      const file = [...pending].find((name) => id.endsWith(`node_modules${name}`));
      if (!file) return null;
      pending.delete(file);
      const names = Object.entries(REPLACED[file] ?? {});
      for (const [name] of names) {
        if (!new RegExp(`(?<![.\\w$])${name}\\b`).test(code))
          this.error(`Lit is not as expected: no ${name} in ${file}`);
      }
      if (file === LISTENER.file) {
        if (code.match(LISTENER.options)?.length !== 2)
          this.error(`Lit is not as expected: other listeners in ${file}`);
        code = code.replace(LISTENER.options, LISTENER.guarded);
      }
      const imports = names.map(([name, ours]) => `${ours} as ${name}`).join(',');
      return {code: `import {${imports}} from ${JSON.stringify(GLOBALS)};${code}`, map: null};
    },
    buildEnd(error) {
      if (!error && pending.size > 0) this.error(`Not in the bundle: ${[...pending].join(', ')}`);
    },
  };
}
