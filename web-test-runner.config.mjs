/**
 * All tests that need a browser, in every engine of this machine or in those that ENGINES names:
 *
 *   npx wtr                                          all files
 *   ENGINES=chromium npx wtr test/x.test.ts --watch  one file, in one engine, again at each change
 */
/** @import {Engine} from './scripts/engines/engines.mjs' */
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {chooseEngines, findEngines} from './scripts/engines/engines.mjs';
import {sitePages} from './scripts/site/middleware.mjs';
import {webkitLauncher} from './scripts/engines/webkit-launcher.mjs';
import {countBrowserTests, listTestFiles} from './scripts/test/browser-reporter.mjs';
import {guestServer} from './test/helpers/guest-server.mjs';

/** Zones on either side of the date line: if a date is read as a moment, one of them shows the wrong day. */
const ZONES = ['Pacific/Auckland', 'America/Los_Angeles'];

const EVERY_UNIT_TEST = 'test/unit/every-unit-test.ts';

const found = findEngines();
const engines = chooseEngines(found);
const pickedFiles = process.argv.slice(2).filter((argument) => argument.includes('.test.'));
const watch = process.argv.includes('--watch');

const isWhole = pickedFiles.length === 0 && !watch;

const FILES = ['test/**/*.test.ts', '!test/unit/**', EVERY_UNIT_TEST];

/** WebKit takes as long as the other engines together. If they run, too, two WebKits share the files. */
const FILES_OF_SECOND_WEBKIT = ['test/demo/**/*.test.ts', 'test/people/**/*.test.ts'];

/** Chromium counts the lines of src/ that these run. Other tests run the built script, whose lines are not counted. */
const COVERED_FILES = ['test/elements/**/*.test.ts', 'test/people/**/*.test.ts', EVERY_UNIT_TEST];

/**
 * @param {Engine} engine
 * @param {string} [zone] of the clock
 */
function launcher(engine, zone) {
  const env = {...process.env, ...(zone && {TZ: zone})};
  const suffix = zone ? ` in ${zone}` : '';
  if (engine === 'webkit') return webkit(`WebKit${suffix}`, env);
  const chromium = engine === 'chromium';
  const browser = puppeteerLauncher({
    // Puppeteer would process each request of a page, which takes longer than the page.
    launchOptions: {...found[engine], env, networkEnabled: false, issuesEnabled: false},
    ...(chromium && {createPage: focusedPage}),
  });
  browser.name = `${chromium ? 'Chromium' : 'Firefox'}${suffix}`;
  return browser;
}

/**
 * @param {string} name
 * @param {Record<string, string | undefined>} [env]
 */
function webkit(name, env = process.env) {
  if (!found.webkit) throw new Error('There is no WebKit.');
  return webkitLauncher(found.webkit, {name, env});
}

/**
 * Makes a page keep the focus, whatever other windows a test has opened.
 *
 * @param {{browser: import('puppeteer').Browser, context?: import('puppeteer').BrowserContext}} launched
 */
async function focusedPage({browser, context}) {
  const page = await (context ?? browser).newPage();
  await page.emulateFocusedPage(true);
  return page;
}

/** The files of test/people/time-zones once more in each zone, each in a browser of its own. */
function zoneGroups() {
  const directory = join(import.meta.dirname, 'test/people/time-zones');
  let files = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.test.ts')) : [];
  if (pickedFiles.length > 0)
    files = files.filter((name) => pickedFiles.some((picked) => picked.endsWith(`time-zones/${name}`)));
  if (files.length === 0) return [];
  return ZONES.map((zone) => ({
    name: zone,
    files: files.map((name) => join(directory, name)),
    browsers: engines.map((engine) => withoutCoverage(launcher(engine, zone))),
    testRunnerHtml: (/** @type {string} */ framework) =>
      `<!doctype html><html data-time-zone="${zone}"><body><script type="module" src="${framework}"></script></body></html>`,
  }));
}

