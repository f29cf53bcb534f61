import {withoutPrototype} from '../host-page/without-prototype.js';
import {arFormats} from './locales/ar.js';
import {enFormats, enGBFormats} from './locales/en.js';
import {esFormats} from './locales/es.js';
import type {Formats} from './locales/formats.js';
import {frFormats} from './locales/fr.js';
import {ruFormats} from './locales/ru.js';
import {zhFormats} from './locales/zh.js';

/** The tags that these formats are right for, in all engines, by CLDR 48. For any other tag, `Intl` is asked. */
const KNOWN: readonly [RegExp, Formats][] = [
  [/^en(?:-US|-PH)?$/, enFormats],
  [/^en-(?:GB|GH|HK|IE|IL|JM|KE|NG|SG|TT|TZ|UG|ZM)$/, enGBFormats],
  [/^fr(?:-(?!CA|CH|LU|MA)..)?$/, frFormats],
  [/^es(?:-ES)?$/, esFormats],
  [/^ar(?:-AE)?$/, arFormats],
  [/^zh(?:-Hans)?(?:-CN|-SG)?$/, zhFormats],
  [/^ru(?:-(?!UA)..)?$/, ruFormats],
];

const formatsByTag = new Map<string, Formats | undefined>();

/** How the language of a canonical tag writes dates, numbers and facts; undefined if only `Intl` knows that. */
export function formatsOf(tag: string): Formats | undefined {
  if (!formatsByTag.has(tag)) {
    const formats = KNOWN.find(([tags]) => tags.test(tag))?.[1];
    // Without this, a member of `Object.prototype` would show where the language has none.
    formatsByTag.set(tag, formats && withoutPrototype(formats));
  }
  return formatsByTag.get(tag);
}
