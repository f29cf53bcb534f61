/**
 * The absolute address that `value` stands for, if it is one that may be followed: `http:` or `https:`.
 * A relative one without a base, an empty one and anything but a string are none.
 */
export function httpUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || !value.trim()) return undefined;
  try {
    const {protocol, href} = new URL(value.trim(), base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
