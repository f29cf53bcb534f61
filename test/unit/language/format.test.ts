import {expect} from 'chai';
import {formatDate} from '../../../src/language/format-date.js';
import {formatList, formatSize, languageName} from '../../../src/language/format-facts.js';
import {formatNumber} from '../../../src/language/format-number.js';
import {withoutIntl} from '../../helpers/without-intl.js';
import {addedPhrase} from '../../../src/language/words.js';

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'zh', 'ru'];
/** Further languages: their words are English, and everything else is in the language itself. */
const OTHERS = ['de', 'pt-BR'];

/** Tags whose dates and numbers are written without `Intl`. */
const KNOWN = [...LANGUAGES, 'en-US', 'en-GB', 'fr-FR', 'es-ES', 'ar-AE', 'zh-CN', 'zh-Hans', 'ru-RU'];
const REGIONS = [
  ...['PH', 'GH', 'HK', 'IE', 'IL', 'JM', 'KE', 'NG', 'SG', 'TT', 'TZ', 'UG', 'ZM'].map((region) => `en-${region}`),
  ...'BE BF BI BJ BL CD CF CG CI CM DJ DZ GA GF GN GP GQ HT KM MC MF MG ML MQ MR MU NC NE PF PM RE RW SC SN SY TD TG TN VU WF YT US'
    .split(' ')
    .map((region) => `fr-${region}`),
  ...['zh-SG', 'zh-Hans-CN', 'zh-Hans-SG', 'ru-BY', 'ru-KZ', 'ru-KG', 'ru-MD', 'ru-DE'],
];
/**
 * The tag given to `Intl`. Engines differ in the digits of Arabic; ours are those of the newest CLDR, which are Latin.
 */
const inCldr = (tag: string) => (tag === 'ar' ? 'ar-u-nu-latn' : tag);

