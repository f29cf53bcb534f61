import {isElementName} from './element-names.js';
import {findJsonFault} from './json-fault.js';
import {isArray} from './members.js';
import {isVisible} from './text.js';

/** What may stand before the first tag of an XML document or of a page, piece by piece. */
const PROLOG = /\s*(?:<\?[^]*?\?>|<!--[^]*?-->|<!doctype\b[^>[]*(?:\[[^]*?\]\s*)?>)/iy;
/** The first tag: its prefix and its name (1). */
const ROOT = /\s*<(?:[\w.-]+:)?([\w.-]+)/y;

/** The name of an XML document's or a page's first element, in small letters. */
function rootOf(text: string): string | undefined {
  PROLOG.lastIndex = 0;
  let index = 0;
  while (PROLOG.test(text)) index = PROLOG.lastIndex;
  ROOT.lastIndex = index;
  return ROOT.exec(text)?.[1]!.toLowerCase();
}

function describeMarkup(text: string): string | undefined {
  const root = rootOf(text);
  if (root === 'rss' || root === 'rdf') return 'an RSS feed';
  if (root === 'feed') return 'an Atom feed';
  if (root === 'html' || /^\s*<!doctype html/i.test(text)) return 'an HTML page';
  if (!root) return undefined;
  const isXml = /^\s*<\?xml/.test(text) || !isElementName(root);
  if (isXml) return `XML of another kind (<${root}>)`;
  // What PHP has to say before the JSON is HTML too.
  return text.trimEnd().endsWith('}') ? undefined : 'an HTML page';
}

/** What a text is that is no JSON. */
export function describeText(text: string): string {
  const markup = describeMarkup(text);
  if (markup) return markup;
  if (!isVisible(text)) return 'nothing';
  const fault = findJsonFault(text);
  // Engines have their limits.
  if (!fault) return 'JSON that is nested too deeply';
  const {line, column, found} = fault;
  const place = `line ${line}, column ${column}`;
  return found ? `invalid JSON: at ${place} it goes on with ${found}` : `invalid JSON: it breaks off at ${place}`;
}

/** What a value is that is no feed, whatever its `items` are. */
export function describeValue(value: unknown, items: unknown): string {
  if (isArray(value)) return 'an array';
  if (typeof value === 'string') return isVisible(value) ? 'a string' : 'nothing';
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  if (items === undefined) return 'an object without "items"';
  if (typeof items === 'object') return 'an object whose "items" cannot be read';
  const isText = typeof items === 'string';
  return `an object whose "items" is ${isText ? 'a string' : JSON.stringify(items)}`;
}
