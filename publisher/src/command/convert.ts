import {convertAddress, furtherPage} from '../convert/convert-address.js';
import {convertDocument} from '../convert/convert-document.js';
import {Unreadable} from '../convert/unreadable.js';
import {Network} from '../network/network.js';
import {MAX_BYTES} from '../network/read-body.js';
import {RequestError} from '../network/request-error.js';
import type {ConvertOptions, ConvertResult} from '../types.js';
import {finding} from '../findings.js';
import type {Options, Verb} from './verb.js';
import {Failure} from '../files/failure.js';
import {readInput, writeWhole} from '../files/files.js';
import {CONVERT_HELP} from './help.js';
import {
  addressOption,
  fileOption,
  inputOf,
  isAddress,
  type Input,
  languageOption,
  secondsOf,
  stringOption,
  wholeOption,
} from './inputs.js';
import {counted} from '../text/counted.js';
import {Progress} from './progress.js';

export const convert: Verb = {
  help: CONVERT_HELP,
  options: {
    output: {type: 'string', short: 'o'},
    publications: {type: 'string'},
    title: {type: 'string'},
    language: {type: 'string'},
    home: {type: 'string'},
    url: {type: 'string'},
    pages: {type: 'string'},
  },

  async run(names, options) {
    if (names.length > 1)
      throw new Failure(
        'Only one document can be converted at a time: "alliance-feed pool" makes one feed out of many.',
      );
    const name = names[0]!;
    const output = fileOption(options.output);
    const input = inputOf(name);
    const given = optionsOf(options);
    let converted: ConvertResult;
    try {
      converted = await convertInput(input, given);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const findings = [finding('unreadable', {reason: error.reason.replace(/\.$/, '')})];
      return {results: options.json ? [{input: name, findings}] : [], failure: error.message};
    }
    const {feed, findings} = converted;
    const text = `${JSON.stringify(feed, null, 2)}\n`;
    if (output !== undefined) writeWhole(output, text);
    return {
      // Without an output file, the report for programs contains the feed.
      results: [{input: name, ...(output === undefined ? options.json && {feed} : {output}), findings}],
      ...(output === undefined ? {stdout: text} : {done: `Wrote ${output}: ${counted(feed.items.length, 'item')}.`}),
    };
  },
};

function optionsOf(options: Options): ConvertOptions {
  const members = {
    publications: stringOption(options.publications),
    title: stringOption(options.title),
    language: languageOption(options.language),
    home: addressOption('--home', options.home),
    url: addressOption('--url', options.url),
    pages: wholeOption('--pages', options.pages),
  };
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return {...secondsOf(options.timeout), ...Object.fromEntries(given)};
}

/** @throws Failure */
async function convertInput(input: Input, options: ConvertOptions): Promise<ConvertResult> {
  const {name} = input;
  const progress = new Progress(`Converting ${name}`, 1);
  try {
    if (!isAddress(input)) {
      const bytes = await readInput(input.path);
      if (bytes.length > MAX_BYTES) throw new Unreadable('It has more than 8,000,000 bytes. Give a shorter one.');
      const {feed, findings, next} = convertDocument(bytes, options);
      return {feed, findings: [...findings, ...furtherPage(next)]};
    }
    return await convertAddress(new Network(options), input.address, options);
  } catch (error) {
    if (error instanceof Unreadable) throw new Failure(`Cannot convert ${name}: ${sentence(error.message)}`);
    if (error instanceof RequestError) {
      const reason = isAddress(input) ? error.message.replace(`${input.address} `, 'it ') : error.message;
      throw new Failure(`Cannot convert ${name}: ${reason}; open the address in a browser, and correct it.`);
    }
    throw error;
  } finally {
    progress.end();
  }
}

/** A message of two sentences as one, which continues another sentence. */
const sentence = (text: string) =>
  text.replace(/^./, (first) => first.toLowerCase()).replace(/\. (.)/g, (_, next: string) => `; ${next.toLowerCase()}`);
