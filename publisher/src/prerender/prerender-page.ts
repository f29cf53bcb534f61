import {Failure} from '../files/failure.js';
import {finding} from '../findings.js';
import {applyEdits} from '../text/html.js';
import type {Finding} from '../types.js';
import {httpUrl, mergeFeeds, translationOf, type Feed, type ParsedFeed} from '../widgets.js';
import {withAskedWidget} from './frame-page.js';
import {readPage, type PageWidget} from './page.js';
import {snapshot} from './snapshot.js';

/**
 * Loads the feed at an address, once.
 * @param named whether the page names the address, and not a feed
 * @throws an error with a message that says why there is no feed
 */
export type LoadFeed = (url: string, named: boolean) => Promise<ParsedFeed>;

export interface PageOptions {
  /** The address of the page. */
  url: string | undefined;
  load: LoadFeed;
  date: Date;
  /** Decodes the value of an attribute, if each character of the text stands for a byte of the page. */
  decodeAttribute?: (value: string) => string;
  /** Whether to write characters beyond ASCII as references. */
  ascii?: boolean;
}

export interface PrerenderedPage {
  html: string;
  findings: Finding[];
  /** The number of widgets with a snapshot. */
  filled: number;
}

/** Puts a snapshot into every widget of a page. Everything else stays as it is. */
export async function prerenderPage(given: string, options: PageOptions): Promise<PrerenderedPage> {
  const findings: Finding[] = [];
  const html = asked(given, options.url, findings);
  const {widgets, baseHref} = readPage(html);
  const base = baseHref === undefined ? options.url : (httpUrl(baseHref, options.url) ?? options.url);
  if (!widgets.length) findings.push(finding('no-widgets'));
  const edits: {start: number; end: number; text: string}[] = [];
  let filled = 0;
  for (const widget of widgets) {
    const {tag, inside, earlier} = widget;
    if (!inside) {
      findings.push(finding('not-closed', {tag}));
      continue;
    }
    const feed = await feedOf(widget, base, options, findings);
    if (!feed) continue;
    const text = snapshot(feed, {...widget, attributes: decoded(widget.attributes, options), date: options.date});
    if (text === undefined) findings.push(finding('nothing-to-show', {tag}));
    else filled++;
    const [first = {start: inside.start, end: inside.start}, ...others] = earlier;
    edits.push({...first, text: options.ascii ? toAscii(text ?? '') : (text ?? '')});
    edits.push(...others.map((place) => ({...place, text: ''})));
  }
  return {html: applyEdits(html, edits), findings, filled};
}

/** The page with the widget that its address asks for, if it is the page for frames. */
function asked(html: string, url: string | undefined, findings: Finding[]): string {
  try {
    return withAskedWidget(html, url);
  } catch (error) {
    findings.push(finding('frame-address', {reason: (error as Error).message.replace(/\.$/, '')}));
    return html;
  }
}

const toAscii = (html: string) => html.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)!};`);

const decoded = (attributes: Record<string, string>, {decodeAttribute}: PageOptions) =>
  decodeAttribute
    ? Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decodeAttribute(value)]))
    : attributes;

/** What the widget would show: its feed in the page's language, or several that are pooled. */
async function feedOf(
  {src, tag, language}: PageWidget,
  base: string | undefined,
  {load}: PageOptions,
  findings: Finding[],
): Promise<Feed | undefined> {
  const addresses = src?.split(/\s+/).filter(Boolean) ?? [];
  if (!addresses.length) {
    findings.push(finding('no-feed-address', {tag}));
    return undefined;
  }
  const parts = await Promise.all(
    addresses.map(async (address): Promise<ParsedFeed | string> => {
      const url = httpUrl(address, base);
      if (!url) return `${address} is not an http(s) address`;
      try {
        const loaded = await load(url, true);
        const translation = translationOf(loaded.feed, language);
        // If the translation fails, the feed itself is shown, as in the widget.
        return translation ? await load(translation, false).catch(() => loaded) : loaded;
      } catch (error) {
        return (error instanceof Failure ? error.reason : (error as Error).message).replace(/\.$/, '');
      }
    }),
  );
  const feeds = parts.filter((part) => typeof part !== 'string');
  parts.forEach((part, index) => {
    if (typeof part === 'string') {
      const severity = feeds.length ? 'warning' : 'error';
      findings.push(finding('feed-failed', {value: addresses[index], reason: part}, {}, severity));
    }
  });
  if (!feeds.length) return undefined;
  return addresses.length > 1 ? mergeFeeds(feeds, true, new Set()).feed : feeds[0]!.feed;
}
