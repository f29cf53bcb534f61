import {languageTag} from '../feed/read/language-tag.js';
import {ownMember} from '../feed/read/members.js';
import {logToPage} from '../host-page/log-to-page.js';
import {intl} from './intl.js';
import {ar} from './locales/ar.js';
import {en} from './locales/en.js';
import {es} from './locales/es.js';
import {fr} from './locales/fr.js';
import {ru} from './locales/ru.js';
import type {FilterWords, PluralForms, Words} from './locales/words.js';
import {zh} from './locales/zh.js';
import {updateLanguages} from './nearest-language.js';

/** Words of the interface, and the language that they are in. */
export interface Phrase {
  readonly text: string;
  /** The language asked for, or English where that has no such words. */
  readonly lang: string;
}

type Name = Exclude<keyof Words, keyof FilterWords>;
type SimplePhrase = Exclude<Name, 'added'>;

const languages = new Map<string, Partial<Words>>(Object.entries({en, fr, es, ar, zh, ru}));

/** Words that some languages lack here, or have in another file. */
const OPTIONAL = ['comma', 'search', 'tag', 'source', 'year', 'language', 'all', 'filters', 'clearFilters'];
/** Phrases with a number, in as many forms as the language counts with. */
const PLURALS = ['added', 'results'];

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Whether a member of a page's own words has the right type. */
function isWords(name: string, value: unknown): boolean {
  if (!PLURALS.includes(name)) return (OPTIONAL.includes(name) || Object.hasOwn(en, name)) && isText(value);
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

/**
 * What a language says, by its exact tag, then by shorter and shorter ones, then English.
 * @param further words that are not among those of all elements
 */
export function findWords<W extends object, K extends keyof W & string>(
  name: K,
  language: string,
  further: Readonly<Record<string, W>>,
): {found: W[K]; lang: string} {
  for (let tag = language.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = ownMember(languages.get(tag), name) ?? ownMember(ownMember(further, tag), name);
    if (found) return {found: found as W[K], lang: language};
  }
  return {found: further.en![name], lang: 'en'};
}

const find = <K extends Name>(name: K, language: string) => findWords<Words, K>(name, language, {en});

export function phrase(name: Exclude<SimplePhrase, 'comma'>, language: string): Phrase {
  const {found: text, lang} = find(name, language);
  return {text, lang};
}

/** The plural form that a language uses for a number. */
export function pluralPhrase(count: number, {found: forms, lang}: {found: PluralForms; lang: string}): Phrase {
  const category = intl(Intl.PluralRules, lang, {}).select(count);
  const text = ownMember(forms, category) as string | undefined;
  return {text: text ?? forms.other, lang};
}

/** How many items were added, with `{count}` for the number. */
export const addedPhrase = (count: number, language: string): Phrase => pluralPhrase(count, find('added', language));

/** What stands between two facts of a line. */
export const commaOf = (language: string) => find('comma', language).found ?? ', ';
