/** The interface's words in one language. Phrases are whole; `{…}` marks what is put in. */
export interface Words {
  /** Button: shows the next items. */
  more: string;
  /** Button: tries to load again. */
  retry: string;
  /** Button: closes a banner. */
  close: string;
  /** Where a list has no items. */
  empty: string;
  /** Where loading has failed. */
  error: string;
  /** `{date}`: of the copy that is shown. */
  stale: string;
  /** Said to screen readers behind a link's text. */
  newTab: string;
  /** Between facts in a line, such as the format and the size of a file; `, ` when absent. */
  comma?: string;
  /** How many items have come, by plural category (`Intl.PluralRules`), with `{count}`; `other` is for all the rest. */
  added: {other: string} & Partial<Record<Intl.LDMLPluralRule, string>>;
}
