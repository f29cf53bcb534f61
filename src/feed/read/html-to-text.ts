import {characterOf} from './character-references.js';
import {ASIDE, INLINE, isElementName, RAW_TEXT} from './element-names.js';
import {onOneLine} from './text.js';

/** The beginning of a comment, a tag (its slash is 1, its name 2), or another declaration. */
const TAG = '<(?:!--|(\\/?)([a-zA-Z][^\\s/<>]*)|[!?/])';
/** A character reference and its semicolon. */
const REFERENCE = '&(#[xX][\\da-fA-F]+|#\\d+|[a-zA-Z][a-zA-Z\\d]*)(;?)';

/** Where anything but plain text may begin in HTML. A reference is 3, its semicolon 4. */
const MARKUP = new RegExp(`${TAG}|${REFERENCE}`, 'g');
const REFERENCES = new RegExp(REFERENCE, 'g');

// How each of these ends in HTML (section 13.2.5), at the latest with the text. None of the patterns needs to backtrack.
const REST_OF_COMMENT = /-?>|[^]*?(?:--!?>|$)/y;
const REST_OF_DECLARATION = /[^>]*>?/y;
const REST_OF_TAG = /(?:=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*)|[^>=]+)*>?/y;

/** A text inside the marks that it had in XML: some programs forget to take them off. */
const CDATA = /^[ \t\n\f\r]*<!\[CDATA\[([^]*)\]\]>[ \t\n\f\r]*$/;

