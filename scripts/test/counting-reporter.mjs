/**
 * Counts the tests of Node's own runner and collects the failures. It prints nothing.
 *
 * @import {TestEvent} from 'node:test/reporters'
 */
import {relative} from 'node:path';
import {inspect} from 'node:util';
import {addResults} from './results.mjs';

/** Options that start Node's runner with the usual report and with the counts. */
export const REPORTERS = [
  ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
  ...[`--test-reporter=${import.meta.url}`, '--test-reporter-destination=stdout'],
];

/**
 * @param {AsyncIterable<TestEvent>} events
 * @returns {AsyncGenerator<string>}
 */
export default async function* countTests(events) {
  /** @type {string[]} names of the suites that the current test is in, and its own */
  const path = [];
  /** @type {Map<string | undefined, string>} what each file has written as its errors */
  const written = new Map();
  for await (const {type, data} of events) {
    if (type === 'test:stderr') written.set(data.file, (written.get(data.file) ?? '') + data.message);
    if (type === 'test:start') path.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.skip || data.todo) continue;
    const isSuite = data.details.type === 'suite';
    const titles = [...path.slice(0, data.nesting), data.name];
    const failures = type === 'test:fail' ? failureOf(titles, data, written) : [];
    if (isSuite && failures.length === 0) continue;
    // Written at once, because the runner may end without waiting.
    addResults(type === 'test:pass' ? 1 : 0, type === 'test:fail' ? 1 : 0, failures);
  }
  yield '';
}

/**
 * @param {string[]} titles
 * @param {Extract<TestEvent, {type: 'test:fail'}>['data']} data
 * @param {Map<string | undefined, string>} written
 */
function failureOf(titles, {name, file, details: {error}}, written) {
  // The failures inside have been reported already.
  if (/** @type {{failureType?: string}} */ (error).failureType === 'subtestsFailed') return [];
  const place = relative('', file ?? name);
  // A file that ends early counts as a test, with its path as its name. It has written the reason.
  if (place === relative('', name)) return [{title: place, message: written.get(file) ?? inspect(error)}];
  return [{title: `${place}: ${titles.join(' › ')}`, message: inspect(error.cause ?? error)}];
}
