/**
 * The packed package in the applications of demo/frameworks, and in bundlers: `node test/package/frameworks/index.mjs`.
 * With names, only those applications: `node test/package/frameworks/index.mjs react vue`.
 */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {REPORTERS} from '../../../scripts/test/counting-reporter.mjs';
import {ENGINE} from './browser.mjs';
import {install} from './install.mjs';

if (!ENGINE) {
  console.log('NOT RUN: the applications need Chromium or Firefox. WebKitGTK is none that Puppeteer could drive.');
  process.exit();
}
const picked = process.argv.slice(2);
const files = picked.length > 0 ? ['frameworks'] : ['frameworks', 'snippets', 'tree-shaking', 'vitest'];

install();
const {status} = spawnSync(
  process.execPath,
  ['--test', ...REPORTERS, ...files.map((name) => join(import.meta.dirname, `${name}.test.mjs`))],
  {stdio: 'inherit', env: {...process.env, APPS: picked.join()}},
);
process.exitCode = status ?? 1;
