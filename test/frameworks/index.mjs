/**
 * `npm run test:frameworks`: the packed package in the applications of demo/frameworks, and in bundlers.
 * With names, only those applications: `node test/frameworks/index.mjs react vue`.
 */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {install} from './install.mjs';

const picked = process.argv.slice(2);
const files = picked.length > 0 ? ['frameworks'] : ['frameworks', 'tree-shaking'];

await install();
const {status} = spawnSync(
  process.execPath,
  ['--test', ...files.map((name) => join(import.meta.dirname, `${name}.test.mjs`))],
  {stdio: 'inherit', env: {...process.env, APPS: picked.join()}},
);
process.exitCode = status ?? 1;
