/** Serves the pages, scripts and feeds that are measured, compressed with Brotli as by a good server. */
import {createServer} from 'node:http';
import {setTimeout as wait} from 'node:timers/promises';
import {brotliCompressSync, constants} from 'node:zlib';
import {feedOfKind, makeFeed, publications} from './feeds.mjs';
import {answerOfPeer, BLUESKY} from './peers.mjs';

/**
 * The pages, by their number. (A `data:` address with the page in it would be very long, and would take longer to read.)
 *
 * @type {string[]}
 */
const pages = [];

/**
 * Makes the server serve a page from now on. Returns its path.
 *
 * @param {string} text
 */
export function pathOf(text) {
  if (!pages.includes(text)) pages.push(text);
  return `/pages/${pages.indexOf(text)}`;
}

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>';

/** @typedef {{origin: string, requests: string[], close(): void}} Server */

/**
 * @param {Record<string, string>} scripts text by name
 * @returns {Promise<Server>}
 */
export async function serve(scripts) {
  /** @type {string[]} */
  const requests = [];
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();
  const compress = (/** @type {string} */ key, /** @type {() => string} */ make) => {
    // The quality of servers that compress on the fly. The best one would take many seconds for a feed of 10,000 items.
    const params = {[constants.BROTLI_PARAM_QUALITY]: 5};
    const body = compressed.get(key) ?? brotliCompressSync(make(), {params});
    compressed.set(key, body);
    return body;
  };

  const server = createServer(async (request, response) => {
    const {url = '/'} = request;
    const {pathname, searchParams} = new URL(url, 'http://localhost');
    requests.push(pathname);
    const send = (/** @type {string} */ type, /** @type {Buffer} */ body, headers = {}) => {
      response.writeHead(200, {'content-type': type, 'content-encoding': 'br', ...headers}).end(body);
    };
    const [, page] = /^\/pages\/(\d+)$/.exec(pathname) ?? [];
    if (page) return send('text/html; charset=utf-8', brotliCompressSync(pages[Number(page)] ?? ''));
    if (pathname === '/feed.json') {
      const number = (/** @type {string} */ name) => Number(searchParams.get(name));
      const kind = searchParams.get('kind');
      const body = compress(url, () => {
        const feed = kind
          ? feedOfKind(number('count'), kind)
          : makeFeed(number('count'), {changed: number('changed'), pictured: number('pictured')});
        return JSON.stringify(searchParams.has('publications') ? publications(feed) : feed);
      });
      await wait(number('delay'));
      return send('application/feed+json', body, {'cache-control': 'no-cache'});
    }
    if (pathname === '/picture.svg')
      return send(
        'image/svg+xml',
        compress(pathname, () => PICTURE),
        {'cache-control': 'max-age=3600'},
      );
    const answer = answerOfPeer(new URL(url, 'http://localhost'));
    if (answer)
      return send(
        'application/json',
        compress(url, () => JSON.stringify(answer)),
      );
    const name = pathname.slice(1);
    const script = scripts[name];
    if (script) {
      const body = compress(name, () => script.replaceAll(BLUESKY, `http://${request.headers.host}`));
      return send('text/javascript; charset=utf-8', body, {'cache-control': 'max-age=3600'});
    }
    response.writeHead(404).end();
  });

  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {origin: `http://localhost:${port}`, requests, close: () => server.close()};
}
