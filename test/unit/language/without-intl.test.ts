import {expect} from 'chai';
import {formatDate} from '../../../src/language/format-date.js';
import {formatList, formatSize, languageName} from '../../../src/language/format-facts.js';
import {formatNumber} from '../../../src/language/format-number.js';
import {withoutIntl} from '../../helpers/without-intl.js';
import {inCldr, LANGUAGES} from './languages.js';

/** Tags whose dates and numbers are written without `Intl`. */
const KNOWN = [...LANGUAGES, 'en-US', 'en-GB', 'fr-FR', 'es-ES', 'ar-AE', 'zh-CN', 'zh-Hans', 'ru-RU'];
const REGIONS = [
  ...['PH', 'GH', 'HK', 'IE', 'IL', 'JM', 'KE', 'NG', 'SG', 'TT', 'TZ', 'UG', 'ZM'].map((region) => `en-${region}`),
  ...'BE BF BI BJ BL CD CF CG CI CM DJ DZ GA GF GN GP GQ HT KM MC MF MG ML MQ MR MU NC NE PF PM RE RW SC SN SY TD TG TN VU WF YT US'
    .split(' ')
    .map((region) => `fr-${region}`),
  ...['zh-SG', 'zh-Hans-CN', 'zh-Hans-SG', 'ru-BY', 'ru-KZ', 'ru-KG', 'ru-MD', 'ru-DE'],
];

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
    it(`dates in ${tag}`, () => {
      for (const dateStyle of ['long', 'medium'] as const) {
        const ofIntl = new Intl.DateTimeFormat(inCldr(tag), {dateStyle, timeZone: 'UTC'});
        const days = KNOWN.includes(tag) ? [...fourYears, ...someDays] : someDays;
        const byUs = (date: string) => formatDate(date, tag, dateStyle);
        expectSame(days, (date) => ofIntl.format(new Date(date)), byUs);
      }
    });

    it(`numbers and sizes in ${tag}`, () => {
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

    it(`lists in ${tag}`, () => {
      const ofIntl = new Intl.ListFormat(tag);
      const lists = ['A', 'A B', 'A B C', 'A B C D'].map((parts) => parts.split(' '));
      expectSame(
        lists,
        (parts) => ofIntl.format(parts),
        (parts) => formatList(parts, tag),
      );
    });

    it(`the names of the six languages in ${tag}`, () => {
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
    it(`years and months in ${tag}`, () => {
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
    it(`large numbers in ${tag}`, () => {
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
