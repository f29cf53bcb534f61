import {nothing} from 'lit';
import {primaryLanguage} from '../feed/read/language-tag.js';

/** Languages written from right to left, by their primary subtag. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)$/;

/**
 * The `lang` and `dir` of a text: its own where they differ from those of the widget around it. A text whose language
 * nobody has named finds its direction by its letters.
 */
export function textLanguage(own: string | undefined, around: string) {
  if (!own) return {lang: nothing, dir: 'auto'};
  const primary = primaryLanguage(own);
  return primary === primaryLanguage(around)
    ? {lang: nothing, dir: nothing}
    : {lang: own, dir: RIGHT_TO_LEFT.test(primary) ? 'rtl' : 'ltr'};
}
