/**
 * The server settings in the guides do what the guides say, for every file that they concern. They are read here and,
 * if nginx or Apache is installed, used.
 */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {freePort} from '../../scripts/engines/free-port.mjs';

const FEEDS = ['/feed.json', '/feed.fr.json', '/feed-2.json', '/en/feed.zh-Hant.json'];
const OTHERS = ['/data.json', '/feeds.html', '/old/feed.json.html'];
const VERSIONED = '/widgets/0.1.0/alliance-widgets.min.js';
const MOVING = '/widgets/0/alliance-widgets.min.js';
const PAGE = '/widgets/0.1.0/embed.html';
const MISSING = '/feed.de.json';

/**
 * A setting in a guide, by its marker.
 *
 * @param {string} name
 */
function config(name) {
  const file = name.endsWith('feeds') ? 'docs/publishers.md' : 'docs/hosting.md';
  const [, text] =
    new RegExp(`<!-- config:${name} -->\\s+\`\`\`\\w+\\n([^]*?)\`\`\``).exec(readFileSync(file, 'utf8')) ?? [];
  assert.ok(text, name);
  return text;
}

test('the pattern for nginx matches all files of a feed, and no others', () => {
  const [, pattern = ''] = /location ~ (\S+) \{/.exec(config('nginx-feeds')) ?? [];
  assert.deepEqual(
    [...FEEDS, ...OTHERS].filter((path) => new RegExp(pattern).test(path)),
    FEEDS,
  );
});

test('the pattern for Apache matches all files of a feed, and no others', () => {
  const [, pattern = ''] = /<FilesMatch "(\S+)">/.exec(config('apache-feeds')) ?? [];
  const nameOf = (/** @type {string} */ path) => path.split('/').at(-1) ?? '';
  assert.deepEqual(
    [...FEEDS, ...OTHERS].filter((path) => new RegExp(pattern).test(nameOf(path))),
    FEEDS,
  );
});

for (const name of ['nginx-feeds', 'apache-feeds', 'nginx-widgets', 'apache-widgets']) {
  test(`${name} lets every site read the files`, () => {
    assert.match(config(name), /Access-Control-Allow-Origin "?\*/);
  });
}

for (const name of ['nginx-widgets', 'apache-widgets']) {
  test(`${name} keeps a version for ever, and nothing else`, () => {
    const [, pattern = ''] = /(?:location ~ "|m#)(.*?)(?:"|#")/.exec(config(name)) ?? [];
    assert.deepEqual(
      [VERSIONED, MOVING].map((path) => new RegExp(pattern).test(path)),
      [true, false],
    );
    assert.match(config(name), /max-age=31536000, immutable/);
  });
}

const MODULES = '/usr/lib/apache2/modules';
const TYPES = {html: 'text/html', js: 'text/javascript', json: 'application/json', css: 'text/css'};

/**
 * @typedef {object} WebServer
 * @property {string} command
 * @property {(folder: string, port: number) => string} write
 * @property {(file: string) => string[]} arguments
 *
 * @typedef {(path: string) => Promise<{status: number, header: (name: string) => string | null}>} Ask
 */

/** @type {Record<string, WebServer>} */
const SERVERS = {
  nginx: {
    command: '/usr/sbin/nginx',
    write: (folder, port) => {
      const types = Object.entries(TYPES).map(([ending, type]) => `${type} ${ending};`);
      return `daemon off; pid ${folder}/pid; error_log ${folder}/log; events {}
        http { types { ${types.join(' ')} } access_log off; client_body_temp_path ${folder}/body;
          proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi;
          scgi_temp_path ${folder}/scgi;
          server { listen 127.0.0.1:${port}; root ${folder}/www;\n${config('nginx-feeds')}\n${config('nginx-widgets')} } }`;
    },
    arguments: (file) => ['-c', file],
  },
  Apache: {
    command: '/usr/sbin/apache2',
    write: (folder, port) => {
      writeFileSync(`${folder}/www/widgets/.htaccess`, config('apache-widgets'));
      const modules = ['mpm_event', 'authz_core', 'mime', 'headers'].map(
        (name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`,
      );
      const types = Object.entries(TYPES).map(([ending, type]) => `AddType ${type} .${ending}`);
      return `${modules.join('\n')}\n${types.join('\n')}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid
ErrorLog ${folder}/log\nTypesConfig /dev/null\nDocumentRoot ${folder}/www
<Directory ${folder}/www>\nAllowOverride All\nRequire all granted\n</Directory>\n${config('apache-feeds')}`;
    },
    arguments: (file) => ['-X', '-f', file],
  },
};

/**
 * Runs a server with the settings and files of those names, until `use` has finished with its address.
 *
 * @param {WebServer} server
 * @param {(ask: Ask) => Promise<void>} use
 */
async function withServer({command, write, arguments: argumentsFor}, use) {
  const folder = mkdtempSync(join(tmpdir(), 'alliance-server-'));
  // Servers that were started by root read files as the user nobody.
  chmodSync(folder, 0o755);
  const port = await freePort();
  let server;
  try {
    for (const path of [...FEEDS, ...OTHERS, VERSIONED, MOVING, PAGE]) {
      mkdirSync(join(folder, 'www', dirname(path)), {recursive: true});
      writeFileSync(join(folder, 'www', path), `${'{"items": []} '.repeat(200)}\n`);
    }
    writeFileSync(join(folder, 'conf'), write(folder, port));
    server = spawn(command, argumentsFor(join(folder, 'conf')), {stdio: 'pipe'});
    let said = '';
    server.stderr.on('data', (data) => (said += data));
    const address = `http://127.0.0.1:${port}`;
    for (let tries = 0; !(await fetch(address).catch(() => false)); tries++) {
      assert.ok(
        tries < 200 && server.exitCode === null,
        `${said}${existsSync(`${folder}/log`) ? readFileSync(`${folder}/log`, 'utf8') : ''}`,
      );
      await wait(50);
    }
    await use(async (/** @type {string} */ path) => {
      const {status, headers} = await fetch(address + path);
      return {status, header: (/** @type {string} */ name) => headers.get(name)};
    });
  } finally {
    server?.kill();
    rmSync(folder, {recursive: true, force: true});
  }
}

for (const [name, server] of Object.entries(SERVERS).filter(([, {command}]) => existsSync(command))) {
  describe(`${name} with the guides’ settings`, () => {
    test('sends feeds as feeds, to all sites, cached for minutes', () =>
      withServer(server, async (ask) => {
        for (const path of FEEDS) {
          const {status, header} = await ask(path);
          assert.equal(status, 200, path);
          assert.equal(header('access-control-allow-origin'), '*', path);
          assert.match(String(header('content-type')), /^application\/feed\+json/, path);
          assert.match(String(header('cache-control')), /max-age=300, stale-while-revalidate=86400/, path);
        }
        for (const path of OTHERS) assert.equal((await ask(path)).header('access-control-allow-origin'), null, path);
        const {status, header} = await ask(MISSING);
        assert.deepEqual([status, header('access-control-allow-origin')], [404, '*'], 'an error is readable too');
        assert.doesNotMatch(String(header('cache-control')), /max-age/, 'and not kept');
      }));

    test('sends the script to all sites, each version for ever', () =>
      withServer(server, async (ask) => {
        for (const [path = '', caching, type] of [
          [VERSIONED, 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8'],
          [MOVING, 'public, max-age=600, stale-while-revalidate=86400', 'text/javascript; charset=utf-8'],
          [PAGE, 'public, max-age=31536000, immutable', 'text/html; charset=utf-8'],
        ]) {
          const {header} = await ask(path);
          assert.equal(header('access-control-allow-origin'), '*', path);
          assert.equal(header('cross-origin-resource-policy'), 'cross-origin', path);
          assert.equal(header('x-content-type-options'), 'nosniff', path);
          assert.equal(header('cache-control'), caching, path);
          assert.equal(header('content-type'), type, path);
          assert.equal(header('x-frame-options'), null, path);
        }
      }));
  });
}
