import {characterOf} from './character-references.js';
import {withoutInvisibleEnds} from './text.js';

/** An ampersand that was escaped for HTML: `?a=1&amp;b=2`. */
const ESCAPED_AMPERSAND = /&(?:(?:amp|#0*38|#[xX]0*26);)+/g;
/** Another character that a template has escaped for HTML: `/l&#39;eau`, `?q=c&#43;&#43;`. */
const NUMBERED_CHARACTER = /&(#(?:\d+|[xX][\da-fA-F]+));/g;

const HOST = '[a-z][a-z\\d]*(?:[-.][a-z\\d]+)*\\.[a-z]{2,}';
const SEGMENT = '[\\w~-]+(?:\\.[\\w~-]+)*';

/**
 * An address that the browser's parser would surely not change, like most: without a number as its host, without dots that
 * lead upwards, and without anything to escape. (Parsing takes longer than reading any other member of an item.)
 */
const SURELY_NORMAL = new RegExp(`^https?://${HOST}/(?:${SEGMENT}(?:/${SEGMENT})*/?)?(?:\\?[\\w=&-]*)?$`);

/**
 * The absolute address in `value`, if it may be followed: `http:` or `https:`. Undefined for anything else: an empty text, a
 * relative address without a base, or a place in the feed itself (`#top`).
 */
export function httpUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (SURELY_NORMAL.test(value)) return value;
  const address = withoutInvisibleEnds(value)
    .replace(ESCAPED_AMPERSAND, '&')
    .replace(NUMBERED_CHARACTER, (_, reference: string) => characterOf(reference, true)!);
  if (!address || address.startsWith('#')) return undefined;
  try {
    const {href, protocol} = new URL(address, base);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    // Not an address. (`URL.canParse` is newer than the browsers we support.)
    return undefined;
  }
}
