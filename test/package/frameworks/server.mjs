/** Serves what the applications were built to, and their feed as a test wants it. */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {FRAMEWORKS} from './install.mjs';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export async function serve() {
  /** How the feed's address answers, and the requests it had: reset before each test. */
  const feed = {answer: 'feed', requests: [], abandoned: 0};

  const server = createServer(async (request, response) => {
    const [, app, path = ''] = /^\/([^/]+)\/(.*)$/.exec(new URL(request.url, 'http://x').pathname) ?? [];
    response.setHeader('Cache-Control', 'no-store');
    if (path === 'alliance.json') {
      feed.requests.push(request.url);
      response.on('close', () => (feed.abandoned += response.writableFinished ? 0 : 1));
      if (feed.answer === 'nothing') return;
      if (feed.answer === 'not found') return response.writeHead(404).end();
    }
    try {
      const file = join(FRAMEWORKS, app, 'dist', normalize(path || 'index.html'));
      const body = await readFile(file);
      response.writeHead(200, {'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream'}).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    feed,
    address: (app) => `http://127.0.0.1:${server.address().port}/${app}/`,
    reset: () => Object.assign(feed, {answer: 'feed', requests: [], abandoned: 0}),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
