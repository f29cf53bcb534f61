/**
 * Reads objects that nobody has checked. Tables (`Readers`) say how each member is read. What cannot be read is left out.
 * Only an object's own members count, whatever a host page has put on `Object.prototype`. If a getter or a proxy of the
 * page throws, the member counts as absent.
 */

/** What the readers need to know about a feed. */
export interface Context {
  /** The base of relative addresses. */
  base?: string;
  /** Whether the texts are decoded already, by this reader, and must not be decoded again. */
  plain?: unknown;
  // The next three stand in if an item names none.
  authors?: unknown;
  language?: unknown;
  source?: unknown;
}

/**
 * Turns a raw value into what it means. Any falsy result except 0 means that the member is absent.
 * @param whole the object that the value is a member of
 */
export type Read = (value: unknown, context: Context, whole?: unknown) => unknown;
export type Readers = Readonly<Record<string, Read>>;
export type Members = Record<PropertyKey, unknown>;

/** Looks at an object that the page may have made. Undefined if the page's code throws. */
function guarded<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** An own member of `value`. (This is called most often by far, so its guard is inline.) */
export function ownMember(value: unknown, key: PropertyKey): unknown {
  try {
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  } catch {
    return undefined;
  }
}

/** The names of an object's own members. */
export const ownKeys = (value: unknown): string[] => (isObject(value) && guarded(() => Object.keys(value))) || [];

/** Whether a value is an array. `Array.isArray()` throws for a revoked proxy. */
export const isArray = (value: unknown): value is unknown[] => guarded(() => Array.isArray(value)) ?? false;

/** The elements of an array, unless it cannot be read. */
export const elementsOf = (array: unknown[]): unknown[] | undefined => guarded(() => [...array]);

/** Whether these are the keys that PHP gives an array with gaps: `{"0": …, "2": …}`. */
const isKeyedByNumbers = (keys: string[]) => keys.length > 0 && keys.every((key) => /^\d+$/.test(key));

/** The values of an object keyed by numbers, with their keys; any other value stands for itself. */
export function entriesOf(value: unknown): [key: string | undefined, value: unknown][] {
  const keys = ownKeys(value);
  if (!isKeyedByNumbers(keys)) return [[undefined, value]];
  return keys.map((key) => [key, ownMember(value, key)]);
}

/** The values of an array, or of an object keyed by numbers; any other value stands for itself. */
export function valuesOf(value: unknown): unknown[] {
  if (value == null) return [];
  if (!isObject(value)) return [value];
  return isArray(value) ? (elementsOf(value) ?? []) : entriesOf(value).map(([, one]) => one);
}

/** Reads a member of an object into `result`. */
export function readMember(result: Members, key: string, readers: Readers, raw: unknown, context: Context) {
  const value = readers[key]!(ownMember(raw, key), context, raw);
  if (value || value === 0) result[key] = value;
  // Without it, a member of `Object.prototype` would show through.
  else if (key in result) result[key] = undefined;
}

/** Reads members of an object into `result`. */
export function readMembers(
  result: Members,
  readers: Readers,
  raw: unknown,
  context: Context,
  keys = Object.keys(readers),
) {
  for (const key of keys) readMember(result, key, readers, raw, context);
  return result;
}

/** Reads an object; undefined if it has none of the members, or lacks one of the first `needs` members. */
export function objectOf(readers: Readers, needs = 0): Read {
  const keys = Object.keys(readers);
  return (raw, context) => {
    if (!raw) return undefined;
    const result = readMembers({}, readers, raw, context, keys);
    const has = (key: string) => result[key] !== undefined;
    return keys.some(has) && keys.slice(0, needs).every(has) ? result : undefined;
  };
}

/** Reads an object, or a text instead, which is then its name. */
export const objectOrName =
  (read: Read): Read =>
  (value, context) =>
    read(text(value) ? {name: value} : value, context);

/** Reads each value of an array, or of an object keyed by numbers; or a single value instead. */
export const arrayOf =
  (read: Read): Read =>
  (value, context) => {
    const found = valuesOf(value).flatMap((one) => read(one, context) || []);
    return found.length > 0 && found;
  };

/** Reads a member, or, where it is absent, another one. */
export const orElse =
  (read: Read, other: string, readOther = read): Read =>
  (value, context, whole) =>
    read(value, context, whole) || readOther(ownMember(whole, other), context, whole);

/** Text without the white space around it. */
export const string = (value: unknown) => typeof value === 'string' && value.trim();

/** Text, or a number as text. */
export const text = (value: unknown): string => (Number.isFinite(value) ? String(value) : string(value) || '');

/** A number greater than 0, which may be written as text. */
export function positive(value: unknown) {
  const number = Number(text(value));
  return number > 0 && number < Infinity && number;
}
