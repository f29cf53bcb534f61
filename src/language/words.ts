import {primaryLanguage} from '../feed/read/language-tag.js';
import {ar} from './locales/ar.js';
import {en} from './locales/en.js';
import {es} from './locales/es.js';
import {fr} from './locales/fr.js';
import {ru} from './locales/ru.js';
import type {Words} from './locales/words.js';
import {zh} from './locales/zh.js';
import {updateLanguages} from './nearest-language.js';

const languages = new Map<string, Words>(Object.entries({en, fr, es, ar, zh, ru}));

/**
 * Adds the interface's words in a further language, or replaces those of one; elements on the page follow at once.
 * @param tag BCP 47: `pt`, or `pt-BR` for that region only
 */
export function registerLanguage(tag: string, words: Words): void {
  languages.set(tag.toLowerCase(), words);
  updateLanguages();
}

/** The words for a language: by exact tag, then by language, then English. */
export const wordsFor = (language: string): Words =>
  languages.get(language.toLowerCase()) ?? languages.get(primaryLanguage(language)) ?? en;
