/** Runs independent steps side by side, so that all cores are busy, and counts their tests. */
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {setPriority, tmpdir} from 'node:os';
import {join} from 'node:path';
import {readResults} from './results.mjs';

/**
 * @typedef {{name: string, command: string[], live?: boolean}} Step `live`: shown as it is written, not at the step's end, and
 *   run before what is not live, as it is the longest
 * @typedef {Step[]} Lane steps that run one after the other
 * @typedef {Lane[]} Stage lanes that run side by side
 * @typedef {import('./results.mjs').Results} Results
 * @typedef {Results & {name: string, seconds: number, hasPassed: boolean, output: string}} Outcome
 */

/**
 * @param {Stage[]} stages which run one after the other
 * @returns {Promise<Outcome[]>} what became of each step, in the order in which they ended
 */
export async function runStages(stages) {
  const folder = mkdtempSync(join(tmpdir(), 'test-results-'));
  /** @type {Outcome[]} */
  const outcomes = [];

  /** @param {Step} step */
  async function runStep(step) {
    const results = join(folder, String(Math.random()));
    const start = Date.now();
    console.log(`\n▸ ${step.name}`);
    const {hasPassed, output} = await run(step, {...process.env, TEST_RESULTS: results});
    if (output && !step.live) console.log(`\n${output.trimEnd()}`);
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(`${hasPassed ? '✔' : '✘'} ${step.name} (${seconds} s)`);
    const {passed, failed, failures} = readResults(results);
    outcomes.push({
      ...{name: step.name, seconds, hasPassed, output, failures},
      // A step without tests counts as one, and so does whatever else made a step fail.
      ...{passed: passed || (hasPassed ? 1 : 0), failed: failed || (hasPassed ? 0 : 1)},
    });
  }

  for (const lanes of stages) {
    await Promise.all(
      lanes.map(async (steps) => {
        for (const step of steps) await runStep(step);
      }),
    );
  }
  rmSync(folder, {recursive: true});
  return outcomes;
}

/**
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{hasPassed: boolean, output: string}>}
 */
function run({command: [command = '', ...parameters], live}, env) {
  // On a terminal, what is live may draw its progress.
  const isInherited = live && process.stdout.isTTY;
  const child = spawn(command, parameters, {env, stdio: isInherited ? 'inherit' : ['ignore', 'pipe', 'pipe']});
  // Below normal, but not so low that these steps would be left to the end.
  if (!live && child.pid) setPriority(child.pid, 5);
  let output = '';
  const add = (/** @type {string} */ text) => {
    output += text;
    if (live) process.stdout.write(text);
  };
  child.stdout?.setEncoding('utf8').on('data', add);
  child.stderr?.setEncoding('utf8').on('data', add);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({hasPassed: code === 0, output}));
  });
}
