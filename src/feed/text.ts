import {character} from './entities.js';

/**
 * A tag from its name on, as HTML's tokenizer (section 13.2.5) ends it: at the first `>` outside a quoted value, else
 * where the text ends. Every part is optional and none can begin like the next, so that there is nothing to backtrack for.
 */
const REST_OF_TAG = `[^>=]*(?:=\\s*(?:"[^"]*"?|'[^']*'?|[^\\s>]*)[^>=]*)*>?`;

/** Everything in HTML that is not text as it stands. The groups: an element without text, a tag, a character reference. */
const MARKUP = new RegExp(
  '<!--(?:-?>|[^]*?(?:--!?>|$))' +
    `|<(script|style|title|template|noscript|iframe)(?=[\\s/>])[^]*?(?:</\\1(?=[\\s/>])${REST_OF_TAG}|$)` +
    `|</?([a-z][^\\s/>]*)${REST_OF_TAG}` +
    // A doctype, a processing instruction, CDATA: to HTML, all of them are comments.
    '|<[!?/][^>]*>?' +
    '|&(#x[\\da-f]+|#\\d+|[a-z][a-z\\d]*);?',
  'gi',
);

/** Elements within a word or line; between the words on either side of any other tag there is a space. */
const INLINE =
  /^(?:a|abbr|b|bd[io]|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|r[bpt]|ruby|s|samp|small|span|strike|strong|su[bp]|time|tt|u|var|wbr)$/i;

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
export function htmlToText(html: string): string {
  return collapse(
    html.replace(MARKUP, (all: string, silent?: string, tag?: string, reference?: string) =>
      reference ? (character(reference, all.endsWith(';')) ?? all) : silent || (tag && !INLINE.test(tag)) ? ' ' : '',
    ),
  );
}

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
