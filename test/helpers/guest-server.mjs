import {Buffer} from 'node:buffer';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import * as esbuild from 'esbuild';
import {rollup} from 'rollup';
import {script} from '../../rollup.config.mjs';
import {OPTIMIZERS} from './optimizers.mjs';

const ROOT = '/guest/';

/**
 * @import {IncomingMessage, ServerResponse} from 'node:http'
 * @import {Middleware} from '../../scripts/site/middleware.mjs'
 *
 * @typedef {{body?: string, base64?: string, headers?: Record<string, string>, status?: number, fault?: string}} File
 *
 * @typedef {object} Folder
 * @property {Record<string, File | File[]>} files
 * @property {string[]} log
 * @property {{path: string, at: number}[]} gone
 * @property {Record<string, ServerResponse[]>} held
 */

/**
 * Serves host pages as tests describe them, down to headers and bytes, each in a folder of its own:
 *
 *   POST /guest/           {path: {body | base64, headers, status, fault}} → the folder's address; of several answers in
 *                          an array, the next one each time, the last one from then on
 *   PUT  /guest/7/path     {body | base64, headers, status, fault}: from now on, it answers this, and so it does to those
 *                          who wait because of the fault `hold`
 *   GET  /guest/7/path     what was described; alliance-widgets.js is there anyhow, built from the sources of today, and
 *                          so are probe.js, a fixture that was built in the same way, and applications in React and Vue
 *   GET  /guest/7/?log     the paths that were asked for
 *   GET  /guest/?optimizers  the names of the tools that alliance-widgets.js?optimizer=NAME has been through
 *   GET  /guest/7/?gone    the paths of which the browser has given up the request, and when: {path, at}
 *
 * @returns {Middleware}
 */
export function guestServer() {
  /** @type {Folder[]} */
  const folders = [];
  /** @type {Record<string, Promise<string>>} */
  const built = {};

  return async (context, next) => {
    if (!context.path.startsWith(ROOT)) return next();
    if (context.method === 'POST') {
      folders.push({files: JSON.parse(await bodyOf(context.req)), log: [], gone: [], held: {}});
      context.body = `${ROOT}${folders.length - 1}/`;
      return;
    }
    if (context.search === '?optimizers') {
      context.body = Object.keys(OPTIMIZERS);
      return;
    }
    const [number, ...rest] = context.path.slice(ROOT.length).split('/');
    const path = rest.join('/');
    const {files, log, gone, held} = folders[Number(number)] ?? {files: {}, log: [], gone: [], held: {}};
    if (context.search === '?log' || context.search === '?gone') {
      context.set('cache-control', 'no-store');
      context.body = context.search === '?log' ? log : gone;
      return;
    }
    if (context.method === 'PUT') {
      const file = JSON.parse(await bodyOf(context.req));
      files[path] = file;
      for (const response of held[path]?.splice(0) ?? [])
        response.writeHead(file.status ?? 200, file.headers).end(bytesOf(file));
      context.status = 204;
      return;
    }
    log.push(path + context.search);
    let file = files[path + context.search] ?? files[path];
    if (Array.isArray(file)) file = file.length > 1 ? file.shift() : file[0];
    const [input, make] = Object.entries(BUILT).find(([name]) => path.endsWith(name)) ?? [];
    if (input && make) {
      built[input] ??= make();
      file = {
        headers: {'content-type': 'text/javascript'},
        ...file,
        body: await variant(await built[input], context.query),
      };
    }
    context.status = file ? (file.status ?? 200) : 404;
    if (!file) return;
    // As they are: Koa would add a charset.
    for (const [name, value] of Object.entries(file.headers ?? {})) context.res.setHeader(name, value);
    const body = bytesOf(file);
    if (!file.fault) {
      context.body = body;
      return;
    }
    context.respond = false;
    context.res.on('close', () => gone.push({path, at: Date.now()}));
    if (file.fault === 'hold') (held[path] ??= []).push(context.res);
    else FAULTS[file.fault]?.(context.res, body);
  };
}

/** @param {File} file */
const bytesOf = ({body = '', base64}) => Buffer.from(base64 ?? body, base64 ? 'base64' : 'utf8');

/**
 * How a connection fails, given an answer and its body.
 *
 * @type {Record<string, (response: ServerResponse, body: Buffer) => void>}
 */
const FAULTS = {
  /** Nothing ever comes. */
  hang() {},
  /** It is closed before anything comes. */
  reset: (response) => response.socket?.resetAndDestroy(),
  /** Half of the body comes, and then nothing. */
  stall: (response, body) => half(response, body),
  /** Half of the body comes, and then it is closed. */
  break: (response, body) => half(response, body, () => response.socket?.end()),
};

/**
 * @param {ServerResponse} response
 * @param {Buffer} body
 */
function half(response, body, then = () => {}) {
  response.setHeader('content-length', body.length);
  response.write(body.subarray(0, body.length / 2), then);
}

/** The script's file, where `npm run build` has made it since the last change: else what it would make. */
async function currentScript() {
  const file = 'dist/alliance-widgets.js';
  const builtAt = statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0;
  const changedAt = Math.max(...['src', 'scripts/build', 'rollup.config.mjs', 'package-lock.json'].map(lastChange));
  return changedAt < builtAt ? readFileSync(file, 'utf8') : build(script.input);
}

/**
 * When a file, or any in a folder, last changed.
 *
 * @param {string} path
 */
function lastChange(path) {
  const isFolder = statSync(path).isDirectory();
  const names = isFolder ? readdirSync(path, {recursive: true, encoding: 'utf8'}) : [];
  return Math.max(...['', ...names].map((name) => statSync(join(path, name)).mtimeMs));
}

/** What is built, and how. */
const BUILT = {
  'alliance-widgets.js': currentScript,
  'probe.js': () => build('test/fixtures/probe.mjs'),
  'react-page.js': () => bundle('test/fixtures/react-page.mjs'),
  'vue-page.js': () => bundle('test/fixtures/vue-page.mjs'),
};

/**
 * What the tools have made of the script, for each browser that asks for it.
 *
 * @type {Record<string, string | Promise<string>>}
 */
const optimized = {};

/**
 * `?version=0.0.1`: as an older copy calls itself; `?optimizer=Terser`: as that tool makes it.
 *
 * @param {string} code
 * @param {import('node:querystring').ParsedUrlQuery} query
 */
async function variant(code, {version, optimizer}) {
  const optimize = OPTIMIZERS[String(optimizer)];
  if (optimize) return (optimized[String(optimizer)] ??= optimize(code));
  return version ? code.replace(/Widgets [\d.]+/, `Widgets ${version}`) : code;
}

/** @param {string} input */
async function build(input) {
  const bundle = await rollup({...script, input});
  const {output} = await bundle.generate(script.output);
  await bundle.close();
  return output[0].code;
}

/**
 * An application with its framework, which reports everything that goes wrong.
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

/** @param {IncomingMessage} stream */
async function bodyOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
