/**
 * Everything that must hold: `npm test`, in every engine of this machine, or in those that ENGINES names and requires.
 * With files or options, only those, by the browsers' runner:
 *
 *   npm test -- test/unit/feed/parse-feed.test.ts
 *   ENGINES=chromium npm test -- test/unit/feed/parse-feed.test.ts --watch
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chooseEngines, PACKAGES} from '../engines/engines.mjs';
import {readCounts} from './counts.mjs';

const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
  spawnSync(command, args, {stdio: 'inherit'}).status === 0;

const engines = requireEngines();
const picked = process.argv.slice(2);
if (picked.length > 0) process.exit(run('npx', 'wtr', ...picked) ? 0 : 1);

const steps = {
  lint: () => run('npm', 'run', '--silent', 'lint'),
  build: () => run('npm', 'run', '--silent', 'build'),
  'reference is up to date': () => run('npm', 'run', '--silent', 'docs', '--', '--check'),
  sizes: () => run('npm', 'run', '--silent', 'size'),
  'types for frameworks': () => run('npx', 'tsc', '-p', 'test/package/types'),
  'unit tests in Node': () => run('npm', 'run', '--silent', 'test:unit'),
  'tests of the package': () => run('npm', 'run', '--silent', 'test:node'),
  'tests of the publisher’s side': () => run('npm', 'run', '--silent', 'test:publisher'),
  'tests of the WordPress plugin': () => run('npm', 'run', '--silent', 'test:wordpress', '--', '--optional'),
  'applications in frameworks': () => run('node', 'test/package/frameworks/index.mjs'),
  [`tests in ${engines.join(', ')}`]: () => run('npx', 'wtr'),
};
const folder = mkdtempSync(join(tmpdir(), 'test-counts-'));
const failedSteps = [];
const sum = {passed: 0, failed: 0};
for (const [index, [name, step]] of Object.entries(steps).entries()) {
  const start = Date.now();
  console.log(`\n▸ ${name}`);
  const file = (process.env.TEST_COUNTS = join(folder, String(index)));
  const hasPassed = step();
  console.log(`${hasPassed ? '✔' : '✘'} ${name} (${Math.round((Date.now() - start) / 1000)} s)`);
  if (!hasPassed) failedSteps.push(name);
  // A step without tests counts as one, and so does whatever else made a step fail.
  const {passed, failed} = readCounts(file);
  sum.passed += passed || (hasPassed ? 1 : 0);
  sum.failed += failed || (hasPassed ? 0 : 1);
}
rmSync(folder, {recursive: true});
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join('; ')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;

/** At least one; none, where Debian's packages can be installed, becomes Chromium. */
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
