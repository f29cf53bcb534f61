import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {applyEdits, escapeAttribute} from '../text/html.js';
import {readEmbedOptions} from '../widgets.js';
import {WIDGETS} from './snapshot.js';

/** The attributes of all elements. */
export const ATTRIBUTES =
  'heading heading-level link-target limit more tag since source exclude language filters layout images date-style item sort variant dismissible src refresh timeout offline loading'.split(
    ' ',
  );

const isElement = (node: Tree.Node | undefined): node is Tree.Element => !!node && 'tagName' in node;

/**
 * Puts the widget that the address of the page for frames asks for (`embed.html?widget=news-list&src=…`) into its body, in place
 * of an earlier one. It can then get a snapshot like any other widget. Other pages stay as they are.
 * @throws an `Error` with a message that says what is wrong with the address
 */
export function withAskedWidget(html: string, url: string | undefined): string {
  if (!url || !/\/embed\.html\?(.*&)?widget=/.test(url)) return html;
  const {widget, attributes, lang, dir} = readEmbedOptions(url, () => ATTRIBUTES);
  const all = [...attributes, ...(lang ? [['lang', lang]] : []), ...(dir === 'rtl' ? [['dir', dir]] : [])];
  const written = all.map(([name, value]) => (value ? ` ${name}="${escapeAttribute(value)}"` : ` ${name}`)).join('');
  return applyEdits(html, [{...placeIn(html), text: `<${widget}${written}></${widget}>`}]);
}

/** The place of the widget in a page for frames: that of an earlier one, or else the beginning of the body. */
function placeIn(html: string): {start: number; end: number} {
  const root = parse(html, {sourceCodeLocationInfo: true}).childNodes.find(isElement);
  const body = root?.childNodes.find((node) => isElement(node) && node.tagName === 'body') as Tree.Element | undefined;
  const earlier = body?.childNodes.find(
    (node) => isElement(node) && (WIDGETS as readonly string[]).includes(node.tagName),
  );
  if (earlier?.sourceCodeLocation) {
    return {start: earlier.sourceCodeLocation.startOffset, end: earlier.sourceCodeLocation.endOffset};
  }
  const start = body?.sourceCodeLocation?.startTag?.endOffset ?? html.length;
  return {start, end: start};
}
