import {readdirSync, readFileSync, rmSync} from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {guardLit} from './scripts/guard-lit.mjs';
import {minifyTemplates} from './scripts/minify-templates.mjs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const defines = readdirSync('src/define').map((name) => `src/define/${name}`);

/** For npm: a module a source module, which the page's own tools resolve, bundle and minify. */
const modules = {
  input: ['src/index.ts', 'src/define.ts', ...defines],
  external: [/^lit(\/|$)/, /^@lit\//],
  plugins: [
    {name: 'clean', renderStart: () => rmSync('dist', {recursive: true, force: true})},
    typescript({tsconfig: 'tsconfig.build.json', noEmitOnError: true, exclude: ['src/script.ts']}),
  ],
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    preserveModules: true,
    preserveModulesRoot: 'src',
    hoistTransitiveImports: false,
  },
};

/** For a script tag: one file with everything in it, classic or a module. */
export const script = {
  input: 'src/script.ts',
  plugins: [
    typescript({
      tsconfig: 'tsconfig.build.json',
      noEmitOnError: true,
      compilerOptions: {declaration: false, declarationMap: false},
    }),
    minifyTemplates(),
    nodeResolve({browser: true, exportConditions: ['production']}),
    guardLit(),
  ],
  output: {
    file: 'dist/alliance-widgets.js',
    format: 'iife',
    sourcemap: true,
    banner: `/*! Alliance Widgets ${version}, MIT. Contains Lit, Copyright Google LLC, BSD-3-Clause. */`,
    plugins: [
      terser({
        ecma: 2022,
        compress: {passes: 4, unsafe_arrows: true},
        format: {comments: /^!/},
      }),
    ],
  },
};

export default [modules, script];
