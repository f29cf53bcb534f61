import {primaryLanguage, scriptOf} from '../feed/read/language-tag.js';

/** Scripts that are written from right to left (ISO 15924): Arabic, Hebrew, Syriac, Thaana, N'Ko, and others. */
const RIGHT_TO_LEFT_SCRIPTS = /^(?:adlm|arab|aran|armi|hebr|mand|mend|nkoo|rohg|samr|syrc|thaa)$/i;

const directions = new Map<string, 'ltr' | 'rtl'>();

/** The direction of a language: that of the script that its tag names, or else of its usual one, which `maximize()` adds. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  let direction = directions.get(tag);
  if (!direction) {
    const {script = ''} = new Intl.Locale(tag).maximize();
    direction = RIGHT_TO_LEFT_SCRIPTS.test(script) ? 'rtl' : 'ltr';
    directions.set(tag, direction);
  }
  return direction;
}

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
