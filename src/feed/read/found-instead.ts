import {isElementName} from './element-names.js';
import {FeedError, type FoundInstead} from './feed-error.js';
import {findJsonFault} from './json-fault.js';
import {isArray} from './members.js';
import {isVisible} from './text.js';

/** What may come before the first tag of an XML document or an HTML page, piece by piece. */
const PROLOG = /\s*(?:<\?[^]*?\?>|<!--[^]*?-->|<!doctype\b[^>[]*(?:\[[^]*?\]\s*)?>)/iy;
/** The first tag. Its name (1) is without a namespace prefix. */
const ROOT = /\s*<(?:[\w.-]+:)?([\w.-]+)/y;

/** The name of the first element, in lower case; `html` if the doctype says so. Undefined if there is no markup. */
function rootOf(text: string): string | undefined {
  PROLOG.lastIndex = 0;
  let index = 0;
  let isPage = false;
  for (let found = PROLOG.exec(text); found; found = PROLOG.exec(text)) {
    index = PROLOG.lastIndex;
    isPage ||= /^\s*<!doctype html/i.test(found[0]);
  }
  ROOT.lastIndex = index;
  return isPage ? 'html' : ROOT.exec(text)?.[1]!.toLowerCase();
}

/** An error that says what was found instead of a feed. */
const notAFeed = (found: FoundInstead, words: string) =>
  new FeedError('format', `Expected a JSON Feed, found ${words}`, undefined, found);

function errorOfMarkup(text: string): FeedError | undefined {
  const root = rootOf(text);
  if (root === 'rss' || root === 'rdf') return notAFeed('rss', 'an RSS feed');
  if (root === 'feed') return notAFeed('atom', 'an Atom feed');
  if (root === 'html') return notAFeed('html', 'an HTML page');
  if (!root) return undefined;
  const isXml = /^\s*<\?xml/.test(text) || !isElementName(root) || /^(?:svg|math)$/.test(root);
  if (isXml) return notAFeed('xml', `XML of another kind (<${root}>)`);
  // JSON may follow HTML that it was not meant to have, such as PHP's warnings. The JSON's fault then says more.
  return text.trimEnd().endsWith('}') ? undefined : notAFeed('html', 'an HTML page');
}

/** The error for a text that is not JSON. */
export function errorOfText(text: string): FeedError {
  const error = errorOfMarkup(text);
  if (error) return error;
  if (!isVisible(text)) return notAFeed('nothing', 'nothing');
  try {
    const {line, column, found} = findJsonFault(text)!;
    return notAFeed('json', `invalid JSON at line ${line}, column ${column}: ${found || 'the text ends'}`);
  } catch {
    // The text is valid, or deeper than the stack allows: in both cases, the engine has reached a limit.
    return notAFeed('json', 'JSON that is nested too deeply');
  }
}

function describe(value: unknown, items: unknown): string {
  if (isArray(value)) return 'an array';
  if (typeof value === 'string') return 'a string';
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  if (items === undefined) return 'an object without "items"';
  if (typeof items === 'object') return 'an object whose "items" cannot be read';
  return `an object whose "items" is ${typeof items === 'string' ? 'a string' : JSON.stringify(items)}`;
}

/** The error for a value that is not a feed. */
export const errorOfValue = (value: unknown, items: unknown): FeedError =>
  value === '' ? notAFeed('nothing', 'nothing') : notAFeed('json', describe(value, items));