/** Names that only elements have: custom elements, and Word's `o:p`. */
const COMPOUND_NAME = /^[a-z][a-z\d]*(?:-[a-z\d]+|:[a-z][a-z\d]*)+$/;
/** What only follows the name of an element: an attribute with a quoted value, or XML's slash. */
const TAG_LIKE_REST = /[^<>"']*(?:=\s*["']|\/>)/y;

/**
 * What follows a name in running text: a number, or several words, as in `if a <b and c` or `see <table 3>`. A single word
 * may be an attribute.
 */
const WORDS_AFTER =
  /[ \t\n\f\r]+(?:\d|[a-z\x80-\uffff][^ \t\n\f\r=<>"'/-]*(?:[ \t\n\f\r]+[^ \t\n\f\r>]|$))[^=<>"'/]*(?:[<>]|$)/iy;

/** Classes of captions where there is no `<figcaption>`: WordPress's with older themes, and Blogger's. */
const CAPTION_TAG = /\sclass\s*=\s*(?:["']?|["'][^"']*\s)(?:wp-caption-text|tr-caption)(?=[\s"'>])/i;

/** Whether HTML may have captions that only a class shows to be captions. */
const mayHaveCaptions = (html: string): boolean => html.includes('-caption');

/** Whether HTML may have text that is left out for other reasons than the name of its element. */
export const mayLeaveTextOut = (html: string): boolean => mayHaveCaptions(html) || html.includes('="#');

/** An attribute: its name (1), and its value with any quotes (2). */
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*("[^"]*"?|'[^']*'?|[^\s>]*))?/g;

const QUOTES_AROUND = /^["']|["']$/g;

// Both cases are written out: with the flag `i`, so many letters would make the engine load ICU, which takes long.
const LETTERS = 'a-zA-Z\\xc0-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff';
const LETTER_OR_DIGIT = new RegExp(`[\\d${LETTERS}]`);

/** The start tag of a link to another place on the page that the text was written for. */
const LINK_WITHIN = '<a\\s[^<>#]*href="#[^<>#]*>';
/** What makes sense only on that page: the "#" or "¶" beside a heading, and the number of a footnote. */
const PAGE_MARK = new RegExp(
  `${LINK_WITHIN}(?:[^<&\\d${LETTERS}]*|<sup>[^<${LETTERS}]*</sup>)</a>|<sup[^<>]*>${LINK_WITHIN}[^<${LETTERS}]*</a></sup>`,
  'y',
);

/** Where a match of `pattern`, which is sticky, ends if it begins at `index`; `index` itself if there is none. */
function endOf(pattern: RegExp, html: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(html) ? pattern.lastIndex : index;
}

/** The value of an attribute, as it is written; undefined if the tag doesn't have it. */
function attributeOf(tag: string, wanted: string): string | undefined {
  ATTRIBUTE.lastIndex = 0;
  for (;;) {
    const found = ATTRIBUTE.exec(tag);
    if (!found) return undefined;
    const [, name, value = ''] = found;
    if (name!.toLowerCase() === wanted) return value.replace(QUOTES_AROUND, '');
  }
}

/** The text of an image: its `alt`, as a word of its own. A symbol such as an emoji stays within its word. */
function textOfImage(tag: string): string {
  const alt = attributeOf(tag, 'alt')?.replace(
    REFERENCES,
    (all: string, reference: string, end: string) => characterOf(reference, !!end) ?? all,
  );
  return alt && !LETTER_OR_DIGIT.test(alt) ? alt : ` ${alt ?? ''} `;
}

/** Facts about a piece of HTML as a whole. Each is found out once, and only if it is needed. */
class HtmlFacts {
  /** Elements without an end tag in the rest of the text. */
  readonly #unended = new Set<string>();
  #ended?: Set<string>;
  readonly #mayHaveCaptions: boolean;

  constructor(readonly html: string) {
    this.#mayHaveCaptions = mayHaveCaptions(html);
  }

  /** Whether the content of an element is left out of the text, because of its name or its class. */
  isAside(name: string, start: number, end: number): boolean {
    return ASIDE.has(name) || (this.#mayHaveCaptions && CAPTION_TAG.test(this.html.slice(start, end)));
  }

  /** Where the next end tag of an element begins, from `index` on; -1 if there is none. */
  endTagOf(name: string, index: number): number {
    if (this.#unended.has(name)) return -1;
    // The end of a figure is also the end of its caption.
    const names = name === 'figcaption' ? 'fig(?:caption|ure)' : name;
    const endTag = new RegExp(`</${names}(?=[\\s/>])`, 'gi');
    endTag.lastIndex = index;
    const found = endTag.exec(this.html);
    if (!found) this.#unended.add(name);
    return found ? found.index : -1;
  }

  #isEnded(name: string): boolean {
    this.#ended ??= new Set([...this.html.matchAll(/<\/([^\s/>]+)/g)].map(([, ended]) => ended!.toLowerCase()));
    return this.#ended.has(name);
  }

  /** Whether `<` and a name, which ends at `index`, begin a tag. The name tells, or an end tag, or what follows. */
  isTag(name: string, index: number): boolean {
    if (COMPOUND_NAME.test(name)) return true;
    if (RAW_TEXT.has(name)) return true;
    if (isElementName(name)) return endOf(WORDS_AFTER, this.html, index) === index || this.#isEnded(name);
    return this.#isEnded(name) || (/^[a-z][a-z\d]*$/.test(name) && endOf(TAG_LIKE_REST, this.html, index) > index);
  }
}

/**
 * The text of a piece of HTML, or of a whole document, on one line. Tags are left out, and character references decoded
 * once: what looks like a tag afterwards was text. No parser of the browser is used, as that would report inline styles and
 * handlers to the page.
 * @param enough how many characters of the text are needed: reading stops soon after them
 */
export function htmlToText(given: string, enough = Infinity): string {
  if (!/[<&]/.test(given)) return onOneLine(given);
  const html = CDATA.exec(given)?.[1] ?? given;
  const facts = new HtmlFacts(html);
  let text = '';
  let index = 0;
  while (text.length <= enough) {
    MARKUP.lastIndex = index;
    const found = MARKUP.exec(html);
    text += html.slice(index, found?.index);
    if (!found) break;
    index = MARKUP.lastIndex;
    const [all, slash, givenName, reference, semicolon] = found;
    const name = givenName?.toLowerCase();
    if (reference) text += characterOf(reference, !!semicolon) ?? all;
    else if (endOf(PAGE_MARK, html, found.index) > found.index) index = PAGE_MARK.lastIndex;
    else if (!name) index = endOf(all === '<!--' ? REST_OF_COMMENT : REST_OF_DECLARATION, html, index);
    else if (!slash && !facts.isTag(name, index)) {
      text += '<';
      index = found.index + 1;
    } else {
      index = endOf(REST_OF_TAG, html, index);
      if (name === 'img') text += textOfImage(html.slice(found.index, index));
      else if (!INLINE.has(name)) text += ' ';
      const isAside = !slash && facts.isAside(name, found.index, index);
      if (isAside || (!slash && RAW_TEXT.has(name))) {
        const isClosed = isAside && html[index - 2] === '/';
        const end = isClosed ? index : facts.endTagOf(name, index);
        if (end >= 0) index = end;
        else if (RAW_TEXT.has(name)) break;
      }
    }
    // White space between tags must not count towards `enough`.
    if (text.length > enough) text = text.replace(/\s+/g, ' ').trimStart();
  }
  return onOneLine(text);
}
