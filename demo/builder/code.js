/*
 * A configuration as code to copy. Each function gets {widget, attributes, src or feed, about, lang, theme, options,
 * site}, and gives a complete text. `about` is what the feed says of itself, {title, url}, when that is known; `site`
 * knows the addresses and hashes of what is published.
 */
/* global URLSearchParams */
import {angular, plain, react, svelte, vue} from './npm.js';
import {attribute, element, escapeHtml, literal} from './write.js';

/** `crossorigin`, as no browser compares a hash without it. */
const hashed = ({site}, name) => [`integrity="${site.integrity[name]}"`, 'crossorigin'];

const scriptTag = (what, name = 'alliance-widgets.js') =>
  `${element('script', [attribute(['src', what.site.base + name]), ...hashed(what, name), 'defer'])}\n`;

function themeTag(what) {
  if (!what.theme) return '';
  const name = `themes/${what.theme}.css`;
  const attributes = ['rel="stylesheet"', attribute(['href', what.site.base + name]), ...hashed(what, name)];
  return `<link ${attributes.join(' ')} />\n`;
}

const languageOf = ({lang}) => (lang ? [['lang', lang], ...(lang === 'ar' ? [['dir', 'rtl']] : [])] : []);

/** What the widget is called where it cannot be seen. */
const titleOf = ({attributes, about}) => attributes.heading || about?.title || 'Alliance';

function script(what) {
  const {widget, attributes, src, feed, about} = what;
  const pairs = [...(src ? [['src', src]] : []), ...Object.entries(attributes), ...languageOf(what)];
  // What is there without JavaScript, or when the feed cannot be loaded.
  const link = about?.url && `<a ${attribute(['href', about.url])}>${escapeHtml(titleOf(what))}</a>`;
  const given = feed
    ? `<script>\n  document.currentScript.previousElementSibling.feed = ${literal(feed)};\n</script>\n`
    : '';
  return `${themeTag(what)}${scriptTag(what)}${element(widget, pairs.map(attribute), link)}\n${given}`;
}

function cms(what) {
  if (!what.src) return;
  const data = Object.entries(what.attributes).map(([name, value]) => [`data-${name}`, value]);
  const pairs = [['data-alliance-widget', what.widget], ...data, ['href', what.src]];
  const link = `<a ${pairs.map(attribute).join(' ')}>${escapeHtml(titleOf(what))}</a>`;
  const language = languageOf(what).map(attribute);
  return `${themeTag(what)}${scriptTag(what)}${language.length > 0 ? element('div', language, link) : link}\n`;
}

function iframe(what) {
  if (!what.src) return;
  const {widget, attributes, src, lang, theme, site} = what;
  const query = new URLSearchParams({widget, src, ...attributes, ...(lang && {lang}), ...(theme && {theme})});
  const pairs = [
    ['src', `${site.base}embed.html?${query}`],
    ['title', titleOf(what)],
    ['width', '100%'],
    ['height', '600'],
    // Obsolete, and what neither a CMS nor a policy takes away, as they do with a style.
    ['frameborder', '0'],
  ];
  return `${element('iframe', pairs.map(attribute))}\n${scriptTag(what, 'alliance-frame.js')}`;
}

/** Every form that there is; one that cannot say a configuration gives `undefined`. */
export const FORMS = {script, cms, iframe, react, vue, svelte, angular, plain};
