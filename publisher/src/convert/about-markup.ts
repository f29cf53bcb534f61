/** Messages about XML and HTML that is not a feed. */
import {parse as parseHtml} from 'parse5';
import {elementsOf} from '../text/html.js';
import {FeedError, parseFeed} from '../widgets.js';

const START_CHARS = 2000;

/** Other kinds of markup, recognized by their beginning. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /<(?:\w+:)?(?:urlset|sitemapindex)\b/i,
    'It is a sitemap, which lists pages and not news. Give the address of a feed.',
  ],
  [/<opml\b/i, 'It is a list of feeds (OPML). Give one of the feeds that it names.'],
  [
    /urn:schemas-microsoft-com:office:(?:excel|spreadsheet)/i,
    'It is a spreadsheet, saved as a page or as XML. Save the table as CSV in UTF-8, and give that.',
  ],
];

/** The beginning of a page without comments. (A pattern that allows for many comments would take forever without a page.) */
const PAGE = /^(?:\s*<[?!][^>]*>)*\s*<html\b|^\s*<!doctype html/i;
const COMMENTS = /<!--[^]*?-->/g;

/** What another kind of document is, and what to do; undefined if it may be a feed. */
export function aboutOtherMarkup(text: string, url: string | undefined): string | undefined {
  const start = text.slice(0, START_CHARS);
  const isFeed = /<(?:\w+:)?(?:rss|feed|rdf)[\s>]/i.test(start);
  const kind = !isFeed && OTHER_KINDS.find(([pattern]) => pattern.test(start));
  if (kind) return kind[1];
  return PAGE.test(start.replace(COMMENTS, '')) ? aboutPage(text, url) : undefined;
}

/** What to do about an HTML page. Many name the address of their feed. */
function aboutPage(html: string, url: string | undefined): string {
  for (const {tagName, attrs} of elementsOf(parseHtml(html))) {
    if (tagName !== 'link') continue;
    const values = Object.fromEntries(attrs.map(({name, value}) => [name, value]));
    if (/\balternate\b/i.test(values.rel ?? '') && /(rss|atom)\+xml|feed\+json/i.test(values.type ?? '')) {
      const href = values.href ?? '';
      const target = URL.canParse(href, url) ? new URL(href, url).href : href;
      return `It is an HTML page. Its feed is at ${target}: give that address.`;
    }
  }
  return 'It is an HTML page. Give the address of its feed.';
}

/** What markup without a feed is, as far as the widgets' reader knows, and what to do. */
export function aboutUnknownMarkup(text: string): string {
  let found: string | undefined;
  try {
    parseFeed(text);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    found = /found (an HTML page|XML of another kind .*)$/.exec(error.message)?.[1];
  }
  return `It is ${found ?? 'like XML'}, but neither RSS nor Atom. Give the address of a feed.`;
}
