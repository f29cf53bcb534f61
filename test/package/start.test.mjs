/** `npm start` shows the demo to this machine, and nothing else to anybody. */
import assert from 'node:assert/strict';
import {request} from 'node:http';
import {networkInterfaces} from 'node:os';
import {after, before, describe, test} from 'node:test';
import {isServed, serveSite} from '../../scripts/site/serve.mjs';

/** Requests exactly this path: `fetch` would resolve the dots. */
const statusOf = (/** @type {string} */ host, /** @type {number} */ port, /** @type {string} */ path) =>
  new Promise((resolve, reject) => {
    request({host, port, path}, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

/** Other addresses of this machine: those of its network, and on Linux a second one of its loopback. */
const OTHERS = [
  ...Object.values(networkInterfaces())
    .flatMap((addresses = []) => addresses)
    .filter(({internal, family}) => !internal && family === 'IPv4')
    .map(({address}) => address),
  ...(process.platform === 'linux' ? ['127.0.0.2'] : []),
];

const PRIVATE = [
  '/.git/config',
  '/.git/',
  '/demo/.git',
  '/package.json',
  '/scripts/site/start.mjs',
  '/node_modules/lit/package.json',
  '/demo/frameworks/package.json',
  '/demo/frameworks/node_modules/vite/package.json',
  '/demo/../package.json',
  '/demo/..%2fpackage.json',
  '/demo/%2e%2e/package.json',
  '/demo/%2e%2e%2f.git%2fconfig',
  '/demo/..\\package.json',
  '/demo/..%5cpackage.json',
  '//.git/config',
  '/__wds-outside-root__/1/etc/passwd',
  '/__wds-outside-root__/0/.git/config',
  '/demo/__wds-outside-root__/1/etc/passwd',
  '/%',
];

describe('the demo’s server', () => {
  /** @type {Awaited<ReturnType<typeof serveSite>>} */
  let server;
  /** @type {number} */
  let port;
  before(async () => {
    server = await serveSite({port: 0});
    port = Number(new URL(server.address).port);
  });
  after(() => server.close());

  for (const path of ['/demo/', '/demo/news-list.html', '/demo/feeds/alliance.json', '/custom-elements.json']) {
    test(`serves ${path}`, async () => assert.equal(await statusOf('127.0.0.1', port, path), 200));
  }

  for (const path of PRIVATE) {
    test(`does not serve ${path}`, async () => {
      assert.ok([400, 403, 404].includes(await statusOf('127.0.0.1', port, path)), path);
    });
  }

  test('redirects / to the demo', async () => assert.equal(await statusOf('127.0.0.1', port, '/'), 302));

  for (const other of OTHERS) {
    test(`listens on loopback only: ${other} is refused`, async () => {
      await assert.rejects(statusOf(other, port, '/.git/config'), {code: 'ECONNREFUSED'});
    });
  }
});

test('HOST makes the demo reachable from outside, and nothing else', async () => {
  const [other = '127.0.0.1'] = OTHERS;
  const server = await serveSite({host: '0.0.0.0', port: 0});
  try {
    const port = Number(new URL(server.address).port);
    assert.equal(await statusOf(other, port, '/demo/'), 200);
    assert.equal(await statusOf(other, port, '/.git/config'), 404);
  } finally {
    await server.close();
  }
});

test('a second demo takes another port, unless one is asked for', async () => {
  const first = await serveSite();
  const second = await serveSite();
  try {
    assert.notEqual(first.address, second.address);
    await assert.rejects(serveSite({port: Number(new URL(second.address).port)}), {code: 'EADDRINUSE'});
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
});

test('a path that cannot be decoded is not served', () => assert.equal(isServed('/demo/%E0%A4%A'), false));
