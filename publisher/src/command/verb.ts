import type {ParseArgsConfig} from 'node:util';
import type {Result} from './report.js';

export type Options = Record<string, string | boolean | undefined>;

/** One of the command's verbs. */
export interface Verb {
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Runs it. `report` says whether the findings belong on standard output, with nothing else there. */
  run(inputs: string[], options: Options): Promise<Outcome>;
}

export interface Outcome {
  results: Result[];
  /** If nothing could be done: one sentence with what to do. */
  failure?: string | undefined;
  /** The text for standard output, if it is not the report. */
  stdout?: string;
  /** A summary in one line. */
  done?: string | undefined;
}
