import {text} from './members.js';

/** The end of a POSIX locale, such as its encoding: `fr_FR.UTF-8`, `de_DE@euro`. */
const POSIX_SUFFIX = /[.@][^]*/;

/** Tags that name no language: undetermined, several, one without a code, no words at all. */
const NO_LANGUAGE = /^(?:und|mul|mis|zxx)\b/;

/** Libraries' codes (ISO 639-2/B), which not all engines know. */
const BIBLIOGRAPHIC =
  'alb:sq arm:hy baq:eu bur:my chi:zh cze:cs dut:nl fre:fr geo:ka ger:de gre:el ice:is mac:mk mao:mi may:ms per:fa rum:ro slo:sk tib:bo wel:cy';

/**
 * What narrows a language down by a second code, as in `zh-cmn-Hans`, which many Chinese pages have, but engines don't read
 * (RFC 5646, section 2.2.2). What others write there by mistake, a country's three letters, is left out as well.
 */
const EXTENDED_LANGUAGE = /^(?:-[a-z]{3}(?=-|$)){1,3}/;

/** ISO has no country of this name, and not all engines know it. */
const UNITED_KINGDOM = /-uk$/;

/** Tags that were read before: most feeds and pages name the same one or two languages over and over. */
const canonicalTags = new Map<string, string | undefined>();

function canonical(written: string): string | undefined {
  const tag = written.replace(POSIX_SUFFIX, '').replaceAll('_', '-').toLowerCase();
  // A longer language subtag is a word: "Arabic".
  const language = /^[a-z]{2,3}(?=-|$)/.exec(tag)?.[0];
  if (!language) return undefined;
  const known = new RegExp(`\\b${language}:(..)`).exec(BIBLIOGRAPHIC)?.[1] ?? language;
  const rest = tag.slice(language.length).replace(EXTENDED_LANGUAGE, '').replace(UNITED_KINGDOM, '-gb');
  try {
    const [found] = Intl.getCanonicalLocales(known + rest);
    return found && !NO_LANGUAGE.test(found) ? found : undefined;
  } catch {
    // Not well-formed.
    return undefined;
  }
}

/** A canonical BCP 47 tag: `ar` for `ara`, `pt-BR` for `pt_br`. Undefined for a text that is not a tag. */
export function languageTag(value: unknown): string | undefined {
  const written = text(value);
  if (!canonicalTags.has(written)) canonicalTags.set(written, canonical(written));
  return canonicalTags.get(written);
}

/** The language of a BCP 47 tag: `zh` of `zh-Hans-CN`. */
export const primaryLanguage = (tag: string) => tag.toLowerCase().split('-', 1)[0]!;

/** The script that a BCP 47 tag names: `Hans` of `zh-Hans-CN`. */
export const scriptOf = (tag: string) => /^[a-z]{2,3}-([a-z]{4})(?:-|$)/i.exec(tag)?.[1];
