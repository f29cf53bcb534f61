import {copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
/** @import {OutputOptions, Plugin, RollupOptions} from 'rollup' */
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terserPlugin from '@rollup/plugin-terser';
import typescriptPlugin from '@rollup/plugin-typescript';
import {guardLit} from './scripts/build/guard-lit.mjs';
import {integrityOf, withIntegrity, writeIntegrity} from './scripts/build/integrity.mjs';
import {lowerTemplates} from './scripts/build/lower-templates.mjs';
import {minifyTemplates} from './scripts/build/minify-templates.mjs';
import {wrapScript} from './scripts/build/wrap-script.mjs';

// These plugins' types are written for CommonJS modules, which they are not.
const terser = /** @type {typeof import('@rollup/plugin-terser').default} */ (/** @type {unknown} */ (terserPlugin));
const typescript = /** @type {typeof import('@rollup/plugin-typescript').default} */ (
  /** @type {unknown} */ (typescriptPlugin)
);

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const LICENCES = ['LICENSE', 'node_modules/lit/LICENSE', 'node_modules/@lit/context/LICENSE'];
const defines = readdirSync('src/define').map((name) => `src/define/${name}`);

/**
 * Removes the output of an earlier build, except for the script, which its own build replaces: the demo may be using
 * it.
 *
 * @returns {Plugin}
 */
const clean = () => ({
  name: 'clean',
  renderStart() {
    for (const name of existsSync('dist') ? readdirSync('dist') : []) {
      if (!/^alliance-widgets(\.min)?\.js/.test(name)) rmSync(`dist/${name}`, {recursive: true});
    }
  },
});

/**
 * For npm: one module for each source module, which the page's own tools resolve, bundle and minify.
 *
 * @type {RollupOptions & {output: OutputOptions}}
 */
const modules = {
  input: ['src/index.ts', 'src/define.ts', 'src/react.ts', ...defines],
  external: [/^lit(\/|$)/, /^@lit\//, 'react'],
  // Leaves no import without a purpose, which bundlers would warn about.
  treeshake: {moduleSideEffects: (id) => /\/define(\/|\.)/.test(id)},
  plugins: [
    clean(),
    typescript({tsconfig: 'tsconfig.build.json', noEmitOnError: true, exclude: ['src/script/**', 'src/embed/**']}),
    // Things that the page's own tools leave as they are.
    minifyTemplates(),
  ],
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    preserveModules: true,
    preserveModulesRoot: 'src',
    hoistTransitiveImports: false,
    // Components with effects: a server's React must know that they are for the browser, too.
    banner: ({name}) => (name === 'react' ? "'use client';" : ''),
  },
};

/** Compiles TypeScript for a file that pages load as it is. `npm run lint` checks its types. */
const compile = (compilerOptions = {}) =>
  typescript({
    tsconfig: 'tsconfig.build.json',
    noEmitOnError: true,
    compilerOptions: {declaration: false, declarationMap: false, noCheck: true, ...compilerOptions},
  });

/**
 * A file that pages load as it is. Tools concatenate and wrap such files, so it must not join with the code before it,
 * or end with a comment.
 *
 * @param {string} file
 * @param {{banner?: string, intro?: string, sourcemap?: boolean}} options
 * @returns {OutputOptions}
 */
const classicScript = (file, {banner = '', intro = '', sourcemap = false} = {}) => ({
  file: `dist/${file}`,
  format: 'iife',
  intro,
  // The map is next to the file, so no comment needs to name it.
  sourcemap: sourcemap && 'hidden',
  plugins: [
    terser({
      ecma: 2022,
      compress: {passes: 3, inline: 1, unsafe_arrows: true, keep_fargs: false, hoist_funs: true},
      format: {comments: false, ascii_only: true},
    }),
    wrapScript(banner),
  ],
});

/**
 * V8's hint to compile all functions while the file loads, outside the main thread. Nearly all of them run before the
 * first item is shown, and compiling them one by one took 16 ms. (https://v8.dev/blog/explicit-compile-hints)
 */
const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad';

// Applications are tested in jsdom and happy-dom, which have no `webkitURL`.
const OWN_URL = 'const URL = window.webkitURL || window.URL;';

/**
 * The browser's own types, whatever a page calls so: `class Map {}` and `const URL = location.href` hide those of `window`,
 * `var URL` replaces one, MooTools (Joomla 3 and earlier) replaces `Event` and `Document`, and some blocker takes
 * `MutationObserver` away, without which nothing that happens later is noticed. jsdom has neither `ResizeObserver` nor
 * `HTMLDocument`.
 */
const OWN_TYPES = `const {
  Map, Set, Proxy, Node, Text, Response,
  MutationObserver = class { observe() {} disconnect() {} takeRecords() { return []; } },
  ResizeObserver = class { observe() {} },
} = window;
${OWN_URL}
const [Event, Document] = [MessageEvent, window.HTMLDocument || class extends window.Document {}].map(Object.getPrototypeOf);`;

/**
 * For a script tag: one file with everything in it, classic or a module.
 *
 * @type {RollupOptions & {input: string, output: OutputOptions}}
 */
export const script = {
  input: 'src/script/script.ts',
  plugins: [
    compile(),
    minifyTemplates(),
    nodeResolve({browser: true, exportConditions: ['production']}),
    guardLit(),
    lowerTemplates(),
    {
      // Optimizers leave files with such names alone.
      name: 'min',
      writeBundle: () => copyFileSync('dist/alliance-widgets.js', 'dist/alliance-widgets.min.js'),
    },
    {
      // Those of Lit and of its context must go along with every copy of them.
      name: 'licences',
      writeBundle: () =>
        writeFileSync('dist/LICENSE.txt', LICENCES.map((path) => readFileSync(path, 'utf8')).join('\n\n')),
    },
    writeIntegrity(),
  ],
  output: classicScript('alliance-widgets.js', {
    banner: `/*! Alliance Widgets ${version}, MIT. Contains Lit, Copyright Google LLC, BSD-3-Clause. */\n${COMPILE_AHEAD}\n`,
    intro: OWN_TYPES,
    sourcemap: true,
  }),
};

/**
 * The page for a frame, which verifies its scripts, and the files next to it.
 *
 * @returns {Plugin}
 */
const embedPage = () => ({
  name: 'embed-page',
  writeBundle() {
    cpSync('themes', 'dist/themes', {recursive: true});
    const page = readFileSync('src/embed/embed.html', 'utf8');
    const hashes = ['alliance-widgets.js', 'embed.js'].map((name) => ({
      name,
      hash: integrityOf(readFileSync(`dist/${name}`)),
    }));
    const hashed = hashes.reduce((html, {name, hash}) => withIntegrity(html, hash, name), page);
    // By their hashes, too: in a sandbox without an origin, `'self'` matches nothing in WebKit.
    const allowed = ["script-src 'self'", ...hashes.map(({hash}) => `'${hash}'`)].join(' ');
    writeFileSync('dist/embed.html', hashed.replace("script-src 'self'", allowed));
  },
});

/**
 * @param {string} name
 * @param {Plugin[]} plugins
 * @returns {RollupOptions & {output: OutputOptions}}
 */
const small = (name, plugins = []) => ({
  input: `src/embed/${name}.ts`,
  plugins: [compile({sourceMap: false, inlineSources: false}), lowerTemplates(), ...plugins],
  output: classicScript(`${name}.js`, {intro: OWN_URL}),
});

/** For a frame. Built after the script, whose hash the page needs. */
export const embed = [small('alliance-frame'), small('embed', [embedPage(), writeIntegrity()])];

export default [modules, script, ...embed];
