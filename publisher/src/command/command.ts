/** The command `alliance-feed`. */
import {parseArgs, type ParseArgsConfig} from 'node:util';
import {readFileSync} from 'node:fs';
import {Failure} from '../files/failure.js';
import {reasonOf} from '../files/files.js';
import {GENERAL_HELP} from './help.js';
import {describe, harmless, resultWithoutPasswords, styleFor, summary, withoutPasswords} from './report.js';
import type {Options, Outcome, Verb} from './verb.js';

/** The verbs. Each is loaded only when it is needed, because it loads libraries of its own. */
const VERBS: Record<string, () => Promise<Verb>> = {
  check: async () => (await import('./check.js')).check,
  pool: async () => (await import('./pool.js')).pool,
  prerender: async () => (await import('./prerender.js')).prerender,
  convert: async () => (await import('./convert.js')).convert,
};

const COMMON_OPTIONS = {
  json: {type: 'boolean'},
  strict: {type: 'boolean'},
  timeout: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean'},
} as const satisfies ParseArgsConfig['options'];

const version = () =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {version: string}).version;

async function main([name, ...rest]: string[]): Promise<number> {
  if (name === '--version') return print(version());
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name !== undefined) return print((await verbOf(rest[0]))?.help ?? GENERAL_HELP);
    process.stderr.write(`${GENERAL_HELP}\n`);
    return 2;
  }
  const verb = await verbOf(name);
  if (!verb) throw new Failure(`There is no "${name}": use one of ${Object.keys(VERBS).join(', ')}, or --help.`);
  const {inputs, options} = parse(name, verb, rest);
  if (options.help) return print(verb.help);
  if (options.version) return print(version());
  if (!inputs.length) throw new Failure(`Say what to ${name}; "alliance-feed ${name} --help" has examples.`);
  return finish(name, options, await verb.run(inputs, options));
}

const verbOf = (name = '') => (Object.hasOwn(VERBS, name) ? VERBS[name]!() : undefined);

function parse(name: string, verb: Verb, args: string[]): {inputs: string[]; options: Options} {
  try {
    const {positionals, values} = parseArgs({
      args,
      options: {...COMMON_OPTIONS, ...verb.options},
      allowPositionals: true,
    });
    const options = values as Options;
    const {timeout} = options;
    if (timeout !== undefined && !(Number(timeout) > 0 && Number(timeout) <= 10)) {
      throw new Failure(`--timeout ${String(timeout)} makes no sense: give seconds, at most 10.`);
    }
    const empty = Object.entries(options).find(([, value]) => value === '');
    if (empty) throw new Failure(`--${empty[0]} is empty: give it a value, or leave it out.`);
    return {inputs: positionals, options};
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = (error as Error).message.split(/\. |\n/, 1)[0]!.replace(/\.$/, '');
    throw new Failure(`${reason}; "alliance-feed ${name} --help" lists the options.`);
  }
}

function finish(command: string, options: Options, outcome: Outcome): number {
  const {failure, stdout, done} = outcome;
  const results = outcome.results.map(resultWithoutPasswords);
  if (options.json) print(JSON.stringify({command, results}, null, 2));
  else {
    if (stdout !== undefined) process.stdout.write(stdout);
    // If there is a failure, only its sentence goes to standard error.
    const stream = command === 'check' || failure ? process.stdout : process.stderr;
    const style = styleFor(stream);
    const told = results.filter(({findings}) => findings.length);
    for (const result of told) stream.write(`${describe(result, style)}\n\n`);
    if (done && !failure) stream.write(`${harmless(done)}\n`);
    if (command === 'check' && !failure) stream.write(`${summary(results)}.\n`);
  }
  if (failure) throw new Failure(failure);
  const severities = new Set(results.flatMap(({findings}) => findings.map(({severity}) => severity)));
  return severities.has('error') || (options.strict && severities.has('warning')) ? 1 : 0;
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The program that reads the output has read enough, such as `head`.
  if (error.code === 'EPIPE') process.exit(0);
  const sentence = `Cannot write to standard output: ${reasonOf(error)}; name a file with -o, or make room.`;
  process.stderr.write(`alliance-feed: ${sentence}\n`, () => process.exit(2));
});
// If even standard error is closed, the exit code still says it.
process.stderr.on('error', () => {});
// Files are written synchronously, so a handler of our own holds a signal back until a file is whole. It then sends the signal
// once more, which ends the process as usual. (`process.exit()` would wait for a pipe that is being read.)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.kill(process.pid, signal));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const sentence =
    error instanceof Failure
      ? error.message
      : `Something went wrong that should not have (${(error as Error).message}): please report it with the input.`;
  process.stderr.write(`alliance-feed: ${withoutPasswords(harmless(sentence)).replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
