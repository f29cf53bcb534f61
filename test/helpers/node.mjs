/**
 * Gives the unit tests in Node what they need of a browser: TypeScript read by esbuild, a page, fixtures by `fetch`,
 * frames.
 */
import {readFile} from 'node:fs/promises';
import {register} from 'node:module';

process.setSourceMapsEnabled(true);
register('./typescript-hooks.mjs', import.meta.url);

Object.defineProperty(globalThis, 'location', {value: new URL('https://page.example/folder/'), writable: true});

const fetchFromNetwork = globalThis.fetch;

/** @type {typeof fetch} */
globalThis.fetch = async (/** @type {any} */ input, /** @type {RequestInit | undefined} */ init) =>
  input instanceof URL && input.protocol === 'file:'
    ? new Response(await readFile(input))
    : fetchFromNetwork(input, init);

globalThis.requestAnimationFrame = (/** @type {FrameRequestCallback} */ callback) =>
  Number(setImmediate(callback, performance.now()));
