/**
 * Everything that must hold: `npm test`, in every engine of this machine, or in those that ENGINES names and requires.
 * With files or options, only those, by the browsers' runner:
 *
 *   npm test -- test/unit/feed/parse-feed.test.ts
 *   ENGINES=chromium npm test -- test/unit/feed/parse-feed.test.ts --watch
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chooseEngines, PACKAGES} from '../engines/engines.mjs';
import {runStages} from './stages.mjs';
import {summaryOf} from './summary.mjs';

const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
  spawnSync(command, args, {stdio: 'inherit'}).status === 0;

const engines = requireEngines();
const picked = process.argv.slice(2);
if (picked.length > 0) process.exit(run('npx', 'wtr', ...picked) ? 0 : 1);

const npm = (/** @type {string} */ name, /** @type {string[]} */ ...script) => ({
  name,
  command: ['npm', 'run', '--silent', ...script],
});

/**
 * The second stage needs what the first one builds. The browsers wait now and then, which leaves time for the other
 * lanes.
 */
const outcomes = await runStages([
  [
    [npm('lint', 'lint')],
    [
      npm('build', 'build'),
      npm('reference is up to date', 'docs', '--', '--check'),
      npm('sizes', 'size'),
      {name: 'types for frameworks', command: ['node', 'scripts/check-types.mjs', 'test/package/types']},
      npm('unit tests in Node', 'test:unit', '--', '--thorough'),
    ],
  ],
  [
    [{name: `tests in ${engines.join(', ')}`, command: ['npx', 'wtr'], live: true}],
    [
      npm('tests of the package', 'test:node'),
      {name: 'applications in frameworks', command: ['node', 'test/package/frameworks/index.mjs']},
    ],
    [
      // Already built: `npm run test:publisher` would rebuild it while other lanes use it.
      {name: 'tests of the publisher’s side', command: ['node', 'publisher/test/run.mjs']},
      npm('tests of the WordPress plugin', 'test:wordpress', '--', '--optional'),
    ],
  ],
]);
console.log(`\n${summaryOf(outcomes)}`);
process.exitCode = outcomes.every(({hasPassed}) => hasPassed) ? 0 : 1;

/**
 * Makes sure that there is at least one engine: if there is none, and Debian's packages can be installed, Chromium is.
 */
function requireEngines() {
  try {
    let found = chooseEngines();
    if (found.length === 0 && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
      console.log(`No browser found: installing ${PACKAGES.chromium}.`);
      run('apt-get', 'update', '-qq');
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...PACKAGES.chromium);
      found = chooseEngines();
    }
    if (found.length > 0) return found;
    console.error(
      [
        'No browser to run the tests in. Install at least one of:',
        '  Chromium or Chrome  Debian: apt-get install chromium     or set CHROME_PATH',
        '  Firefox             Debian: apt-get install firefox-esr  or set FIREFOX_PATH',
        '  WebKitGTK           Debian: apt-get install webkit2gtk-driver xvfb',
      ].join('\n'),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exit(1);
}
