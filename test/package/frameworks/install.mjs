/**
 * Installs what the applications need: their packages, and this one as npm would: `node
 * test/package/frameworks/install.mjs`.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
export const FRAMEWORKS = join(ROOT, 'demo/frameworks');

export function install() {
  const run = (/** @type {string} */ command, /** @type {string[]} */ args, /** @type {string} */ cwd) =>
    execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
  const installed = join(FRAMEWORKS, 'node_modules/.package-lock.json');
  const locked = join(FRAMEWORKS, 'package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(locked).mtimeMs) {
    // A package for another version of Node is an error, and no package runs scripts.
    run(
      'npm',
      ['ci', '--engine-strict', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'],
      FRAMEWORKS,
    );
  }
  // The package itself is not in the lock file, because its hash changes with each build. Its dependencies are.
  const [{filename}] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', tmpdir()], ROOT),
  );
  const folder = join(FRAMEWORKS, 'node_modules/alliance-widgets');
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder);
  run('tar', ['-xzf', join(tmpdir(), filename), '-C', folder, '--strip-components', '1'], ROOT);
  rmSync(join(tmpdir(), filename));
}

if (process.argv[1] === import.meta.filename) install();
