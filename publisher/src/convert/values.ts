import {createHash} from 'node:crypto';
import {htmlToText} from '../widgets.js';

/** A copy of an object without the members that are undefined. */
export const defined = <T extends object>(members: T) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]: Exclude<T[Name], undefined>;
  };

/** A text on one line; undefined if it is empty. References are decoded, but tags stay: they are meant to be seen. */
export const plain = (text: string | undefined) => htmlToText((text ?? '').replaceAll('<', '&lt;')) || undefined;

/** An id for an item that has none: always the same for the same text. */
export const idFor = (text: string) => `urn:sha1:${createHash('sha1').update(text).digest('hex')}`;

/** A number that says how large or long something is; undefined if it doesn't. */
export function positive(value: number | string | undefined, whole = false): number | undefined {
  const number = Number(String(value ?? '').trim() || NaN);
  const rounded = whole ? Math.round(number) : number;
  return rounded > 0 && rounded < Number.MAX_SAFE_INTEGER ? rounded : undefined;
}
