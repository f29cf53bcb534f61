import type {ParseArgsConfig} from 'node:util';
import type {Result} from './report.js';

export type Options = Record<string, string | boolean | undefined>;

/** One of the verbs. */
export interface Verb {
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Does it; `report` says whether what was found belongs on standard output, with nothing else there. */
  run(inputs: string[], options: Options): Promise<Outcome>;
}

export interface Outcome {
  results: Result[];
  /** Nothing could be done: one sentence with what to do. */
  failure?: string | undefined;
  /** What is written to standard output, where it isn't the report. */
  stdout?: string;
  /** What was done, in one line. */
  done?: string | undefined;
}
