/** The languages that have tables for dates and numbers, not only words. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'zh', 'ru'];

/**
 * The tag given to `Intl`. Engines differ in the digits of Arabic; ours are those of the newest CLDR, which are Latin.
 */
export const inCldr = (tag: string) => (tag === 'ar' ? 'ar-u-nu-latn' : tag);
