/** How texts, values and elements are written in code. */

/** A text between tags or in an attribute of HTML. A line break is a reference, so that lines can be indented. */
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

/** A value as JavaScript that can also be in a script of an HTML page. */
export const literal = (value: unknown) => JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');

/** Lines end with a line feed: other separators are part of a text. */
export const indent = (text: string, depth: number) => text.replace(/(?<![^\n])(?=[^\n])/g, ' '.repeat(depth));

export type Attribute = readonly [name: string, value: string];

/** An attribute of HTML. */
export const attribute = ([name, value]: Attribute) => (value === '' ? name : `${name}="${escapeHtml(value)}"`);

/** An element of written attributes. If it is long, each attribute is on a line of its own. */
export function element(tag: string, attributes: readonly string[], inside = '') {
  const open = `<${[tag, ...attributes].join(' ')}>`;
  const short = open.length + tag.length + 3 <= 80;
  const start = short ? open : `<${tag}\n${attributes.map((text) => `  ${text}\n`).join('')}>`;
  return inside ? `${start}\n${indent(inside, 2)}\n</${tag}>` : `${start}</${tag}>`;
}

/** An element in one line, as Markdown and editors that make paragraphs need it. */
export const lineElement = (tag: string, attributes: readonly string[], inside = '') =>
  `<${[tag, ...attributes].join(' ')}>${inside}</${tag}>`;
