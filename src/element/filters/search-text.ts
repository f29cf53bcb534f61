import type {FeedItem} from '../../feed/read/json-feed.js';
import {sourcesOf, tagsOf} from '../select-items.js';

/**
 * What a search ignores: accents and points on Latin, Greek, Cyrillic, Hebrew and Arabic letters, Arabic's tatweel, soft
 * hyphens, and other invisible characters. (`\p{M}` would also remove the vowels of other scripts. Japanese voicing marks
 * make other letters, and so they count.)
 */
const IGNORED =
  // eslint-disable-next-line no-misleading-character-class -- Each mark is a character of its own.
  /(?![\u3099\u309a])[\p{sc=Zinh}\p{Cf}\u0591-\u05c7\u0610-\u061a\u0640\u0656-\u065f\u06d6-\u06ed]/gu;

/** Characters that people type in another way, although Unicode doesn't decompose them. */
const TYPED_AS: Record<string, string> = {
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Æ: 'AE',
  Œ: 'OE',
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
  '‘': "'",
  '’': "'",
  '‐': '-',
  '–': '-',
};
const OTHER_LETTERS = new RegExp(`[${Object.keys(TYPED_AS).join('')}]`, 'g');

/** A text for searching: without case, accents and Unicode form. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(IGNORED, '')
    .toUpperCase()
    .replace(OTHER_LETTERS, (letter) => TYPED_AS[letter]!);

/** The words of a search, all of which an item must have. */
export const searchedWords = (search = ''): string[] => [...new Set(foldText(search).split(/\s+/))].filter(Boolean);

const texts = new WeakMap<FeedItem, string>();

/** The text of an item that a search looks at. It is folded only once, as a feed may have 10,000 items. */
export function searchText(item: FeedItem): string {
  let text = texts.get(item);
  if (text === undefined) {
    const {title, summary = '', content_text: content = '', authors = []} = item;
    const names = authors.map(({name = ''}) => name);
    text = foldText([title, summary, content, ...tagsOf(item), ...sourcesOf(item), ...names].join('\n'));
    texts.set(item, text);
  }
  return text;
}
