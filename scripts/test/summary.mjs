/**
 * The end of the log, which may be the only part that is kept: the time of each step, what failed, and finally each
 * failure's reason on one line.
 *
 * @import {Outcome} from './stages.mjs'
 */

/** For a failed test, the reason is at the beginning; for a step without tests, it is at the end. */
const MESSAGE_LINES = 30;
const LAST_LINES = 150;
const REASON_LENGTH = 200;

/**
 * @param {Outcome[]} outcomes
 * @returns {string}
 */
export function summaryOf(outcomes) {
  const failed = outcomes.filter(({hasPassed}) => !hasPassed);
  const sum = (/** @type {'passed' | 'failed'} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return [
    ...outcomes.map(({hasPassed, name, seconds}) => `${hasPassed ? '✔' : '✘'} ${name} (${seconds} s)`),
    ...failed.flatMap(detailsOf),
    ...(failed.length > 0 ? ['', 'Failed:', ...failed.flatMap(reasonsOf)] : []),
    '',
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ].join('\n');
}

/**
 * @param {Outcome} outcome
 * @returns {string[]}
 */
const detailsOf = ({name, failures, output}) =>
  failures.length > 0
    ? failures.flatMap(({title, message}) => [
        `\n✘ ${name}: ${title}`,
        ...message
          .split('\n')
          .filter((line) => !line.includes('(node:internal/'))
          .slice(0, MESSAGE_LINES)
          .map((line) => `    ${line}`),
      ])
    : [`\n✘ ${name}, which ended with`, ...output.trimEnd().split('\n').slice(-LAST_LINES)];

/**
 * @param {Outcome} outcome
 * @returns {string[]}
 */
const reasonsOf = ({name, failures}) => [
  `  ${name}`,
  ...failures.map(({title, message}) => `    ${title}: ${reasonIn(message)}`),
];

/** The message before the stack, on one line. */
const reasonIn = (/** @type {string} */ message) =>
  message
    .replace(/\n\s+at .*/s, '')
    .replace(/\s+/g, ' ')
    .slice(0, REASON_LENGTH);
