/**
 * Serves the built applications, and their feed as a test wants it.
 *
 * @typedef {Awaited<ReturnType<typeof serve>>} FrameworksServer
 */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {listen} from '../../helpers/chromium.mjs';
import {FRAMEWORKS} from './install.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export async function serve() {
  /**
   * How the feed's address answers, and its requests: reset before each test.
   *
   * @type {{answer: string, requests: string[], abandoned: number}}
   */
  const feed = {answer: 'feed', requests: [], abandoned: 0};

  const server = createServer(async ({url = '/'}, response) => {
    const [, app = '', path = ''] = /^\/([^/]+)\/(.*)$/.exec(new URL(url, 'http://x').pathname) ?? [];
    response.setHeader('Cache-Control', 'no-store');
    if (path === 'alliance.json') {
      feed.requests.push(url);
      response.on('close', () => (feed.abandoned += response.writableFinished ? 0 : 1));
      if (feed.answer === 'nothing') return;
      if (feed.answer === 'not found') {
        response.writeHead(404).end();
        return;
      }
    }
    try {
      const file = join(FRAMEWORKS, app, 'dist', normalize(path || 'index.html'));
      const body = await readFile(file);
      response.writeHead(200, {'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream'}).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await listen(server);
  return {
    feed,
    address: (/** @type {string} */ app) => `http://127.0.0.1:${port}/${app}/`,
    reset: () => Object.assign(feed, {answer: 'feed', requests: [], abandoned: 0}),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
