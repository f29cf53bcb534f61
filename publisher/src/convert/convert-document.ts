import {DetectError, detectAtomFeed, detectRdfFeed, detectRssFeed, MalformedError, ParseError} from 'feedsmith';
import {finding} from '../findings.js';
import {binaryIn} from '../text/binary.js';
import {decode, decodeAs, xmlEncoding} from '../text/decode.js';
import {isTooDeep, MAX_LEVELS} from '../text/nesting.js';
import type {ConvertOptions, Finding} from '../types.js';
import {FeedError} from '../widgets.js';
import {aboutOtherMarkup, aboutUnknownMarkup} from './about-markup.js';
import {fromAtom} from './atom.js';
import {fromCsv, isCsv} from './csv.js';
import type {DraftFeed} from './draft.js';
import {finish, type Converted} from './finish.js';
import {hasItems, hasUnendedTags, withoutHostilePersons, withoutParameterEntities} from './hostile-xml.js';
import {fromJsonFeed} from './json-feed.js';
import {fromRdf, fromRss} from './rss.js';
import {tableEncoding} from './table-encoding.js';
import {Unreadable} from './unreadable.js';
import {fromWordPress, isWordPress, wordPressComSite, wordPressError} from './wordpress.js';

/** How much of a document is enough to recognize it. */
const START_CHARS = 2000;

/**
 * Converts a document without requesting anything.
 * @throws Unreadable
 */
export function convertDocument(source: string | Uint8Array | object, options: ConvertOptions): Converted {
  const findings: Finding[] = [];
  // As fetch() gives bytes.
  const document = source instanceof ArrayBuffer ? new Uint8Array(source) : source;
  const draft = draftOf(document, options, findings);
  const result = finish(draft, options);
  return {...result, findings: [...findings, ...result.findings]};
}

function draftOf(source: string | Uint8Array | object, options: ConvertOptions, findings: Finding[]): DraftFeed {
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) return fromValue(source, options, findings);
  const text = typeof source === 'string' ? source : textOf(source, options, findings);
  const start = text.slice(0, START_CHARS).replace(/^[\ufeff\s]+/, '');
  if (!start) throw new Unreadable('It is empty. Give the address of a feed, or a file that has one.');
  if (start.startsWith('<')) return fromXml(text, options);
  const isLikeJson = /^[[{"]/.test(start);
  const value = isLikeJson ? parseJson(text) : undefined;
  if (value !== undefined) return fromValue(value, options, findings);
  if (isCsv(text)) return fromCsv(text, findings);
  if (isLikeJson) throw new Unreadable('It is broken JSON. "alliance-feed check" says where it breaks.');
  // A program may have put something before the feed, such as a warning.
  const feed = text.slice(0, START_CHARS).search(/<(?:\?xml|rss|feed|rdf:rdf)[\s>]/i);
  if (feed >= 0) return fromXml(text.slice(feed), options);
  throw new Unreadable(
    'It is neither RSS, Atom, JSON nor CSV with a header row. A table needs columns such as title, url, date_published.',
  );
}

/** Decodes bytes. A table doesn't say which encoding it is in, but the right one makes words of its letters. */
function textOf(bytes: Uint8Array, {contentType, language}: ConvertOptions, findings: Finding[]): string {
  const binary = binaryIn(bytes);
  if (binary) throw new Unreadable(`${binary.what}. ${binary.remedy}`);
  const {text, encoding, valid} = decode(bytes, contentType, xmlEncoding);
  if (valid || encoding === 'utf-8' || /^\s*[<[{]/.test(text)) return text;
  const likely = tableEncoding(bytes, language);
  const table = decodeAs(likely, bytes);
  if (!isCsv(table)) return text;
  findings.push(finding('encoding-guessed', {value: likely}));
  return table;
}

/** The value of JSON, which may be encoded twice; undefined if it is not JSON. A table may begin with a quote, too. */
function parseJson(text: string): unknown {
  if (isTooDeep(text))
    throw new Unreadable(`It has more than ${MAX_LEVELS} levels. Correct the program that writes it.`);
  try {
    const value: unknown = JSON.parse(text.trim());
    return typeof value === 'string' ? JSON.parse(value) : value;
  } catch {
    return undefined;
  }
}

function fromValue(value: unknown, {url}: ConvertOptions, findings: Finding[]): DraftFeed {
  if (isWordPress(value)) {
    return fromWordPress(value, (title) =>
      findings.push(
        finding('item-left-out', {
          reason: `The post "${title}" has a password`,
          remedy: 'Remove the password if everybody may read it. Otherwise, nothing needs to be done.',
        }),
      ),
    );
  }
  const said = wordPressError(value);
  if (said)
    throw new Unreadable(`WordPress answers: ${said.replace(/\.$/, '')}. Correct the address, or the site's settings.`);
  const site = wordPressComSite(value);
  if (site)
    throw new Unreadable(
      `It is in WordPress.com's own form. Give https://public-api.wordpress.com/wp/v2/sites/${site}/posts?_embed instead.`,
    );
  if (Array.isArray(value) && !value.length)
    throw new Unreadable('It is an empty array. Give an address that has posts.');
  try {
    return fromJsonFeed(value, url, (reason) =>
      findings.push(finding('item-left-out', {reason, remedy: 'Give it a title or a text.'})),
    );
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    throw new Unreadable(`${error.message}. Give the address of a feed, of WordPress's posts, or a table.`);
  }
}

function fromXml(text: string, {url}: ConvertOptions): DraftFeed {
  const xml = withoutParameterEntities(text.replace(/^[\ufeff\s]+/, ''));
  const refusal = aboutOtherMarkup(xml, url);
  if (refusal) throw new Unreadable(refusal);
  if (hasUnendedTags(xml))
    throw new Unreadable('The XML breaks: it has tags that do not end. Correct the feed in the CMS.');
  const draft = parsed(xml);
  if (!draft) throw new Unreadable(aboutUnknownMarkup(xml));
  if (!draft.items.length && hasItems(xml))
    throw new Unreadable(
      'None of its items can be read: they are empty, or a tag before them does not end. Correct the feed in the CMS.',
    );
  return draft;
}

function parsed(xml: string): DraftFeed | undefined {
  try {
    if (detectAtomFeed(xml)) return fromAtom(xml);
    if (detectRssFeed(xml)) return fromRss(withoutHostilePersons(xml));
    if (detectRdfFeed(xml)) return fromRdf(xml);
  } catch (error) {
    if (error instanceof MalformedError) {
      const {message = ''} = (error as {cause?: {message?: string}}).cause ?? {};
      // The parser's own message, unless it means nothing to a user.
      const reason = !message || /undefined|context:/.test(message) ? 'it ends in the middle of a tag' : message;
      throw new Unreadable(`The XML breaks: ${reason.replace(/\.$/, '')}. Correct the feed in the CMS.`);
    }
    if (!(error instanceof ParseError) && !(error instanceof DetectError)) throw error;
    throw new Unreadable('It is a feed without a title and without items. Give one that has some.');
  }
  return undefined;
}
