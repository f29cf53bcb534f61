import {text} from './members.js';

/** The end of a POSIX locale, such as its encoding: `fr_FR.UTF-8`, `de_DE@euro`. */
const POSIX_SUFFIX = /[.@][^]*/;

/** ISO 639's codes for: undetermined, several languages, a language without a code, no words at all. */
const NO_LANGUAGE = /^(?:und|mul|mis|zxx)\b/;

/** The codes that libraries use (ISO 639-2/B), which not all engines know, and those of the web. */
const BIBLIOGRAPHIC =
  'alb:sq arm:hy baq:eu bur:my chi:zh cze:cs dut:nl fre:fr geo:ka ger:de gre:el ice:is mac:mk mao:mi may:ms per:fa rum:ro slo:sk tib:bo wel:cy';

/**
 * Extended language subtags, as in `zh-cmn-Hans` (RFC 5646, section 2.2.2). Many Chinese pages have them, but engines refuse
 * them. The three letters of a country, which some feeds have there by mistake, are left out as well.
 */
const EXTENDED_LANGUAGE = /^(?:-[a-z]{3}(?=-|$)){1,3}/;

/** ISO's code for the United Kingdom is `GB`, and not all engines know the other one. */
const UNITED_KINGDOM = /-uk$/;

/** What most pages and feeds name. `Intl` takes a third of a millisecond for the first tag that it is asked about. */
const SURELY_CANONICAL = /^(?:ar|en|es|fr|ru|zh)(?:-(?:CA|CN|ES|FR|GB|RU|US))?$/;

/** WordPress's name for the spelling of 1990 in Portuguese, which engines refuse. */
const PORTUGUESE_OF_1990 = /-ao90$/;

/** Tags that have been read before: most feeds and pages name the same one or two languages over and over. */
const canonicalTags = new Map<string, string | undefined>();

function canonical(written: string): string | undefined {
  const tag = written.replace(POSIX_SUFFIX, '').replaceAll('_', '-').toLowerCase();
  // A longer subtag is a word, such as "Arabic".
  const language = /^[a-z]{2,3}(?=-|$)/.exec(tag)?.[0];
  if (!language) return undefined;
  const known = new RegExp(`\\b${language}:(..)`).exec(BIBLIOGRAPHIC)?.[1] ?? language;
  const rest = tag
    .slice(language.length)
    .replace(EXTENDED_LANGUAGE, '')
    .replace(UNITED_KINGDOM, '-gb')
    .replace(PORTUGUESE_OF_1990, '-ao1990');
  try {
    const [found] = Intl.getCanonicalLocales(known + rest);
    return found && !NO_LANGUAGE.test(found) ? found : undefined;
  } catch {
    // Not well-formed.
    return undefined;
  }
}

/** The canonical BCP 47 tag: `ar` for `ara`, `pt-BR` for `pt_br`. Undefined for a text that is no tag. */
export function languageTag(value: unknown): string | undefined {
  const written = text(value);
  if (!written) return undefined;
  if (SURELY_CANONICAL.test(written)) return written;
  if (!canonicalTags.has(written)) canonicalTags.set(written, canonical(written));
  return canonicalTags.get(written);
}

/** The primary language subtag of a BCP 47 tag: `zh` of `zh-Hans-CN`. */
export const primaryLanguage = (tag: string) => tag.toLowerCase().split('-', 1)[0]!;

/** The script subtag of a BCP 47 tag, if it has one: `Hans` of `zh-Hans-CN`. */
export const scriptOf = (tag: string) => /^[a-z]{2,3}-([a-z]{4})(?:-|$)/i.exec(tag)?.[1];
