/** The markup of a live example, as one would paste it into another page. */

/** Addresses that work on any other page. */
const absolute = (addresses: string) =>
  addresses
    .split(/\s+/)
    .map((address) => new URL(address, document.baseURI).href)
    .join(' ');

/** Elements that are written on one line, with their content as it is. */
const TEXTS = 'a, p, h2, h3';

/** The lines of one node, as a person would write them. If a tag is longer than `room`, each attribute has its own line. */
function linesOf(node: Node, room: number): string[] {
  if (!(node instanceof Element)) return node.nodeValue?.trim() ? [node.nodeValue.trim()] : [];
  const tag = node.localName;
  const attributes = Array.from(node.attributes, ({name, value}) => (value ? `${name}="${value}"` : name));
  const line = `<${[tag, ...attributes].join(' ')}>`;
  const isText = node.matches(TEXTS);
  const inside = isText
    ? [node.innerHTML.trim()]
    : Array.from(node.childNodes).flatMap((child) => linesOf(child, room - 2));
  const isShort = isText || inside.length === 0;
  const isLong = line.length + (isShort ? tag.length : 0) > room;
  // Several addresses are written on lines of their own.
  const open = isLong
    ? [`<${tag}`, ...attributes.flatMap((text) => `  ${text.replaceAll(' http', '\n    http')}`.split('\n')), '>']
    : [line];
  if (isShort) return [...open.slice(0, -1), `${open.at(-1)}${inside.join('')}</${tag}>`];
  return [...open, ...inside.map((text) => `  ${text}`), `</${tag}>`];
}

/** The markup inside an element or a template, with addresses that work anywhere. */
export function markupOf(live: Element, room: number): string {
  const source = live instanceof HTMLTemplateElement ? live.content : live;
  // In a document without a window, custom elements stay markup, and nothing loads.
  const copy = document.implementation.createHTMLDocument().importNode(source, true);
  // Leave out snapshots: a tool writes them, not a person.
  for (const snapshot of copy.querySelectorAll('[data-alliance-snapshot]')) snapshot.remove();
  for (const name of ['src', 'href', 'data-src']) {
    for (const element of copy.querySelectorAll(`[${name}]`))
      element.setAttribute(name, absolute(element.getAttribute(name)!));
  }
  return Array.from(copy.childNodes)
    .flatMap((node) => linesOf(node, room))
    .join('\n');
}

/** The script tag for other pages. With `defer`, they don't wait for the script before they show anything. */
export function scriptTag(integrity?: string) {
  const {src} = document.querySelector<HTMLScriptElement>('script[src$="alliance-widgets.min.js"]')!;
  const hash = integrity ? ` integrity="${integrity}" crossorigin` : '';
  return `<script src="${src}"${hash} defer></script>\n`;
}
