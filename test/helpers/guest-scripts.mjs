/** Makes scripts for guest-server.mjs. Runs as a worker, does one task and ends. */
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {parentPort, workerData} from 'node:worker_threads';
import * as esbuild from 'esbuild';
import {OPTIMIZERS} from './optimizers.mjs';

/** The script's file: the one from `npm run build` if no source has changed since, else a new build. */
async function currentScript() {
  const file = 'dist/alliance-widgets.js';
  const builtAt = statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0;
  const changedAt = Math.max(...['src', 'scripts/build', 'rollup.config.mjs', 'package-lock.json'].map(lastChange));
  return changedAt < builtAt ? readFileSync(file, 'utf8') : build('src/script/script.ts');
}

/**
 * When a file, or any file in a folder, last changed.
 *
 * @param {string} path
 */
function lastChange(path) {
  const isFolder = statSync(path).isDirectory();
  const names = isFolder ? readdirSync(path, {recursive: true, encoding: 'utf8'}) : [];
  return Math.max(...['', ...names].map((name) => statSync(join(path, name)).mtimeMs));
}

/**
 * Bundles with Rollup, which is imported only here because it takes longer to load than most tasks take.
 *
 * @param {string} input
 */
async function build(input) {
  const {rollup} = await import('rollup');
  const {script} = await import('../../rollup.config.mjs');
  const bundle = await rollup({...script, input});
  const {output} = await bundle.generate(script.output);
  await bundle.close();
  return output[0].code;
}

/**
 * An application with its framework, which records every error.
 *
 * @param {string} entry
 */
async function bundle(entry) {
  const {outputFiles} = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * @param {string} name
 * @param {string} code
 */
const optimize = (name, code) => OPTIMIZERS[name]?.(code) ?? code;

/** @satisfies {Record<string, (...parameters: any[]) => string | Promise<string>>} */
export const TASKS = {currentScript, build, bundle, optimize};

const [task, ...parameters] = /** @type {[keyof typeof TASKS, ...string[]]} */ (workerData);
const make = /** @type {(...parameters: string[]) => string | Promise<string>} */ (TASKS[task]);
parentPort?.postMessage(await make(...parameters));