const phrase = (language: string, count: number) => addedPhrase(count, language).text.replace('{count}', String(count));

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

  it('has the year that is written, and is as precise', () => {
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

describe('Without Intl, this is written as Intl writes it:', () => {
  /** Compares what `Intl` writes with what is written here without it. */
  function expectSame<T>(values: readonly T[], byIntl: (value: T) => string, byUs: (value: T) => string) {
    const expected = values.map(byIntl);
    const written = withoutIntl(() => values.map(byUs));
    const others = written.flatMap((text, index) => (text === expected[index] ? [] : [`${text} ≠ ${expected[index]}`]));
    expect(others.slice(0, 3).map(escape)).to.deep.equal([]);
  }

  /** Makes spaces and marks visible. */
  const escape = (text: string) => text.replace(/[^ -~\p{L}]/gu, encodeURIComponent);

  const daysFrom = (year: number, count: number) =>
    [...Array(count).keys()].map((day) => new Date(Date.UTC(year, 0, day + 1)).toISOString());
  const fourYears = daysFrom(2023, 4 * 365 + 1);
  const someDays = [...fourYears.filter((_, index) => index % 19 === 0), '0001-01-01', '0099-12-31', '1582-10-10'];

  for (const tag of [...KNOWN, ...REGIONS]) {
    it(`dates of ${tag}`, () => {
      for (const dateStyle of ['long', 'medium'] as const) {
        const ofIntl = new Intl.DateTimeFormat(inCldr(tag), {dateStyle, timeZone: 'UTC'});
        const days = KNOWN.includes(tag) ? [...fourYears, ...someDays] : someDays;
        const byUs = (date: string) => formatDate(date, tag, dateStyle);
        expectSame(days, (date) => ofIntl.format(new Date(date)), byUs);
      }
    });

    it(`numbers and sizes of ${tag}`, () => {
      const numbers = [0, 0.5, 1, 9.99, 12.125, 999, 1000, 1234, 9999.5, 10_000, 12_345.678, 350_000, 999_999];
      const ofIntl = new Intl.NumberFormat(inCldr(tag));
      expectSame(
        numbers,
        (number) => ofIntl.format(number),
        (number) => formatNumber(number, tag),
      );

      const tenths = [...Array(90).keys()].map((index) => 1000 + index * 10);
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
      units.forEach((unit, power) => {
        const options: Intl.NumberFormatOptions = {style: 'unit', unit, maximumFractionDigits: 1};
        const ofIntl = new Intl.NumberFormat(inCldr(tag), options);
        const sizes = power > 0 ? [...tenths, 12_345, 999_900].map((size) => size * 1000 ** (power - 1)) : [1, 2, 900];
        const byUs = (bytes: number) => formatSize(bytes, tag);
        expectSame(sizes, (bytes) => ofIntl.format(bytes / 1000 ** power), byUs);
      });
    });

    it(`lists of ${tag}`, () => {
      const ofIntl = new Intl.ListFormat(tag);
      const lists = ['A', 'A B', 'A B C', 'A B C D'].map((parts) => parts.split(' '));
      expectSame(
        lists,
        (parts) => ofIntl.format(parts),
        (parts) => formatList(parts, tag),
      );
    });

    it(`the six languages of ${tag}`, () => {
      const names = new Intl.DisplayNames(tag, {type: 'language'});
      // WebKit writes them with a capital, as at the beginning of a line.
      const inALine = (name: string) => (/^(?:es|ru)/.test(tag) ? name.toLowerCase() : name);
      expectSame(
        LANGUAGES,
        (name) => inALine(names.of(name)!),
        (name) => languageName(name, tag),
      );
    });
  }

  for (const tag of LANGUAGES) {
    it(`years and months of ${tag}`, () => {
      const year = new Intl.DateTimeFormat(inCldr(tag), {year: 'numeric', timeZone: 'UTC'});
      expectSame(
        ['2014', '2030'],
        (date) => year.format(new Date(date)),
        (date) => formatDate(date, tag),
      );
      const months = [...Array(12).keys()].map((month) => new Date(Date.UTC(2030, month)).toISOString().slice(0, 7));
      const month = new Intl.DateTimeFormat(inCldr(tag), {year: 'numeric', month: 'long', timeZone: 'UTC'});
      // In Russian, the name of a month has another form when it stands alone.
      if (tag === 'ru') expect(formatDate('2030-09', tag)).to.equal(month.format(new Date('2030-09')));
      else
        expectSame(
          months,
          (date) => month.format(new Date(date)),
          (date) => formatDate(date, tag),
        );
    });
  }

  it('a number that rounds to zero, without a minus', () => {
    for (const language of ['en', 'fr', 'sv', 'ar-EG']) {
      const nothing = formatNumber(0, language);
      for (const number of [-0, -0.0001, -0.0004999, 1e-9])
        expect(formatNumber(number, language), `${number} in ${language}`).to.equal(nothing);
    }
    expect(formatNumber(-0.0005, 'en')).to.equal('-0.001');
  });

  for (const tag of ['en', 'en-US', 'en-GB', 'en-IE', 'en-NG']) {
    it(`large numbers of ${tag}`, () => {
      const options = {notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1} as const;
      const ofIntl = new Intl.NumberFormat(tag, options);
      const numbers = [1, 1.04, 1.05, 1.25, 9.95, 12.3, 99.94, 99.95, 350, 999.94, 999.95].flatMap((number) =>
        [1e6, 1e9, 1e12].map((power) => number * power),
      );
      expectSame(
        numbers.filter((number) => number < 999.95e12),
        (number) => ofIntl.format(number),
        (number) => formatNumber(number, tag),
      );
      expect(formatNumber(5e15, tag)).to.equal(ofIntl.format(5e15));
    });
  }

  it('everything, whatever the page has put on Object.prototype', () => {
    const names = ['year', 'medium', 'large', 'groupsFrom', 'space', 'finalAnd', 'exceptBefore'];
    const write = () =>
      LANGUAGES.flatMap((tag) => [
        formatDate('2014', tag),
        formatDate('2014-10-14', tag, 'medium'),
        ...[1234, 12_300_000].map((number) => formatNumber(number, tag)),
        formatSize(1200, tag),
        formatList(['A', 'B', 'C'], tag),
      ]);
    const clean = write();
    for (const name of names) Object.defineProperty(Object.prototype, name, {value: 'junk', configurable: true});
    try {
      expect(write()).to.deep.equal(clean);
    } finally {
      for (const name of names) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('lists, except those in which "and" changes, which are left to Intl', () => {
    expect(formatList(['Ana', 'Isabel'], 'es')).to.equal('Ana e Isabel');
    expect(formatList(['Ana', 'Hiedra'], 'es')).to.equal('Ana y Hiedra');
  });
});
