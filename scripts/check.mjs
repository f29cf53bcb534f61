/**
 * Checks all types, and lints the files that have changed: `npm run check`. `npm run lint` lints everything. A full
 * lint takes a minute; `npm test` finds whatever this leaves out.
 */
import {execFileSync, spawn} from 'node:child_process';
import {existsSync} from 'node:fs';

const CACHE = 'node_modules/.cache/check';
const PROJECTS = ['.', 'demo', 'scripts', 'publisher'];

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
  if (!changed || !added) return ['.'];
  return [...changed, ...added].filter((file) => /\.(?:ts|[mc]?js)$/.test(file) && existsSync(file));
}

/**
 * @param {string[]} command
 * @returns {Promise<boolean>} whether it passed
 */
const run = (...command) =>
  new Promise((resolve) => spawn('npx', command, {stdio: 'inherit'}).on('close', (code) => resolve(code === 0)));

/** @param {string} project */
const types = (project) =>
  run('tsc', '-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', `${CACHE}/${project}.tsbuildinfo`);

const files = changedFiles();
const lint = files.length === 0 || run('eslint', '--no-warn-ignored', ...files);
const passed = await Promise.all([...PROJECTS.map(types), lint]);
process.exitCode = passed.every(Boolean) ? 0 : 1;
