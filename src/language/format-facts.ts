import {formatsOf} from './formats-of.js';
import {inThousands, ownNumber} from './format-number.js';
import {intl} from './intl.js';

const NAMED_LANGUAGES = ['en', 'fr', 'es', 'ar', 'zh', 'ru'];

/** A file's size in decimal units: "1.2 MB". */
export function formatSize(bytes: number, language: string) {
  const {scaled, power} = inThousands(bytes, 3);
  const formats = formatsOf(language);
  const own = formats && ownNumber(scaled, language);
  if (own) return own + (formats.unitSpace ?? ' ') + formats.units.split(' ')[power]!;
  const unit = ['byte', 'kilobyte', 'megabyte', 'gigabyte'][power];
  return intl(Intl.NumberFormat, language, {style: 'unit', unit, maximumFractionDigits: 1}).format(scaled);
}

/** "Ada, Ben and Cy" */
export function formatList(parts: string[], language: string) {
  const formats = formatsOf(language);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  if (!formats || formats.exceptBefore?.test(last)) return intl(Intl.ListFormat, language, {}).format(parts);
  const {between, and, finalAnd = and} = formats;
  return parts.slice(0, -1).join(between) + (parts.length > 2 ? finalAnd : and) + last;
}

/** The name of a language; its tag if it has no name. */
export function languageName(tag: string, language: string) {
  const names = formatsOf(language)?.languages.split(' ');
  const own = names?.[NAMED_LANGUAGES.indexOf(tag)];
  if (own) return own;
  try {
    return intl(Intl.DisplayNames, language, {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
