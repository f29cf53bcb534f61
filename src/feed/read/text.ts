import {character} from './entities.js';

/**
 * Everything in HTML that is not text as it stands, as HTML's tokenizer (section 13.2.5) ends it, else where the text
 * ends. There is nothing in it to backtrack for. In its order:
 * - a comment;
 * - an element without text (1), up to its end tag;
 * - a tag (2), whose quoted values may hold a `>`;
 * - a doctype, a processing instruction, CDATA: to HTML, all of them are comments;
 * - a character reference (3) and its semicolon (4).
 */
const MARKUP =
  /<!--(?:-?>|[^]*?(?:--!?>|$))|<(script|style|title|template|noscript|iframe)(?=[\s/>])[^]*?(?=<\/\1[\s/>]|$)|<\/?([a-z][^\s/>]*)(?:=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*)|[^>=]+)*>?|<[!?/][^>]*>?|&(#x[\da-f]+|#\d+|[a-z][a-z\d]*)(;?)/gi;

/** Elements within a word or line (or none); between the words on either side of any other tag there is a space. */
const INLINE =
  /^(?:|[abiqsu]|abbr|acronym|bd[io]|big|cite|code|del|dfn|em|font|ins|kbd|mark|samp|small|span|strong|su[bp]|time|tt|var|wbr)$/i;

/** One line without control characters. White space is what it is to HTML: the no-break spaces of typography stay. */
const collapse = (text: string) =>
  text
    .replace(/[^\P{Cc}\s]/gu, '')
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim();

/**
 * The text of a piece of HTML, or of a whole document, on one line: tags out, characters decoded once. What looks like a
 * tag afterwards was text. No browser parser has a part in it, as these report styles and handlers within to the page.
 */
export const htmlToText = (html: string) =>
  collapse(
    html.replace(MARKUP, (all: string, silent?: string, tag?: string, reference?: string, end?: string) =>
      reference ? (character(reference, !!end) ?? all) : INLINE.test(silent ?? tag ?? '') ? '' : ' ',
    ),
  );

/**
 * The beginning of a text, at most `max` characters and an ellipsis. It ends after a word; where words are long, or
 * aren't parted by spaces, after a letter.
 */
export function firstWords(text: string, max = 80): string {
  const line = collapse(text);
  if (line.length <= max) return line;
  const space = line.lastIndexOf(' ', max);
  const start = line.slice(0, space > max / 2 ? space : max);
  // No half of a surrogate pair, no joiner without what it joined.
  return start.replace(/[\u200d\ud800-\udbff\s,.;:–—-]+$/, '') + '…';
}
