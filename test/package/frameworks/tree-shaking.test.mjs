/** How bundlers bundle the packed package: one element, and nothing. */
/** @import {Browser} from 'puppeteer' */
import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {openPage} from '../../helpers/chromium.mjs';
import {ENGINE, launch} from './browser.mjs';
import {FRAMEWORKS} from './install.mjs';

const require = createRequire(join(FRAMEWORKS, 'package.json'));
const folder = mkdtempSync(join(FRAMEWORKS, 'node_modules/.tree-shaking-'));

/**
 * Each bundles the module at `entry` for production. What it wrote is in `outdir`.
 *
 * @type {Record<string, (entry: string, outdir: string) => Promise<void>>}
 */
const BUNDLERS = {
  async esbuild(entry, outdir) {
    await require('esbuild').build({
      entryPoints: [entry],
      outdir,
      bundle: true,
      minify: true,
      format: 'esm',
      logLevel: 'error',
    });
  },
  async Vite(entry, outDir) {
    const {build} = await import(join(FRAMEWORKS, 'node_modules/vite/dist/node/index.js'));
    await build({
      configFile: false,
      logLevel: 'error',
      root: folder,
      build: {outDir, rollupOptions: {input: entry, output: {entryFileNames: 'bundle.js'}}, modulePreload: false},
    });
  },
  async Rollup(entry, dir) {
    const [{rollup}, {nodeResolve}] = await Promise.all([import('rollup'), import('@rollup/plugin-node-resolve')]);
    const bundle = await rollup({input: entry, plugins: [nodeResolve()], logLevel: 'silent'});
    await bundle.write({dir});
    await bundle.close();
  },
  async webpack(entry, path) {
    const stats = await new Promise((resolve, reject) => {
      require('webpack')(
        {mode: 'production', entry, output: {path}, experiments: {css: true}},
        (/** @type {unknown} */ error, /** @type {unknown} */ stats) => (error ? reject(error) : resolve(stats)),
      );
    });
    assert.ok(!stats.hasErrors() && !stats.hasWarnings(), stats.toString());
  },
};

/**
 * The text of everything that a bundler makes of a module.
 *
 * @param {(entry: string, outdir: string) => Promise<void>} build
 * @param {string} source
 */
async function bundle(build, source) {
  const outdir = mkdtempSync(join(folder, 'out-'));
  const entry = `${outdir}-entry.js`;
  writeFileSync(entry, source);
  await build(entry, outdir);
  return readdirSync(outdir, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n');
}

/**
 * The tags that a script defines on an empty page.
 *
 * @param {Browser} browser
 * @param {string} script
 */
async function definedBy(browser, script) {
  const page = await openPage(browser);
  await page.evaluateOnNewDocument(() => {
    window.tags = [];
    const {define} = customElements;
    customElements.define = (tag, ...rest) => {
      window.tags.push(tag);
      define.call(customElements, tag, ...rest);
    };
  });
  await page.goto('about:blank');
  await page.addScriptTag({content: script, type: 'module'});
  const tags = await page.evaluate(() => window.tags);
  await page.close();
  return tags;
}

/** @type {Browser} */
let browser;
before(async () => (browser = await launch()));
after(async () => {
  await browser?.close();
  rmSync(folder, {recursive: true, force: true});
});

for (const [name, build] of Object.entries(BUNDLERS)) {
  describe(name, () => {
    /** @type {string} */
    let whole;
    before(async () => (whole = await bundle(build, "import 'alliance-widgets/define';")));

    test(`one element's module defines only that element, in ${ENGINE}`, async () => {
      const one = await bundle(build, "import 'alliance-widgets/define/news-list';");
      assert.deepEqual(await definedBy(browser, one), ['news-list']);
      assert.equal((await definedBy(browser, whole)).length, 5);
      // Other elements' code is not in it.
      for (const own of ['alliance-dismiss', '--alliance-card-cover-size']) {
        assert.ok(whole.includes(own) && !one.includes(own), own);
      }
    });

    test('classes that nothing uses are left out', async () => {
      for (const source of ["import 'alliance-widgets';", "import {NewsList} from 'alliance-widgets';"]) {
        const {length} = (await bundle(build, source)).trim();
        assert.equal(length, 0, source);
      }
    });

    test('the script for frames stays, and so does a theme', async () => {
      const frame = await bundle(build, "import 'alliance-widgets/dist/alliance-frame.js';");
      assert.ok(frame.includes('alliance-height'));
      // Rollup by itself does not know style sheets.
      if (name === 'Rollup') return;
      assert.ok((await bundle(build, "import 'alliance-widgets/themes/campaign.css';")).includes('--alliance-accent'));
    });

    test('the feed reader comes without Lit', async () => {
      const reader = await bundle(
        build,
        "import {parseFeed} from 'alliance-widgets'; console.log(parseFeed('{\"items\": []}'));",
      );
      assert.ok(reader.includes('items'));
      assert.ok(!/litHtmlVersions|reactiveElementVersions/.test(reader), 'Lit');
    });
  });
}
