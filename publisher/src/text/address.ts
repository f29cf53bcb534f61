import {httpUrl} from '../widgets.js';

/** Characters that URL() leaves unchanged, and RFC 3986 does not allow. */
const NOT_IN_ADDRESSES = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]|%(?![\da-f]{2})/gi;

/**
 * The absolute address in a text, in characters that every reader accepts; undefined if it must not be followed.
 */
export function feedUrl(value: string | undefined, base?: string): string | undefined {
  const href = httpUrl(value?.trim(), base);
  if (!href) return undefined;
  const url = new URL(href);
  // Brackets are allowed only for IPv6.
  const rest = href
    .slice(url.origin.length)
    .replace(NOT_IN_ADDRESSES, encodeURIComponent)
    .replace(/[[\]]/g, encodeURIComponent);
  // A second # is not allowed.
  const [path, ...fragment] = rest.split('#');
  const clean = url.origin + path! + (fragment.length ? `#${fragment.join('%23')}` : '');
  return URL.canParse(clean) ? clean : undefined;
}

/** What addresses are relative to, where an element may name a base of its own: they add up (XML Base, section 4). */
export const baseIn = (own: string | undefined, outer: string | undefined): string | undefined =>
  own !== undefined && URL.canParse(own, outer) ? new URL(own, outer).href : outer;

/** A language tag in its canonical form; undefined if it is not one. */
export function feedLanguage(value: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(value?.trim().replaceAll('_', '-') || undefined)[0];
  } catch {
    return undefined;
  }
}
