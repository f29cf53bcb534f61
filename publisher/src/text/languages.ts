import {languageTag} from '../widgets.js';
import {feedLanguage} from './address.js';

/** The codes of ISO 639-1. (Browsers know the names of only some of them.) */
const TWO_LETTERS = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et ' +
    'eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ' +
    'ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no ' +
    'nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg ' +
    'th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

/** Whether a tag begins with the code of a language. Codes of three letters are not checked, as there are thousands. */
export function isKnownLanguage(tag: string): boolean {
  const [language = ''] = (feedLanguage(tag) ?? '').toLowerCase().split('-');
  return language.length < 4 ? language.length !== 2 || TWO_LETTERS.has(language) : false;
}

const folded = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** The codes of languages by their names, in English and in the language itself. */
function codesByName(): Map<string, string> {
  const english = new Intl.DisplayNames('en', {type: 'language'});
  return new Map(
    [...TWO_LETTERS].flatMap((code) =>
      [english, new Intl.DisplayNames(code, {type: 'language'})].map((names): [string, string] => [
        folded(names.of(code) ?? ''),
        code,
      ]),
    ),
  );
}

let codes: Map<string, string> | undefined;

/** The tag of a language that programs and people write as a tag (`en_US.UTF-8`), as several, or by its name. */
export function languageOf(written: string | undefined): string | undefined {
  const tag = languageTag(written?.trim().split(/[\s,;]/, 1)[0]);
  if (!written || (tag && isKnownLanguage(tag))) return tag;
  codes ??= codesByName();
  return codes.get(folded(written));
}
