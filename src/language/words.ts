import {languageTag} from '../feed/read/language-tag.js';
import {ownMember} from '../feed/read/members.js';
import {logToPage} from '../host-page/log-to-page.js';
import {intl} from './intl.js';
import {ar} from './locales/ar.js';
import {en} from './locales/en.js';
import {es} from './locales/es.js';
import {fr} from './locales/fr.js';
import {ru} from './locales/ru.js';
import type {AllWords, Words} from './locales/words.js';
import {zh} from './locales/zh.js';
import {updateLanguages} from './nearest-language.js';

/** Words of the interface, and the language that they are in. */
export interface Phrase {
  readonly text: string;
  /** The language asked for, or English if that lacks the words. */
  readonly lang: string;
}

const languages = new Map<string, Partial<Words>>(Object.entries({en, fr, es, ar, zh, ru}));

/** Phrases with a number. They have as many forms as the language has plurals. */
const PLURALS = ['added', 'results'];

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Whether a member of a page's own words has the right type. */
function isWords(name: string, value: unknown): boolean {
  if (!PLURALS.includes(name)) return (name === 'comma' || Object.hasOwn(en, name)) && isText(value);
  return typeof value === 'object' && !!value && Object.values(value).every(isText) && Object.hasOwn(value, 'other');
}

/**
 * Adds the words of the interface in another language, or replaces existing ones. Elements on the page show them at once.
 * Missing phrases are taken from the language without its region, or else from English. Anything that is not a phrase is left
 * out, with a warning in the console.
 * @param tag BCP 47: `pt`, or `pt-BR` for that region only
 * @param words the phrases, which may also be only some of them
 */
export function registerLanguage(tag: string, words: Words): void {
  const key = languageTag(tag)?.toLowerCase();
  const given = typeof words === 'object' && words ? Object.entries(words) : [];
  const known = given.filter(([name, value]) => isWords(name, value));
  if (!key || known.length < given.length || !known.length) {
    const unknown = given.filter((entry) => !known.includes(entry)).map(([name]) => name);
    const reason = key ? `no words in ${unknown.join(', ') || 'what is given'}` : 'not a language tag';
    logToPage('warn', `alliance-widgets: registerLanguage(${JSON.stringify(tag)}): ${reason}`);
  }
  if (!key || !known.length) return;
  languages.set(key, {...languages.get(key), ...(Object.fromEntries(known) as Partial<Words>)});
  updateLanguages();
}

/** Finds words by the exact tag of a language, then by shorter and shorter tags, then in English. */
function find<K extends keyof AllWords>(name: K, language: string): {text: AllWords[K]; lang: string} {
  for (let tag = language.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = ownMember(languages.get(tag), name);
    if (found) return {text: found as AllWords[K], lang: language};
  }
  return {text: en[name], lang: 'en'};
}

export const phrase: (name: Exclude<keyof AllWords, 'added' | 'results' | 'comma'>, language: string) => Phrase = find;

/** A phrase with a number, `{count}`, in the plural form that the language uses for it. */
export function pluralPhrase(name: 'added' | 'results', count: number, language: string): Phrase {
  const {text: forms, lang} = find(name, language);
  const category = intl(Intl.PluralRules, lang, {}).select(count);
  const text = ownMember(forms, category) as string | undefined;
  return {text: text ?? forms.other, lang};
}

/** What separates two facts in a line: `, ` in most languages. */
export const commaOf = (language: string) => find('comma', language).text ?? ', ';
