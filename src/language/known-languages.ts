import {withoutPrototype} from '../host-page/without-prototype.js';

/** The languages whose dates and numbers we write ourselves. */
export type KnownLanguage = 'en' | 'enGB' | 'fr' | 'es' | 'ar' | 'zh' | 'ru';

/** Tags whose dates and numbers are those of a language here in all engines, by CLDR 48; for others, `Intl` is asked. */
const TAGS: readonly [KnownLanguage, RegExp][] = [
  ['en', /^en(?:-US|-PH)?$/],
  ['enGB', /^en-(?:GB|GH|HK|IE|IL|JM|KE|NG|SG|TT|TZ|UG|ZM)$/],
  ['fr', /^fr(?:-(?!CA|CH|LU|MA)..)?$/],
  ['es', /^es(?:-ES)?$/],
  ['ar', /^ar(?:-AE)?$/],
  ['zh', /^zh(?:-Hans)?(?:-CN|-SG)?$/],
  ['ru', /^ru(?:-(?!UA)..)?$/],
];

const found = new Map<string, KnownLanguage | undefined>();

/** The language whose dates and numbers a canonical tag uses, if it is one of ours; else only `Intl` knows. */
function knownLanguage(tag: string): KnownLanguage | undefined {
  if (!found.has(tag)) found.set(tag, TAGS.find(([, tags]) => tags.test(tag))?.[0]);
  return found.get(tag);
}

/** How a tag's language writes something, from a table; undefined if only `Intl` knows. */
export function formatsOf<T extends object>(table: Readonly<Record<KnownLanguage, T>>, tag: string): T | undefined {
  const known = knownLanguage(tag);
  // Otherwise a member of `Object.prototype` would replace one that the language leaves out.
  return known && withoutPrototype(table[known]);
}
