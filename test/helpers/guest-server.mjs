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
 * @property {string[]} aborted
 * @property {Record<string, ServerResponse[]>} held
 */

/**
 * Serves host pages as tests describe them, down to headers and bytes, each in a folder of its own:
 *
 *   POST /guest/           {path: {body | base64, headers, status, fault}} → the folder's address. Of an array of answers,
 *                          each request gets the next one; the last one is repeated
 *   PUT  /guest/7/path     {body | base64, headers, status, fault}: the answer from now on, also to requests that are
 *                          waiting because of the fault `hold`
 *   GET  /guest/7/path     the file as described. In every folder are also alliance-widgets.js, built from the current
 *                          sources, probe.js, a fixture built in the same way, and applications in React and Vue
 *   GET  /guest/7/?log     the paths that were requested
 *   GET  /guest/7/?aborted the paths whose requests the browser has aborted
 *   GET  /guest/?optimizers  the names of the tools for alliance-widgets.js?optimizer=NAME
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
      folders.push({files: JSON.parse(await bodyOf(context.req)), log: [], aborted: [], held: {}});
      context.body = `${ROOT}${folders.length - 1}/`;
      return;
    }
    if (context.search === '?optimizers') {
      context.body = Object.keys(OPTIMIZERS);
      return;
    }
    const [number, ...rest] = context.path.slice(ROOT.length).split('/');
    const path = rest.join('/');
    const {files, log, aborted, held} = folders[Number(number)] ?? {files: {}, log: [], aborted: [], held: {}};
    if (context.search === '?log' || context.search === '?aborted') {
      context.set('cache-control', 'no-store');
      context.body = context.search === '?log' ? log : aborted;
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
    // Set on the response itself, because Koa would add a charset.
    for (const [name, value] of Object.entries(file.headers ?? {})) context.res.setHeader(name, value);
    const body = bytesOf(file);
    if (!file.fault) {
      context.body = body;
      return;
    }
    context.respond = false;
    context.res.on('close', () => aborted.push(path));
    if (file.fault === 'hold') (held[path] ??= []).push(context.res);
    else FAULTS[file.fault]?.(context.res, body);
  };
}

/** @param {File} file */
const bytesOf = ({body = '', base64}) => Buffer.from(base64 ?? body, base64 ? 'base64' : 'utf8');

/**
 * The ways in which a connection can fail, each given an answer and its body.
 *
 * @type {Record<string, (response: ServerResponse, body: Buffer) => void>}
 */
const FAULTS = {
  /** Nothing ever arrives. */
  hang() {},
  /** The connection is closed before anything arrives. */
  reset: (response) => response.socket?.resetAndDestroy(),
  /** Half of the body arrives, and then nothing. */
  stall: (response, body) => half(response, body),
  /** Half of the body arrives, and then the connection is closed. */
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

/** The files that are built, and the functions that build them. */
const BUILT = {
  'alliance-widgets.js': () => work('currentScript'),
  'probe.js': () => work('build', 'test/fixtures/probe.mjs'),
  'react-page.js': () => work('bundle', 'test/fixtures/react-page.mjs'),
  'vue-page.js': () => work('bundle', 'test/fixtures/vue-page.mjs'),
};

/**
 * The script as each tool makes it, for all browsers that ask for it.
 *
 * @type {Record<string, Promise<string>>}
 */
const optimized = {};

/**
 * `?version=0.0.1` makes the script an older copy; `?optimizer=Terser` has that tool process it.
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
 * Runs a task of guest-scripts.mjs in a thread of its own. Otherwise the server would not answer meanwhile, and
 * requests of other tests would time out.
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
