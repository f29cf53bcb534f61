/** Looks into JSON that nobody has checked. */

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object's own member. */
export const memberOf = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** A text that is not empty, without the white space around it. */
export const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;

/** The objects in an array, each with its index. */
export const objectsOf = (value: unknown): [number, Record<string, unknown>][] =>
  Array.isArray(value) ? value.flatMap((entry: unknown, index) => (isObject(entry) ? [[index, entry]] : [])) : [];
