/**
 * Characters that show nothing, for a character class in a pattern: white space, control characters, and Unicode's default
 * ignorables, such as soft hyphens.
 */
export const INVISIBLE =
  '\\u034f\\s\\0-\\x1f\\x7f-\\xa0\\xad\\u061c\\u115f-\\u1160\\u17b4-\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e' +
  '\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffc\\u{e0000}-\\u{e0fff}';

/* eslint-disable no-misleading-character-class -- The class has marks that show nothing, each as a character of its own. */
const VISIBLE = new RegExp(`[^${INVISIBLE}]`, 'u');
/* eslint-enable no-misleading-character-class */

/** Whether a text has anything visible. */
export const isVisible = (text: string) => VISIBLE.test(text);

/** A text without the invisible characters around it. (A pattern for its end would take quadratic time on many spaces.) */
export function withoutInvisibleEnds(text: string): string {
  const start = text.search(VISIBLE);
  let end = text.length;
  while (start >= 0 && end > start) {
    const length = text.codePointAt(end - 2)! > 0xffff ? 2 : 1;
    if (isVisible(text.slice(end - length, end))) return text.slice(start, end);
    end -= length;
  }
  return '';
}

/** Control characters that are not white space. (`\p{Cc}` would wake ICU, which takes long.) */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f]+/g;
/** White space as HTML defines it, which leaves out the no-break spaces of typography. */
const WHITE_SPACE = /[ \t\n\f\r]+/g;

/** Control characters, line breaks among them, or two spaces in a row. */
// eslint-disable-next-line no-control-regex
const UNTIDY = /[\0-\x1f\x7f-\x9f]| {2}/;

/** A text on one line, without control characters. Most texts are like that already. */
export const onOneLine = (text: string) =>
  (UNTIDY.test(text) ? text.replace(CONTROLS, '').replace(WHITE_SPACE, ' ') : text).trim();

/** Characters that always end a grapheme: letters, digits and punctuation. */
const PLAIN_LETTERS =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f\u0621-\u063a\u0641-\u064a\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff5e]{2}$/;

/** Nearly a letter as readers know it (a grapheme), for engines without `Intl.Segmenter` (Firefox before 125). */
const LETTER =
  /(?:[\u{1f1e6}-\u{1f1ff}]{2}|[^])(?:[\p{M}\p{Emoji_Modifier}\u0e33\u0eb3\u200c\u{e0020}-\u{e007f}]|\u200d[^])*/gu;

/** The last place up to `max` where a letter ends, as readers know letters (graphemes); `max` if the first one is longer. */
function endOfLetter(text: string, max: number): number {
  // Most texts end here, without ICU: its first use on a page takes some 20 ms, that of a pattern with `\p` as well.
  if (PLAIN_LETTERS.test(text.slice(max - 1, max + 1))) return max;
  // No real grapheme is longer than this.
  const around = text.slice(0, max + 64);
  const {Segmenter} = Intl as Partial<typeof Intl>;
  // Step by step: WebKit's `containing()` is wrong after characters of two code units.
  const letters = Segmenter ? [...new Segmenter().segment(around)].map(({segment}) => segment) : around.match(LETTER)!;
  let end = 0;
  for (const {length} of letters) {
    if (end + length > max) break;
    end += length;
  }
  return end || max;
}

/**
 * The beginning of a text: at most `max` characters, and an ellipsis. It ends after a word, or, if words are long or have
 * no spaces between them, after a letter.
 */
export function firstWords(text: string, max = 80): string {
  const line = onOneLine(text);
  if (line.length <= max) return line;
  const space = line.lastIndexOf(' ', max);
  const start = line.slice(0, space > max / 2 ? space : endOfLetter(line, max));
  return start.replace(/[\ud800-\udbff\s,.;:–—-]+$/, '') + '…';
}

/** The end of a title that is a shortened text. */
const ELLIPSIS = /(?:…|\.\.\.|\[(?:…|\.\.\.)\])$/;
const PUNCTUATION_BEFORE = /^[\s,.;:!?–—-]+/;
const PUNCTUATION_AFTER = /(?<![\s,.;:!?–—-])[\s,.;:!?–—-]+$/;
/** A text repeats its title if it begins with at least this many characters of it. A shorter title may be there by chance. */
const LONG_TITLE_CHARS = 20;
/** Even a shorter title is repeated if this follows it: the end of a sentence, a colon or a dash. */
const END_OF_SENTENCE = /^\s?[.!?:–—]+\s/;

/** A text for comparison with others: in lower case, with one kind of space, quotation mark, apostrophe and dash. */
function comparable(text: string): string {
  const lower = text.toLowerCase().replaceAll('ς', 'σ');
  // A few letters are longer in lower case. Places in the text would then no longer be the same.
  return (lower.length === text.length ? lower : text)
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐-―]/g, '-');
}

const isLowerCase = (letter = '') => letter !== letter.toUpperCase();

/** Whether a text is only the beginning of a title, up to the end of a word. */
function isWithin(line: string, title: string): boolean {
  const start = comparable(line.replace(ELLIPSIS, '').replace(PUNCTUATION_AFTER, ''));
  const next = title[start.length] ?? '';
  return comparable(title).startsWith(start) && next.toUpperCase() === next.toLowerCase();
}

const isLetter = (letter: string) => letter.toLowerCase() !== letter.toUpperCase();

/** Whether a text begins with another letter than the title. Nearly all do, and comparing all of them takes long. */
function differsAtOnce(text: string, title: string): boolean {
  const letter = text.charAt(0);
  const other = title.charAt(0);
  return isLetter(letter) && isLetter(other) && letter.toLowerCase() !== other.toLowerCase();
}

/**
 * What a text says beyond an item's title, so that nobody reads the same words twice: nothing if the title says all of it,
 * and only the rest if the text begins with the title.
 */
export function textBeyondTitle(text: string, title: string): string {
  const line = onOneLine(text);
  if (differsAtOnce(line, title)) return text;
  const beginning = onOneLine(title).replace(ELLIPSIS, '').replace(PUNCTUATION_AFTER, '');
  if (isWithin(line, beginning)) return '';
  if (!beginning || !comparable(line).startsWith(comparable(beginning))) return text;
  const following = line.slice(beginning.length);
  const rest = following.replace(PUNCTUATION_BEFORE, '');
  if (!isVisible(rest.replace(ELLIPSIS, ''))) return '';
  if (ELLIPSIS.test(title)) return `…${rest}`;
  // "Clean water for all" does not repeat the title "Clean water".
  const isRepeated = beginning.length >= LONG_TITLE_CHARS || END_OF_SENTENCE.test(following);
  return isRepeated && !isLowerCase(rest[0]) ? rest : text;
}
