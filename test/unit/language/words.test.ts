import {expect} from 'chai';
import type {Words} from '../../../src/language/locales/words.js';
import {commaOf, phrase, pluralPhrase, registerLanguage} from '../../../src/language/words.js';
import {warnings} from '../../helpers/warnings.js';

/** Registers words, and returns the warnings about them. */
function register(tag: string, words: unknown): string[] {
  const warned = warnings();
  registerLanguage(tag, words as Words);
  return warned;
}

describe('The words of the interface', () => {
  it('are found by the exact tag, then by shorter ones, then in English', () => {
    registerLanguage('sw', {more: 'Zaidi'} as Words);
    registerLanguage('sw-KE', {more: 'Zaidi (KE)'} as Words);
    for (const [tag, text, lang] of [
      ['sw', 'Zaidi', 'sw'],
      ['sw-TZ', 'Zaidi', 'sw-TZ'],
      ['SW-ke', 'Zaidi (KE)', 'SW-ke'],
      ['sw-KE-x-a', 'Zaidi (KE)', 'sw-KE-x-a'],
      ['swe', 'Show more', 'en'],
      ['', 'Show more', 'en'],
    ] as const)
      expect(phrase('more', tag), tag).to.deep.equal({text, lang});
  });

  it('fall back phrase by phrase, each with its own language', () => {
    registerLanguage('nl', {more: 'Meer', added: {other: '{count} meer'}} as Words);
    expect(phrase('more', 'nl')).to.deep.equal({text: 'Meer', lang: 'nl'});
    expect(phrase('retry', 'nl')).to.deep.equal({text: 'Try again', lang: 'en'});
    expect(pluralPhrase('added', 1, 'nl')).to.deep.equal({text: '{count} meer', lang: 'nl'});
    expect(commaOf('nl')).to.equal(', ');
  });

  it('are those of the language if a region has none of its own', () => {
    registerLanguage('fr-CH', {more: 'Montrer plus'} as Words);
    expect(phrase('more', 'fr-CH').text).to.equal('Montrer plus');
    expect(phrase('close', 'fr-CH')).to.deep.equal({text: 'Fermer', lang: 'fr-CH'});
  });

  it('are replaced one by one', () => {
    registerLanguage('ro', {more: 'Mai mult', close: 'Închide'} as Words);
    registerLanguage('ro', {close: 'Gata'} as Words);
    expect(phrase('more', 'ro').text).to.equal('Mai mult');
    expect(phrase('close', 'ro').text).to.equal('Gata');
  });

  it('of filters are given, and fall back, like all others', () => {
    registerLanguage('pl', {search: 'Szukaj', results: {one: '{count} wynik', other: '{count} wyników'}} as Words);
    expect(phrase('search', 'pl-PL')).to.deep.equal({text: 'Szukaj', lang: 'pl-PL'});
    expect(phrase('year', 'pl')).to.deep.equal({text: 'Year', lang: 'en'});
    expect(phrase('year', 'fr-CA')).to.deep.equal({text: 'Année', lang: 'fr-CA'});
    expect([1, 5].map((count) => pluralPhrase('results', count, 'pl').text)).to.deep.equal([
      '{count} wynik',
      '{count} wyników',
    ]);
    expect(pluralPhrase('results', 1, 'zh-Hant').text).to.equal('{count} 条结果');
  });

  it("use the plurals of their own language, not of the page's", () => {
    // Ukrainian has "one" for 21, and English does not.
    expect(pluralPhrase('added', 21, 'uk')).to.deep.equal({text: '{count} more items', lang: 'en'});
    expect(pluralPhrase('added', 21, 'ru')).to.deep.equal({text: 'Ещё {count} материал', lang: 'ru'});
  });
});

describe('Words that a page gives', () => {
  it('are ignored if they make no sense, with a warning that names them', () => {
    const warned = register('da', {more: 'Mere', close: 5, retry: ' ', mroe: 'x', added: {one: 'x'}});
    expect(warned).to.have.length(1);
    expect(warned[0]).to.include('da').and.include('close, retry, mroe, added');
    expect(phrase('more', 'da').text).to.equal('Mere');
    for (const name of ['close', 'retry'] as const) expect(phrase(name, 'da').lang).to.equal('en');
    expect(pluralPhrase('added', 2, 'da').lang).to.equal('en');
  });

  it('cause one warning, and no error, if they are not an object', () => {
    for (const words of [undefined, null, 'Mehr', 5, [], {}]) {
      expect(register('fi', words), JSON.stringify(words)).to.have.length(1);
      expect(phrase('more', 'fi').lang).to.equal('en');
    }
  });

  it('are ignored for an invalid language, with a warning', () => {
    expect(register('', {more: 'x'})).to.have.length(1);
    expect(phrase('more', '').text).to.equal('Show more');
  });

  it('are read as own members only, whatever the page has put on Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'close', {value: 'Junk', configurable: true});
    try {
      registerLanguage('et', {more: 'Rohkem'} as Words);
      expect(phrase('close', 'et')).to.deep.equal({text: 'Close', lang: 'en'});
    } finally {
      delete (Object.prototype as {close?: string}).close;
    }
  });
});
