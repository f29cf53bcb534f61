/**
 * The tests of the WordPress plugin: `npm run test:wordpress`, or those of the files that are named. Installs what is
 * missing where it may, starts a site, and takes all down again. The plugin is packed and installed by WordPress itself,
 * so `npm run build` comes first. With --optional, tests for which something is missing are left out, and it is said.
 */
import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {launch} from 'puppeteer';
import {findEngines} from '../../scripts/engines/engines.mjs';
import {REPORTERS} from '../../scripts/test/counting-reporter.mjs';
import {startFeeds} from './helpers/feeds.mjs';
import {hasPhp, hasWordPress, installPackages, PACKAGES} from './helpers/packages.mjs';
import {startSite} from './helpers/site.mjs';

const isOptional = process.argv.includes('--optional');
const picked = process.argv.slice(2).filter((name) => name !== '--optional');
const all = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => join(import.meta.dirname, name));
/** Tests that need only PHP. */
const isWithoutSite = (/** @type {string} */ file) => /(?:charset|code|fuzz|shortcodes|snapshot)\.test/.test(file);

const runTests = (/** @type {string[]} */ files, env = {}) =>
  new Promise((resolve) => {
    const options = ['--test', '--test-concurrency=1', ...REPORTERS, ...files];
    const child = spawn(process.execPath, options, {stdio: 'inherit', env: {...process.env, ...env}});
    child.once('exit', (status) => resolve(status ?? 1));
  });

/** @param {string[]} files */
async function runWithSite(files) {
  const feeds = await startFeeds();
  const site = await startSite({feedPort: feeds.port});
  const browser = await launch({...findEngines().chromium, timeout: 0});
  try {
    const {url, root, run} = site;
    return await runTests(files, {
      TEST_SITE: JSON.stringify({url, root, run, feeds: feeds.url, browser: browser.wsEndpoint()}),
    });
  } finally {
    await browser.close();
    await site.stop();
    feeds.stop();
  }
}

if (!hasWordPress()) installPackages();
const files = picked.length > 0 ? picked : all;
const [withoutSite, withSite] = [files.filter(isWithoutSite), files.filter((file) => !isWithoutSite(file))];
const isMissing = !hasWordPress();
if (isMissing) {
  console.error(
    `Left out, as something is not installed here: tests in WordPress. On Debian: apt-get install ${PACKAGES.join(' ')}`,
  );
  process.exitCode = isOptional ? 0 : 1;
}
const statuses = [
  withoutSite.length > 0 && hasPhp() ? await runTests(withoutSite) : 0,
  withSite.length > 0 && !isMissing ? await runWithSite(withSite) : 0,
];
process.exitCode ||= Math.max(...statuses);
