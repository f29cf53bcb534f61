/**
 * How a language writes what most pages show (dates, numbers, and facts about files), by CLDR 48. Making the first `Intl`
 * object on a page takes 15 to 28 ms, and this needs none. `{…}` marks what is inserted.
 */
export interface Formats {
  /** A date of `Intl.DateTimeFormat`'s style `long`, with `{day}` or `{twoDigitDay}`, `{month}` and `{year}`. */
  readonly longDate: string;
  /** A date in style `medium`, like the long one when absent. */
  readonly mediumDate?: string;
  /** The months as a long date has them, January first. */
  readonly months: string;
  /** The months as a medium date has them. */
  readonly mediumMonths: string;
  /** A long date without its day; absent if the month then takes another form. */
  readonly monthAndYear?: string;
  /** A year by itself; `{year}` when absent. */
  readonly yearAlone?: string;
  /** Between groups of three digits. */
  readonly group: string;
  /** Before the decimals. */
  readonly decimal: string;
  /** The smallest number with groups; 1,000 when absent. */
  readonly groupsFrom?: number;
  /** The words for 10^6, 10^9 and 10^12; absent if they have plurals. */
  readonly largeNumbers?: string;
  /** The names of byte, kilobyte, megabyte and gigabyte. */
  readonly units: string;
  /** Between a size and its unit; a space when absent. */
  readonly unitSpace?: string;
  /** Between the parts of a list, except the last two. */
  readonly between: string;
  /** Between the last two parts. */
  readonly and: string;
  /** The same in a list of three or more; like `and` when absent. */
  readonly finalAnd?: string;
  /** Beginnings of a last part that change the word before it, which `Intl` then chooses: Spanish "e" for "y". */
  readonly exceptBefore?: RegExp;
  /** The names of English, French, Spanish, Arabic, Chinese and Russian. */
  readonly languages: string;
}
