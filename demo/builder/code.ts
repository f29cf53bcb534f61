/** A configuration as code to copy. Each form returns a complete text, or undefined if it cannot express the configuration. */
import {snapshot, type WidgetTag} from '../../publisher/src/prerender/snapshot.js';
import type {Configuration} from './configuration.js';
import {declarationsOf} from './look.js';
import {angular, plain, react, svelte, vue} from './npm.js';
import {attribute, element, escapeHtml, lineElement, literal, type Attribute} from './write.js';

/** The file with a name that optimizers leave alone. */
const SCRIPT = 'alliance-widgets.min.js';

/** The attributes for a file's hash. Without `crossorigin`, browsers cannot compare the hash of a file from another site. */
const hash = ({site}: Configuration, name: string) => [`integrity="${site.integrity[name] ?? ''}"`, 'crossorigin'];

const scriptTag = (what: Configuration, name = SCRIPT) =>
  `${element('script', [attribute(['src', what.site.base + name]), ...hash(what, name), 'defer'])}\n`;

function themeTag(what: Configuration) {
  if (!what.theme) return '';
  const name = `themes/${what.theme}.css`;
  return `<link ${['rel="stylesheet"', attribute(['href', what.site.base + name]), ...hash(what, name)].join(' ')} />\n`;
}

/** The one rule that makes the widget match the page around it. */
function styleTag({widget, look = {}}: Configuration) {
  const lines = declarationsOf(look);
  return lines.length > 0
    ? `<style>${widget} { ${lines.join(' ')} }</style>
`
    : '';
}

const languageOf = ({lang}: Configuration): Attribute[] => [
  ...(lang ? [['lang', lang] as const] : []),
  ...(lang === 'ar' ? [['dir', 'rtl'] as const] : []),
];

/** The name of the widget for people. */
const titleOf = ({attributes, about}: Configuration) => attributes.heading || about?.title || 'Alliance';

/** What visitors see without JavaScript, or when the feed cannot be loaded. */
const fallbackOf = (what: Configuration) =>
  what.about?.url ? `<a ${attribute(['href', what.about.url])}>${escapeHtml(titleOf(what))}</a>` : '';

/** What is between the widget's tags: its items as plain HTML, and its fallback. */
function insideOf(what: Configuration): string {
  const {hasSnapshot, about, widget, attributes, lang} = what;
  const feed = hasSnapshot ? about?.parsed : undefined;
  const language = lang || feed?.language || 'en';
  const items = feed && snapshot(feed, {tag: widget as WidgetTag, attributes, language});
  return [items, fallbackOf(what)].filter(Boolean).join('\n');
}

const attributesOf = (what: Configuration) => [
  ...(what.src ? [['src', what.src] as const] : []),
  ...Object.entries(what.attributes),
  ...languageOf(what),
];

function script(what: Configuration) {
  const widget = element(what.widget, attributesOf(what).map(attribute), insideOf(what));
  const given = what.feed
    ? `<script>\n  document.currentScript.previousElementSibling.feed = ${literal(what.feed)};\n</script>\n`
    : '';
  return `${themeTag(what)}${styleTag(what)}${scriptTag(what)}${widget}\n${given}`;
}

/** The CMS link. Its `data-src` is for the widget, its `href` for people. */
function link(what: Configuration) {
  const data = Object.entries(what.attributes).map(([name, value]) => [`data-${name}`, value] as const);
  const home = what.about?.url;
  const addresses: Attribute[] = home
    ? [
        ['data-src', what.src!],
        ['href', home],
      ]
    : [['href', what.src!]];
  const pairs: Attribute[] = [['data-alliance-widget', what.widget], ...data, ...addresses];
  const tag = lineElement('a', pairs.map(attribute), escapeHtml(titleOf(what)));
  const language = languageOf(what).map(attribute);
  return language.length > 0 ? lineElement('div', language, tag) : tag;
}

const cms = (what: Configuration) =>
  what.src ? `${themeTag(what)}${styleTag(what)}${scriptTag(what)}${link(what)}\n` : undefined;

/** Code between the lines that make it a “Custom HTML” block in WordPress. */
const htmlBlock = (code: string) => `<!-- wp:html -->\n${code}\n<!-- /wp:html -->\n`;

/** For editors of WordPress. It has no hashes, as optimizing plugins may serve changed copies of the files. */
function wordpress(what: Configuration) {
  if (!what.src) return;
  const {base} = what.site;
  const theme = what.theme
    ? `<link rel="stylesheet" ${attribute(['href', `${base}themes/${what.theme}.css`])} />\n`
    : '';
  const script = `<script ${attribute(['src', base + SCRIPT])} defer></script>\n`;
  const inside = insideOf(what);
  const open = `<${[what.widget, ...attributesOf(what).map(attribute)].join(' ')}>`;
  const widget = [open, ...(inside ? [inside] : []), `</${what.widget}>`].join(inside ? '\n' : '');
  return htmlBlock(`${theme}${styleTag(what)}${script}<div>\n${widget}\n</div>`);
}

/** For authors of WordPress, whose code must not have unknown tags or scripts. */
const wordpressLink = (what: Configuration) => (what.src ? htmlBlock(`<p>${link(what)}</p>`) : undefined);

/** The address of the page for frames, which shows only the widget. */
function framePage({widget, attributes, src = '', lang, theme, site}: Configuration) {
  const query = new URLSearchParams({widget, src, ...attributes, ...(lang && {lang}), ...(theme && {theme})});
  return `${site.base}embed.html?${query.toString()}`;
}

/** Whether all feeds are on the host that the files are published on, so that a plain link becomes a widget. */
export const isOnHostOf = ({src = '', site}: Configuration) =>
  src
    .split(/\s+/)
    .filter(Boolean)
    .every((address) => new URL(address, site.base).host === new URL(site.base).host);

/** A link with only an address, which every editor and sanitizer keeps. */
function plainLink(what: Configuration) {
  if (!what.src) return;
  const tag = lineElement('a', [attribute(['href', framePage(what)])], escapeHtml(titleOf(what)));
  const language = languageOf(what).map(attribute);
  const shown = language.length > 0 ? lineElement('div', language, tag) : tag;
  return isOnHostOf(what) ? `${themeTag(what)}${styleTag(what)}${scriptTag(what)}${shown}\n` : `${shown}\n`;
}

function iframe(what: Configuration) {
  if (!what.src) return;
  const pairs: Attribute[] = [
    ['src', framePage(what)],
    ['title', titleOf(what)],
    ['width', '100%'],
    ['height', '600'],
    // Obsolete, but unlike a style, no CMS or policy removes it.
    ['frameborder', '0'],
    ['style', 'display: block'],
  ];
  return `${element('iframe', pairs.map(attribute))}\n${scriptTag(what, 'alliance-frame.js')}`;
}

export type Form = (what: Configuration) => string | undefined;

/** All forms of code. */
export const FORMS = {
  script,
  link: plainLink,
  cms,
  wordpress,
  'wordpress-link': wordpressLink,
  iframe,
  react,
  vue,
  svelte,
  angular,
  plain,
} satisfies Record<string, Form>;
export type FormName = keyof typeof FORMS;

/** Whether a form's code has the widget's items in it. */
export const hasSnapshots = (name: FormName) => name === 'script' || name === 'wordpress';

/** Whether a form's code has a style rule in it. */
export const hasStyle = (name: FormName, {look = {}}: Configuration) =>
  ['script', 'link', 'cms', 'wordpress'].includes(name) && Object.keys(look).length > 0;
