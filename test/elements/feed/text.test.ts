import {expect} from '@open-wc/testing';
import {htmlToText} from '../../../src/feed/read/text.js';

/** What a browser would show of it, but for white space. */
const asBrowsersDo = (html: string) => {
  const {body} = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  for (const silent of body.querySelectorAll('script, style, title, template, noscript, iframe')) silent.remove();
  return body.textContent;
};
const withoutSpace = (text: string) => text.replace(/\s+/g, '');

describe('htmlToText, beside this browser', () => {
  it('knows HTML 4’s named characters that prose holds', () => {
    // Of HTML 4.01, section 24: neither Greek nor mathematics but what prose compares by, no arrows but two, no marks without a letter.
    const names =
      'nbsp iexcl cent pound yen sect copy ordf laquo shy reg deg plusmn sup2 sup3 micro para middot ordm ' +
      'raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
      'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
      'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave ' +
      'eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ' +
      'ugrave uacute ucirc uuml yacute thorn yuml bull hellip prime Prime trade larr rarr minus quot amp lt ' +
      'gt OElig oelig Scaron scaron Yuml ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ' +
      'ldquo rdquo bdquo dagger Dagger permil lsaquo rsaquo euro le ge ne asymp';
    const html = names.split(' ');
    expect(html.length).to.equal(130);
    for (const name of html) {
      const reference = `.&${name};.`;
      expect(htmlToText(reference), name).to.equal(asBrowsersDo(reference));
    }
  });

  it('agrees with this browser on any tag soup', () => {
    const pieces = [
      ...['<', '>', '/', '=', '"', "'", ' ', '-', '!', 'b', '\n', 'é', 'x<y', '3 < 4', ']]>', 'a > b'],
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
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return Math.floor((seed / 0x80000000) * below);
    };
    for (let run = 0; run < 3000; run++) {
      let html = '';
      for (let length = 1 + random(10); length; length--) html += pieces[random(pieces.length)]!;
      // A text after it, as browsers take a "</" at the very end for text.
      html += '.';
      expect(withoutSpace(htmlToText(html)), html).to.equal(withoutSpace(asBrowsersDo(html)));
    }
  });

  it('decodes nothing by the browser’s own parser', () => {
    const parser = Object.getOwnPropertyDescriptor(DOMParser.prototype, 'parseFromString')!;
    DOMParser.prototype.parseFromString = () => {
      throw new Error('parsed');
    };
    try {
      expect(htmlToText('<p style="color: red" onclick="x()">&eacute;</p>')).to.equal('é');
    } finally {
      Object.defineProperty(DOMParser.prototype, 'parseFromString', parser);
    }
  });
});
