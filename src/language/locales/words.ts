/** A phrase with a number, `{count}`, by plural category (`Intl.PluralRules`). `other` serves all categories that are absent. */
export type PluralForms = {other: string} & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The words of the form that visitors filter a list with. */
export interface FilterWords {
  /** Label: of the words to search for. */
  search: string;
  /** Label: of an item's tags. */
  tag: string;
  /** Label: of the agency that an item comes from. */
  source: string;
  /** Label: of the year of an item's date. */
  year: string;
  /** Label: of an item's language. */
  language: string;
  /** Choice: all tags, all agencies, all years, all languages. */
  all: string;
  /** Button: opens the selects, which are closed in a narrow list. */
  filters: string;
  /** Button: shows all items again. */
  clearFilters: string;
  /** Message: how many items are found, with `{count}`. */
  results: PluralForms;
}

/** The interface's words in one language. Each phrase is complete; `{…}` marks what is inserted. */
export interface Words extends Partial<FilterWords> {
  /** Button: shows the next items. */
  more: string;
  /** Button: tries to load again. */
  retry: string;
  /** Button: closes a banner. */
  close: string;
  /** Message: there is nothing to show. */
  empty: string;
  /** Message: loading has failed. */
  error: string;
  /** Message: what is shown is an older copy. `{date}` is its date. */
  stale: string;
  /** For screen readers, after a link's text. */
  newTab: string;
  /** Between facts in a line, such as the format and the size of a file; `, ` when absent. */
  comma?: string;
  /** Message: how many items "Show more" has added, with `{count}`. */
  added: PluralForms;
}

/** All words of the interface, as the languages have them that come with the library. */
export type AllWords = Words & FilterWords;
