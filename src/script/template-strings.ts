import {withoutPrototype} from '../host-page/without-prototype.js';

/**
 * The strings of a tagged template, which the script's build writes as an array (scripts/build/lower-templates.mjs). Lit knows
 * them by their `raw`.
 */
export const templateStrings = (strings: string[]): TemplateStringsArray =>
  // A descriptor without a prototype: a page may have put anything on `Object.prototype`.
  Object.defineProperty(strings, 'raw', withoutPrototype({value: strings})) as unknown as TemplateStringsArray;
