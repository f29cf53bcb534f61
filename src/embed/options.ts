import {httpUrl} from '../feed/read/url.js';
import {RIGHT_TO_LEFT_SCRIPTS} from '../language/text-direction.js';

/** What the page in a frame shows, as its query string says. */
export interface EmbedOptions {
  /** The tag of a content element. */
  readonly widget: string;
  /** Its attributes, by name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly lang?: string;
  readonly dir: 'ltr' | 'rtl';
  /** The name of a ready theme. */
  readonly theme?: string;
  readonly scheme: 'light' | 'dark' | 'light dark';
}

/** The tags that the page can show. */
export const WIDGETS = ['campaign-banner', 'news-list', 'publication-card', 'publication-list'];
const THEMES = ['campaign', 'institutional', 'newspaper', 'quiet'];
const TARGETS = ['_blank', '_top'];
const SCHEMES = new Map([
  ['dark', 'dark'],
  ['auto', 'light dark'],
] as const);

/** The http(s) addresses in a list that is separated by spaces. */
function addresses(list: string, base: string): string {
  return list
    .split(/\s+/)
    .filter((address) => httpUrl(address, base))
    .join(' ');
}

/** A language tag as an `Intl.Locale`; undefined if it is not valid. */
function language(tag: string | null) {
  try {
    return tag ? new Intl.Locale(tag) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a query string. Unknown parameters are ignored, and so are values that make no sense.
 *
 * @param attributesOf returns the names of an element's attributes
 * @param defaultTarget where links open by default: not in the frame, which has no room for a page
 * @throws an `Error` with a message that tells the page's author what is wrong
 */
export function readOptions(
  url: string,
  attributesOf: (widget: string) => readonly string[],
  defaultTarget = '_top',
): EmbedOptions {
  const {searchParams: query} = new URL(url);
  const widget = query.get('widget') ?? '';
  if (!WIDGETS.includes(widget)) throw new Error(`“widget” must be one of ${WIDGETS.join(', ')}.`);
  const src = addresses(query.get('src') ?? '', url);
  if (!src) throw new Error('“src” must be an address that begins with http: or https:.');

  const attributes = new Map<string, string>();
  for (const name of attributesOf(widget)) {
    const value = query.get(name);
    if (value !== null) attributes.set(name, value);
  }
  attributes.set('src', src);
  const target = query.get('link-target') ?? '';
  attributes.set('link-target', TARGETS.includes(target) ? target : defaultTarget);

  const locale = language(query.get('lang'));
  const theme = THEMES.find((name) => name === query.get('theme'));
  // `maximize()` adds the usual script to a tag that doesn't name one.
  const rtl = RIGHT_TO_LEFT_SCRIPTS.test(locale?.maximize().script ?? '');
  const dir = query.get('dir');
  return {
    widget,
    attributes,
    dir: dir === 'ltr' || dir === 'rtl' ? dir : rtl ? 'rtl' : 'ltr',
    scheme: SCHEMES.get(query.get('scheme') as 'dark' | 'auto') ?? 'light',
    ...(locale && {lang: locale.baseName}),
    ...(theme && {theme}),
  };
}
