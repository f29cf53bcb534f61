import {withoutPrototype} from '../host-page/without-prototype.js';
import {arFormats} from './locales/ar.js';
import {enFormats, enGBFormats} from './locales/en.js';
import {esFormats} from './locales/es.js';
import type {Formats} from './locales/formats.js';
import {frFormats} from './locales/fr.js';
import {ruFormats} from './locales/ru.js';
import {zhFormats} from './locales/zh.js';

/** Tags whose dates and numbers are those of a language here in all engines, by CLDR 48; for others, `Intl` is asked. */
const KNOWN: readonly [RegExp, Formats][] = [
  [/^en(?:-US|-PH)?$/, enFormats],
  [/^en-(?:GB|GH|HK|IE|IL|JM|KE|NG|SG|TT|TZ|UG|ZM)$/, enGBFormats],
  [/^fr(?:-(?!CA|CH|LU|MA)..)?$/, frFormats],
  [/^es(?:-ES)?$/, esFormats],
  [/^ar(?:-AE)?$/, arFormats],
  [/^zh(?:-Hans)?(?:-CN|-SG)?$/, zhFormats],
  [/^ru(?:-(?!UA)..)?$/, ruFormats],
];

const found = new Map<string, Formats | undefined>();

/** How the language of a canonical tag writes dates, numbers and facts; undefined if only `Intl` knows. */
export function formatsOf(tag: string): Formats | undefined {
  if (!found.has(tag)) {
    const formats = KNOWN.find(([tags]) => tags.test(tag))?.[1];
    // Otherwise a member of `Object.prototype` would replace one that the language leaves out.
    found.set(tag, formats && withoutPrototype(formats));
  }
  return found.get(tag);
}
