import {text} from './members.js';

/** Languages (ISO 639-1) and countries (ISO 3166-1) that have another name now. */
const RENAMED_LANGUAGES = /^(?:bh|in|iw|ji|jw|mo|sh|tl|tw)$/;
const RENAMED_COUNTRIES = /^(?:AN|BU|CS|CT|DD|DY|FQ|FX|HV|JT|MI|NH|NQ|NT|PC|PU|PZ|QU|RH|SU|TP|VD|WK|YD|YU|ZR)$/;

/** Language, script and country. */
const ORDINARY = /^([a-z]{2})(?:-([a-z])([a-z]{3}))?(?:-([a-z]{2}))?$/;

/** What a POSIX locale says of the encoding and more: `fr_FR.UTF-8`, `de_DE@euro`. */
const POSIX_SUFFIX = /[.@][^]*/;

/** Tags of no language: undetermined, several, none of those that have a code, no words. */
const NO_LANGUAGE = /^(?:und|mul|mis|zxx)\b/;

/** Libraries' codes (ISO 639-2/B), which not all engines know. */
const BIBLIOGRAPHIC: Record<string, string> = {
  alb: 'sq',
  arm: 'hy',
  baq: 'eu',
  bur: 'my',
  chi: 'zh',
  cze: 'cs',
  dut: 'nl',
  fre: 'fr',
  geo: 'ka',
  ger: 'de',
  gre: 'el',
  ice: 'is',
  mac: 'mk',
  mao: 'mi',
  may: 'ms',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
  tib: 'bo',
  wel: 'cy',
};

/** The tag as Unicode's data have it: `ar` for `ara`. */
function canonical(tag: string): string | undefined {
  // What is no language of two or three letters is a word: "Arabic".
  const language = /^[a-z]{2,3}(?=-|$)/.exec(tag)?.[0];
  if (!language) return undefined;
  const known = Object.hasOwn(BIBLIOGRAPHIC, language) ? BIBLIOGRAPHIC[language]! : language;
  try {
    const [found] = Intl.getCanonicalLocales(known + tag.slice(language.length));
    return found && !NO_LANGUAGE.test(found) ? found : undefined;
  } catch {
    // Not well-formed.
    return undefined;
  }
}

/**
 * A canonical BCP 47 tag (which knows no underscores, but publishers and pages do); none for what is no tag.
 * Ordinary ones don't wake ICU, which takes long the first time on a page.
 */
export function languageTag(value: unknown): string | undefined {
  const tag = text(value).replace(POSIX_SUFFIX, '').replaceAll('_', '-').toLowerCase();
  const parts = ORDINARY.exec(tag);
  if (!parts) return canonical(tag);
  const [, language = '', initial, script, country] = parts;
  // Not a code of ISO's, nor known to all engines.
  const region = country === 'uk' ? 'GB' : country?.toUpperCase();
  if (RENAMED_LANGUAGES.test(language) || (region && RENAMED_COUNTRIES.test(region))) return canonical(tag);
  return language + (initial ? `-${initial.toUpperCase()}${script}` : '') + (region ? `-${region}` : '');
}

/** The language of a BCP 47 tag: `zh` of `zh-Hans-CN`. */
export const primaryLanguage = (tag: string) => tag.toLowerCase().split('-', 1)[0]!;

/** The script that a BCP 47 tag names: `Hans` of `zh-Hans-CN`. */
export const scriptOf = (tag: string) => /^[a-z]{2,3}-([a-z]{4})(?:-|$)/i.exec(tag)?.[1];
