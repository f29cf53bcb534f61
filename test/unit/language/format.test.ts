import {expect} from 'chai';
import {formatDate} from '../../../src/language/format-date.js';
import {formatList, formatSize} from '../../../src/language/format-facts.js';
import {formatNumber} from '../../../src/language/format-number.js';
import {pluralPhrase} from '../../../src/language/words.js';
import {inCldr, LANGUAGES} from './languages.js';

/** Further languages, whose dates and numbers `Intl` writes. */
const OTHERS = ['de', 'pt-BR'];

const phrase = (language: string, count: number) =>
  pluralPhrase('added', count, language).text.replace('{count}', String(count));

describe('A number of items', () => {
  const expected: Record<string, [count: number, phrase: string][]> = {
    ar: [
      [0, 'لا عناصر إضافية'],
      [1, 'عنصر إضافي واحد'],
      [2, 'عنصران إضافيان'],
      [3, '3 عناصر إضافية'],
      [5, '5 عناصر إضافية'],
      [11, '11 عنصرًا إضافيًا'],
      [21, '21 عنصرًا إضافيًا'],
      [100, '100 عنصر إضافي'],
      [103, '103 عناصر إضافية'],
    ],
    ru: [
      [0, 'Ещё 0 материалов'],
      [1, 'Ещё 1 материал'],
      [2, 'Ещё 2 материала'],
      [3, 'Ещё 3 материала'],
      [5, 'Ещё 5 материалов'],
      [11, 'Ещё 11 материалов'],
      [21, 'Ещё 21 материал'],
      [22, 'Ещё 22 материала'],
      [100, 'Ещё 100 материалов'],
      [111, 'Ещё 111 материалов'],
    ],
    fr: [
      [0, '0 élément de plus'],
      [1, '1 élément de plus'],
      [2, '2 éléments de plus'],
    ],
    es: [
      [0, '0 elementos más'],
      [1, '1 elemento más'],
      [2, '2 elementos más'],
    ],
    en: [
      [0, '0 more items'],
      [1, '1 more item'],
      [2, '2 more items'],
    ],
    zh: [
      [0, '又显示了 0 项'],
      [1, '又显示了 1 项'],
      [100, '又显示了 100 项'],
    ],
  };
  for (const [language, counts] of Object.entries(expected)) {
    it(`is counted as in ${language}`, () => {
      for (const [count, words] of counts) expect(phrase(language, count), String(count)).to.equal(words);
    });
  }
});

describe('A date', () => {
  const LONG: Record<string, RegExp> = {
    en: /^October 4, 2014$/,
    'en-GB': /^4 October 2014$/,
    fr: /^4 octobre 2014$/,
    es: /^4 de octubre de 2014$/,
    ar: /^4 أكتوبر 2014$/,
    zh: /^2014年10月4日$/,
    ru: /^4 октября 2014 г\.$/,
    de: /^4\. Oktober 2014$/,
    'pt-BR': /^4 de outubro de 2014$/,
  };
  for (const [language, long] of Object.entries(LONG)) {
    it(`is written as in ${language}, in every style`, () => {
      expect(formatDate('2014-10-04', language)).to.match(long);
      const time = Date.UTC(2014, 9, 4);
      for (const dateStyle of ['full', 'long', 'medium', 'short'] as const) {
        const own = new Intl.DateTimeFormat(inCldr(language), {dateStyle, timeZone: 'UTC'}).format(time);
        expect(formatDate('2014-10-04', language, dateStyle)).to.equal(own);
      }
    });
  }

  it('is as precise as it is written, with the year that is written', () => {
    expect(formatDate('0001-01-01T00:00:00Z', 'en')).to.equal('January 1, 1');
    expect(['0099', '2030', '2030-06'].map((date) => formatDate(date, 'en'))).to.deep.equal([
      '99',
      '2030',
      'June 2030',
    ]);
  });

  it('without a day has its own year in every language, as the years of other calendars begin on other days', () => {
    const digits = (text: string) => text.replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)));
    for (const language of ['fa', 'fa-AF', 'ps', 'th', 'ar-SA-u-nu-latn-ca-islamic', 'de', 'en']) {
      for (const date of ['2030', '2030-03']) {
        expect(digits(formatDate(date, language)), `${date} in ${language}`).to.include('2030');
      }
    }
  });

  it('is relative to today in each language', () => {
    const now = new Date();
    const yesterday = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - 1)).toISOString();
    expect(LANGUAGES.concat('de').map((language) => formatDate(yesterday, language, 'relative'))).to.deep.equal([
      'yesterday',
      'hier',
      'ayer',
      'أمس',
      '昨天',
      'вчера',
      'gestern',
    ]);
  });
});

describe('Numbers, sizes and lists', () => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

  it('are compact from a million on, in full below', () => {
    const compact = {en: '12.3 million', fr: '12,3 millions', es: '12,3 millones', zh: '1230万', ru: '12,3 миллиона'};
    for (const [language, text] of Object.entries({...compact, de: '12,3 Millionen', 'pt-BR': '12,3 milhões'})) {
      expect(plain(formatNumber(12_300_000, language)), language).to.equal(text);
    }
    expect(formatNumber(12_300_000, 'ar')).to.equal('12.3 مليون');
    const full = {en: '350,000', fr: '350 000', es: '350.000', zh: '350,000', ru: '350 000', de: '350.000'};
    for (const [language, text] of Object.entries(full)) {
      expect(plain(formatNumber(350_000, language)), language).to.equal(text);
    }
  });

  it('are decimal sizes with one decimal', () => {
    const sizes = {en: '1.2 MB', fr: '1,2 Mo', es: '1,2 MB', ru: '1,2 МБ', de: '1,2 MB', 'pt-BR': '1,2 MB'};
    for (const [language, text] of Object.entries(sizes)) {
      expect(plain(formatSize(1_234_567, language)), language).to.equal(text);
    }
    expect(plain(formatSize(1_234_567, 'zh'))).to.equal('1.2 MB');
    expect(plain(formatSize(1_234_567, 'ar'))).to.equal('1.2 م.ب');
  });

  it('are lists with the word for "and"', () => {
    expect([...LANGUAGES, ...OTHERS].map((language) => formatList(['A', 'B', 'C'], language))).to.deep.equal([
      'A, B, and C',
      'A, B et C',
      'A, B y C',
      'A وB وC',
      'A、B和C',
      'A, B и C',
      'A, B und C',
      'A, B e C',
    ]);
  });
});
