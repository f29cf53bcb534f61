import {string} from './members.js';

/**
 * The absolute address that `value` stands for, if it is one that may be followed: `http:` or `https:`.
 * A relative one without a base, an empty one and anything but a string are none.
 */
export function httpUrl(value: unknown, base?: string): string | undefined {
  try {
    // An empty one would be the base.
    return /^https?:.*/.exec(new URL(string(value) || 'x:', base).href)?.[0];
  } catch {
    return undefined;
  }
}
