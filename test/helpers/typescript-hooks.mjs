/**
 * Lets Node import TypeScript, compiled by the same esbuild and settings as in the browsers' tests.
 *
 * @import {LoadHook, ResolveHook} from 'node:module'
 */
import {existsSync, readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {transform} from 'esbuild';

const tsconfigRaw = readFileSync(new URL('../../tsconfig.json', import.meta.url), 'utf8');

/**
 * Resolves `./x.js` to the module `x.ts`, as TypeScript does.
 *
 * @type {ResolveHook}
 */
export function resolve(specifier, context, nextResolve) {
  if (/^\.\.?\/.*\.js$/.test(specifier) && context.parentURL) {
    const url = new URL(specifier.replace(/js$/, 'ts'), context.parentURL);
    if (existsSync(url)) return {url: url.href, format: 'module', shortCircuit: true};
  }
  return nextResolve(specifier, context);
}

/**
 * @param {string} url
 * @param {Parameters<LoadHook>[1]} context
 * @param {Parameters<LoadHook>[2]} nextLoad
 */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const sourcefile = fileURLToPath(url);
  const {code} = await transform(await readFile(sourcefile, 'utf8'), {
    loader: 'ts',
    target: 'es2022',
    sourcefile,
    sourcemap: 'inline',
    tsconfigRaw,
  });
  return {format: 'module', source: code, shortCircuit: true};
}
