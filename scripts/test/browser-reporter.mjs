/**
 * Reporters of the browsers' runner.
 *
 * @import {Reporter, TestResultError, TestSession, TestSuiteResult} from '@web/test-runner'
 * @import {Failure} from './results.mjs'
 */
import {relative} from 'node:path';
import {inspect} from 'node:util';
import {addResults} from './results.mjs';

/**
 * Counts the tests and collects the failures. It prints nothing.
 *
 * @type {Reporter}
 */
export const countBrowserTests = {
  stop({sessions, testCoverage}) {
    let passed = 0;
    /** @type {Failure[]} */
    const failures = [];
    for (const session of sessions) {
      const tests = session.testResults ? testsOf(session.testResults) : [];
      const before = failures.length;
      for (const test of tests) {
        if (test.passed) passed++;
        else failures.push({title: `${placeOf(session)}: ${test.title}`, message: messageOf(test.error)});
      }
      for (const error of session.errors ?? [])
        failures.push({title: placeOf(session), message: `${messageOf(error)}\n${logsOf(session)}`});
      // If a file breaks off, it has failed, whatever its tests say.
      if (!session.passed && failures.length === before)
        failures.push({title: placeOf(session), message: `The file broke off. ${logsOf(session)}`});
    }
    if (testCoverage && !testCoverage.passed) {
      const {lines} = testCoverage.summary;
      failures.push({title: 'Coverage', message: `Tests run ${lines.pct} % of the lines, which is too few.`});
    }
    addResults(passed, failures.length, failures);
  },
};

/**
 * Prints one line for each file, with its time in each engine, for logs: the default report would redraw its bars again
 * and again.
 *
 * @returns {Reporter}
 */
export function listTestFiles() {
  /** @type {Map<string, number>} when each session began */
  const begun = new Map();
  /** @type {Map<string, number>} when each ended */
  const ended = new Map();
  /** The first sessions begin before this listens. */
  let start = Date.now();
  return {
    start({sessions, startTime}) {
      start = startTime;
      sessions.on('session-status-updated', ({id, status}) => {
        if (status === 'INITIALIZING') begun.set(id, Date.now());
        if (status === 'FINISHED') ended.set(id, Date.now());
      });
    },
    reportTestFileResults({testFile, sessionsForTestFile}) {
      // The end of the last session may not have been reported yet.
      const secondsOf = (/** @type {string} */ id) => ((ended.get(id) ?? Date.now()) - (begun.get(id) ?? start)) / 1000;
      const engines = sessionsForTestFile.map(({id, browser}) => `${browser.name} ${secondsOf(id).toFixed(1)} s`);
      const hasPassed = sessionsForTestFile.every(({passed}) => passed);
      console.log(`${hasPassed ? '✔' : '✘'} ${relative('', testFile)} (${engines.join(', ')})`);
    },
  };
}

/** @param {TestSession} session */
const placeOf = ({testFile, browser}) => `${relative('', testFile)} in ${browser.name}`;

/** What the page's console said. @param {TestSession} session */
const logsOf = ({logs = []}) => logs.map((values) => values.map((value) => inspect(value)).join(' ')).join('\n');

/** @param {TestResultError} [error] */
const messageOf = ({name, message, stack = '', expected, actual} = {message: 'It failed.'}) =>
  [
    stack.includes(message) ? '' : [name, message].filter(Boolean).join(': '),
    stack,
    expected !== undefined && actual !== undefined ? `expected: ${expected}\nactual: ${actual}` : '',
  ]
    .filter(Boolean)
    .join('\n');

/**
 * @param {TestSuiteResult} suite
 * @param {string[]} parents
 * @returns {{title: string, passed: boolean, error?: TestResultError}[]}
 */
const testsOf = ({name, suites, tests}, parents = []) => {
  const path = name ? [...parents, name] : parents;
  return [
    ...tests.filter(({skipped}) => !skipped).map((test) => ({...test, title: [...path, test.name].join(' › ')})),
    ...suites.flatMap((suite) => testsOf(suite, path)),
  ];
};
