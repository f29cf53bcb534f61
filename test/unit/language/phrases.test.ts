import {expect} from 'chai';
import {ar} from '../../../src/language/locales/ar.js';
import {en} from '../../../src/language/locales/en.js';
import {es} from '../../../src/language/locales/es.js';
import {fr} from '../../../src/language/locales/fr.js';
import {ru} from '../../../src/language/locales/ru.js';
import type {Words} from '../../../src/language/locales/words.js';
import {zh} from '../../../src/language/locales/zh.js';
import {addedPhrase, phrase} from '../../../src/language/words.js';

const TRANSLATIONS: Record<string, Words> = {fr, es, ar, zh, ru};

const SIMPLE = ['more', 'retry', 'close', 'empty', 'error', 'stale', 'newTab'] as const;

/** Languages that are not written in Latin letters, and what they are written in. */
const SCRIPTS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
};

/** All phrases of a language, each form of the counted ones for itself, an ellipsis for what is put in. */
function phrases({added, ...words}: Words): [name: string, phrase: string][] {
  const all = {...words, ...Object.fromEntries(Object.entries(added).map(([form, text]) => [`added.${form}`, text]))};
  return Object.entries(all).map(([name, text]) => [name, text.replace(/\{\w+\}/g, '…')]);
}

const placeholders = (text: string) => text.match(/\{\w+\}/g) ?? [];
const ENGLISH = Object.fromEntries(phrases(en));
/** English words of more than two letters, as the phrases use them. */
const ENGLISH_WORDS = new Set(
  Object.values(ENGLISH).flatMap((phrase) => phrase.toLowerCase().match(/[a-z]{3,}/g) ?? []),
);

for (const [tag, words] of Object.entries(TRANSLATIONS)) {
  describe(`The phrases in ${tag}`, () => {
    it('are those that its tag gives', () => {
      for (const name of SIMPLE) expect(phrase(name, tag)).to.deep.equal({text: words[name], lang: tag});
      expect(addedPhrase(100, tag).lang).to.equal(tag);
    });

    it('are all there, and say something', () => {
      for (const name of Object.keys(en)) expect(words).to.have.property(name);
      for (const [name, text] of phrases(words)) expect(text.trim(), name).to.not.be.empty;
    });

    it('are none of the English ones, nor of English words', () => {
      for (const [name, phrase] of phrases(words)) {
        expect(phrase, name).to.not.equal(ENGLISH[name]);
        const found = phrase.toLowerCase().match(/\p{L}+/gu) ?? [];
        expect(found.filter((word) => ENGLISH_WORDS.has(word), name)).to.deep.equal([]);
      }
    });

    it('are put in the same things as the English ones', () => {
      for (const name of SIMPLE) {
        expect(placeholders(words[name]), name).to.deep.equal(placeholders(en[name]));
      }
      expect(placeholders(words.added.other)).to.deep.equal(['{count}']);
    });

    it('have only forms that the language counts in', () => {
      const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      expect(forms).to.include.members(Object.keys(words.added));
    });

    const script = SCRIPTS[tag];
    if (script) {
      it('are in its own letters, and no Latin ones', () => {
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
    for (const [name, phrase] of phrases(fr)) expect(phrase, name).to.not.match(/[^\u00a0\u202f][?!;:]/);
  });

  it('has the commas of Arabic and Chinese, and their full stops', () => {
    expect([ar.comma, zh.comma]).to.deep.equal(['، ', '、']);
    for (const [name, phrase] of phrases(zh)) expect(phrase, name).to.not.match(/[,.?!]/);
    for (const [name, phrase] of phrases(ar)) expect(phrase, name).to.not.match(/[,;?]/);
  });

  it('ends a sentence, and nothing else, with a full stop', () => {
    for (const words of [en, ...Object.values(TRANSLATIONS)]) {
      for (const [name, phrase] of phrases(words)) expect(/[.。]$/.test(phrase), name).to.equal(name === 'error');
    }
  });
});
