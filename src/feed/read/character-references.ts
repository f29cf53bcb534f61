/**
 * Named character references: those of HTML 4, the letters of European alphabets of HTML 5, and `&ZeroWidthSpace;`.
 * In rows, each from a code point on; `-` is a character without a name.
 */
const ROWS: [first: number, names: string][] = [
  [0x22, 'quot - - - amp apos'],
  [0x3c, 'lt - gt'],
  [0xa0, 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr'],
  [0xb0, 'deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest'],
  [0xc0, 'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml'],
  [0xd0, 'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig'],
  [0xe0, 'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml'],
  [0xf0, 'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'],
  [0x100, 'Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron'],
  [0x110, 'Dstrok dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve'],
  [0x120, 'Gdot gdot Gcedil - Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon'],
  [0x130, 'Idot inodot IJlig ijlig Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot'],
  [0x140, 'lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr'],
  [
    0x150,
    'Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil',
  ],
  [
    0x160,
    'Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring',
  ],
  [0x170, 'Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot Zcaron zcaron'],
  [0x192, 'fnof'],
  [0x1f5, 'gacute'],
  [0x2c6, 'circ'],
  [0x2dc, 'tilde'],
  [0x3d1, 'thetasym upsih - - - piv'],
  [0x2002, 'ensp emsp - - - - - thinsp - ZeroWidthSpace zwnj zwj lrm rlm - - - ndash mdash'],
  [0x2018, 'lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull - - - hellip'],
  [0x2030, 'permil - prime Prime - - - - - lsaquo rsaquo - - - oline - - - - - frasl'],
  [0x20ac, 'euro'],
  [0x2111, 'image - - - - - - weierp - - - real - - - - - trade'],
  [0x2135, 'alefsym'],
  [0x2190, 'larr uarr rarr darr harr'],
  [0x21b5, 'crarr'],
  [0x21d0, 'lArr uArr rArr dArr hArr'],
  [0x2200, 'forall - part exist - empty - nabla isin notin - ni - - - prod - sum minus - - - - lowast - - radic'],
  [0x221d, 'prop infin - ang - - - - - - and or cap cup int - - - - - - - - there4'],
  [0x223c, 'sim - - - - - - - - cong - - asymp'],
  [0x2260, 'ne equiv - - le ge'],
  [0x2282, 'sub sup nsub - sube supe'],
  [0x2295, 'oplus - otimes'],
  [0x22a5, 'perp'],
  [0x22c5, 'sdot'],
  [0x2308, 'lceil rceil lfloor rfloor'],
  [0x25ca, 'loz'],
  [0x2660, 'spades - - clubs - hearts diams'],
  [0x27e8, 'lang rang'],
  [0xfb00, 'fflig filig fllig ffilig ffllig'],
];

/** Alphabets that have their small letters in the order of the capital ones, so far behind them. */
const ALPHABETS: [first: number, toSmall: number, names: string][] = [
  [
    0x391,
    0x20,
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigmaf Sigma Tau Upsilon Phi Chi Psi Omega',
  ],
  [0x401, 0x50, 'IOcy DJcy GJcy Jukcy DScy Iukcy YIcy Jsercy LJcy NJcy TSHcy KJcy - Ubrcy DZcy'],
  [
    0x410,
    0x20,
    'Acy Bcy Vcy Gcy Dcy IEcy ZHcy Zcy Icy Jcy Kcy Lcy Mcy Ncy Ocy Pcy Rcy Scy Tcy Ucy Fcy KHcy TScy CHcy SHcy SHCHcy HARDcy Ycy SOFTcy Ecy YUcy YAcy',
  ],
];

let charactersByName: Map<string, string> | undefined;

function readTables(): Map<string, string> {
  const characters = new Map<string, string>();
  const add = (first: number, names: string) =>
    names.split(' ').forEach((name, index) => characters.set(name, String.fromCharCode(first + index)));
  for (const [first, names] of ROWS) add(first, names);
  for (const [first, toSmall, names] of ALPHABETS) {
    add(first, names);
    add(first + toSmall, names.toLowerCase());
  }
  // There is no capital letter of the final sigma.
  characters.delete('Sigmaf');
  characters.delete('-');
  return characters;
}

function namedCharacter(name: string): string | undefined {
  charactersByName ??= readTables();
  return charactersByName.get(name);
}

/** The character by its number, as HTML (section 13.2.5.80, "Numeric character reference end state") takes it. */
function numberedCharacter(code: number): string {
  const isSurrogate = code >> 11 === 0x1b;
  if (!code || isSurrogate || code > 0x10ffff) return '\ufffd';
  const isControl = code >> 5 === 4;
  // Windows-1252's, which pages have always taken for Latin-1's; so does Node, until version 24, in streams only.
  if (isControl) return new TextDecoder('latin1').decode(Uint8Array.of(code), {stream: true});
  return String.fromCodePoint(code);
}

/** HTML's oldest names, Latin-1's, which it knows without a semicolon too. */
const isOldest = (name: string, character: string) =>
  (character >= '\xa0' && character <= '\xff') || /^(?:amp|lt|gt|quot|apos)$/.test(name);

/**
 * The character that a reference stands for (`eacute`, `#233` or `#xe9`), if there is one by that name.
 * @param hasEnd whether a semicolon ends it
 */
export function characterOf(reference: string, hasEnd: boolean): string | undefined {
  if (reference[0] === '#') return numberedCharacter(Number(`0${reference.slice(1)}`));
  const character = namedCharacter(reference);
  return character !== undefined && (hasEnd || isOldest(reference, character)) ? character : undefined;
}

/** A character reference (1) in a text that is not HTML: `&copy` without a semicolon may be part of an address. */
const REFERENCE = /&(#[xX][\da-fA-F]+|#\d+|[a-zA-Z][a-zA-Z\d]*);/g;

/** A text with its character references decoded, once; tags and all else stay as they are. */
export const decodeReferences = (text: string) =>
  text.includes('&')
    ? text.replace(REFERENCE, (all: string, reference: string) => characterOf(reference, true) ?? all)
    : text;
