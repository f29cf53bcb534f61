import {withoutPrototype} from '../host-page/without-prototype.js';

type Constructor<T, O> = new (languages: string[] | undefined, options: O) => T;

const cache = new Map<string, unknown>();

/**
 * An `Intl` object. Each is made once and kept: making one costs far more than using it, above all the first on a page.
 * For a language that `Intl` doesn't know, it is an English one.
 */
export function intl<T, O>(type: Constructor<T, O>, language: string, options: O): T {
  // Not JSON.stringify(): a page may have added a toJSON().
  const key = type.name + language + Object.values(options as object).join();
  let made = cache.get(key) as T | undefined;
  if (!made) {
    // Engines disagree about the digits of Arabic without a country. We follow CLDR.
    const tag = language === 'ar' ? 'ar-u-nu-latn' : language;
    made = new type([tag, 'en'], withoutPrototype(options as object) as O);
    cache.set(key, made);
  }
  return made;
}
