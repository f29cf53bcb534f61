/*
 * A configuration as code to copy. Each function gets {widget, attributes, src or feed, lang, theme, options, site},
 * where `site` knows the addresses and hashes of what is published, and gives a complete text.
 */
/* global URLSearchParams */

export const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A value as JavaScript that may stand in a script of an HTML page, too. */
export const literal = (value) =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

const attribute = ([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`);
const attributesOf = (pairs) => pairs.map(attribute).join('');

/** Attributes by name: the address first, unless the feed is given by script. */
const pairsOf = ({src, attributes, lang}) => [
  ...(src ? [['src', src]] : []),
  ...Object.entries(attributes),
  ...(lang ? [['lang', lang], ...(lang === 'ar' ? [['dir', 'rtl']] : [])] : []),
];

const themeTag = ({theme, site}) =>
  theme ? `<link rel="stylesheet" href="${escapeHtml(`${site.base}themes/${theme}.css`)}">\n` : '';
const scriptTag = ({site}, name = 'alliance-widgets.js') =>
  `<script src="${escapeHtml(site.base + name)}" integrity="${site.integrity[name]}" crossorigin defer></script>\n`;
const tagOf = (what) => `<${what.widget}${attributesOf(pairsOf(what))}></${what.widget}>\n`;

function script(what) {
  const feed = what.feed
    ? `<script>\n  document.currentScript.previousElementSibling.feed = ${literal(what.feed)};\n</script>\n`
    : '';
  return themeTag(what) + scriptTag(what) + tagOf(what) + feed;
}

function cms(what) {
  if (!what.src) return;
  const {widget, attributes, lang, src} = what;
  const data = Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]);
  const link = `<a data-alliance-widget="${widget}"${attributesOf(data)} href="${escapeHtml(src)}">Alliance</a>`;
  const inside = lang ? `<div lang="${escapeHtml(lang)}"${lang === 'ar' ? ' dir="rtl"' : ''}>${link}</div>` : link;
  return `${themeTag(what)}${scriptTag(what)}${inside}\n`;
}

function iframe(what) {
  if (!what.src) return;
  const {widget, attributes, src, lang, theme, site} = what;
  const query = new URLSearchParams({widget, src, ...attributes, ...(lang && {lang}), ...(theme && {theme})});
  const title = attributes.heading ?? 'Alliance';
  const address = escapeHtml(`${site.base}embed.html?${query}`);
  return `<iframe src="${address}" title="${escapeHtml(title)}" width="100%" height="600"></iframe>\n${scriptTag(what, 'alliance-frame.js')}`;
}

// ── npm ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const imports = ({widget, theme}) =>
  `import 'alliance-widgets/define/${widget}';\n${theme ? `import 'alliance-widgets/themes/${theme}.css';\n` : ''}`;
const constant = ({feed}) => (feed ? `\nconst feed = ${JSON.stringify(feed, null, 2)};\n` : '');

/** Attributes as expressions, which need no escaping but a script's. */
const expressions = (what, write) =>
  pairsOf(what)
    .map(([name, value]) => write(name, value))
    .join('');
const booleans = ({options}) => new Set(options.filter(({kind}) => kind === 'boolean').map(({name}) => name));

function react(what) {
  const on = booleans(what);
  const attributes = expressions(what, (name, value) => {
    const property = what.options.find((option) => option.name === name);
    const key = property?.property ?? name;
    return `\n      ${key}={${on.has(name) ? 'true' : property?.kind === 'number' ? Number(value) : JSON.stringify(value)}}`;
  });
  const feed = what.feed ? '\n      feed={feed}' : '';
  return `${imports(what)}${constant(what)}
export function Alliance() {
  return (
    <${what.widget}${attributes}${feed}
    ></${what.widget}>
  );
}
`;
}

const vue = (what) => `<script setup>
${imports(what)}${constant(what).replaceAll('</', '<\\/')}</script>

<template>
  <${what.widget}${attributesOf(pairsOf(what))}${what.feed ? ' :feed.prop="feed"' : ''}></${what.widget}>
</template>
`;

const svelte = (what) => `<script>
${imports(what)}${constant(what).replaceAll('</', '<\\/')}</script>

<${what.widget}${attributesOf(pairsOf(what)).replaceAll('{', '&#123;').replaceAll('}', '&#125;')}${what.feed ? ' {feed}' : ''}></${what.widget}>
`;

const angular = (what) => `import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
${imports(what)}
@Component({
  selector: 'app-alliance',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: ${literal(
    `<${what.widget}${attributesOf(pairsOf(what))
      .replaceAll('{', '&#123;')
      .replaceAll('}', '&#125;')
      .replaceAll('@', '&#64;')}${what.feed ? ' [feed]="feed"' : ''}></${what.widget}>`,
  )},
})
export class Alliance {${what.feed ? `\n  protected readonly feed = ${JSON.stringify(what.feed)};\n` : ''}}
`;

const plain = (what) => `${imports(what)}
const widget = document.createElement('${what.widget}');
${expressions(what, (name, value) => `widget.setAttribute(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)}${
  what.feed ? `widget.feed = ${JSON.stringify(what.feed, null, 2)};\n` : ''
}document.body.append(widget);
`;

/** Every form that there is; one that cannot say a configuration gives `undefined`. */
export const FORMS = {script, cms, iframe, react, vue, svelte, angular, plain};
