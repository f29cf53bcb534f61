/**
 * Runs steps side by side where they don't need each other, so that no core of the machine is idle, and counts their tests.
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readCounts} from './counts.mjs';

/**
 * @typedef {{name: string, command: string[], live?: boolean}} Step `live`: shown as it is written, not at the step's end
 * @typedef {Step[]} Lane steps that run one after the other
 * @typedef {Lane[]} Stage lanes that run side by side
 */

/**
 * @param {Stage[]} stages which run one after the other
 * @returns {Promise<{failedSteps: string[], passed: number, failed: number}>}
 */
export async function runStages(stages) {
  const folder = mkdtempSync(join(tmpdir(), 'test-counts-'));
  /** @type {string[]} */
  const failedSteps = [];
  const sum = {passed: 0, failed: 0};

  /** @param {Step} step */
  async function runStep(step) {
    const counts = join(folder, String(Math.random()));
    const start = Date.now();
    console.log(`\n▸ ${step.name}`);
    const {hasPassed, output} = await run(step, {...process.env, TEST_COUNTS: counts});
    if (output) console.log(`\n${output.trimEnd()}`);
    console.log(`${hasPassed ? '✔' : '✘'} ${step.name} (${Math.round((Date.now() - start) / 1000)} s)`);
    if (!hasPassed) failedSteps.push(step.name);
    // A step without tests counts as one, and so does whatever else made a step fail.
    const {passed, failed} = readCounts(counts);
    sum.passed += passed || (hasPassed ? 1 : 0);
    sum.failed += failed || (hasPassed ? 0 : 1);
  }

  for (const lanes of stages) {
    await Promise.all(
      lanes.map(async (steps) => {
        for (const step of steps) await runStep(step);
      }),
    );
  }
  rmSync(folder, {recursive: true});
  return {failedSteps, ...sum};
}

/**
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{hasPassed: boolean, output: string}>}
 */
function run({command: [command = '', ...parameters], live}, env) {
  const child = spawn(command, parameters, {env, stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe']});
  let output = '';
  const add = (/** @type {string} */ text) => (output += text);
  child.stdout?.setEncoding('utf8').on('data', add);
  child.stderr?.setEncoding('utf8').on('data', add);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({hasPassed: code === 0, output}));
  });
}
