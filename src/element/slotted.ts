import {isVisible} from '../feed/read/text.js';
import {logToPage} from '../host-page/log-to-page.js';

/** Elements with text that a visitor cannot see. */
const INVISIBLE = 'script, style, noscript';
/** Elements that a visitor sees even without text. Others may be empty, such as the paragraphs that WordPress adds. */
const VISIBLE =
  'img, svg, video, audio, canvas, iframe, object, embed, hr, button, input, select, textarea, meter, progress';
/** Elements that an author never means as a fallback. Snapshots may have headings, and are left out below. */
const SWALLOWED =
  'h1, h2, h3, h4, h5, h6, main, nav, aside, header, footer, [role=main], [role=navigation], [role=banner], [role=contentinfo], news-list, publication-card, publication-list, campaign-banner, alliance-feed';

/** Whether a visitor can see anything of a node. */
function showsAnything(node: Node): boolean {
  if (node.nodeType === 3) return isVisible(node.nodeValue!);
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (element.matches(INVISIBLE)) return false;
  // A custom element of the page may show anything.
  return element.matches(VISIBLE) || element.localName.includes('-') || [...element.childNodes].some(showsAnything);
}

/** The nodes that the page has put in a slot, including text. */
export const inSlot = (host: Element, name: string) =>
  // A server doesn't know what is inside.
  [...((host.childNodes as NodeListOf<ChildNode> | undefined) ?? [])].filter(
    (node) => ((node as Partial<Element>).slot ?? '') === name,
  );

/** Whether the page has put anything visible in a slot: text, a picture, a link or a control. */
export const hasSlotted = (host: Element, name = ''): boolean => inSlot(host, name).some(showsAnything);

const warned = new WeakSet<Element>();

/**
 * Warns, once for each element, if the rest of the page seems to be inside it. HTML doesn't know self-closing tags: after
 * `<news-list src="…" />`, the rest of the page is the fallback, and disappears when there is content.
 */
export function warnIfNotClosed(host: Element) {
  const isRestOfPage = (node: Node) => {
    const element = node as Element;
    if (element.nodeType !== 1 || element.matches('[data-alliance-snapshot]')) return false;
    return element.matches(SWALLOWED) || !!element.querySelector(SWALLOWED);
  };
  if (warned.has(host) || !inSlot(host, '').some(isRestOfPage)) return;
  warned.add(host);
  logToPage(
    'warn',
    `<${host.localName}> contains headings, landmarks or other widgets, and will hide them. If they are the rest of the page, close its tag: </${host.localName}>.`,
  );
}
