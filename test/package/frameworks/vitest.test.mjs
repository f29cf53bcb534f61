/** The widgets in Vitest, with jsdom and with happy-dom, configured as docs/developers.md says. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {promisify} from 'node:util';
import {FRAMEWORKS} from './install.mjs';

const folder = join(FRAMEWORKS, 'vitest');
const vitest = join(FRAMEWORKS, 'node_modules/.bin/vitest');

/**
 * @param {string[]} options
 * @returns {Promise<string[]>} `environment: test`, of those that passed
 */
async function passed(...options) {
  const {stdout} = await promisify(execFile)(vitest, ['run', '--reporter=tap-flat', ...options], {
    cwd: folder,
    env: {...process.env, NO_COLOR: '1'},
  }).catch((error) => error);
  return [...stdout.matchAll(/^ok \d+ - (.*?) # time/gm)].map(([, name = '']) => name).sort();
}

const TESTS = [
  'a lazy list loads at once where nothing can tell what is near',
  'a list loads its feed',
  'a list shows the feed that it is given, and tells of a click',
  'a provider serves the elements inside it',
];

for (const environment of ['jsdom', 'happy-dom']) {
  test(`widgets can be tested in Vitest with ${environment}`, async () => {
    const names = await passed(`--project=${environment}`);
    assert.deepEqual(
      names.map((name) => name.split(' > ').at(-1)),
      TESTS,
      names.join('\n'),
    );
  });
}

test('the two lines are in the guide', () => {
  const guide = readFileSync('docs/developers.md', 'utf8');
  const config = readFileSync(join(folder, 'vitest.config.ts'), 'utf8');
  for (const line of [/resolve: \{.*\},/, /server: \{.*\},/].map((pattern) => pattern.exec(config)?.[0] ?? '')) {
    assert.ok(line && guide.includes(line), line);
  }
});
