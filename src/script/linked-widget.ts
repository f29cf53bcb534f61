import {ownElement} from '../define/define.js';
import {httpUrl} from '../feed/read/url.js';
import {scriptHost} from './script-host.js';

/** The widget that a CMS link becomes. */
export interface LinkedWidget {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const MARK = 'data-alliance-widget';
const CONTENT_ELEMENTS = ['campaign-banner', 'news-list', 'publication-card', 'publication-list'];

/** A selector for links that may become widgets. */
export const LINKS = `a[${MARK}], a[href*="embed.html?"]`;

const attributesOf = (tag: string) => ownElement(tag)?.observedAttributes ?? [];

/** The attributes of links that are read; none if the page has none of our elements. */
export function linkAttributes() {
  const own = new Set(CONTENT_ELEMENTS.flatMap(attributesOf));
  return own.size > 0 ? [MARK, 'href', ...[...own].map((name) => `data-${name}`)] : [];
}

/** The widget that a link becomes; undefined for an ordinary link. */
export function linkedWidget(link: HTMLAnchorElement): LinkedWidget | undefined {
  // A link inside a widget stays a link. The address of a link in SVG is not a text.
  if (typeof link.href !== 'string' || link.closest(CONTENT_ELEMENTS.join())) return undefined;
  const mark = link.getAttribute(MARK);
  return mark === null ? ofFramePage(link) : ofMark(mark.trim().toLowerCase(), link);
}

/** The address of the feed; several addresses as they are written. Undefined if the link leads nowhere, as `#` does. */
function addressOf(link: HTMLAnchorElement): string | undefined {
  const href = link.getAttribute('href')?.trim() ?? '';
  if (!href || href.startsWith('#')) return undefined;
  return /\s/.test(href) ? href : link.href;
}

/** `<a data-alliance-widget="news-list" data-limit="4" href="feed.json">` */
function ofMark(tag: string, link: HTMLAnchorElement): LinkedWidget | undefined {
  if (!CONTENT_ELEMENTS.includes(tag) || !ownElement(tag)) return undefined;
  const src = addressOf(link);
  const attributes = new Map(src ? [['src', src]] : []);
  for (const name of attributesOf(tag)) {
    const value = link.getAttribute(`data-${name}`);
    if (value !== null) attributes.set(name, value);
  }
  return {tag, attributes};
}

/**
 * `<a href="https://alliance.example/embed.html?widget=news-list&src=https://alliance.example/feed.json">`, if its page and feed
 * are on the host of this script: somebody who may write only links must not be able to show any other feed.
 */
function ofFramePage({href, host, pathname, search}: HTMLAnchorElement): LinkedWidget | undefined {
  const query = new URLSearchParams(search);
  const tag = query.get('widget') ?? '';
  if (host !== scriptHost() || !pathname.endsWith('/embed.html') || !CONTENT_ELEMENTS.includes(tag)) return undefined;
  const addresses = (query.get('src') ?? '').trim().split(/\s+/);
  const feeds = addresses.map((address) => httpUrl(address, href));
  if (!feeds.every((feed) => feed && new URL(feed).host === host) || !ownElement(tag)) return undefined;
  const attributes = new Map([...query].filter(([name]) => attributesOf(tag).includes(name)));
  return {tag, attributes: attributes.set('src', feeds.join(' '))};
}
