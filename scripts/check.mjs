/**
 * Checks all types, and the lint and format of the files that have changed: `npm run check`. `npm run lint` lints everything,
 * which takes a minute; `npm test` finds whatever this leaves out.
 */
import {execFileSync, spawn} from 'node:child_process';
import {existsSync} from 'node:fs';

/**
 * The lines that git prints; undefined if it fails.
 *
 * @param {string[]} command
 */
function git(...command) {
  try {
    return execFileSync('git', command, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).split('\n');
  } catch {
    return undefined;
  }
}

/** The files that differ from the shared branch, committed or not; everything if git doesn't know. */
function changedFiles() {
  const base = git('merge-base', 'HEAD', '@{upstream}') ?? git('merge-base', 'HEAD', 'origin/HEAD') ?? ['HEAD'];
  const changed = git('diff', '--name-only', '--relative', base[0] ?? 'HEAD');
  const added = git('ls-files', '--others', '--exclude-standard');
  return changed && added ? [...changed, ...added].filter((file) => existsSync(file)) : ['.'];
}

/**
 * @param {string[]} command
 * @returns {Promise<boolean>} whether it passed
 */
const run = (...command) =>
  new Promise((resolve) => spawn('npx', command, {stdio: 'inherit'}).on('close', (code) => resolve(code === 0)));

const changed = changedFiles();
const code = changed.filter((file) => file === '.' || /\.(?:ts|[mc]?js)$/.test(file));
const passed = await Promise.all([
  run('node', 'scripts/check-types.mjs'),
  code.length === 0 || run('eslint', '--no-warn-ignored', ...code),
  changed.length === 0 || run('prettier', '--check', '--ignore-unknown', '--log-level', 'warn', ...changed),
]);
process.exitCode = passed.every(Boolean) ? 0 : 1;
