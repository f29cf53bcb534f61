/* A configuration as code for applications that take the package from npm; see code.js. */
import {attribute, element, escapeHtml, indent, quoted} from './write.js';

const imports = ({widget, theme}) =>
  `import 'alliance-widgets/define/${widget}';\n${theme ? `import 'alliance-widgets/themes/${theme}.css';\n` : ''}`;

const json = (feed) => JSON.stringify(feed, null, 2);
const constant = ({feed}) => (feed ? `\nconst feed = ${json(feed)};\n` : '');
/** In a file of HTML's kind, a script ends at the first end tag, also in a string. */
const inScript = (code) => indent(code, 2).replaceAll('</', '<\\/');

/** All attributes, as [name, value, kind]. */
const attributesOf = ({src, attributes, lang, options}) => [
  ...(src ? [['src', src, 'text']] : []),
  ...Object.entries(attributes).map(([name, value]) => {
    const {kind} = options.find((option) => option.name === name);
    return [name, value, kind];
  }),
  ...(lang ? [['lang', lang, 'text']] : []),
  ...(lang === 'ar' ? [['dir', 'rtl', 'text']] : []),
];

/** The element, its attributes as `write` has them, and its feed as `given`. */
const written = (what, write, given) =>
  element(what.widget, [...attributesOf(what).map((each) => write(...each)), ...(what.feed ? [given] : [])]);

export function react(what) {
  const tag = written(
    what,
    // By their attributes' names, which a server writes, too.
    (name, value, kind) => {
      if (kind === 'boolean') return name;
      if (kind === 'number') return `${name}={${Number(value)}}`;
      // What has no other meaning in JSX is written as in HTML.
      return `${name}=${/["&\n]/.test(value) ? `{${quoted(value)}}` : `"${value}"`}`;
    },
    'feed={feed}',
  );
  return `/// <reference types="alliance-widgets/react" />
${imports(what)}${constant(what)}
export function Alliance() {
  return (
${indent(tag, 4)}
  );
}
`;
}

export function vue(what) {
  const tag = written(
    what,
    (name, value, kind) => (kind === 'number' ? `:${name}="${Number(value)}"` : attribute([name, value])),
    ':feed="feed"',
  );
  return `<!-- vite.config.js: vue({template: {compilerOptions: {isCustomElement: (tag) => tag.includes('-')}}}) -->
<script setup>
${imports(what)}${constant(what).replaceAll('</', '<\\/')}</script>

<template>
${indent(tag, 2)}
</template>
`;
}

const braces = (html) => html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');

export function svelte(what) {
  const tag = written(
    what,
    (name, value, kind) => {
      if (kind === 'boolean') return `${name}={true}`;
      return kind === 'number' ? `${name}={${Number(value)}}` : `${name}="${braces(escapeHtml(value))}"`;
    },
    '{feed}',
  );
  return `<script>
${inScript(imports(what) + constant(what))}</script>

${tag}
`;
}

const expression = (text) => quoted(text).replaceAll('{', '\\u007b');

export function angular(what) {
  const {widget, theme, feed} = what;
  const tag = written(
    what,
    // Angular looks for bindings when it has read the references: there, only its own texts hold braces.
    (name, value) =>
      attribute(value.includes('{{') ? [`[attr.${name}]`, expression(value)] : [name, value]).replaceAll('@', '&#64;'),
    '[feed]="feed"',
  );
  const template = indent(tag, 4).replace(/[\\`]|\$(?=\{)/g, '\\$&');
  // A theme is for the whole page.
  const styles = theme
    ? `  styles: \`@import 'alliance-widgets/themes/${theme}.css';\`,\n  encapsulation: ViewEncapsulation.None,\n`
    : '';
  return `import {Component, CUSTOM_ELEMENTS_SCHEMA${theme ? ', ViewEncapsulation' : ''}} from '@angular/core';
import 'alliance-widgets/define/${widget}';

@Component({
  selector: 'app-alliance',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${template}
  \`,
${styles}})
export class Alliance {${feed ? `\n  protected readonly feed = ${indent(json(feed), 2).trimStart()};\n` : ''}}
`;
}

export function plain(what) {
  const lines = attributesOf(what).map(([name, value]) => `widget.setAttribute(${quoted(name)}, ${quoted(value)});\n`);
  return `${imports(what)}${constant(what)}
const widget = document.createElement('${what.widget}');
${lines.join('')}${what.feed ? 'widget.feed = feed;\n' : ''}document.body.append(widget);
`;
}
