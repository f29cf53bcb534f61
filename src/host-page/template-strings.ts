import {withoutPrototype} from './without-prototype.js';

/** Makes an array into the strings of a tagged template, which Lit recognizes by their `raw`. */
export const templateStrings = (strings: string[]): TemplateStringsArray =>
  // A page may have put anything on `Object.prototype`, such as a `get` that would make this an accessor.
  Object.defineProperty(strings, 'raw', withoutPrototype({value: strings})) as unknown as TemplateStringsArray;
