/**
 * Counts the tests of Node's own runner; what it shows is another reporter's business.
 *
 * @import {TestEvent} from 'node:test/reporters'
 */
import {addCounts} from './counts.mjs';

/** How to start Node's runner with the usual report and the counts. */
export const REPORTERS = [
  ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
  ...[`--test-reporter=${import.meta.url}`, '--test-reporter-destination=stdout'],
];

/**
 * @param {AsyncIterable<TestEvent>} events
 * @returns {AsyncGenerator<string>}
 */
export default async function* countTests(events) {
  for await (const {type, data} of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite' || data.skip || data.todo) continue;
    // At once: the runner may be told not to wait for anything at its end.
    addCounts(type === 'test:pass' ? 1 : 0, type === 'test:fail' ? 1 : 0);
  }
  yield '';
}
