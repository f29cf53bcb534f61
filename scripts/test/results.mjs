/** The results of all runners: each adds its own to the file that `TEST_RESULTS` names, if it is set. */
import {appendFileSync, existsSync, readFileSync} from 'node:fs';

/**
 * @typedef {{title: string, message: string}} Failure
 * @typedef {{passed: number, failed: number, failures: Failure[]}} Results
 */

/**
 * @param {number} passed
 * @param {number} failed
 * @param {Failure[]} [failures] what is known of those that failed
 */
export function addResults(passed, failed, failures = []) {
  if (!process.env.TEST_RESULTS) return;
  appendFileSync(process.env.TEST_RESULTS, `${JSON.stringify({passed, failed, failures})}\n`);
}

/**
 * @param {string} file
 * @returns {Results}
 */
export function readResults(file) {
  /** @type {Results} */
  const sum = {passed: 0, failed: 0, failures: []};
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []) {
    /** @type {Results} */
    const {passed, failed, failures} = JSON.parse(line);
    sum.passed += passed;
    sum.failed += failed;
    sum.failures.push(...failures);
  }
  return sum;
}
