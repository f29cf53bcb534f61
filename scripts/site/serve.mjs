/**
 * Serves the demo's site: the same files as `npm run site` writes, and nothing else from this folder.
 *
 * @import {Server} from 'node:http'
 * @import {AddressInfo} from 'node:net'
 */
import {createServer} from 'node:http';
import {startDevServer} from '@web/dev-server';
import {sitePages} from './middleware.mjs';

const DEFAULT_PORT = 8000;

/** Files and folders that the pages refer to. Folders end with a slash. */
const SERVED = ['/demo/', '/dist/', '/themes/', '/custom-elements.json', '/feed.schema.json'];
/** Exceptions within these: applications with packages of their own, and files whose names begin with a dot. */
const HIDDEN = /^\/demo\/frameworks(\/|$)|\/\.|\/node_modules(\/|$)|\\|\0/;

/** @param {string} path of a request, encoded as it came */
export function isServed(path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return false;
  }
  const served = SERVED.some((each) => (each.endsWith('/') ? decoded.startsWith(each) : decoded === each));
  return served && !HIDDEN.test(decoded);
}

/** @type {import('./middleware.mjs').Middleware} */
const onlyTheSite = (context, next) => {
  if (context.path === '/') return context.redirect('/demo/');
  // Without a body, Koa answers 404.
  return isServed(context.path) ? next() : undefined;
};

/**
 * The dev server always listens on every interface, even if it is set to `localhost` or `127.0.0.1` (`DevServer.start`
 * in @web/dev-server-core). So it only handles the requests here, and this server listens.
 *
 * @param {{host?: string, port?: number}} [where] without a port: 8000, or any other when that is taken
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serveSite({host = '127.0.0.1', port} = {}) {
  const devServer = await startDevServer({
    config: {
      rootDir: `${import.meta.dirname}/../..`,
      middlewareMode: true,
      disableFileWatcher: true,
      middleware: [onlyTheSite, sitePages()],
    },
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
    autoExitProcess: false,
  });
  const server = createServer(devServer.koaApp.callback());
  await listen(server, host, port ?? DEFAULT_PORT).catch((error) => {
    if (error.code !== 'EADDRINUSE' || port !== undefined) throw error;
    return listen(server, host, 0);
  });
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    address: `http://${name}:${/** @type {AddressInfo} */ (server.address()).port}`,
    async close() {
      server.closeAllConnections();
      await Promise.all([devServer.stop(), new Promise((resolve) => server.close(resolve))]);
    },
  };
}

/**
 * @param {Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
const listen = (server, host, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({host, port}, () => {
      server.off('error', reject);
      resolve();
    });
  });
