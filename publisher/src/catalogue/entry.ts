import type {Severity} from '../types.js';

/** What can be found, and what to do about it. */
export interface Entry {
  severity: Severity;
  /** A sentence, with `{names}` for what was found. */
  message: string;
  /** What to do, a sentence. */
  fix: string;
}
