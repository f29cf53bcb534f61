import {expect} from '@open-wc/testing';
import {htmlToText} from '../../../src/feed/read/html-to-text.js';
import {randomNumbers} from '../../helpers/random.js';

/** The text that a browser would show, with white space collapsed. */
const asBrowsersDo = (html: string) => {
  const {body} = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  for (const image of body.querySelectorAll('img')) image.replaceWith(image.alt);
  for (const silent of body.querySelectorAll('script, style, title, template, noscript, iframe')) silent.remove();
  return body.textContent;
};
const withoutSpace = (text: string) => text.replace(/\s+/g, '');

describe('htmlToText, compared with this browser', () => {
  it('knows every named character of HTML 4, and few others', () => {
    // HTML 4.01, section 24.
    const names = (
      'quot amp lt gt nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg ' +
      'plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave ' +
      'Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH ' +
      'Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
      'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
      'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml ' +
      'OElig oelig Scaron scaron Yuml fnof circ tilde Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota ' +
      'Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma delta ' +
      'epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi ' +
      'psi omega thetasym upsih piv ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo ' +
      'rdquo bdquo dagger Dagger bull hellip permil prime Prime lsaquo rsaquo oline frasl euro image weierp ' +
      'real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty ' +
      'nabla isin notin ni prod sum minus lowast radic prop infin ang and or cap cup int there4 sim cong ' +
      'asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang ' +
      'rang loz spades clubs hearts diams'
    ).split(' ');
    expect(names.length).to.equal(252);
    for (const name of names) {
      const reference = `.&${name};.`;
      expect(htmlToText(reference), name).to.equal(asBrowsersDo(reference));
    }
  });

  it('knows HTML 5’s Latin and Cyrillic letters, and the zero-width space', () => {
    const names = (
      'Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron ' +
      'dcaron Dstrok dstrok Emacr emacr Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot ' +
      'gdot Gcedil Hcirc hcirc Hstrok hstrok Itilde itilde Imacr imacr Iogon iogon Idot inodot IJlig ijlig ' +
      'Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok ' +
      'lstrok Nacute nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr Odblac odblac Racute ' +
      'racute Rcedil rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil Tcedil tcedil Tcaron ' +
      'tcaron Tstrok tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon ' +
      'Wcirc wcirc Ycirc ycirc Zacute zacute Zdot zdot Zcaron zcaron IOcy DJcy GJcy Jukcy DScy Iukcy YIcy ' +
      'Jsercy LJcy NJcy TSHcy KJcy Ubrcy DZcy Acy Bcy Vcy Gcy Dcy IEcy ZHcy Zcy Icy Jcy Kcy Lcy Mcy Ncy Ocy ' +
      'Pcy Rcy Scy Tcy Ucy Fcy KHcy TScy CHcy SHcy SHCHcy HARDcy Ycy SOFTcy Ecy YUcy YAcy acy bcy vcy gcy ' +
      'dcy iecy zhcy zcy icy jcy kcy lcy mcy ncy ocy pcy rcy scy tcy ucy fcy khcy tscy chcy shcy shchcy ' +
      'hardcy ycy softcy ecy yucy yacy iocy djcy gjcy jukcy dscy iukcy yicy jsercy ljcy njcy tshcy kjcy ' +
      'ubrcy dzcy fflig filig fllig ffilig ffllig' +
      ' ZeroWidthSpace'
    ).split(' ');
    for (const name of names) {
      const reference = `.&${name};.`;
      expect(withoutSpace(htmlToText(reference)), name).to.equal(withoutSpace(asBrowsersDo(reference)));
    }
  });

  it('agrees with this browser on any tag soup', () => {
    const pieces = [
      ...['<', '>', '/', '=', '"', "'", ' ', '-', '!', 'b', '\n', 'é', '3 < 4', ']]>', 'a > b'],
      ...[
        '<p>',
        '</p>',
        '<br/>',
        '<i>',
        '</i>',
        '<img alt=">">',
        '<span data-x=a"b>',
        '<a href="',
        '<a title=',
        "<b c='",
      ],
      ...['<!--', '-->', '--!>', '<!', '<?', '</', '<!DOCTYPE html>', '<![CDATA['],
      ...['<script>', '</script>', '<script', '<style>', '</style>', '<title>', '</title>'],
      ...['&amp;', '&lt;', '&eacute;', '&copy ', '&foo;', '&#65;', '&#x41', '&#0;', '&#128;', '&#xD800;'],
    ];
    const random = randomNumbers(1);
    let compared = 0;
    for (let run = 0; run < 4000; run++) {
      let html = '';
      for (let length = 1 + random(10); length; length--) html += pieces[random(pieces.length)]!;
      // Some text follows, because browsers take a "</" at the very end for text.
      html += ' .';
      // A tag whose name HTML does not know is text to us, but not to browsers.
      const names = [...html.matchAll(/<([a-z][^\s/>]*)/g)].map(([, name]) => name!);
      if (names.some((name) => !/^(p|br|i|b|a|img|span|script|style|title)$/.test(name))) continue;
      compared++;
      expect(withoutSpace(htmlToText(html)), html).to.equal(withoutSpace(asBrowsersDo(html)));
    }
    expect(compared).to.be.above(2000);
  });
});
