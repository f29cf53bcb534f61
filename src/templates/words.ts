import {html, nothing} from 'lit';
import {textLanguage} from '../language/text-language.js';
import {phrase, type Phrase} from '../language/words.js';

/**
 * A phrase of the interface, with a `lang` if its language is not the element's.
 * @param value what takes the place of `{…}` in the phrase
 */
export function inItsLanguage({text, lang: own}: Phrase, uiLanguage: string, value?: string): unknown {
  const {lang, dir} = textLanguage(own, uiLanguage);
  if (lang === nothing) return value === undefined ? text : text.replace(/\{\w+\}/, () => value);
  if (value === undefined) return html`<span lang=${lang} dir=${dir}>${text}</span>`;
  // A date or a number stays in the element's language.
  const [before, after] = text.split(/\{\w+\}/);
  const around = textLanguage(uiLanguage, own);
  return html`<span lang=${lang} dir=${dir}
    >${before}<span lang=${around.lang} dir=${around.dir}>${value}</span>${after}</span
  >`;
}

/** Words of the interface, by their name. */
export const words = (name: Parameters<typeof phrase>[0], uiLanguage: string) =>
  inItsLanguage(phrase(name, uiLanguage), uiLanguage);
