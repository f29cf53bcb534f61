import {httpUrl} from '../widgets.js';

/** Characters that `URL` leaves as they are, although RFC 3986 does not allow them. */
const NOT_IN_ADDRESSES = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]|%(?![\da-f]{2})/gi;

/** The absolute address in a text, with only characters that every reader accepts; undefined if it must not be followed. */
export function feedUrl(value: string | undefined, base?: string): string | undefined {
  // People write addresses as browsers show them.
  const href = httpUrl(value?.trim().replace(/^(?=www\.)/i, 'https://'), base);
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

/** What addresses in an element are relative to: its own base, if it has one, which is relative to that around it (XML Base). */
export const baseIn = (own: string | undefined, outer: string | undefined): string | undefined =>
  own !== undefined && URL.canParse(own, outer) ? new URL(own, outer).href : outer;

/** A language tag in its canonical form; undefined for any other text. */
export function feedLanguage(value: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(value?.trim().replaceAll('_', '-') || undefined)[0];
  } catch {
    return undefined;
  }
}
