import {withoutPrototype} from './without-prototype.js';

/** The strings of a tagged template, made of an array. Lit knows them by their `raw`. */
export const templateStrings = (strings: string[]): TemplateStringsArray =>
  // A descriptor without a prototype: a page may have put anything on `Object.prototype`.
  Object.defineProperty(strings, 'raw', withoutPrototype({value: strings})) as unknown as TemplateStringsArray;
