import type {Severity} from '../types.js';

/** A kind of finding, and what to do about it. */
export interface Entry {
  severity: Severity;
  /** What was found: a sentence, with placeholders such as `{value}`. */
  message: string;
  /** What to do: a sentence, which may have placeholders, too. */
  fix: string;
}
