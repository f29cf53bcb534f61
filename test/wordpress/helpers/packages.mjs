/** Debian's packages for these tests. */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

export const PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentythree',
  'php-cli',
  'php-mysql',
  'php-xml',
  'php-mbstring',
  'php-curl',
  'php-zip',
  'php-codesniffer',
  'mariadb-server',
];

export const WORDPRESS = '/usr/share/wordpress';

const hasCommand = (/** @type {string} */ name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const hasExtensions = () => {
  const {stdout} = spawnSync('php', ['-m'], {encoding: 'utf8'});
  return ['curl', 'dom', 'mbstring', 'mysqli', 'zip'].every((name) => stdout.split('\n').includes(name));
};

export const hasPhp = () => hasCommand('php');

export const hasWordPress = () =>
  hasPhp() &&
  hasExtensions() &&
  existsSync(`${WORDPRESS}/wp-load.php`) &&
  existsSync(`${WORDPRESS}/wp-content/themes/twentytwentythree`) &&
  existsSync(`${WORDPRESS}/wp-content/themes/twentytwentyone`) &&
  hasCommand('mariadbd');

/** Installs them on Debian, if that needs no consent. */
export function installPackages() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  console.log(`Installing ${PACKAGES.join(', ')}.`);
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}};
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], options);
}
