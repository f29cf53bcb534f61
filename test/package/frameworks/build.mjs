/** Builds applications as their developers would: types checked, then bundled. */
import {execFile} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {FRAMEWORKS} from './install.mjs';

const run = promisify(execFile);

/**
 * @param {string} app
 * @returns {Promise<string | undefined>} what went wrong
 */
async function build(app) {
  try {
    await run('npm', ['run', 'build'], {
      cwd: join(FRAMEWORKS, app),
      env: {...process.env, NG_CLI_ANALYTICS: 'false', CI: '1'},
    });
    return undefined;
  } catch (error) {
    const {stdout, stderr} = /** @type {{stdout: string, stderr: string}} */ (error);
    return `${stdout}${stderr}`;
  }
}

/**
 * The error of each application; `undefined` if there was none. The slowest applications come first.
 *
 * @param {string[]} apps
 */
export async function buildAll(apps) {
  /** @type {Record<string, string | undefined>} */
  const results = {};
  const queue = [...apps];
  const worker = async () => {
    for (let app; (app = queue.shift());) results[app] = await build(app);
  };
  await Promise.all(Array.from({length: availableParallelism()}, worker));
  return results;
}
