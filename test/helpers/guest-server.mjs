import {Buffer} from 'node:buffer';
import {Worker} from 'node:worker_threads';
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

/** What is built, and what does it. */
const BUILT = {
  'alliance-widgets.js': () => work('currentScript'),
  'probe.js': () => work('build', 'test/fixtures/probe.mjs'),
  'react-page.js': () => work('bundle', 'test/fixtures/react-page.mjs'),
  'vue-page.js': () => work('bundle', 'test/fixtures/vue-page.mjs'),
};

/**
 * What the tools have made of the script, for each browser that asks for it.
 *
 * @type {Record<string, Promise<string>>}
 */
const optimized = {};

/**
 * `?version=0.0.1`: as an older copy calls itself; `?optimizer=Terser`: as that tool makes it.
 *
 * @param {string} code
 * @param {import('node:querystring').ParsedUrlQuery} query
 */
function variant(code, {version, optimizer}) {
  const name = String(optimizer);
  if (name in OPTIMIZERS) return (optimized[name] ??= work('optimize', name, code));
  return version ? code.replace(/Widgets [\d.]+/, `Widgets ${version}`) : code;
}

/**
 * Has a task of guest-scripts.mjs done in a thread of its own: the server would answer nobody meanwhile, and requests of
 * other tests would reach their time limits.
 *
 * @param {keyof typeof import('./guest-scripts.mjs').TASKS} task
 * @param {string[]} parameters
 * @returns {Promise<string>}
 */
function work(task, ...parameters) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('guest-scripts.mjs', import.meta.url), {workerData: [task, ...parameters]});
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}

/** @param {IncomingMessage} stream */
async function bodyOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
