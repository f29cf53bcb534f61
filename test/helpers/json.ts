/** A place in a JSON document. */
export type Path = readonly (string | number)[];
type Container = Record<string | number, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Every place below the top of a document, in document order. `leaves` leaves out places that contain others. */
export function places(value: unknown, leaves = false, path: Path = []): Path[] {
  const inner = isContainer(value)
    ? Object.keys(value).flatMap((key) => places(value[key], leaves, [...path, Array.isArray(value) ? +key : key]))
    : [];
  return path.length && !(leaves && isContainer(value)) ? [path, ...inner] : inner;
}

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((found, key) => (isContainer(found) ? found[key] : undefined), value);

/** The array or object that holds a place. */
export const holderOf = (value: unknown, path: Path) => valueAt(value, path.slice(0, -1)) as Container;

/** Replaces the value at a place, and returns the document. */
export function replaced<T>(value: T, path: Path, other: unknown): T {
  holderOf(value, path)[path.at(-1)!] = other;
  return value;
}
