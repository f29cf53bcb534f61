/**
 * How a language writes the dates, numbers and facts of files that most pages show, by CLDR 48. The first object of
 * `Intl` on a page takes 15 to 28 ms to make; these need none. `{…}` marks what is inserted.
 */
export interface Formats {
  /** A date of `Intl.DateTimeFormat`'s style `long`, with `{day}` or `{twoDigitDay}`, `{month}` and `{year}`. */
  readonly longDate: string;
  /** As a long one when absent. */
  readonly mediumDate?: string;
  /** Months as they are in a long date, January first. */
  readonly months: string;
  /** Months as they are in a medium date. */
  readonly mediumMonths: string;
  /** A long date without its day; absent if the month has another form then. */
  readonly monthAndYear?: string;
  /** `{year}` when absent. */
  readonly yearAlone?: string;
  /** Between thousands. */
  readonly group: string;
  readonly decimal: string;
  /** The first number that is grouped; 1,000 when absent. */
  readonly groupsFrom?: number;
  /** The words for a million, a thousand millions and a million millions, if they are the same for any number. */
  readonly largeNumbers?: string;
  /** Byte, kilobyte, megabyte and gigabyte. */
  readonly units: string;
  /** Between a size and its unit; a space when absent. */
  readonly unitSpace?: string;
  /** Between the parts of a list, but for the last two. */
  readonly between: string;
  /** Between the last two, and, if that differs, in a longer list. */
  readonly and: string;
  readonly finalAnd?: string;
  /** Beginnings of a last part that change the word before it. */
  readonly exceptBefore?: RegExp;
  /** Names of English, French, Spanish, Arabic, Chinese and Russian. */
  readonly languages: string;
}
