/**
 * How many tests have passed and failed, over all runners: each adds to the file that `TEST_COUNTS` names, where it is set.
 */
import {appendFileSync, existsSync, readFileSync} from 'node:fs';

/**
 * @param {number} passed
 * @param {number} failed
 */
export function addCounts(passed, failed) {
  if (process.env.TEST_COUNTS) appendFileSync(process.env.TEST_COUNTS, `${passed} ${failed}\n`);
}

/** @param {string} file */
export function readCounts(file) {
  let passed = 0;
  let failed = 0;
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []) {
    const [more = 0, worse = 0] = line.split(' ').map(Number);
    passed += more;
    failed += worse;
  }
  return {passed, failed};
}
