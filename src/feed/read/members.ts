import {withoutPrototype} from '../../host-page/without-prototype.js';

/**
 * Reading objects that nobody has checked: tables say how each member is read, and what cannot be read is left out.
 * Only an object's own members count, whatever a host page has put on `Object.prototype`.
 */

/** What the readers of one feed need to know. */
export interface Context {
  /** What addresses are relative to. */
  base?: string;
  /** These stand in where an item names none. */
  authors?: unknown;
  language?: unknown;
  source?: unknown;
}

/**
 * Reads a value into what it stands for; anything falsy but 0 is nothing.
 * @param whole the object that the value is a member of
 */
export type Read = (value: unknown, context: Context, whole?: unknown) => unknown;
export type Readers = Readonly<Record<string, Read>>;
export type Result = Record<PropertyKey, unknown>;

/** A member of `value`, if it is its own. A getter or a proxy of the page's may throw: then there is none. */
export function own(value: unknown, key: PropertyKey): unknown {
  try {
    return typeof value === 'object' && Object.hasOwn(value!, key) ? (value as Result)[key] : undefined;
  } catch {
    return undefined;
  }
}

/** Reads those of an object's members that `result` hasn't got yet. */
export function fill(result: Result, readers: Readers, raw: unknown, context: Context, keys = Object.keys(readers)) {
  for (const key of keys) {
    if (Object.hasOwn(result, key)) continue;
    let value: unknown;
    try {
      value = readers[key]!(own(raw, key), context, raw);
    } catch {
      // An array may throw, too.
    }
    if (value || value === 0) result[key] = value;
    // Else, Object.prototype's would show through.
    else if (key in result) result[key] = undefined;
  }
  return result;
}

/** Reads an object. It is none without any of its members, or without one of the first ones, those that it `needs`. */
export function shape(readers: Readers, needs = 0): Read {
  const keys = Object.keys(readers);
  return (raw, context) => {
    if (!raw) return;
    const result = fill({}, readers, raw, context, keys);
    const has = (key: string) => result[key] !== undefined;
    return keys.some(has) && keys.slice(0, needs).every(has) && result;
  };
}

const RAW = Symbol();

/** What a lazy object is read from, and anything else itself. */
export function rawOf(value: unknown): unknown {
  try {
    const raw = (value as Result)[RAW];
    return raw ? rawOf(raw) : value;
  } catch {
    // A proxy of the page's.
    return value;
  }
}

/** What is done to a lazy object is done to a plain one, into which the members that it takes have been read before. */
class Lazy {
  constructor(
    readonly readers: Readers,
    readonly raw: unknown,
    readonly context: Context,
  ) {}
}

for (const trap of ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'preventExtensions'] as const) {
  (Lazy.prototype as unknown as Result)[trap] = function (this: Lazy, plain: Result, key?: PropertyKey): unknown {
    const {readers, raw, context} = this;
    if (key === RAW) return raw;
    // All of them for whoever wants to see the whole.
    if (!key) fill(plain, readers, raw, context);
    else if (!Object.hasOwn(plain, key) && Object.hasOwn(readers, key))
      fill(plain, readers, raw, context, [key as string]);
    const result: unknown = Reflect[trap](plain, key!);
    return result && trap === 'getOwnPropertyDescriptor' ? withoutPrototype(result) : result;
  };
}

withoutPrototype(Lazy.prototype);

/**
 * An object whose members are read when they are asked for: most of a large feed's never are. (Getters of its own would
 * take longer to make than the members to read.)
 */
export const lazily = (readers: Readers, raw: unknown, context: Context): object =>
  new Proxy({}, new Lazy(readers, raw, context) as object);

/** Reads a member, or another in its place. */
export const or =
  (read: Read, other: string, readOther = read): Read =>
  (value, context, whole) =>
    read(value, context, whole) || readOther(own(whole, other), context, whole);

/** Reads an array, or a single value in place of one. */
export const list =
  (read: Read): Read =>
  (value, context) => {
    const found = [value].flat().flatMap((one) => read(one, context) || []);
    return found[0] && found;
  };

/** Reads an object that is known by its name, or just the name. */
export const named =
  (read: Read): Read =>
  (value, context) =>
    read(text(value) ? {name: value} : value, context);

/** Text without the white space around it. */
export const string = (value: unknown) => typeof value === 'string' && value.trim();

/** Text, or a number for text. */
export const text = (value: unknown) => (Number.isFinite(value) ? String(value) : string(value) || '');

/** A number greater than 0, or text for one. */
export function positive(value: unknown) {
  const number = +text(value);
  return number > 0 && number < Infinity && number;
}
