import {characterOf} from './character-references.js';
import {withoutInvisibleEnds} from './text.js';

/** An ampersand that somebody has written for HTML: `?a=1&amp;b=2`. */
const ESCAPED_AMPERSAND = /&(?:(?:amp|#0*38|#[xX]0*26);)+/g;
/** Another character written so, as templates do: `/l&#39;eau`, `?q=c&#43;&#43;`. */
const NUMBERED_CHARACTER = /&(#(?:\d+|[xX][\da-fA-F]+));/g;

const HOST = '[a-z][a-z\\d]*(?:[-.][a-z\\d]+)*\\.[a-z]{2,}';
const SEGMENT = '[\\w~-]+(?:\\.[\\w~-]+)*';

/**
 * An address that is surely as the browser's parser would write it, as most are: no number for a host, no dots that lead
 * upwards, nothing to be escaped. (To parse it takes longer than to read any other member of an item.)
 */
const SURELY_NORMAL = new RegExp(`^https?://${HOST}/(?:${SEGMENT}(?:/${SEGMENT})*/?)?(?:\\?[\\w=&-]*)?$`);

/**
 * The absolute address in `value`, if it may be followed: `http:` or `https:`.
 * A relative one without a base, an empty one, a place in the feed itself (`#top`) and anything but a string are none.
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
