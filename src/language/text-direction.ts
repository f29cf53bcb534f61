import {primaryLanguage, scriptOf} from '../feed/read/language-tag.js';

/** Scripts that are written from right to left (ISO 15924): Arabic, Hebrew, Syriac, Thaana, N'Ko, and younger ones. */
export const RIGHT_TO_LEFT_SCRIPTS = /^(?:adlm|arab|aran|hebr|mand|mend|nkoo|rohg|samr|syrc|thaa)$/i;

/** Languages that are written from right to left, unless a tag names another script. */
const RIGHT_TO_LEFT_LANGUAGES =
  /^(?:acm|apc|ar|arc|arq|ars|ary|arz|azb|bgn|bqi|ckb|dv|fa|glk|he|iw|ji|khw|ks|lrc|mzn|nqo|pnb|prs|ps|rhg|sd|sdh|skr|syr|ug|ur|yi)$/;

const directionOf = (tag: string) => {
  const script = scriptOf(tag);
  const isRightToLeft = script
    ? RIGHT_TO_LEFT_SCRIPTS.test(script)
    : RIGHT_TO_LEFT_LANGUAGES.test(primaryLanguage(tag));
  return isRightToLeft ? 'rtl' : 'ltr';
};

/** The language and direction of a text, if they differ from those around it. */
export interface OwnLanguage {
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | 'auto' | undefined;
}

/**
 * The `lang` and `dir` of a text, if its language, script or direction differs from that of the widget around it.
 * A text's direction follows its script, else its language, else its letters.
 */
export function ownLanguage(own: string | undefined, around: string): OwnLanguage {
  // Always set both members: an absent one would be read from the page's `Object.prototype`.
  if (!own) return {lang: undefined, dir: 'auto'};
  if (own === around) return {lang: undefined, dir: undefined};
  const dir = directionOf(own);
  const script = scriptOf(own);
  const scriptAround = scriptOf(around);
  const isSameScript = !script || !scriptAround || script.toLowerCase() === scriptAround.toLowerCase();
  const isSame = primaryLanguage(own) === primaryLanguage(around) && isSameScript && dir === directionOf(around);
  return isSame ? {lang: undefined, dir: undefined} : {lang: own, dir};
}
