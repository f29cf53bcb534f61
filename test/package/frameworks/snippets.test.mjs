/** The code that the embed builder gives to copy for frameworks, built without changes and run in a browser. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {register} from 'node:module';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {openPage} from '../../helpers/chromium.mjs';
import {ENGINE, launch} from './browser.mjs';
import {FRAMEWORKS} from './install.mjs';
import {serve} from './server.mjs';

register('../../helpers/typescript-hooks.mjs', import.meta.url);
const {FORMS} = await import('../../../demo/builder/code.ts');
const {optionsOf} = await import('../../../demo/builder/manifest.ts');

const HEADING = `"<b>' & {x} {{y}} \${z} @if (a) { } </script> \\n \` 漢字 \u2028 &amp; }{`;
/** @type {import('../../../demo/builder/configuration.js').Configuration} */
const CHOSEN = {
  widget: 'news-list',
  attributes: {heading: HEADING, 'heading-level': '3', limit: '1', more: '', layout: 'cards'},
  feed: {
    items: [
      {id: '1', title: HEADING},
      {id: '2', title: 'Two'},
    ],
  },
  lang: 'fr',
  theme: 'campaign',
  hasSnapshot: false,
  site: {base: '', integrity: {}},
  options: optionsOf(JSON.parse(readFileSync('custom-elements.json', 'utf8')), 'news-list'),
};

/** The file into which the code is pasted, and the one that shows it. */
const FILES = /** @type {const} */ ({
  react: [
    'app.tsx',
    `import {createElement} from 'react'; import {createRoot} from 'react-dom/client'; import {Alliance} from './app.tsx';
     createRoot(document.querySelector('#app')).render(createElement(Alliance));`,
  ],
  vue: ['app.vue', `import {createApp} from 'vue'; import App from './app.vue'; createApp(App).mount('#app');`],
  svelte: [
    'app.svelte',
    `import {mount} from 'svelte'; import App from './app.svelte'; mount(App, {target: document.body});`,
  ],
  plain: ['app.js', `import './app.js';`],
  angular: [
    'app.ts',
    `import {bootstrapApplication} from '@angular/platform-browser'; import {Alliance} from './app'; bootstrapApplication(Alliance);`,
  ],
});
const PLUGINS = {
  react: `import config from '../react/vite.config.ts'; const {plugins} = config;`,
  // As the snippet's first line tells people to do.
  vue: `import vue from '@vitejs/plugin-vue';
    const plugins = [vue({template: {compilerOptions: {isCustomElement: (tag) => tag.includes('-')}}})];`,
  svelte: `import {svelte} from '@sveltejs/vite-plugin-svelte'; const plugins = [svelte({configFile: false})];`,
  plain: 'const plugins = [];',
};

const bin = (/** @type {string} */ name) => join(FRAMEWORKS, 'node_modules/.bin', name);
const pageOf = (/** @type {string} */ app, script = '') => `<!doctype html><html lang="en"><title>Snippet</title>
  <link rel="icon" href="data:,"><body>${app}${script}</body></html>`;

/**
 * Puts the code into a new application of `kind`, in a folder of those that the server knows, and builds it.
 *
 * @param {keyof typeof FILES} kind
 * @param {string} folder
 */
function build(kind, folder) {
  const [file, main] = FILES[kind];
  const source = join(folder, kind === 'angular' ? 'src' : '');
  mkdirSync(source, {recursive: true});
  writeFileSync(join(source, file), FORMS[kind](CHOSEN));
  if (kind === 'angular') {
    for (const name of ['angular.json', 'tsconfig.json']) cpSync(join(FRAMEWORKS, kind, name), join(folder, name));
    writeFileSync(join(source, 'main.ts'), main);
    writeFileSync(join(source, 'index.html'), pageOf('<app-alliance></app-alliance>'));
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
    execFileSync(bin('ng'), ['build'], {
      cwd: folder,
      stdio: 'pipe',
      env: {...process.env, NG_CLI_ANALYTICS: 'false', CI: '1'},
    });
    return;
  }
  writeFileSync(join(source, 'main.js'), main);
  writeFileSync(
    join(source, 'index.html'),
    pageOf('<div id="app"></div>', '<script type="module" src="./main.js"></script>'),
  );
  writeFileSync(
    join(source, 'vite.config.js'),
    `${PLUGINS[kind]}\nexport default {plugins, base: './', logLevel: 'warn'};`,
  );
  execFileSync(bin('vite'), ['build'], {cwd: folder, stdio: 'pipe'});
}

/** @type {import('puppeteer').Browser} */
let browser;
/** @type {import('./server.mjs').FrameworksServer} */
let server;
before(async () => ([browser, server] = await Promise.all([launch(), serve()])));
after(async () => {
  await browser?.close();
  server?.close();
});

for (const kind of /** @type {(keyof typeof FILES)[]} */ (Object.keys(FILES))) {
  test(`the code for ${kind} runs as it is copied, in ${ENGINE}`, async () => {
    // In the applications' folder, where their packages are found.
    const folder = mkdtempSync(join(FRAMEWORKS, `.${kind}-`));
    try {
      build(kind, folder);
      const tab = await openPage(browser);
      await tab.goto(server.address(folder.slice(FRAMEWORKS.length + 1)));
      await tab.waitForFunction(() => document.querySelector('news-list')?.matches(':state(ready)'));
      const shown = await tab.evaluate(() => {
        const list = /** @type {import('alliance-widgets').NewsList} */ (document.querySelector('news-list'));
        const {heading, headingLevel, limit, more, layout, lang, shadowRoot} = list;
        const accent = getComputedStyle(list).getPropertyValue('--alliance-accent');
        const titles = Array.from(shadowRoot?.querySelectorAll('[part=title]') ?? [], ({textContent}) =>
          textContent.trim(),
        );
        return {heading, headingLevel, limit, more, layout, lang, titles, themed: accent !== ''};
      });
      await tab.close();
      assert.deepEqual(shown, {
        ...{heading: HEADING, headingLevel: 3, limit: 1, more: true, layout: 'cards', lang: 'fr'},
        // A feed's titles are plain text, in which references are decoded once.
        ...{titles: [HEADING.replace('&amp;', '&')], themed: true},
      });
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
}
