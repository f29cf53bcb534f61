/**
 * Named characters of prose, each before its name; behind an underscore, the marks that make a letter of another one:
 * `eacute` is an e with an acute. Greek is left out, and so is mathematics, but
 * for what prose compares by.
 */
const NAMES = (
  `&amp<lt>gt"quot'apos\xa0nbsp©copy®reg™trade…hellip—mdash–ndash‘lsquo’rsquo‚sbquo“ldquo”rdquo„bdquo«laquo»raquo` +
  '‹lsaquo›rsaquo€euro£pound¢cent¥yen§sect¶para·middot•bull°deg×times÷divide±plusmn−minusßszligæaeligÆAEligøoslashØOslash' +
  'œoeligŒOEligðethÐETHþthornÞTHORN½frac12¼frac14¾frac34²sup2³sup3ªordfºordm¡iexcl¿iquestµmicro\xadshy\u2002ensp\u2003emsp' +
  '\u2009thinsp\u200czwnj\u200dzwj\u200elrm\u200frlm†dagger‡Dagger‰permil′prime″Prime←larr→rarr≤le≥ge≠ne≈asymp' +
  '\u0301_acute\u0300_grave\u0302_circ\u0308_uml\u0303_tilde\u0327_cedil\u030a_ring\u030c_caron'
).split(/(\W)/);

const named = (name: string) => NAMES[NAMES.indexOf(name) - 1];

/** A letter and a mark, where Unicode knows the two as one. */
function composed(name: string) {
  const letter = (name[0]! + named('_' + name.slice(1))).normalize();
  return letter[1] ? undefined : letter;
}

/**
 * The character that a reference stands for (`eacute`, `#233` or `#xe9`), if there is one by that name. Where the semicolon
 * is missing (`ended` is false), only HTML's oldest names count, those of Latin-1.
 */
export function character(reference: string, ended: boolean): string | undefined {
  if (reference[0] !== '#') {
    const found = named(reference) ?? composed(reference);
    return ended || found! < '\u0100' ? found : undefined;
  }
  // HTML, section 13.2.5.80, "Numeric character reference end state".
  const code = +`0${reference.slice(1)}`;
  // Those of Windows-1252, which pages have always taken for Latin-1's; so does Node, until version 24, in streams only.
  if (code >> 5 === 4) return new TextDecoder('latin1').decode(Uint8Array.of(code), {stream: true});
  return !code || code >> 11 === 27 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}
