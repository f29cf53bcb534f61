import {Tokenizer, TokenizerMode, type DefaultTreeAdapterTypes as Tree, type Token, type TokenHandler} from 'parse5';
import {httpUrl, htmlToText} from '../widgets.js';

const ADDRESSES: readonly string[] = ['href', 'src', 'poster', 'cite', 'data', 'srcset'];

export interface HtmlImage {
  url: string;
  alt?: string | undefined;
  width?: string | undefined;
  height?: string | undefined;
}

export interface ReadHtml {
  /** The HTML with absolute addresses. Everything else is as it was. */
  html: string;
  /** The first picture that is more than an ornament. */
  image?: HtmlImage;
  /** The HTML without its pictures, if it has any: their descriptions are not part of what it says. */
  withoutPictures?: string;
}

/** Whether a text contains markup. End tags and comments are never text, but what looks like a start tag may be. */
export function isMarkup(text: string): boolean {
  // A tag after the last > never ends. The patterns would search for its end again and again.
  const tags = text.slice(0, text.lastIndexOf('>') + 1);
  return text.includes('<!--') || /<\/[a-z][^>]*>/i.test(tags) || (/<[a-z][^>]*>/i.test(tags) && isNoText(text));
}

const isNoText = (text: string) => htmlToText(text) !== text.trim().replace(/\s+/g, ' ');

export const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const WHOLE = '(?:[a-z][a-z0-9+.-]*:|#)';
/** HTML with a picture, or with an address that may be relative. Most has neither, and need not be parsed. */
const WORTH_PARSING = new RegExp(
  `<img\\b|\\bsrcset\\s*=|\\b(?:href|src|poster|cite|data)\\s*=\\s*(?:"(?!\\s*${WHOLE})|'(?!\\s*${WHOLE})|(?!["'\\s]|${WHOLE}))`,
  'i',
);

/** Reads a piece of HTML: makes its relative addresses absolute, and finds its picture. */
export function readHtml(html: string, base: string | undefined): ReadHtml {
  if (!WORTH_PARSING.test(html)) return {html};
  const edits: {start: number; end: number; text: string}[] = [];
  const pictures: {start: number; end: number; text: string}[] = [];
  let image: HtmlImage | undefined;
  forEachStartTag(html, (tag, origin) => {
    for (const {name, value} of tag.attrs) {
      const place = tag.location?.attrs?.[name];
      if (!place || !ADDRESSES.includes(name)) continue;
      const whole = name === 'srcset' ? wholeSrcset(value, base) : wholeAddress(value, base);
      if (whole !== value) {
        const [start, end] = [origin + place.startOffset, origin + place.endOffset];
        edits.push({start, end, text: `${name}="${escapeAttribute(whole)}"`});
      }
    }
    const picture = tag.tagName === 'img' ? imageOf(tag, base) : undefined;
    if (!picture) return;
    image ??= picture;
    if (tag.location) {
      pictures.push({start: origin + tag.location.startOffset, end: origin + tag.location.endOffset, text: ' '});
    }
  });
  return {html: applyEdits(html, edits), ...(image && {image, withoutPictures: applyEdits(html, pictures)})};
}

/** Elements that contain only text (HTML, section 13.2.6.4). `<noscript>` is not one of them for readers without scripts. */
const TEXT_INSIDE: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

const CHUNK_CHARS = 4096;

/**
 * Calls back for each start tag, with the place in the text that the tag's own places are counted from. It builds no
 * tree and skips the text between tags: either would take several times as long.
 */
function forEachStartTag(html: string, callback: (tag: Token.TagToken, origin: number) => void): void {
  let start = html.indexOf('<');
  const handler: TokenHandler = {
    onStartTag(tag) {
      callback(tag, start);
      if (Object.hasOwn(TEXT_INSIDE, tag.tagName)) tokenizer.state = TEXT_INSIDE[tag.tagName]!;
    },
    onEndTag() {},
    onComment() {},
    onDoctype() {},
    onEof() {},
    onCharacter() {},
    onNullCharacter() {},
    onWhitespaceCharacter() {},
  };
  let tokenizer: Tokenizer;
  while (start >= 0) {
    tokenizer = new Tokenizer({sourceCodeLocationInfo: true}, handler);
    let end = html.indexOf('>', start) + 1 || html.length;
    tokenizer.write(html.slice(start, end), false);
    // A comment, a script or a value with ">" in it goes on.
    for (let size = CHUNK_CHARS; tokenizer.state !== TokenizerMode.DATA && end < html.length; size *= 2) {
      tokenizer.write(html.slice(end, end + size), false);
      end += size;
    }
    start = html.indexOf('<', end);
  }
}

/** All elements in the order of the document, also those inside templates. */
export function* elementsOf(root: Tree.ParentNode): Generator<Tree.Element> {
  const waiting: Tree.ChildNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    yield node;
    const children = 'content' in node ? node.content.childNodes : node.childNodes;
    for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index]!);
  }
}

/** Replaces parts of a text. The parts must not overlap. */
export function applyEdits(text: string, edits: readonly {start: number; end: number; text: string}[]): string {
  let result = '';
  let done = 0;
  for (const {start, end, text: replacement} of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}

/** The absolute address for a relative one. An absolute one, and a place in the same text (`#top`), stay as they are. */
function wholeAddress(value: string, base: string | undefined): string {
  const text = value.trim();
  if (!base || !text || text.startsWith('#') || URL.canParse(text)) return value;
  return httpUrl(text, base) ?? value;
}

/** A `srcset` with absolute addresses: `a.jpg 1x, b.jpg 2x`. */
const wholeSrcset = (value: string, base: string | undefined) =>
  value.replace(
    /(^\s*|,\s+)([^\s,][^\s]*[^\s,]|[^\s,])/g,
    (_, before: string, url: string) => before + wholeAddress(url, base),
  );

const attributeOf = ({attrs}: {attrs: Token.Attribute[]}, name: string) =>
  attrs.find((attr) => attr.name === name)?.value;

/** A picture that belongs to the content: not an emoticon, an avatar, or a single pixel that counts readers. */
function imageOf(element: Token.TagToken, base: string | undefined): HtmlImage | undefined {
  const url = httpUrl(attributeOf(element, 'src'), base);
  const [width, height] = [attributeOf(element, 'width'), attributeOf(element, 'height')];
  const small = [width, height].some((length) => length !== undefined && parseInt(length, 10) < 50);
  if (!url || small || /\b(wp-smiley|emoji|avatar)\b/.test(attributeOf(element, 'class') ?? '')) return undefined;
  const pixels = (length: string | undefined) =>
    /^\d+(px)?$/.test(length ?? '') ? parseInt(length!, 10).toString() : undefined;
  return {url, alt: attributeOf(element, 'alt'), width: pixels(width), height: pixels(height)};
}
