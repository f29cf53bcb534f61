import {httpUrl} from '../feed/read/url.js';
import {RIGHT_TO_LEFT_SCRIPTS} from '../language/text-direction.js';

/** What an embedded page shows, by its query string. */
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

/** The tags that such a page can show. */
export const WIDGETS = ['campaign-banner', 'news-list', 'publication-card', 'publication-list'];
const THEMES = ['campaign', 'institutional', 'newspaper', 'quiet'];
const TARGETS = ['_blank', '_top'];
const SCHEMES = new Map([
  ['dark', 'dark'],
  ['auto', 'light dark'],
] as const);

/** The addresses that may be followed, from a list separated by spaces. */
function addresses(list: string, base: string): string {
  return list
    .split(/\s+/)
    .filter((address) => httpUrl(address, base))
    .join(' ');
}

/** A language tag as `Intl` knows it, or none. */
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
 * @param attributesOf The attributes that an element has.
 * @param defaultTarget Where links open by default, as the frame itself has no room for a page.
 * @throws {Error} Its message tells the page's author what is wrong.
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
  // Even if the tag doesn't name a script.
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
