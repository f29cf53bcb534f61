import type {ParseArgsConfig} from 'node:util';
import type {Result} from './report.js';

export type Options = Record<string, string | boolean | undefined>;

/** One of the command's verbs. */
export interface Verb {
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Does what the verb says. Throws `Failure` if the user has to do something else. */
  run(inputs: string[], options: Options): Promise<Outcome>;
}

/** What a verb has done. */
export interface Outcome {
  results: Result[];
  /** If nothing could be done: why, and what to do, in one sentence. */
  failure?: string | undefined;
  /** The text for standard output, if it is not the report. */
  stdout?: string;
  /** What was done, in one line. */
  done?: string | undefined;
}
