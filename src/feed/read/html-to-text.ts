import {characterOf} from './character-references.js';
import {ASIDE, INLINE, isElementName, RAW_TEXT} from './element-names.js';
import {onOneLine} from './text.js';

/** A comment, a tag (its slash 1, its name 2), or another declaration: where one begins. */
const TAG = '<(?:!--|(\\/?)([a-zA-Z][^\\s/<>]*)|[!?/])';
/** A character reference and its semicolon. */
const REFERENCE = '&(#[xX][\\da-fA-F]+|#\\d+|[a-zA-Z][a-zA-Z\\d]*)(;?)';

/** Where anything but plain text may begin in HTML; a reference is 3, its semicolon 4. */
const MARKUP = new RegExp(`${TAG}|${REFERENCE}`, 'g');
const REFERENCES = new RegExp(REFERENCE, 'g');

// How each ends, by HTML's tokenizer (section 13.2.5), else with the text. Nothing in them needs to backtrack.
const REST_OF_COMMENT = /-?>|[^]*?(?:--!?>|$)/y;
const REST_OF_DECLARATION = /[^>]*>?/y;
/** The marks that a text of XML has around it, left by whoever took it out of there. */
const CDATA = /^[ \t\n\f\r]*<!\[CDATA\[([^]*)\]\]>[ \t\n\f\r]*$/;
const REST_OF_TAG = /(?:=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*)|[^>=]+)*>?/y;

/** Names that only elements have: custom elements, and Word's `o:p`. */
const COMPOUND_NAME = /^[a-z][a-z\d]*(?:-[a-z\d]+|:[a-z][a-z\d]*)+$/;
/** What follows only an element's name: an attribute with a quoted value, or the slash of XML. */
const TAG_LIKE_REST = /[^<>"']*(?:=\s*["']|\/>)/y;

/**
 * What follows a name that is not an element's: a number, or words, as in `if a <b and c` or `see <table 3>`. A single word
 * may be an attribute.
 */
const WORDS_AFTER =
  /[ \t\n\f\r]+(?:\d|[a-z\x80-\uffff][^ \t\n\f\r=<>"'/-]*(?:[ \t\n\f\r]+[^ \t\n\f\r>]|$))[^=<>"'/]*(?:[<>]|$)/iy;

/** Classes of captions where there is no `<figcaption>`: WordPress's with older themes, and Blogger's. */
const CAPTION_TAG = /\sclass\s*=\s*(?:["']?|["'][^"']*\s)(?:wp-caption-text|tr-caption)(?=[\s"'>])/i;

/** Whether HTML may have captions that only their classes tell. */
export const mayHaveCaptions = (html: string): boolean => html.includes('-caption');

/** An attribute's name (1) and its value, with its quotes (2). */
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*("[^"]*"?|'[^']*'?|[^\s>]*))?/g;

const QUOTES_AROUND = /^["']|["']$/g;

const LETTER_OR_DIGIT = /[a-zA-Z\d\xc0-\u1fff\u2c00-\u2dff\u3040-\ud7ff]/;

/** Where `pattern`, which is sticky, ends if it begins at `index`; `index` if it doesn't. */
function endOf(pattern: RegExp, html: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(html) ? pattern.lastIndex : index;
}

/** The value of an attribute as it is written, if the tag has it. */
function attributeOf(tag: string, wanted: string): string | undefined {
  ATTRIBUTE.lastIndex = 0;
  for (;;) {
    const found = ATTRIBUTE.exec(tag);
    if (!found) return undefined;
    const [, name, value = ''] = found;
    if (name!.toLowerCase() === wanted) return value.replace(QUOTES_AROUND, '');
  }
}

/** The text of an image: its `alt`, without spaces around it if it is only a symbol, such as an emoji. */
function textOfImage(tag: string): string {
  const alt = attributeOf(tag, 'alt')?.replace(
    REFERENCES,
    (all: string, reference: string, end: string) => characterOf(reference, !!end) ?? all,
  );
  return alt && !LETTER_OR_DIGIT.test(alt) ? alt : ` ${alt ?? ''} `;
}

/** Facts about a piece of HTML as a whole, computed once and only if they are needed. */
class Source {
  /** Elements that have no further end tag. */
  readonly #unended = new Set<string>();
  #ended?: Set<string>;
  readonly #mayHaveCaptions: boolean;

  constructor(readonly html: string) {
    this.#mayHaveCaptions = mayHaveCaptions(html);
  }

  /** Whether the content of an element is not part of the text, by its name or its tag. */
  isAside(name: string, start: number, end: number): boolean {
    return ASIDE.has(name) || (this.#mayHaveCaptions && CAPTION_TAG.test(this.html.slice(start, end)));
  }

  /** Where the end tag of an element begins, from `index` on; -1 if there is none. */
  endTagOf(name: string, index: number): number {
    if (this.#unended.has(name)) return -1;
    // A figure ends its caption as well.
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

  /** Whether what begins with `<` and a name, and goes on at `index`, is a tag: of an element that HTML knows, or by its looks. */
  isTag(name: string, index: number): boolean {
    if (COMPOUND_NAME.test(name)) return true;
    if (RAW_TEXT.has(name)) return true;
    if (isElementName(name)) return endOf(WORDS_AFTER, this.html, index) === index || this.#isEnded(name);
    return this.#isEnded(name) || (/^[a-z][a-z\d]*$/.test(name) && endOf(TAG_LIKE_REST, this.html, index) > index);
  }
}

/**
 * The text of a piece of HTML, or of a whole document, on one line: without tags, characters decoded once. What looks like
 * a tag afterwards was text. It uses no parser of the browser, which would report inline styles and handlers to the page.
 * @param enough how many characters of the text are needed at least: reading stops soon after that
 */
export function htmlToText(given: string, enough = Infinity): string {
  if (!/[<&]/.test(given)) return onOneLine(given);
  const html = CDATA.exec(given)?.[1] ?? given;
  const source = new Source(html);
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
    else if (!name) index = endOf(all === '<!--' ? REST_OF_COMMENT : REST_OF_DECLARATION, html, index);
    else if (!slash && !source.isTag(name, index)) {
      text += '<';
      index = found.index + 1;
    } else {
      index = endOf(REST_OF_TAG, html, index);
      if (name === 'img') text += textOfImage(html.slice(found.index, index));
      else if (!INLINE.has(name)) text += ' ';
      const isAside = !slash && source.isAside(name, found.index, index);
      if (isAside || (!slash && RAW_TEXT.has(name))) {
        const isClosed = isAside && html[index - 2] === '/';
        const end = isClosed ? index : source.endTagOf(name, index);
        if (end >= 0) index = end;
        else if (RAW_TEXT.has(name)) break;
      }
    }
    // White space between tags must not count as text.
    if (text.length > enough) text = text.replace(/\s+/g, ' ').trimStart();
  }
  return onOneLine(text);
}
