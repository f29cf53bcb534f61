import {finding} from '../findings.js';
import type {Finding} from '../types.js';
import {httpUrl, parseFeed} from '../widgets.js';
import {readAddress, type CheckContext} from './read-address.js';
import {documentFindings, readSource, type ReadDocument} from './document.js';
import type {JsonDocument} from './json-document.js';
import {isObject, memberOf, stringOf} from './members.js';

const MAX_PAGES = 20;

/** What an address in a document stands for. The document's own address, `base`, may be that of a local file. */
function resolve(value: string, base: string | undefined): string | undefined {
  if (!base?.startsWith('file:')) return httpUrl(value, base);
  return URL.canParse(value) ? httpUrl(value) : new URL(value, base).href;
}

/** Reads a document that another one names. */
async function read(url: string, context: CheckContext): Promise<ReadDocument | undefined> {
  if (!url.startsWith('file:')) return readAddress(url, context, {further: true});
  if (!context.readFile) return undefined;
  try {
    return {...readSource(await context.readFile(url), {url}), url};
  } catch {
    return {findings: [], missing: `there is no file ${url.slice('file://'.length)}`};
  }
}

/** Whether to follow an address. A local file can name other files, but its addresses are only requested with `links`. */
const canFollow = (base: string | undefined, target: string, {links}: CheckContext) =>
  links || target.startsWith('file:') || (base !== undefined && !base.startsWith('file:'));

/** Why a document cannot be shown at all; undefined if it can. */
const whyNot = ({findings, document, missing}: ReadDocument) => {
  if (missing) return missing;
  const fatal = findings.find(({severity, code}) => severity === 'error' && (!document || code.includes('cors')));
  return fatal?.message.replace(/\.$/, '');
};

const idsOf = (document: JsonDocument): Set<string> => {
  try {
    return new Set(parseFeed(document.value as object, 'https://feed.invalid/').feed.items.map(({id}) => id));
  } catch {
    return new Set();
  }
};

/** Findings in the further pages of a feed, which it follows by their `next_url`. */
export async function pageFindings(
  first: JsonDocument,
  url: string | undefined,
  context: CheckContext,
): Promise<Finding[]> {
  const found: Finding[] = [];
  const seen = new Set<string>();
  const ids = idsOf(first);
  if (url) seen.add(url);
  const own = stringOf(memberOf(first.value, 'feed_url'));
  const ownUrl = own && resolve(own, url);
  if (ownUrl) seen.add(ownUrl);
  let page: {document: JsonDocument; url: string | undefined} = {document: first, url};
  for (let count = 1; ; count++) {
    const value = stringOf(memberOf(page.document.value, 'next_url'));
    const next = value && resolve(value, page.url);
    if (!next) return found;
    const place = page.document.at('next_url');
    if (seen.has(next)) return [...found, finding('next-loop', {value: next}, place)];
    if (!canFollow(page.url, next, context)) return found;
    if (count >= MAX_PAGES) return [...found, finding('too-many-pages', {count: MAX_PAGES}, place)];
    seen.add(next);
    const result = await read(next, context);
    if (!result) return found;
    const reason = whyNot(result);
    const inside = result.document ? documentFindings(result.document, httpUrl(result.url), context.now) : [];
    const notFeed = inside.find(({code}) => code === 'not-a-feed');
    if (reason ?? notFeed) {
      const said = reason ?? notFeed?.message.replace(/\.$/, '');
      return [...found, finding('next-dead', {reason: said}, place), ...result.findings];
    }
    found.push(...result.findings, ...inside.filter(({code}) => !ABOUT_THE_WHOLE.has(code)));
    const fresh = [...idsOf(result.document!)].filter((id) => !ids.has(id));
    if (!fresh.length) return [...found, finding('next-nothing-new', {value: next}, place)];
    for (const id of fresh) ids.add(id);
    page = {document: result.document!, url: result.url};
  }
}

/** Findings about the feed as a whole. They are reported only for its first page. */
const ABOUT_THE_WHOLE = new Set(['nothing-new', 'no-language', 'expired', 'version-1']);

/** Checks that each translation is reachable, is in its language, and has the same items. */
export async function translationFindings(
  first: JsonDocument,
  url: string | undefined,
  context: CheckContext,
): Promise<Finding[]> {
  const translations = memberOf(memberOf(first.value, '_alliance'), 'translations');
  if (!isObject(translations)) return [];
  const ids = idsOf(first);
  const found = await Promise.all(
    Object.entries(translations).map(async ([language, value]): Promise<Finding[]> => {
      const target = stringOf(value) && resolve(stringOf(value)!, url);
      if (!target || !canFollow(url, target, context)) return [];
      const place = first.at('_alliance', 'translations', language);
      const result = await read(target, context);
      if (!result) return [];
      const inside = result.document ? documentFindings(result.document, httpUrl(result.url), context.now) : [];
      const reason = whyNot(result) ?? inside.find(({code}) => code === 'not-a-feed')?.message.replace(/\.$/, '');
      if (reason) return [finding('translation-dead', {language, reason}, place), ...result.findings];
      return [...result.findings, ...inside, ...compare(language, ids, result.document!, place)];
    }),
  );
  return found.flat();
}

function compare(language: string, ids: Set<string>, document: JsonDocument, place: ReturnType<JsonDocument['at']>) {
  const found: Finding[] = [];
  const own = stringOf(memberOf(document.value, 'language'));
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/, 1)[0];
  if (own && primary(own) !== primary(language)) {
    found.push(finding('translation-language', {language, value: own}, place));
  }
  const translated = idsOf(document);
  const missing = [...ids].filter((id) => !translated.has(id)).length;
  const added = [...translated].filter((id) => !ids.has(id)).length;
  if (missing || added) found.push(finding('translation-ids', {language, missing, added}, place));
  return found;
}
