import {decodeReferences} from './character-references.js';
import {htmlToText, mayLeaveTextOut} from './html-to-text.js';
import {ownKeys, ownMember, text, type Context} from './members.js';
import {INVISIBLE, isVisible} from './text.js';

/**
 * A member of `_alliance` that marks a feed or an item as read already: reading it again, from JSON or from a copy, must not
 * change its texts. `&amp;lt;` has become `&lt;`, and would then become `<`.
 */
export const PLAIN = 'plain';

export const isPlain = (raw: unknown): boolean => Boolean(ownMember(ownMember(raw, '_alliance'), PLAIN));

const visible = (words: string) => (isVisible(words) ? words : '');

/** Plain text: character references are decoded once, tags stay as they are. Empty if nothing in it is visible. */
export const prose = (value: unknown, {plain}: Context): string =>
  visible(plain ? text(value) : decodeReferences(text(value)).trim());

/** The text of HTML, or at least its first `enough` characters. Empty if nothing in it is visible. */
export function proseOfHtml(value: unknown, enough?: number): string {
  const html = text(value);
  if (!html) return '';
  const words = visible(htmlToText(html, enough));
  return words || enough === undefined ? words : proseOfHtml(html);
}

const HIDING = '(?:script|style|title|template|no|iframe|figcaption|annotation|audio|video|canvas|svg|datalist)';
const NEITHER_QUOTE_NOR_END = `[^<>"'=]*`;
const VALUE_IN_QUOTES = `(?:\\s*(?:"[^"]*"|'[^']*'))?`;
const REST_OF_TAG = `${NEITHER_QUOTE_NOR_END}(?:=${VALUE_IN_QUOTES}${NEITHER_QUOTE_NOR_END})*>`;
const TAG = `</?(?!${HIDING})[a-zA-Z]${REST_OF_TAG}`;
const CAPTION = `<figcaption${REST_OF_TAG}[^<]*</figcaption>`;
const COMMENT = '<!--(?:[^-]|-(?!->))*-->';

/** HTML in which only tags that hide nothing come before the first text, as in most items. */
const SURELY_HAS_TEXT = new RegExp(`^(?:\\s|${TAG}|${CAPTION}|${COMMENT})*[^\\s<&${INVISIBLE}]`, 'u');

/** Plain text that begins with a visible character, and not with a reference, which may stand for a space. */
const SURELY_VISIBLE = new RegExp(`^\\s*[^\\s&${INVISIBLE}]`, 'u');

/** Whether plain text has anything that can be seen. */
export const hasProse = (value: unknown, context: Context): boolean =>
  SURELY_VISIBLE.test(text(value)) || prose(value, context) !== '';

/** Whether HTML has any text that can be seen. */
export function hasProseInHtml(value: unknown): boolean {
  const html = text(value);
  return (!mayLeaveTextOut(html) && SURELY_HAS_TEXT.test(html)) || proseOfHtml(html, 1) !== '';
}

/** Whether any text in `value` has a character reference, which would be decoded if it were read again. */
export function hasReferences(value: unknown): boolean {
  if (typeof value === 'string') return decodeReferences(value) !== value;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasReferences);
}

/** Whether any text in a raw value, or two levels below it, may have a character reference. Quicker than reading it. */
export const mayHaveReferences = (raw: unknown, levels = 2): boolean =>
  typeof raw === 'string'
    ? raw.includes('&')
    : levels > 0 && ownKeys(raw).some((key) => mayHaveReferences(ownMember(raw, key), levels - 1));

const AMPERSAND = '&(?:amp|AMP|#[xX]?0*(?:26|38));?';
const CUT_REFERENCE = '&[#\\w]*[^#\\w;\\s&]';

/** An ampersand that, once decoded, may begin another reference; or a reference with something in the middle of its name. */
const MAY_LEAVE_REFERENCES = new RegExp(`${AMPERSAND}[^\\s;,.&]|${CUT_REFERENCE}`);

/** Whether a reference is left in a text after `read`. Most texts need not be read to tell that there is none. */
export const leavesReferences = (raw: unknown, read: (raw: unknown) => string): boolean =>
  MAY_LEAVE_REFERENCES.test(text(raw)) && hasReferences(read(raw));
