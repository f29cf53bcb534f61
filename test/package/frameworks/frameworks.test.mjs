/** The applications of demo/frameworks, built against the packed package, in a browser. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import {ENGINE, launch, open} from './browser.mjs';
import {buildAll} from './build.mjs';
import {CHECKS} from './checks.mjs';
import {FRAMEWORKS} from './install.mjs';
import {serve} from './server.mjs';
import {tableOf} from './table.mjs';

/**
 * Applications that are tested in another way have no bundle.
 *
 * @param {import('node:fs').Dirent} entry
 */
function isApplication(entry) {
  const file = join(FRAMEWORKS, entry.name, 'package.json');
  return entry.isDirectory() && existsSync(file) && 'build' in (JSON.parse(readFileSync(file, 'utf8')).scripts ?? {});
}

const all = readdirSync(FRAMEWORKS, {withFileTypes: true})
  .filter(isApplication)
  .map(({name}) => name);
const apps = process.env.APPS ? process.env.APPS.split(',') : all;
const passed = new Set();

/** @type {import('puppeteer').Browser} */
let browser;
/** @type {import('./server.mjs').FrameworksServer} */
let server;
/** @type {Record<string, string | undefined>} */
let built;
before(async () => {
  [built, server] = await Promise.all([buildAll(apps), serve()]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(() => server.reset());

for (const app of apps) {
  describe(`${app} in ${ENGINE}`, () => {
    const check = (/** @type {string} */ name, /** @type {() => Promise<void> | void} */ run) =>
      test(name, async () => {
        await run();
        passed.add(`${app}: ${name}`);
      });

    check('Types and bundle', () => assert.equal(built[app], undefined, built[app]));

    for (const [name, {check: run, answer = 'feed', expected = /^$/}] of Object.entries(CHECKS)) {
      check(name, async () => {
        server.feed.answer = answer;
        const {page, trouble, close} = await open(browser, server.address(app));
        try {
          await run({page, server});
          assert.deepEqual(
            trouble.filter((text) => !expected.test(text)),
            [],
            'the console',
          );
        } finally {
          await close();
        }
      });
    }
  });
}

if (apps.includes('react-server')) {
  test(`React hydrates the elements that its server wrote, in ${ENGINE}`, async () => {
    const {page, trouble, close} = await open(browser, server.address('react-server'), () =>
      document.addEventListener('readystatechange', () => {
        // The page has been parsed, and no module has run.
        window.written ??= [...document.querySelectorAll('news-list, publication-card')];
        window.defined ??= Boolean(customElements.get('news-list'));
      }),
    );
    try {
      await page.waitForFunction(() => document.querySelector('#own')?.matches(':state(ready)'));
      const [same, count, defined, feed] = await page.evaluate(() => [
        [...document.querySelectorAll('news-list, publication-card')].every(
          (node, at) => node === window.written?.[at],
        ),
        window.written?.length,
        window.defined,
        /** @type {(Element & {feed: import('alliance-widgets').Feed}) | null} */ (document.querySelector('#own'))?.feed
          .items.length,
      ]);
      assert.deepEqual({same, count, defined, feed}, {same: true, count: 5, defined: false, feed: 1});
      assert.deepEqual(trouble, []);
    } finally {
      await close();
    }
  });
}

test("the lock file has the hash of every package, but no registry's address", () => {
  const {packages} = JSON.parse(readFileSync(join(FRAMEWORKS, 'package-lock.json'), 'utf8'));
  for (const [path, {integrity, resolved, link}] of Object.entries(packages)) {
    if (path.includes('node_modules/')) assert.ok(link || (integrity && !resolved), path);
  }
});

test('the table in demo/frameworks/README.md is correct', (context) => {
  const columns = ['Types and bundle', ...Object.keys(CHECKS)];
  const table = tableOf(apps, columns, (app, name) => passed.has(`${app}: ${name}`));
  for (const line of table.split('\n')) context.diagnostic(line);
  if (apps.length === all.length) assert.ok(readFileSync(join(FRAMEWORKS, 'README.md'), 'utf8').includes(table));
});
