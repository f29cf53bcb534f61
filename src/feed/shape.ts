/**
 * Reading objects that nobody has checked: tables say how each member is read, and what cannot be read is left out.
 * Only an object's own members count, whatever a host page has put on `Object.prototype`.
 */

/**
 * Reads a value into what it stands for; `undefined` or an empty string if that is nothing.
 * @param base what addresses are relative to
 * @param whole the object that the value is a member of
 */
export type Read<T = unknown> = (value: unknown, base?: string, whole?: unknown) => T | undefined;

/** How a member is read, and which one stands in where it is missing. */
export type Rule = readonly [read: Read, standIn?: string, readStandIn?: Read];
export type Rules = Readonly<Record<string, Rule>>;

/** A member of `value`, if it is its own. Getters and proxies of a host page may throw: then there is none. */
export function own(value: unknown, key: PropertyKey): unknown {
  try {
    if (typeof value === 'object' && value && Object.hasOwn(value, key))
      return (value as Record<PropertyKey, unknown>)[key];
  } catch {
    // none
  }
  return undefined;
}

/** Reads one member of `raw` by its rule. */
export function pick(raw: unknown, key: string, [read, standIn, readStandIn = read]: Rule, base?: string): unknown {
  try {
    const value = read(own(raw, key), base, raw) ?? (standIn && readStandIn(own(raw, standIn), base, raw));
    return value === '' ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Reads an object by its members' rules. Without one that it needs, or any at all, it is none. */
export function shape(needed: Rules, others: Rules = {}): Read<Record<string, unknown>> {
  const rules = {...needed, ...others};
  return (raw, base) => {
    const result: Record<string, unknown> = {};
    let found = false;
    for (const key of Object.keys(rules)) {
      const value = pick(raw, key, rules[key]!, base);
      if (value !== undefined) found = true;
      else if (Object.hasOwn(needed, key)) return undefined;
      // Else, Object.prototype's would show through.
      else if (!(key in result)) continue;
      result[key] = value;
    }
    return found ? result : undefined;
  };
}

/** Reads an array, or a single value in place of one. */
export function list<T>(read: Read<T>): Read<T[]> {
  return (value, base, whole) => {
    const all = (Array.isArray(value) ? value : [value]).map((one) => read(one, base, whole));
    const found = all.filter((one) => one !== undefined) as T[];
    return found.length ? found : undefined;
  };
}

/** Reads an object that is known by its name, or just the name. */
export function named<T>(read: Read<T>): Read<T> {
  return (value, base) => read(text(value) ? {name: value} : value, base);
}

/** Text, or a number for text. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' && isFinite(value)) return String(value);
  return (typeof value === 'string' && value.trim()) || undefined;
}

/** A number greater than 0, or text for one. */
export function positive(value: unknown): number | undefined {
  const number = Number(text(value));
  return number > 0 && isFinite(number) ? number : undefined;
}

/** A language tag. BCP 47 knows no underscores, but publishers do. */
export function languageTag(value: unknown): string | undefined {
  return text(value)?.replaceAll('_', '-');
}
