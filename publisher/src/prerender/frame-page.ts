import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {applyEdits, escapeAttribute} from '../text/html.js';
import {readEmbedOptions} from '../widgets.js';
import {WIDGETS} from './snapshot.js';

/** All attributes that the elements have. */
export const ATTRIBUTES =
  'heading heading-level link-target limit more tag since source exclude language filters layout images date-style item sort variant dismissible src refresh timeout offline loading'.split(
    ' ',
  );

const isElement = (node: Tree.Node | undefined): node is Tree.Element => !!node && 'tagName' in node;

/**
 * The page for frames shows the one widget that its address asks for (`embed.html?widget=news-list&src=…`): the element is
 * put into its body, in the place of an earlier one, so that it can be filled like any other. Other pages stay as they are.
 *
 * @throws {Error} Whose message says what the address lacks.
 */
export function withAskedWidget(html: string, url: string | undefined): string {
  if (!url || !/\/embed\.html\?(.*&)?widget=/.test(url)) return html;
  const {widget, attributes, lang, dir} = readEmbedOptions(url, () => ATTRIBUTES);
  const all = [...attributes, ...(lang ? [['lang', lang]] : []), ...(dir === 'rtl' ? [['dir', dir]] : [])];
  const written = all.map(([name, value]) => (value ? ` ${name}="${escapeAttribute(value)}"` : ` ${name}`)).join('');
  return applyEdits(html, [{...placeIn(html), text: `<${widget}${written}></${widget}>`}]);
}

/** The place of the widget in a page for frames: the first thing in its body. */
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
