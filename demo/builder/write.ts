/** Writes texts, values and elements as code. */

/** A text as HTML, between tags or in an attribute. Line breaks become references, so that lines can be indented. */
export const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '&#10;');

/** A text as a string of JavaScript, in single quotes. */
export const quoted = (text: string) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** A value as JavaScript that is also safe inside a `<script>`. */
export const literal = (value: unknown) => JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');

/** Indents all lines that are not empty. Only a line feed ends a line: other separators are part of a text. */
export const indent = (text: string, depth: number) => text.replace(/(?<![^\n])(?=[^\n])/g, ' '.repeat(depth));

export type Attribute = readonly [name: string, value: string];

/** An attribute of HTML. */
export const attribute = ([name, value]: Attribute) => (value === '' ? name : `${name}="${escapeHtml(value)}"`);

/** An element with attributes that are already written. If it is long, each attribute is on a line of its own. */
export function element(tag: string, attributes: readonly string[], inside = '') {
  const open = `<${[tag, ...attributes].join(' ')}>`;
  const short = open.length + tag.length + 3 <= 80;
  const start = short ? open : `<${tag}\n${attributes.map((text) => `  ${text}\n`).join('')}>`;
  return inside ? `${start}\n${indent(inside, 2)}\n</${tag}>` : `${start}</${tag}>`;
}

/** An element on one line, which Markdown and some editors need. */
export const lineElement = (tag: string, attributes: readonly string[], inside = '') =>
  `<${[tag, ...attributes].join(' ')}>${inside}</${tag}>`;
