import {intl} from './intl.js';
import {arNumbers} from './locales/ar.js';
import {enNumbers} from './locales/en.js';
import {esNumbers} from './locales/es.js';
import type {NumberFormats} from './locales/formats.js';
import {frNumbers} from './locales/fr.js';
import {ruNumbers} from './locales/ru.js';
import {zhNumbers} from './locales/zh.js';
import {knownLanguage, type KnownLanguage} from './known-languages.js';

const FORMATS: Record<KnownLanguage, NumberFormats> = {
  en: enNumbers,
  enGB: enNumbers,
  fr: frNumbers,
  es: esNumbers,
  ar: arNumbers,
  zh: zhNumbers,
  ru: ruNumbers,
};

/** Numbers that `Intl` writes in full: below a million, with up to three decimals. */
const PLAIN = /^(\d{1,6})(?:\.(\d{1,3}))?$/;

/** A number without `Intl`, where we know how it is written. */
export function ownNumber(value: number, language: string): string | undefined {
  const known = knownLanguage(language);
  const [, whole, decimals] = PLAIN.exec(String(value)) ?? [];
  if (!known || !whole) return undefined;
  const {group, decimal, groupsFrom = 1000} = FORMATS[known];
  const grouped = value < groupsFrom ? whole : whole.slice(0, -3) + group + whole.slice(-3);
  return decimals ? grouped + decimal + decimals : grouped;
}

/** In full below one million, else compact: "12.3 million". */
export const formatNumber = (value: number, language: string) =>
  ownNumber(value, language) ??
  intl(
    Intl.NumberFormat,
    language,
    Math.abs(value) < 1e6 ? {} : {notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1},
  ).format(value);
