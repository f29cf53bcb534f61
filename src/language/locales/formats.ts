/**
 * How a language writes dates, numbers and files' facts, as CLDR 48 has it, for what most pages show. The first object of
 * `Intl` on a page takes 15 to 25 ms to make; what is written by these needs none. `{…}` marks what is put in.
 */

/** Dates, by the styles of `Intl.DateTimeFormat`. */
export interface DateFormats {
  /** With `{day}` or `{twoDigitDay}`, `{month}` and `{year}`. */
  readonly long: string;
  /** As a long one when absent. */
  readonly medium?: string;
  /** Months as they stand in a long date, January first. */
  readonly months: string;
  /** The same in a medium one. */
  readonly mediumMonths: string;
  /** A long date without its day; absent where the months are others then. */
  readonly monthAndYear?: string;
  /** `{year}` when absent. */
  readonly year?: string;
}

export interface NumberFormats {
  /** Between thousands. */
  readonly group: string;
  readonly decimal: string;
  /** The first number that is grouped; 1,000 when absent. */
  readonly groupsFrom?: number;
  /** What a million, a thousand millions and a million millions are called, where that is the same of any number of them. */
  readonly large?: string;
}

/** What is said of a publication's files and authors. */
export interface FactFormats {
  /** Between a size and its unit; a space when absent. */
  readonly space?: string;
  /** Byte, kilobyte, megabyte and gigabyte. */
  readonly units: string;
  /** Between the parts of a list, but for the last two. */
  readonly between: string;
  /** Between the last two, and, where that differs, in a list of more. */
  readonly and: string;
  readonly finalAnd?: string;
  /** Beginnings of a last part that change the word before it. */
  readonly exceptBefore?: RegExp;
  /** Names of English, French, Spanish, Arabic, Chinese and Russian. */
  readonly languages: string;
}
