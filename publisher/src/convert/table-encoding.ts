import {decodeAs} from '../text/decode.js';

/** The encodings in which spreadsheets of other years save tables, by language. */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  'windows-1250': 'bs cs hr hu pl ro sk sl sq',
  'windows-1251': 'be bg kk ky mk mn ru sr tg uk',
  'windows-1253': 'el',
  'windows-1254': 'az ku tr',
  'windows-1255': 'he yi',
  'windows-1256': 'ar fa ps ur',
  'windows-1257': 'et lt lv',
  'windows-1258': 'vi',
  'windows-874': 'th',
  shift_jis: 'ja',
  'euc-kr': 'ko',
  gb18030: 'zh',
};

/** Those that the text itself reveals. Where two are equally likely, the first is taken. */
const RECOGNIZABLE = ['windows-1252', 'windows-1251', 'windows-1256', 'windows-1253', 'macintosh'];
const EAST_ASIAN = ['shift_jis', 'euc-kr', 'gb18030'];

/** Enough words to tell by. */
const SAMPLE_BYTES = 50_000;

/** The most likely encoding of a table that is not in UTF-8: by its language, if that is known, else by its words. */
export function tableEncoding(bytes: Uint8Array, language: string | undefined): string {
  const primary = language?.toLowerCase().split(/[-_]/)[0];
  const own = Object.keys(BY_LANGUAGE).find((encoding) => BY_LANGUAGE[encoding]!.split(' ').includes(primary!));
  if (own) return own;
  // Up to the end of a line, where no character is cut in two.
  const end = bytes.indexOf(0x0a, SAMPLE_BYTES);
  const sample = end < 0 ? bytes : bytes.subarray(0, end);
  const scores = [...RECOGNIZABLE, ...EAST_ASIAN].map((encoding) => ({encoding, score: likelihood(sample, encoding)}));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

/** Characters that are common in one East Asian encoding, and rare where another is taken for it. */
const COMMON: Readonly<Record<string, RegExp>> = {
  shift_jis: /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/g,
  'euc-kr': /[\uac00-\ud7a3\u3000-\u3003]/g,
  gb18030: /[\u4e00-\u9fff\u3000-\u3011\uff01-\uff5e]/g,
};
/** Han characters come out of almost any bytes, so an alphabet that fits is preferred. */
const EAST_ASIAN_HANDICAP = 0.1;

/** What stands between words in any language. */
const PUNCTUATION = /[\u2010-\u201f\u2022-\u203a«»¿¡§©®°·×€£№™\u00a0\p{N}]/gu;

/** How much of what is not ASCII belongs to words that may be words: at most 1. */
function likelihood(bytes: Uint8Array, encoding: string): number {
  let text: string;
  try {
    text = decodeAs(encoding, bytes, true);
  } catch {
    return -1;
  }
  const foreign = withoutAscii(text).replace(PUNCTUATION, '').length || 1;
  const common = COMMON[encoding];
  if (common) return (text.match(common)?.length ?? 0) / foreign - EAST_ASIAN_HANDICAP;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter(isWord).reduce((sum, word) => sum + withoutAscii(word).length, 0) / foreign;
}

const withoutAscii = (text: string) => text.replace(/[^\x80-\uffff]/g, '');

const ARABIC = /^[\p{Script=Arabic}\p{M}]+$/u;
const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;
const OTHER_ALPHABET = /^(?:[\p{Script=Cyrillic}\p{M}]+|[\p{Script=Greek}\p{M}]+)$/u;
/** A capital at most at the beginning, or all capitals. */
const SPELLED = /^(?:\p{Lu}?(?:\p{Ll}|\p{M})*|\p{Lu}+)$/u;

function isWord(word: string): boolean {
  if (ARABIC.test(word)) return true;
  if (!SPELLED.test(word)) return false;
  // In Latin script, a third of a word's letters are in ASCII, but for words such as "à".
  const isLatin = LATIN.test(word) && (/^\p{Ll}$/u.test(word) || withoutAscii(word).length <= (word.length * 2) / 3);
  return isLatin || OTHER_ALPHABET.test(word);
}
