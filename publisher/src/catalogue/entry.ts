import type {Severity} from '../types.js';

/** A possible finding, and what to do about it. */
export interface Entry {
  severity: Severity;
  /** A sentence, with `{names}` as placeholders. */
  message: string;
  /** What to do, a sentence. */
  fix: string;
}