/**
 * Puts all unit tests on one page, as they share one process in Node: a page for each file takes longer than most of
 * the tests.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
const unitTestsOnOnePage = () => ({
  name: 'unit-tests-on-one-page',
  serve({path}) {
    if (path !== `/${EVERY_UNIT_TEST}`) return undefined;
    const names = readdirSync(join(import.meta.dirname, 'test/unit'), {recursive: true, encoding: 'utf8'});
    return names
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `import './${name}';`)
      .join('\n');
  },
});

/**
 * Leaves connections open. If the server closes one just as a browser reuses it, a request of a test fails.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
const patientServer = () => ({
  name: 'patient-server',
  serverStart({server}) {
    const http = /** @type {import('node:http').Server} */ (server);
    http.keepAliveTimeout = 3_600_000;
    http.headersTimeout = 0;
    http.requestTimeout = 0;
  },
});

/** @type {Record<string, any>} */
const SCRIPTS_ARE_LEFT = {'.js': undefined};

/** esbuild for TypeScript only: a built file or a page under test is served as it is on the disk. */
function typescript() {
  const plugin = esbuildPlugin({ts: true, target: 'es2022', loaders: SCRIPTS_ARE_LEFT, tsconfig: 'tsconfig.json'});
  const transform = plugin.transform?.bind(plugin);
  plugin.transform = (context) => (context.path.endsWith('.ts') ? transform?.(context) : undefined);
  return plugin;
}

const allBut = (/** @type {string[]} */ files) => [...FILES, ...files.map((pattern) => `!${pattern}`)];

/** @param {Engine} engine */
function groupsOf(engine) {
  if (engine === 'webkit' && engines.length > 1) {
    return [
      {name: 'webkit-1', files: allBut(FILES_OF_SECOND_WEBKIT), browsers: [webkit('WebKit, first')]},
      {name: 'webkit-2', files: FILES_OF_SECOND_WEBKIT, browsers: [webkit('WebKit, second')]},
    ];
  }
  if (engine === 'chromium') {
    return [
      {name: 'chromium-1', files: allBut(COVERED_FILES), browsers: [withoutCoverage(launcher(engine))]},
      {name: 'chromium-2', files: COVERED_FILES, browsers: [launcher(engine)]},
    ];
  }
  return [{name: engine, files: FILES, browsers: [launcher(engine)]}];
}

/**
 * Turns coverage off for a browser, because counting takes longer than most tests.
 *
 * @param {import('@web/test-runner').BrowserLauncher} browser
 */
function withoutCoverage(browser) {
  const initialize = browser.initialize?.bind(browser);
  browser.initialize = (config, files) => initialize?.({...config, coverage: false}, files);
  return browser;
}

export default {
  rootDir: import.meta.dirname,
  // A whole run consists only of groups.
  files: isWhole ? undefined : FILES,
  // The slowest engine first, so that none is left to run alone.
  groups: [...(isWhole ? [...engines].reverse().flatMap(groupsOf) : []), ...zoneGroups()],
  browsers: engines.map((engine) => launcher(engine)),
  // One page for each browser, so that it has the focus. All engines run at once, because each of them waits now and
  // then.
  concurrency: 1,
  concurrentBrowsers: 4,
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 900_000,
  nodeResolve: true,
  plugins: [patientServer(), unitTestsOnOnePage(), typescript()],
  middleware: [guestServer(), sitePages()],
  reporters: [
    ...(process.stdout.isTTY ? [defaultReporter()] : [defaultReporter({reportTestProgress: false}), listTestFiles()]),
    countBrowserTests,
  ],
  // A slow machine makes tests slow, but not red: only what would never end ends here.
  testFramework: {config: {timeout: 180_000}},
  // Messages about feeds that tests make fail on purpose are not news here.
  filterBrowserLogs: (/** @type {{args: unknown[]}} */ {args: [message]}) =>
    !/^(Lit is in dev mode|\w+:\/\/\w+\.example)/.test(String(message)),

  coverage: engines.includes('chromium') && isWhole,
  coverageConfig: {
    include: ['src/**/*.ts'],
    threshold: {lines: 95, statements: 0, branches: 0, functions: 0},
    reporters: ['lcovonly', 'text-summary'],
  },
};
