/** Runs the tests of the built package, in Node: `npm run test:node`, or only the named files. */
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {REPORTERS} from '../../scripts/test/counting-reporter.mjs';

const picked = process.argv.slice(2);
const all = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => join(import.meta.dirname, name));

const {status} = spawnSync(
  process.execPath,
  ['--test', '--test-force-exit', ...REPORTERS, ...(picked.length > 0 ? picked : all)],
  {stdio: 'inherit'},
);
process.exitCode = status ?? 1;
