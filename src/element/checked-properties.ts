import type {PropertyDeclaration, PropertyValues, ReactiveElement} from 'lit';
import {logToPage} from '../host-page/log-to-page.js';

/** A reactive property that knows which values are valid. An invalid value becomes the `fallback`, with a warning. */
export interface CheckedProperty extends Pick<PropertyDeclaration, 'attribute' | 'converter' | 'type'> {
  valid?: (value: never) => unknown;
  fallback?: string | number | object;
}

/** A number. A text that is no valid one stays as it is, for the warning. */
const number = (valid: (value: number) => boolean, fallback?: number, attribute?: string): CheckedProperty => ({
  type: Number,
  converter: (text) => (text !== null && valid(Number(text)) ? Number(text) : text),
  valid,
  fallback,
  attribute,
});

/** A number greater than 0. */
export const positive = (fallback?: number) => number((value) => value > 0, fallback);
/** A whole number from 1 to `most`. */
export const wholeNumber = (fallback?: number, attribute?: string, most = Infinity) =>
  number((value) => value > 0 && value <= most && value % 1 === 0, fallback, attribute);
/** One of a few words. The first is the default. */
export const oneOf = (words: readonly string[], attribute?: string): CheckedProperty => ({
  valid: (value: string) => words.includes(value),
  fallback: words[0],
  attribute,
});

type Checked = Record<string, unknown> & ReactiveElement;

/**
 * Converts properties to their type, whatever a script has set. The default replaces absent values, and, with a warning each,
 * invalid ones.
 * @param changed the properties to convert; all when absent
 */
export function checkProperties(element: ReactiveElement, changed?: PropertyValues) {
  const {elementProperties} = element.constructor as typeof ReactiveElement;
  for (const name of (changed ?? elementProperties).keys() as Iterable<string>) {
    const {attribute, type = String, valid, fallback} = elementProperties.get(name) as CheckedProperty;
    let value = (element as Checked)[name];
    // In templates that set properties, as in Vue and JSX, `more=""` means the same as in HTML.
    if (type === Boolean) value = value === '' || Boolean(value);
    else if (value != null) {
      const written = value;
      if (attribute !== false) value = (type as (value: unknown) => unknown)(value);
      if (valid && !valid(value as never)) {
        logToPage(
          'warn',
          `<${element.localName}>: invalid ${attribute || name}, taken as ${typeof fallback === 'object' ? '{}' : (fallback ?? 'absent')}:`,
          written,
        );
        value = undefined;
      }
    }
    // A page may change the object that it reads: each element has its own.
    value ??= typeof fallback === 'object' ? {...fallback} : fallback;
    if ((element as Checked)[name] !== value) (element as Checked)[name] = value;
  }
}
