import {languageTag} from '../feed/read/language-tag.js';
import {ownMember} from '../feed/read/members.js';
import {logToPage} from '../host-page/log-to-page.js';
import {pluralCategory} from './format.js';
import {ar} from './locales/ar.js';
import {en} from './locales/en.js';
import {es} from './locales/es.js';
import {fr} from './locales/fr.js';
import {ru} from './locales/ru.js';
import type {Words} from './locales/words.js';
import {zh} from './locales/zh.js';
import {updateLanguages} from './nearest-language.js';

/** Words of the interface, and the language that they are in. */
export interface Phrase {
  readonly text: string;
  /** The language asked for, or English where that has no such words. */
  readonly lang: string;
}

type SimplePhrase = Exclude<keyof Words, 'added'>;
type Name = keyof Words;

const languages = new Map<string, Partial<Words>>(Object.entries({en, fr, es, ar, zh, ru}));

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Whether a member of what a page gives as words is what it has to be. */
function isWords(name: string, value: unknown): boolean {
  if (name !== 'added') return (name === 'comma' || Object.hasOwn(en, name)) && isText(value);
  return typeof value === 'object' && !!value && Object.values(value).every(isText) && Object.hasOwn(value, 'other');
}

/**
 * Adds the interface's words in a further language, or replaces those of one; elements on the page follow at once. What is
 * missing is taken from the words that there are: of the language in general, else English.
 * @param tag BCP 47: `pt`, or `pt-BR` for that region only
 */
export function registerLanguage(tag: string, words: Words): void {
  const key = languageTag(tag)?.toLowerCase();
  const given = typeof words === 'object' && words ? Object.entries(words) : [];
  const known = given.filter(([name, value]) => isWords(name, value));
  if (!key || known.length < given.length || !known.length) {
    const unknown = given.filter((entry) => !known.includes(entry)).map(([name]) => name);
    const reason = key ? `no words in ${unknown.join(', ') || 'what is given'}` : 'this is no language tag';
    logToPage('warn', `alliance-widgets: registerLanguage(${JSON.stringify(tag)}): ${reason}`);
  }
  if (!key || !known.length) return;
  languages.set(key, {...languages.get(key), ...(Object.fromEntries(known) as Partial<Words>)});
  updateLanguages();
}

/** What a language says, by its exact tag, then by shorter and shorter ones, then English. */
function find<K extends Name>(name: K, language: string): {found: Words[K]; lang: string} {
  for (let tag = language.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = ownMember(languages.get(tag), name) as Words[K] | undefined;
    if (found) return {found, lang: language};
  }
  return {found: en[name], lang: 'en'};
}

export function phrase(name: Exclude<SimplePhrase, 'comma'>, language: string): Phrase {
  const {found: text, lang} = find(name, language);
  return {text, lang};
}

/** How many items have come, with `{count}` where the number stands. */
export function addedPhrase(count: number, language: string): Phrase {
  const {found: forms, lang} = find('added', language);
  const text = ownMember(forms, pluralCategory(count, lang)) as string | undefined;
  return {text: text ?? forms.other, lang};
}

/** What stands between two facts of a line. */
export const commaOf = (language: string) => find('comma', language).found ?? ', ';
