import {expect} from 'chai';
import {ar} from '../../../src/language/locales/ar.js';
import {en} from '../../../src/language/locales/en.js';
import {es} from '../../../src/language/locales/es.js';
import {fr} from '../../../src/language/locales/fr.js';
import {ru} from '../../../src/language/locales/ru.js';
import type {AllWords} from '../../../src/language/locales/words.js';
import {zh} from '../../../src/language/locales/zh.js';
import {phrase, pluralPhrase} from '../../../src/language/words.js';

const TRANSLATIONS: Record<string, AllWords> = {fr, es, ar, zh, ru};

const PLURALS = ['added', 'results'] as const;
const SIMPLE = Object.keys(en).filter((name) => !PLURALS.some((plural) => plural === name)) as Parameters<
  typeof phrase
>[0][];

/** Languages that are not written in Latin letters, with their scripts. */
const SCRIPTS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
};

/** All phrases of a language, including each plural form, with an ellipsis for each placeholder. */
function phrases(words: AllWords): [name: string, phrase: string][] {
  const all = Object.entries(words).flatMap(([name, value]: [string, string | object]): [string, string][] =>
    typeof value === 'string'
      ? [[name, value]]
      : Object.entries(value).map(([form, text]): [string, string] => [`${name}.${form}`, String(text)]),
  );
  return all.map(([name, text]) => [name, text.replace(/\{\w+\}/g, '…')]);
}

const placeholders = (text: string) => text.match(/\{\w+\}/g) ?? [];
const ENGLISH = Object.fromEntries(phrases(en));
/** The English words of more than two letters in the phrases. */
const ENGLISH_WORDS = new Set(
  Object.values(ENGLISH).flatMap((phrase) => phrase.toLowerCase().match(/[a-z]{3,}/g) ?? []),
);

for (const [tag, words] of Object.entries(TRANSLATIONS)) {
  describe(`The phrases in ${tag}`, () => {
    it('are found by its tag', () => {
      for (const name of SIMPLE) expect(phrase(name, tag)).to.deep.equal({text: words[name], lang: tag});
      for (const name of PLURALS) expect(pluralPhrase(name, 100, tag).lang).to.equal(tag);
    });

    it('are complete, and none is empty', () => {
      for (const name of Object.keys(en)) expect(words).to.have.property(name);
      for (const [name, text] of phrases(words)) expect(text.trim(), name).to.not.be.empty;
    });

    it('are neither the English ones nor made of English words', () => {
      for (const [name, phrase] of phrases(words)) {
        expect(phrase, name).to.not.equal(ENGLISH[name]);
        const found = phrase.toLowerCase().match(/\p{L}+/gu) ?? [];
        expect(found.filter((word) => ENGLISH_WORDS.has(word), name)).to.deep.equal([]);
      }
    });

    it('have the same placeholders as the English ones', () => {
      for (const name of SIMPLE) {
        expect(placeholders(words[name]), name).to.deep.equal(placeholders(en[name]));
      }
      for (const name of PLURALS) expect(placeholders(words[name].other)).to.deep.equal(['{count}']);
    });

    it('have only the plural forms of the language', () => {
      const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      for (const name of PLURALS) expect(forms).to.include.members(Object.keys(words[name]));
    });

    const script = SCRIPTS[tag];
    if (script) {
      it('are in its own script, without Latin letters', () => {
        for (const [name, phrase] of phrases(words)) {
          if (name !== 'comma') expect(phrase, name).to.match(script);
          expect(phrase, name).to.not.match(/[A-Za-z]/);
        }
      });
    }
  });
}

describe('The typography of the phrases', () => {
  it('has typographic apostrophes, and French spaces that do not break', () => {
    for (const words of [en, ...Object.values(TRANSLATIONS)]) {
      for (const [name, phrase] of phrases(words)) expect(phrase, name).to.not.match(/['"]|\.\.\.| {2}/);
    }
    for (const [name, phrase] of phrases(TRANSLATIONS.fr!)) expect(phrase, name).to.not.match(/[^\u00a0\u202f][?!;:]/);
  });

  it('has the commas and full stops of Arabic and Chinese', () => {
    expect([ar.comma, zh.comma]).to.deep.equal(['، ', '、']);
    for (const [name, phrase] of phrases(TRANSLATIONS.zh!)) expect(phrase, name).to.not.match(/[,.?!]/);
    for (const [name, phrase] of phrases(TRANSLATIONS.ar!)) expect(phrase, name).to.not.match(/[,;?]/);
  });

  it('ends only sentences with a full stop', () => {
    for (const words of [en, ...Object.values(TRANSLATIONS)]) {
      for (const [name, phrase] of phrases(words)) expect(/[.。]$/.test(phrase), name).to.equal(name === 'error');
    }
  });
});
