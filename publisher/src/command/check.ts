import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {checkAddress, checkText} from '../check/check-document.js';
import type {CheckContext} from '../check/read-address.js';
import {finding} from '../findings.js';
import {Network} from '../network/network.js';
import {MAX_BYTES} from '../network/read-body.js';
import type {Finding} from '../types.js';
import type {Verb} from './verb.js';
import {Failure} from '../files/failure.js';
import {readInput} from '../files/files.js';
import {CHECK_HELP} from './help.js';
import {inputOf, isAddress, secondsOf, type Input} from './inputs.js';
import {Progress} from './progress.js';

export const check: Verb = {
  help: CHECK_HELP,
  options: {links: {type: 'boolean'}},

  async run(names, {links, timeout}) {
    const inputs = names.map(inputOf);
    const context: CheckContext = {
      network: new Network(secondsOf(timeout)),
      links: !!links,
      now: new Date(),
      readFile: (url) => readFile(fileURLToPath(url)),
    };
    const progress = new Progress('Checking', inputs.length);
    const unreadable: string[] = [];
    const results = await Promise.all(
      inputs.map(async (input) => {
        const findings = await checkInput(input, context).catch((error: unknown) => {
          if (!(error instanceof Failure)) throw error;
          unreadable.push(error.message);
          return [finding('unreadable', {reason: error.reason})];
        });
        progress.step();
        return {input: input.name, findings};
      }),
    );
    progress.end();
    return {results, failure: unreadable.length === inputs.length ? unreadable[0] : undefined};
  },
};

async function checkInput(input: Input, context: CheckContext): Promise<Finding[]> {
  if (isAddress(input)) return checkAddress(input.address, context);
  const bytes = await readInput(input.path);
  if (bytes.length > MAX_BYTES) return [finding('too-large')];
  return checkText(bytes, {...context, url: input.path === '-' ? undefined : input.fileUrl});
}
