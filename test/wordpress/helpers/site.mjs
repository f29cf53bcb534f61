/**
 * A WordPress site of our own: Debian's WordPress, a database on a socket, PHP's own server on loopback.
 *
 * @import {ChildProcess} from 'node:child_process'
 * @import {AddressInfo} from 'node:net'
 */
import {spawn, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {WORDPRESS} from './packages.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PASSWORD = 'correct horse battery staple';
export const ROLES = ['administrator', 'editor', 'author', 'contributor'];

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const {port} = /** @type {AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Waits as long as it takes, unless the process has ended.
 *
 * @param {() => boolean | Promise<boolean>} isThere
 * @param {ChildProcess} child
 * @param {string} what
 */
async function waitFor(isThere, child, what) {
  while (!(await isThere())) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${what} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const run = (/** @type {string} */ command, /** @type {string[]} */ args) => {
  const {status, stdout, stderr} = spawnSync(command, args, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout.replace(/^[^]*<body/, '')}${stderr}`);
  return stdout;
};

/**
 * Starts a database, and gives its socket and how to stop it.
 *
 * @param {string} folder
 */
async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const log = join(folder, 'db.log');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--skip-test-db',
    '--auth-root-authentication-method=normal',
    ...user,
  ]);
  const database = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      `--log-error=${log}`,
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-buffer-pool-size=32M',
      ...user,
    ],
    {stdio: 'ignore'},
  );
  await waitFor(
    () =>
      existsSync(socket) &&
      spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'SELECT 1']).status === 0,
    database,
    'The database',
  );
  run('mariadb', [
    '--no-defaults',
    `--socket=${socket}`,
    '-uroot',
    '-e',
    'CREATE DATABASE wordpress CHARACTER SET utf8mb4',
  ]);
  return {socket, stop: () => stopped(database)};
}

/** @param {ChildProcess} child */
async function stopped(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

const config = (/** @type {string} */ socket, /** @type {string} */ url) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) define($name, md5($name));
$table_prefix = 'wp_';
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('WP_DEBUG', true);
define('WP_DEBUG_LOG', __DIR__ . '/debug.log');
define('WP_DEBUG_DISPLAY', false);
define('WP_HTTP_BLOCK_EXTERNAL', false);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('FS_METHOD', 'direct');
define('WP_POST_REVISIONS', false);
define('AUTOSAVE_INTERVAL', 3600);
define('DISABLE_WP_CRON', true);
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * Options that make PHP keep WordPress compiled in a folder between runs: compiling takes longer than most of the
 * tests' code. Files that have changed are compiled again.
 *
 * @param {string} folder
 */
function keepsCompiled(folder) {
  mkdirSync(folder, {recursive: true});
  const settings = ['enable_cli=1', `file_cache=${folder}`, 'file_cache_only=1'];
  return settings.flatMap((setting) => ['-d', `opcache.${setting}`]);
}

/**
 * Runs PHP in a site: what it echoes is JSON.
 *
 * @param {{root: string, url: string, run: string}} site `run` is a file that may be written
 */
export const siteRunner =
  ({root, url, run: file}) =>
  (/** @type {string} */ code, setUp = '', /** @type {string[]} */ options = []) => {
    const {host} = new URL(url);
    const lines = ['<?php', `$_SERVER['HTTP_HOST'] = '${host}';`, `$_SERVER['REQUEST_URI'] = '/';`, setUp];
    writeFileSync(file, [...lines, `require '${root}/wp-load.php';`, code].join('\n'));
    // With other options, code would be compiled differently.
    const kept = options.length > 0 ? [] : keepsCompiled(join(dirname(file), 'compiled'));
    const output = run('php', ['-d', 'display_errors=0', ...kept, ...options, file]).trim();
    return output ? JSON.parse(output) : undefined;
  };

/**
 * Starts a site with a user of each role, who is called as the role is.
 *
 * @param {{feedPort: number}} options where the tests' own feeds are, on 127.0.0.1
 */
export async function startSite({feedPort}) {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-site-'));
  const root = join(folder, 'site');
  const database = await startDatabase(folder);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  cpSync(WORDPRESS, root, {
    recursive: true,
    dereference: true,
    filter: (path) => !/\/wp-content\/(?:languages|uploads)(?:\/|$)/.test(path),
  });
  rmSync(join(root, 'wp-config.php'), {force: true});
  mkdirSync(join(root, 'wp-content/mu-plugins'), {recursive: true});
  mkdirSync(join(root, 'wp-content/plugins'), {recursive: true});
  mkdirSync(join(root, 'wp-content/uploads'), {recursive: true});
  writeFileSync(join(root, 'wp-config.php'), config(database.socket, url));
  writeFileSync(
    join(root, 'wp-content/mu-plugins/tests.php'),
    readFileSync(join(HERE, 'tests-plugin.php'), 'utf8').replaceAll('%PORT%', String(feedPort)),
  );
  const inSite = siteRunner({root, url, run: join(folder, 'run.php')});
  inSite(
    `require ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('Partner', 'administrator', 'administrator@example.org', true, '', '${PASSWORD}');
    foreach (['editor', 'author', 'contributor'] as $role) {
      wp_insert_user(['user_login' => $role, 'user_pass' => '${PASSWORD}', 'user_email' => "$role@example.org", 'role' => $role]);
    }
    update_option('permalink_structure', '/%postname%/');
    switch_theme('twentytwentythree');
    foreach (get_users() as $user) {
      update_user_meta($user->ID, 'show_welcome_panel', 0);
      update_user_meta($user->ID, 'wp_persisted_preferences', ['core/edit-post' => ['welcomeGuide' => false, 'fullscreenMode' => false], '_modified' => gmdate('c')]);
    }
    ob_end_clean();`,
    `define('WP_INSTALLING', true); ob_start();`,
  );
  const server = spawn(
    'php',
    [
      '-d',
      'opcache.enable_cli=1',
      '-d',
      'opcache.revalidate_freq=0',
      '-d',
      'memory_limit=256M',
      '-d',
      'upload_max_filesize=16M',
      '-d',
      'post_max_size=16M',
      '-S',
      `127.0.0.1:${port}`,
      '-t',
      root,
      join(HERE, 'router.php'),
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: {...process.env, PHP_CLI_SERVER_WORKERS: '4', SITE_ROOT: root},
      detached: true,
    },
  );
  await waitFor(
    () =>
      fetch(`${url}/wp-login.php`).then(
        ({ok}) => ok,
        () => false,
      ),
    server,
    'PHP’s server',
  );
  return {
    url,
    root,
    run: join(folder, 'run.php'),
    inSite,
    async stop() {
      // Its workers are in the same group.
      const ended = new Promise((resolve) => server.once('exit', resolve));
      if (server.pid) process.kill(-server.pid, 'SIGTERM');
      await ended;
      await database.stop();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
