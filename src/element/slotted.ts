import {isVisible} from '../feed/read/text.js';
import {logToPage} from '../host-page/log-to-page.js';

/** What a visitor sees nothing of: editors such as WordPress add empty paragraphs and line breaks. */
const INVISIBLE = 'br, wbr, script, style, noscript, template, link, meta';
/** What a visitor sees without a text in it. */
const VISIBLE =
  'img, picture, svg, video, audio, canvas, iframe, object, embed, math, hr, button, input, select, textarea, meter, progress';
/** What an author never means to be a fallback. Snapshots that the publisher's tools write are made of headings, too. */
const SWALLOWED =
  'h1, h2, h3, h4, h5, h6, main, nav, aside, header, footer, [role=main], [role=navigation], [role=banner], [role=contentinfo], news-list, publication-card, publication-list, campaign-banner, alliance-feed';

/** Whether a visitor would see anything of a node. */
function showsAnything(node: Node): boolean {
  if (node.nodeType === 3) return isVisible(node.nodeValue!);
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (element.matches(INVISIBLE)) return false;
  // An element of the page's own may show anything.
  return element.matches(VISIBLE) || element.localName.includes('-') || [...element.childNodes].some(showsAnything);
}

/** What the page has put in a slot, texts among it. */
export const inSlot = (host: Element, name: string) =>
  // On a server, nothing is known of what is inside.
  [...((host.childNodes as NodeListOf<ChildNode> | undefined) ?? [])].filter(
    (node) => ((node as Partial<Element>).slot ?? '') === name,
  );

/** Whether the page has put something to see in a slot: a text, a picture, a link or a control. */
export const hasSlotted = (host: Element, name = ''): boolean => inSlot(host, name).some(showsAnything);

const warned = new WeakSet<Element>();

/**
 * HTML knows no self-closed tags: `<news-list src="…" />` is never closed, and the rest of the page is taken for its
 * fallback, which is gone once there is content.
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
    `<${host.localName}> contains headings, landmarks or other widgets, which are hidden once it has loaded. If they are the rest of the page, close the tag: <${host.localName}></${host.localName}>, not <${host.localName} />.`,
  );
}
