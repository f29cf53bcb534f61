import {httpUrl} from '../widgets.js';

/** What URL() leaves as it is, and RFC 3986 does not know. */
const NOT_IN_ADDRESSES = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]|%(?![\da-f]{2})/gi;

/**
 * The whole address that a text stands for, in characters that every reader takes; none if it is none that may be followed.
 */
export function feedUrl(value: string | undefined, base?: string): string | undefined {
  const href = httpUrl(value?.trim(), base);
  if (!href) return undefined;
  const url = new URL(href);
  // Brackets stand for IPv6 only.
  const rest = href
    .slice(url.origin.length)
    .replace(NOT_IN_ADDRESSES, encodeURIComponent)
    .replace(/[[\]]/g, encodeURIComponent);
  // A second # is part of nothing.
  const [path, ...fragment] = rest.split('#');
  const clean = url.origin + path! + (fragment.length ? `#${fragment.join('%23')}` : '');
  return URL.canParse(clean) ? clean : undefined;
}

/** A language tag in its canonical form; none if it is none. */
export function feedLanguage(value: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(value?.trim().replaceAll('_', '-') || undefined)[0];
  } catch {
    return undefined;
  }
}
