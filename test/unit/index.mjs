/**
 * The unit tests, in Node. The browsers' runner runs the same files in every engine.
 *
 *   npm run test:unit                                                    all, in seconds
 *   npm run test:unit -- --thorough                                      all, with every random case
 *   npm run test:unit -- test/unit/feed/date.test.ts --grep "RFC 822"    those of a file whose titles match
 */
import '../helpers/node.mjs';
import {readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {inspect, parseArgs} from 'node:util';
import Mocha from 'mocha';
import {addResults} from '../../scripts/test/results.mjs';

const {values, positionals} = parseArgs({
  options: {grep: {type: 'string'}, thorough: {type: 'boolean'}, reporter: {type: 'string', default: 'dot'}},
  allowPositionals: true,
});
const all = readdirSync(import.meta.dirname, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join(import.meta.dirname, name));

Object.assign(globalThis, {isThorough: values.thorough});
const mocha = new Mocha({reporter: values.reporter, timeout: 600_000, ...(values.grep && {grep: values.grep})});
// Makes `describe` and `it` global. Mocha's own loader would require() these modules first and report the wrong errors.
mocha.suite.emit('pre-require', globalThis, '', mocha);
for (const file of positionals.length > 0 ? positionals : all) await import(pathToFileURL(resolve(file)).href);
/** @type {import('../../scripts/test/results.mjs').Failure[]} */
const failures = [];
const runner = mocha.run((count) => {
  addResults(runner.stats?.passes ?? 0, count, failures);
  if (runner.stats?.tests === 0) console.error('No test has such a title.');
  process.exitCode = count > 0 || runner.stats?.tests === 0 ? 1 : 0;
});
runner.on('fail', (test, error) => failures.push({title: test.titlePath().join(' › '), message: inspect(error)}));
