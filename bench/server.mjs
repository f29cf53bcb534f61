/** Serves the pages, scripts and feeds that are measured, as a good server would: compressed with brotli. */
import {createServer} from 'node:http';
import {brotliCompressSync, constants} from 'node:zlib';
import {makeFeed, publications} from './feeds.mjs';

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The pages, by their number: an address that held the page itself would be longer than any, and take longer to read. */
const pages = [];

/** The path of a page, which the server gives from now on. */
export function pathOf(text) {
  if (!pages.includes(text)) pages.push(text);
  return `/pages/${pages.indexOf(text)}`;
}

/**
 * @param {Record<string, string>} scripts text by name
 * @returns {Promise<{origin: string, requests: string[], close(): void}>}
 */
export async function serve(scripts) {
  const requests = [];
  const compressed = new Map();
  const compress = (key, make) => {
    // As servers do it on the fly; at the best quality a feed of 10,000 items takes many seconds.
    const params = {[constants.BROTLI_PARAM_QUALITY]: 5};
    if (!compressed.has(key)) compressed.set(key, brotliCompressSync(make(), {params}));
    return compressed.get(key);
  };

  const server = createServer(async ({url}, response) => {
    const {pathname, searchParams} = new URL(url, 'http://localhost');
    requests.push(pathname);
    const send = (type, body, headers = {}) =>
      response.writeHead(200, {'content-type': type, 'content-encoding': 'br', ...headers}).end(body);
    const [, page] = /^\/pages\/(\d+)$/.exec(pathname) ?? [];
    if (page) return send('text/html; charset=utf-8', brotliCompressSync(pages[page]));
    if (pathname === '/feed.json') {
      const [count, changed] = ['count', 'changed'].map((name) => Number(searchParams.get(name)));
      const feed = () => makeFeed(count, changed);
      const body = searchParams.has('publications')
        ? compress(`publications ${count}`, () => JSON.stringify(publications(feed())))
        : compress(`${count} ${changed}`, () => JSON.stringify(feed()));
      await wait(Number(searchParams.get('delay')));
      return send('application/feed+json', body, {'cache-control': 'no-cache'});
    }
    const name = pathname.slice(1);
    if (name in scripts) {
      const body = compress(name, () => scripts[name]);
      return send('text/javascript; charset=utf-8', body, {'cache-control': 'max-age=3600'});
    }
    response.writeHead(404).end();
  });

  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {origin: `http://localhost:${server.address().port}`, requests, close: () => server.close()};
}
