/** A configuration as code for applications that use the package from npm. */
import type {Configuration} from './configuration.js';
import {declarationsOf} from './look.js';
import type {OptionKind} from './manifest.js';
import {attribute, element, escapeHtml, indent, quoted} from './write.js';

const themeImport = ({theme}: Configuration) => (theme ? `import 'alliance-widgets/themes/${theme}.css';\n` : '');
const imports = (what: Configuration) => `import 'alliance-widgets/define/${what.widget}';\n${themeImport(what)}`;

const json = (feed: object) => JSON.stringify(feed, null, 2);
const constant = ({feed}: Configuration) => (feed ? `\nconst feed = ${json(feed)};\n` : '');
/** Code for a `<script>`, which ends at the first end tag, even inside a string. */
const inScript = (code: string) => indent(code, 2).replaceAll('</', '<\\/');

type Written = [name: string, value: string, kind: OptionKind];

/** All attributes, each with the kind of its value. */
function attributesOf({src, attributes, lang, options, look = {}}: Configuration): Written[] {
  const declarations = declarationsOf(look);
  const kindOf = (name: string) => options.find((option) => option.name === name)?.kind ?? 'text';
  return [
    ...(src ? [['src', src, 'text'] as Written] : []),
    ...Object.entries(attributes).map(([name, value]): Written => [name, value, kindOf(name)]),
    ...(lang ? [['lang', lang, 'text'] as Written] : []),
    ...(lang === 'ar' ? [['dir', 'rtl', 'text'] as Written] : []),
    ...(declarations.length > 0 ? [['style', declarations.join(' '), 'text'] as Written] : []),
  ];
}

/** The element, with its attributes as `write` returns them, and with `given` for a feed. */
const written = (what: Configuration, write: (...attribute: Written) => string, given: string, tag = what.widget) =>
  element(tag, [...attributesOf(what).map((each) => write(...each)), ...(what.feed ? [given] : [])]);

/** `NewsList` of `news-list`. */
const componentName = (tag: string) => tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

export function react(what: Configuration) {
  const name = componentName(what.widget);
  const tag = written(
    what,
    (name, value, kind) => {
      if (name === 'style') return `style={${JSON.stringify(what.look)}}`;
      if (kind === 'boolean') return name;
      if (kind === 'number') return `${name}={${Number(value)}}`;
      // A text that JSX reads as HTML does is written as in HTML.
      return `${name}=${/["&\n]/.test(value) ? `{${quoted(value)}}` : `"${value}"`}`;
    },
    'feed={feed}',
    name,
  );
  return `import {${name}} from 'alliance-widgets/react';
${themeImport(what)}${constant(what)}
export function Alliance() {
  return (
${indent(tag, 4)}
  );
}
`;
}

export function vue(what: Configuration) {
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

const braces = (html: string) => html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');

export function svelte(what: Configuration) {
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

const expression = (text: string) => quoted(text).replaceAll('{', '\\u007b');

export function angular(what: Configuration) {
  const {widget, theme, feed} = what;
  const tag = written(
    what,
    // Angular looks for bindings after it has decoded references: braces are only safe in a string of its own.
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

export function plain(what: Configuration) {
  const lines = attributesOf(what).map(([name, value]) => `widget.setAttribute(${quoted(name)}, ${quoted(value)});\n`);
  return `${imports(what)}${constant(what)}
const widget = document.createElement('${what.widget}');
${lines.join('')}${what.feed ? 'widget.feed = feed;\n' : ''}document.body.append(widget);
`;
}
