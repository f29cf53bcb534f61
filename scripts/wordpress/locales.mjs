/**
 * Writes the WordPress plugin's tables of languages from Node's `Intl`: `npm run wordpress:locales`. Use Node 20,
 * because other versions have other spellings.
 */
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {isDeepStrictEqual} from 'node:util';
import {isCalendarKnown, localeData} from './locale-data.mjs';
import {phpFile} from './php.mjs';

const root = new URL('../../', import.meta.url);
const folder = new URL('wordpress/includes/feed/data/', root);

/** The languages that WordPress is translated into, with regions where they differ. */
const TAGS = (
  'af am as ar ar-DZ ar-EG ar-MA ar-SA ar-AE az be bg bn bn-IN br bs ca ceb ckb cs cy da de de-AT de-CH el en en-AU en-CA en-GB en-IE en-IN en-NZ en-ZA en-KE en-NG en-SG en-PH en-GH en-HK en-IL en-JM en-TT en-TZ en-UG en-ZM ' +
  'es es-AR es-CL es-CO es-CR es-EC es-DO es-GT es-HN es-MX es-PE es-PR es-US es-419 es-UY es-VE eo et eu fa fa-AF fi fil fo fr fr-BE fr-CA fr-CH fy ga gd gl gu ha he hi hr hu hy ' +
  'id ig is it it-CH ja jv ka kab kk km kn ko ku ky lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nl-BE nn no or pa pa-Arab pa-PK pl ps pt pt-AO pt-PT qu ro ru rw ' +
  'sd se si sk sl so sq sr sr-Latn sv sw ta te tg th ti tk to tr tt ug uk ur ur-IN uz uz-Cyrl vi wo xh yo yue zh zh-Hant zh-Hant-HK zh-HK zh-SG zh-TW zu'
).split(' ');

/** Languages that a file may be in, whose names may be needed. */
const NAMED =
  'aa af am ar as az be bg bm bn bo br bs ca ceb ckb cs cy da de de-AT de-CH dv dz el en en-AU en-CA en-GB en-US eo es es-419 es-ES es-MX et eu fa fa-AF ff fi fil fj fo fr fr-CA fr-CH fy ga gd gl gn gu ha he hi hr ht hu hy id ig is it iu ja jv ka kk kl km kn ko ku ky la lb lg ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nl-BE nn no ny oc om or pa pl prs ps pt pt-BR pt-PT qu rm rn ro ru rw sd se sg si sk sl sm sn so sq sr sr-Latn ss st su sv sw ta te tet tg th ti tk tn to tpi tr ts tt ug uk ur uz ve vi wo xh yi yo zh zh-Hans zh-Hant zu ar-AE ar-EG ar-SA bg-BG cs-CZ da-DK de-DE el-GR en-IE en-IN en-NZ en-ZA es-AR es-CO fa-IR fi-FI fr-BE fr-FR he-IL hi-IN hu-HU id-ID it-IT ja-JP ko-KR nb-NO nl-NL pl-PL ro-RO ru-RU sr-Cyrl sv-SE sw-KE th-TH tr-TR uk-UA vi-VN zh-CN zh-HK zh-TW'.split(
    ' ',
  );

const isKnown = (/** @type {string} */ tag) =>
  isCalendarKnown(tag) &&
  new Intl.Locale(tag).language === new Intl.DateTimeFormat(tag).resolvedOptions().locale.split('-')[0];

mkdirSync(new URL('locales/', folder), {recursive: true});
for (const name of readdirSync(new URL('locales/', folder))) rmSync(new URL(`locales/${name}`, folder));
const known = TAGS.filter(isKnown);
/** All that is known of each language, by its tag. */
const dataByTag = new Map(known.map((tag) => [tag, {...localeData(tag, NAMED), comma: commaOf(tag)}]));
for (const [tag, data] of dataByTag) {
  const shorter = tag.slice(0, tag.lastIndexOf('-'));
  const base = tag.includes('-') && dataByTag.get(shorter);
  writeFileSync(
    new URL(`locales/${tag.toLowerCase()}.php`, folder),
    base
      ? phpFile(`What is different from "${shorter}".`, differences(data, base))
      : phpFile('What is to be known of a language.', data),
  );
}
writeFileSync(
  new URL('language-aliases.php', folder),
  phpFile('Codes of languages and regions, by what is said instead.', aliases()),
);

/**
 * The members that are not the same; nothing if all are. A list is a value like any other.
 * @param {object} own @param {object} base @returns {object}
 */
function differences(own, base) {
  const lost = Object.keys(base).filter((name) => !(name in own));
  // A pattern without a month's name needs no names. The calendar is the only other member that not all have.
  const found = Object.entries({...(lost.includes('calendar') && {calendar: 'gregory'}), ...own}).flatMap(
    ([name, value]) => {
      const other = /** @type {Record<string, unknown>} */ (base)[name];
      if (isDeepStrictEqual(value, other)) return [];
      return [[name, isRecord(value) && isRecord(other) ? differences(value, other) : value]];
    },
  );
  return Object.fromEntries(found);
}

/** @param {unknown} value @returns {value is object} */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All codes that have been replaced: of languages (two or three letters), of regions, and whole tags. */
function aliases() {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const digits = [...'0123456789'];
  const pairs = letters.flatMap((a) => letters.map((b) => a + b));
  const triples = pairs.flatMap((pair) => letters.map((c) => pair + c));
  const numbers = digits.flatMap((a) => digits.flatMap((b) => digits.map((c) => a + b + c)));
  const renamed = (/** @type {string[]} */ codes, /** @type {(code: string) => string} */ canonicalOf) =>
    Object.fromEntries(
      codes.map((code) => [code, canonicalOf(code)]).filter(([code, canonical]) => code !== canonical),
    );
  const canonical = (/** @type {string} */ tag) => Intl.getCanonicalLocales(tag)[0] ?? '';
  return {
    language: renamed([...pairs, ...triples], canonical),
    region: renamed(
      [...pairs.map((pair) => pair.toUpperCase()), ...numbers],
      (code) => canonical(`en-${code}`).split('-')[1] ?? '',
    ),
    tag: renamed(['art-lojban', 'cel-gaulish', 'zh-guoyu', 'zh-hakka', 'zh-xiang'], canonical),
  };
}

/** The separator between two facts on a line, from the widgets' words. @param {string} tag */
function commaOf(tag) {
  try {
    const words = readFileSync(new URL(`src/language/locales/${tag.split('-', 1)[0]}.ts`, root), 'utf8');
    return /^ {2}comma: '(.*)',$/m.exec(words)?.[1] ?? ', ';
  } catch {
    return ', ';
  }
}
