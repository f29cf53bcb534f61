/** Types and lint, side by side, and only of what has changed: `npm run check`. The whole, afresh: `npm run lint`. */
import {spawn} from 'node:child_process';
import {rmSync} from 'node:fs';

const CACHE = 'node_modules/.cache/check';

const tsc = (/** @type {string} */ project) =>
  run('tsc', '-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', `${CACHE}/${project}.tsbuildinfo`);

const eslint = () =>
  run('eslint', '--cache', '--cache-location', `${CACHE}/eslint`, '--cache-strategy', 'content', '.');

/**
 * @param {string[]} command
 * @returns {Promise<boolean>} whether it passed
 */
const run = (...command) =>
  new Promise((resolve) => spawn('npx', command, {stdio: 'inherit'}).on('close', (code) => resolve(code === 0)));

const [library, scripts, publisher, lint] = await Promise.all([tsc('.'), tsc('scripts'), tsc('publisher'), eslint()]);
// What a file was told of may be mended in another file, or by `npm install`: it is looked at again.
if (!lint) rmSync(`${CACHE}/eslint`, {force: true});
process.exitCode = library && scripts && publisher && lint ? 0 : 1;
