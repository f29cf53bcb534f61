/**
 * Counts the tests of the browsers' runner; what it shows is another reporter's business.
 *
 * @import {Reporter, TestSession} from '@web/test-runner'
 */
import {addCounts} from './counts.mjs';

/** @type {Reporter} */
export const countBrowserTests = {
  stop({sessions}) {
    let passed = 0;
    let failed = 0;
    for (const session of sessions) {
      const tests = session.testResults ? testsOf(session.testResults) : [];
      const failedTests = tests.filter((test) => !test.passed).length;
      passed += tests.length - failedTests;
      // A file that breaks off has failed, whatever its tests say.
      failed += failedTests || (session.passed ? 0 : 1);
    }
    addCounts(passed, failed);
  },
};

/**
 * @param {NonNullable<TestSession['testResults']>} suite
 * @returns {{passed: boolean}[]}
 */
const testsOf = ({suites, tests}) => [...tests.filter(({skipped}) => !skipped), ...suites.flatMap(testsOf)];
