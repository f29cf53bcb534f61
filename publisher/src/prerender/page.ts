import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {languageTag} from '../widgets.js';
import {WIDGETS, type WidgetTag} from './snapshot.js';

/** A content element on a page, with what its place means for its contents. */
export interface PageWidget {
  tag: WidgetTag;
  attributes: Record<string, string>;
  /** The addresses in its own `src`, or in that of its provider. */
  src: string | undefined;
  /** The canonical tag of the nearest `lang`, as widgets read it; `en` if there is none. */
  language: string;
  /** Whether only phrasing content is allowed here. */
  phrasing: boolean;
  /** Whether links are allowed here. */
  links: boolean;
  /** Whether the page has put a heading into the widget's slot. */
  hasHeading: boolean;
  /** The range of its content in the page's source; undefined if it is not closed. */
  inside: {start: number; end: number} | undefined;
  /** The places of earlier snapshots. */
  earlier: {start: number; end: number}[];
}

export interface Page {
  widgets: PageWidget[];
  /** The base of the page's addresses, if it names one. */
  baseHref: string | undefined;
}

interface Open {
  node: Tree.ParentNode;
  around: Open | undefined;
}

const HTML = 'http://www.w3.org/1999/xhtml';
/** Elements that may contain only phrasing content. */
const PHRASING = new Set(
  'abbr b bdi bdo button cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd label legend mark meter output p pre progress q rp rt ruby s samp small span strong sub summary sup time u var'.split(
    ' ',
  ),
);
/** A block inside one of these doesn't end a paragraph around it (HTML, "has an element in button scope"). */
const SCOPE = new Set('applet button caption html marquee object table td template th'.split(' '));
/** Elements that may contain whatever is allowed around them. */
const TRANSPARENT = new Set('a ins del map object video audio canvas slot'.split(' '));

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
const attributeOf = (node: Tree.Node, name: string) =>
  isElement(node) ? node.attrs.find((attr) => attr.name === name)?.value : undefined;

const MENTIONS_WIDGET = new RegExp(`<(?:${WIDGETS.join('|')})\\b`, 'i');

/** Finds the widgets of a page. */
export function readPage(html: string): Page {
  const page: Page = {widgets: [], baseHref: undefined};
  // Most pages of a site have none. Parsing one of some megabytes takes seconds.
  if (!MENTIONS_WIDGET.test(html)) return page;
  const waiting: Open[] = [{node: parse(html, {sourceCodeLocationInfo: true}), around: undefined}];
  for (let open = waiting.pop(); open; open = waiting.pop()) {
    const {node} = open;
    if (isElement(node)) {
      if (node.tagName === 'base') page.baseHref ??= attributeOf(node, 'href');
      if ((node.namespaceURI as string) === HTML && isWidget(node.tagName)) {
        page.widgets.push(widgetOf(node, node.tagName, open.around));
        continue;
      }
    }
    const inside = insideOf(node);
    if (!inside) continue;
    for (const child of inside.childNodes.toReversed()) {
      if (isElement(child)) waiting.push({node: child, around: open});
    }
  }
  return page;
}

const isWidget = (name: string): name is WidgetTag => (WIDGETS as readonly string[]).includes(name);

/** What is inside a node. A template is not shown, unless it is the shadow root of its parent. */
function insideOf(node: Tree.ParentNode): Tree.ParentNode | undefined {
  if (!('content' in node)) return node;
  return attributeOf(node, 'shadowrootmode') === undefined ? undefined : node.content;
}

function* outward(open: Open | undefined): Generator<Tree.ParentNode> {
  for (let place = open; place; place = place.around) yield place.node;
}

/** Whether a block that begins here would end a paragraph, even if there is something in between, such as `<font>`. */
function isInParagraph(ancestors: Tree.ParentNode[]): boolean {
  for (const node of ancestors) {
    if (!isElement(node) || (node.namespaceURI as string) !== HTML || SCOPE.has(node.tagName)) return false;
    if (node.tagName === 'p') return true;
  }
  return false;
}

function widgetOf(element: Tree.Element, tag: WidgetTag, around: Open | undefined): PageWidget {
  const attributes = Object.fromEntries(element.attrs.map(({name, value}) => [name, value]));
  const ancestors = [...outward(around)];
  const names = ancestors.flatMap((node) => (isElement(node) ? [node.tagName] : []));
  const provider = ancestors.find((node) => isElement(node) && node.tagName === 'alliance-feed');
  const language = [element, ...ancestors]
    .map((node) => attributeOf(node, 'lang') ?? attributeOf(node, 'xml:lang'))
    .find((lang) => lang !== undefined);
  const own = attributes.src?.trim();
  const container = names.find((name) => !TRANSPARENT.has(name) && !name.includes('-'));
  const {startTag, endTag} = element.sourceCodeLocation ?? {};
  return {
    tag,
    attributes,
    src: own || (provider && attributeOf(provider, 'src')?.trim()) || undefined,
    language: languageTag(language) ?? 'en',
    phrasing: (container !== undefined && PHRASING.has(container)) || isInParagraph(ancestors),
    links: !names.some((name) => name === 'a' || name === 'button'),
    hasHeading: element.childNodes.some((child) => attributeOf(child, 'slot') === 'heading'),
    inside: startTag && endTag && {start: startTag.endOffset, end: endTag.startOffset},
    earlier: element.childNodes.flatMap((child) => {
      const place = isElement(child) && attributeOf(child, 'data-alliance-snapshot') !== undefined;
      const {sourceCodeLocation: location} = child;
      return place && location ? [{start: location.startOffset, end: location.endOffset}] : [];
    }),
  };
}
