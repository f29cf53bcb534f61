/* How texts, values and elements are written in code. */

/** A text between tags or in an attribute of HTML. A line break is a reference, so that lines can be indented. */
export const escapeHtml = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '&#10;');

/** A text as a string of JavaScript, in single quotes. */
export const quoted = (text) => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** A value as JavaScript that may stand in a script of an HTML page, too. */
export const literal = (value) => JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');

/** Lines are what a line feed ends: other separators are part of a text. */
export const indent = (text, depth) => text.replace(/(?<![^\n])(?=[^\n])/g, ' '.repeat(depth));

/** An attribute of HTML. */
export const attribute = ([name, value]) => (value === '' ? name : `${name}="${escapeHtml(value)}"`);

/** An element of written attributes; where it is long, each is on a line of its own. */
export function element(tag, attributes, inside = '') {
  const open = `<${[tag, ...attributes].join(' ')}>`;
  const short = open.length + tag.length + 3 <= 80;
  const start = short ? open : `<${tag}\n${attributes.map((text) => `  ${text}\n`).join('')}>`;
  return inside ? `${start}\n  ${inside}\n</${tag}>` : `${start}</${tag}>`;
}
