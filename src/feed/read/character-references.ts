/**
 * The names of characters from a code point on. A number among the names skips that many code points without a name. If the row
 * is one of capitals, their small letters are at a fixed distance.
 */
type Row = [first: number, names: string, toSmall?: number];

/**
 * Named character references: all of HTML 4's, `&ZeroWidthSpace;`, and HTML 5's letters of European alphabets. Letters with a
 * mark are made from `MARKS`.
 */
const ROWS: Row[] = [
  [0x22, 'quot 3 amp apos'],
  [0x3c, 'lt 1 gt'],
  [0xa0, 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr'],
  [0xb0, 'deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest'],
  [0xc6, 'AElig'],
  [0xd0, 'ETH'],
  [0xd7, 'times Oslash 5 THORN szlig'],
  [0xe6, 'aelig'],
  [0xf0, 'eth'],
  [0xf7, 'divide oslash 5 thorn'],
  [0x110, 'Dstrok dstrok'],
  [0x126, 'Hstrok hstrok'],
  [0x131, 'inodot IJlig ijlig'],
  [0x138, 'kgreen 6 Lmidot lmidot Lstrok lstrok'],
  [0x149, 'napos ENG eng'],
  [0x152, 'OElig oelig'],
  [0x166, 'Tstrok tstrok'],
  [0x192, 'fnof'],
  [0x2c6, 'circ'],
  [0x2dc, 'tilde'],
  [0x3d1, 'thetasym upsih 3 piv'],
  [0x2002, 'ensp emsp 5 thinsp 1 ZeroWidthSpace zwnj zwj lrm rlm 3 ndash mdash'],
  [0x2018, 'lsquo rsquo sbquo 1 ldquo rdquo bdquo 1 dagger Dagger bull 3 hellip'],
  [0x2030, 'permil 1 prime Prime 5 lsaquo rsaquo 3 oline 5 frasl'],
  [0x20ac, 'euro'],
  [0x2111, 'image 6 weierp 3 real 5 trade'],
  [0x2135, 'alefsym'],
  [0x2190, 'larr uarr rarr darr harr'],
  [0x21b5, 'crarr'],
  [0x21d0, 'lArr uArr rArr dArr hArr'],
  [0x2200, 'forall 1 part exist 1 empty 1 nabla isin notin 1 ni 3 prod 1 sum minus 4 lowast 2 radic'],
  [0x221d, 'prop infin 1 ang 6 and or cap cup int 8 there4'],
  [0x223c, 'sim 8 cong 2 asymp'],
  [0x2260, 'ne equiv 2 le ge'],
  [0x2282, 'sub sup nsub 1 sube supe'],
  [0x2295, 'oplus 1 otimes'],
  [0x22a5, 'perp'],
  [0x22c5, 'sdot'],
  [0x2308, 'lceil rceil lfloor rfloor'],
  [0x25ca, 'loz'],
  [0x2660, 'spades 2 clubs 1 hearts diams'],
  [0x27e8, 'lang rang'],
  [0xfb00, 'fflig filig fllig ffilig ffllig'],
  [
    0x391,
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 1 Sigma Tau Upsilon Phi Chi Psi Omega',
    0x20,
  ],
  [0x3c2, 'sigmaf'],
  [0x401, 'IOcy DJcy GJcy Jukcy DScy Iukcy YIcy Jsercy LJcy NJcy TSHcy KJcy 1 Ubrcy DZcy', 0x50],
  [
    0x410,
    'Acy Bcy Vcy Gcy Dcy IEcy ZHcy Zcy Icy Jcy Kcy Lcy Mcy Ncy Ocy Pcy Rcy Scy Tcy Ucy Fcy KHcy TScy CHcy SHcy SHCHcy HARDcy Ycy SOFTcy Ecy YUcy YAcy',
    0x20,
  ],
];

/** Combining characters, by the ends of the names of letters with a mark: `eacute` is `e` and `acute`. */
const MARKS: Row[] = [[0x300, 'grave acute circ tilde macr 1 breve dot uml 1 ring dblac caron 26 cedil ogon']];

function readRows(rows: Row[]): Map<string, string> {
  const characters = new Map<string, string>();
  const add = (first: number, names: string) => {
    let code = first;
    for (const name of names.split(' ')) {
      const unnamed = Number(name);
      if (!unnamed) characters.set(name, String.fromCharCode(code));
      code += unnamed || 1;
    }
  };
  for (const [first, names, toSmall] of rows) {
    add(first, names);
    if (toSmall) add(first + toSmall, names.toLowerCase());
  }
  return characters;
}

let charactersByName: Map<string, string> | undefined;
let marksByName: Map<string, string> | undefined;

function namedCharacter(name: string): string | undefined {
  charactersByName ??= readRows(ROWS);
  marksByName ??= readRows(MARKS);
  const mark = marksByName.get(name.slice(1));
  const letter = mark && (name[0]! + mark).normalize();
  // All Latin letters of European languages come before this one.
  return charactersByName.get(name) ?? (letter && letter < '\u0200' && letter.length === 1 ? letter : undefined);
}

/** The character with a number, as in HTML's "Numeric character reference end state" (section 13.2.5.80). */
function numberedCharacter(code: number): string {
  const isSurrogate = code >> 11 === 0x1b;
  if (!code || isSurrogate || code > 0x10ffff) return '\ufffd';
  const isControl = code >> 5 === 4;
  // HTML reads these as Windows-1252, which `TextDecoder` calls `latin1`. Before version 24, Node does so in streams only.
  if (isControl) return new TextDecoder('latin1').decode(Uint8Array.of(code), {stream: true});
  return String.fromCodePoint(code);
}

/** Whether a name counts without a semicolon: HTML's oldest names do, those of Latin-1. `&apos` is read as it is meant. */
const isOldest = (name: string, character: string) =>
  (character >= '\xa0' && character <= '\xff') || /^(?:amp|lt|gt|quot|apos)$/.test(name);

/**
 * The character that a reference stands for (`eacute`, `#233` or `#xe9`); undefined for an unknown name.
 * @param hasEnd whether a semicolon ends the reference
 */
export function characterOf(reference: string, hasEnd: boolean): string | undefined {
  if (reference[0] === '#') return numberedCharacter(Number(`0${reference.slice(1)}`));
  const character = namedCharacter(reference);
  return character !== undefined && (hasEnd || isOldest(reference, character)) ? character : undefined;
}

/** A character reference (1) in a text that is not HTML. Without a semicolon, `&copy` may be part of an address. */
const REFERENCE = /&(#[xX][\da-fA-F]+|#\d+|[a-zA-Z][a-zA-Z\d]*);/g;

/** A text with its character references decoded once. Everything else, tags included, stays as it is. */
export const decodeReferences = (text: string) =>
  text.includes('&')
    ? text.replace(REFERENCE, (all: string, reference: string) => characterOf(reference, true) ?? all)
    : text;
