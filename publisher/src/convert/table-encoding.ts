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

/** Alphabets with one byte for a letter: the letters beyond ASCII of the languages that share an encoding. */
const WESTERN = [
  'àâæçéèêëîïôœùûüÿ', // French
  'äöüßé', // German
  'áéíóúüñ', // Spanish
  'ãõáâàçéêíóôú', // Portuguese
  'àèéìíîòóùú', // Italian
  'åæøéäö', // Scandinavian languages
  'åäöšžé', // Finnish
  'áðéíóúýþæö', // Icelandic
  'ëéïóöü', // Dutch
  'àçéèíïóòúü', // Catalan
];
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': WESTERN,
  'windows-1250': [
    'ąćęłńóśźż', // Polish
    'áčďéěíňóřšťúůýž', // Czech
    'áäčďéíĺľňóôŕšťúýž', // Slovak
    'áéíóöőúüű', // Hungarian
    'ăâîşţ', // Romanian
    'čćđšž', // Croatian, Slovenian
    'ëç', // Albanian
  ],
  'windows-1254': ['çğıİöşüâîû'], // Turkish
  'windows-1257': ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'], // Lithuanian, Latvian, Estonian
  macintosh: WESTERN.slice(0, 6),
};

/** Scripts of their own. Their encodings have no other letters, except those of ASCII. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  'windows-1251': /^[\p{Script=Cyrillic}\p{M}]+$/u,
  'windows-1253': /^[\p{Script=Greek}\p{M}]+$/u,
  'windows-1255': /^(?!\p{M})\p{Script=Hebrew}+$/u,
  'windows-1256': /^[\p{Script=Arabic}\p{M}\u0640]+$/u,
};

/** The encodings that the text itself reveals. Where two are equally likely, the first is taken. */
const RECOGNIZABLE = [
  'windows-1252',
  ...Object.keys(SCRIPTS),
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'macintosh',
];
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
const EAST_ASIAN_HANDICAP = 0.25;
/** Words in Cyrillic and Greek may have capitals. Hebrew, which has none, is not taken for these. */
const WITH_CAPITALS = new Set(['windows-1251', 'windows-1253']);
const NO_CAPITALS_HANDICAP = 0.05;

/** What stands between words in any language. */
const PUNCTUATION = /[\u2010-\u201f\u2022-\u203a«»€™\u00a0]/g;
/** What punctuation and ASCII leave together: a word, with signs that may stand before or after it. */
const RUN = /(?:[a-z]|[^\p{ASCII}\u00a0«»\u2010-\u203a€™])+/giu;
const SIGNS = /^[¿¡£§©°·×№]+|[²³°®©§·]+$|^[ªº]$/g;
/** A capital at most at the beginning, or all capitals. Arabic and Hebrew have neither. */
const SPELLED = /^(?:\p{Lu}?(?:\p{Ll}|\p{M})*|\p{Lu}+|[^\p{Lu}\p{Ll}]+)$/u;
/** A word with a capital at its beginning. */
const CAPITALIZED = /(?<!\p{L})[^\P{Lu}A-Z]\p{Ll}/u;

/** How much of what is not ASCII belongs to words that may be words: at most 1. */
function likelihood(bytes: Uint8Array, encoding: string): number {
  let text: string;
  try {
    text = decodeAs(encoding, bytes, true);
  } catch {
    return -1;
  }
  const foreign = withoutAscii(text.replace(PUNCTUATION, '')).length || 1;
  const common = COMMON[encoding];
  if (common) return (text.match(common)?.length ?? 0) / foreign - EAST_ASIAN_HANDICAP;
  const script = SCRIPTS[encoding];
  // Half depends on the one language that fits most, as most tables are in one: the others of its encoding fit many words by chance.
  const languages = script ? [script] : LETTERS[encoding]!.map(alphabet);
  const byLanguage = languages.map(() => 0);
  let [signs, any] = [0, 0];
  for (const run of text.match(RUN) ?? []) {
    const word = run.replace(SIGNS, '');
    const {length} = withoutAscii(word);
    signs += withoutAscii(run).length - length;
    if (!length || !SPELLED.test(word)) continue;
    let isWord = false;
    languages.forEach((letters, language) => {
      if (!letters.test(word)) return;
      byLanguage[language]! += length;
      isWord = true;
    });
    if (isWord) any += length;
  }
  const handicap = WITH_CAPITALS.has(encoding) && !CAPITALIZED.test(text) ? NO_CAPITALS_HANDICAP : 0;
  return (any / 2 + Math.max(...byLanguage) / 2 + signs) / foreign - handicap;
}

const withoutAscii = (text: string) => text.replace(/[^\x80-\uffff]/g, '');

/** Words with only ASCII's letters and a language's own. */
const alphabet = (letters: string) => new RegExp(`^[a-z${letters}]+$`, 'iu');
