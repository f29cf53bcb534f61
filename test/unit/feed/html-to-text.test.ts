import {expect} from 'chai';
import {htmlToText} from '../../../src/feed/read/html-to-text.js';
import {bestTimeOf} from '../../helpers/timing.js';

describe('htmlToText', () => {
  const cases: Record<string, [html: string, text: string][]> = {
    'takes tags out': [
      ['<p>Hello <b>world</b></p>', 'Hello world'],
      ['<P CLASS=x>Hello</P >', 'Hello'],
      ['<a href="https://a.example?x=1&amp;y=2" title=\'a > b\'>link</a>', 'link'],
      ['<b title=">">after</b>', 'after'],
      ['<b title=\'a "quoted" >\' class=x>after', 'after'],
      ['<a title = ">" >x</a>', 'x'],
      ['<a title=x"y>z', 'z'],
      ["<p don't>do</p>", 'do'],
      ['<custom-element>x</custom-element>', 'x'],
      ['plain', 'plain'],
      ['', ''],
    ],
    'leaves alone what only looks like a tag': [
      ['a < b and c > d', 'a < b and c > d'],
      ['1 <2', '1 <2'],
      ['<3', '<3'],
      ['x <', 'x <'],
      ['< p>', '< p>'],
    ],
    'takes comments and declarations out': [
      ['a<!-- <p>no</p> -->b', 'ab'],
      ['a<!-->b', 'ab'],
      ['a<!--->b', 'ab'],
      ['a<!-- x --!>b', 'ab'],
      ['a<!-- - -- -->b', 'ab'],
      ['<!DOCTYPE html>b', 'b'],
      ['<?xml version="1.0"?>b', 'b'],
      ['<?php echo 1 ?>b', 'b'],
      ['<![CDATA[x]]>b', 'b'],
      ['<![CDATA[<p>x</p>]]>', 'x'],
      [' <![CDATA[x &amp; y]]>\n', 'x & y'],
      ['a</>b', 'ab'],
      ['a</3>b', 'ab'],
    ],
    'ends whatever is never closed with the text': [
      ['a<!-- b', 'a'],
      ['a <b', 'a'],
      ['a <b c="d>e', 'a'],
      ["a <b c='d>e", 'a'],
      ['a<script>b', 'a'],
      ['a<script', 'a'],
      ['a<style>b</styl', 'a'],
      ['a<!b', 'a'],
    ],
    'finds no text in scripts, styles and the like': [
      ['a<script>if (1 < 2 && "</p>") alert("<b>")</script>b', 'a b'],
      ['a<SCRIPT type="text/x">x</Script >b', 'a b'],
      ['a<script>x</scripty></script>b', 'a b'],
      ['a<style>p::before { content: "<p>x" }</style>b', 'a b'],
      ['<title>T &amp; t</title>b', 'b'],
      ['a<template><p>x</p></template>b', 'a b'],
      ['a<noscript>x<img src="x"></noscript>b', 'a b'],
      ['a<iframe src="x">y</iframe>b', 'a b'],
      ['<scripted>seen</scripted>', 'seen'],
    ],
    'never glues words together': [
      ['<p>A</p><p>B</p>C<br>D<br/>E<div>F</div>G', 'A B C D E F G'],
      ['<ul><li>One<li>Two</ul>Three', 'One Two Three'],
      ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
      ['a<hr>b<img>c<o:p>d</o:p>', 'a b c d'],
    ],
    'splits no word at an inline element': [
      ['wa<b>te</b>r<sup>2</sup>, <em>now</em>.', 'water2, now.'],
      ['su<wbr>per<SPAN>b</SPAN>', 'superb'],
      ['<a>x</a><code>y</code><br>z', 'xy z'],
      ['<dfn>WHO</dfn>, <acronym>ILO</acronym>: <big>A</big>l<samp>l</samp>', 'WHO, ILO: All'],
    ],
    'collapses white space, except for no-break spaces': [
      ['  a \n\t\f\r b  ', 'a b'],
      ['<p> a </p> <p> b </p>', 'a b'],
      ['«\u00a0mot\u202f» 14&nbsp;km', '«\u00a0mot\u202f» 14\u00a0km'],
      ['&nbsp;<p>&nbsp;</p>\n', ''],
    ],
    'decodes named characters': [
      ['&amp; &lt; &gt; &quot; &apos;', `& < > " '`],
      ['caf&eacute; &Eacute; &szlig; &yuml; &divide; &times; &thorn; &ETH;&eth;', 'café É ß ÿ ÷ × þ Ðð'],
      ['&Ccaron;&ccaron;&Zcaron;&Uring;&uring;&ntilde;&Scedil;&yacute;', 'ČčŽŮůñŞý'],
      // No letter of Europe has these marks.
      ['&xcaron; &tdot; &bgrave; &1acute; &acaronx;', '&xcaron; &tdot; &bgrave; &1acute; &acaronx;'],
      ['&hellip; &mdash; &ndash; &rsquo; &bdquo; &euro; &trade; &bull;', '… — – ’ „ € ™ •'],
      ['&OElig;&oelig;&Scaron;&scaron;&Yuml;&dagger;&Dagger;&prime;&Prime;', 'ŒœŠšŸ†‡′″'],
      ['&larr;&rarr;&frac34;&sup3;', '←→¾³'],
    ],
    'decodes the oldest names without a semicolon, as browsers do': [
      ['Tom &amp Jerry &copy 2014 &eacute', 'Tom & Jerry © 2014 é'],
      ['&hellip &ccaron &apos', "&hellip &ccaron '"],
    ],
    'decodes numbers': [
      ['&#233;&#xE9;&#XE9;&#0233;&#x1F642;&#128578;', 'éééé🙂🙂'],
      ['&#233 &#xe9 x', 'é é x'],
      ['&#128;&#x92;&#150;', '€’–'],
      ['&#0;&#xD800;&#x110000;&#99999999999999999999;', '\ufffd\ufffd\ufffd\ufffd'],
      ['&#x10FFFF;', '\u{10ffff}'],
    ],
    'leaves unknown references as they are written': [
      [
        '&foo; &; & &# &#x; &#xg; AT&T &eacuté; &constructor; &__proto__; &qacute; &xamp; &ygrave; &-; &Sigmaf;',
        '&foo; &; & &# &#x; &#xg; AT&T &eacuté; &constructor; &__proto__; &qacute; &xamp; &ygrave; &-; &Sigmaf;',
      ],
    ],
    'decodes once: what then looks like a tag is text': [
      ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
      ['&amp;lt;b&amp;gt; &amp;amp;', '&lt;b&gt; &amp;'],
      ['&am<b></b>p;', '&amp;'],
      ['&#38;lt;', '&lt;'],
      ['<scr<script></script>ipt>x', '<scr ipt>x'],
    ],
    'uses the alternative text of an image': [
      ['<img alt="📰"> News', '📰 News'],
      ['Thank you<img class="emoji" alt="🙏" src="a.png">!', 'Thank you🙏!'],
      ['<img alt="A well">The pumps are back', 'A well The pumps are back'],
      ['<img src=a.png alt=Well>', 'Well'],
      ["<img data-alt='no' title=\"alt='no'\" ALT='a &quot;well&quot; > b'>", 'a "well" > b'],
      ['<img alt="">a<img src="b.png">b', 'a b'],
      ['<img alt="<b>x</b>">', '<b>x</b>'],
    ],
    'leaves out captions, and the fallback of media': [
      ['<figure><img src="a"><figcaption>Photo: J. Park</figcaption></figure><p>Text</p>', 'Text'],
      ['<FIGCAPTION class="wp"><a href="b">Photo</a></FigCaption >Text', 'Text'],
      ['<figure><figcaption>Photo</figure>Text', 'Text'],
      [
        '<div class="wp-caption"><img src="a"><p id="c" class="wp-caption-text">Photo <b>J.</b></p></div><p>Text</p>',
        'Text',
      ],
      ["<table class=tr-caption-container><td class='a tr-caption'>Photo</td></table>Text", 'Text'],
      ['<p class=wp-caption-text>Photo</p>Text', 'Text'],
      ['<p class="about-wp-caption-text">Text</p>', 'Text'],
      ['<figcaption>No end, so that it may be the text', 'No end, so that it may be the text'],
      ['<audio controls src="a.mp3">Your browser cannot play this.</audio>Text', 'Text'],
      ['<video/>Text<svg><path d="M0 0"/><text>x</text></svg>', 'Text'],
      ['<svg/>Text', 'Text'],
    ],
    'leaves out links that only make sense on the original page': [
      ['<h2 id="a"><a class="anchor" href="#a">#</a> Quick start</h2><p>Text</p>', 'Quick start Text'],
      ['<h2>Water <a href="#water" title="Link to this">¶</a></h2>Text', 'Water Text'],
      ['<h2><a href="#water">Water</a></h2>Text', 'Water Text'],
      ['Sherlock Holmes<sup id="r1"><a href="#fn1" rel="footnote">1</a></sup>, as far', 'Sherlock Holmes, as far'],
      ['Holmes<a href="#fn1" role="doc-noteref"><sup>12</sup></a>, as far', 'Holmes, as far'],
      ['In <a href="#numbers">2024</a>, m<sup>2</sup> and 10<sup><a href="/x">6</a></sup>', 'In 2024, m2 and 106'],
      ['<a href="#a">→ &amp;</a> <a href="/b">#</a> <a href="#水">水</a>', '→ & # 水'],
    ],
    'leaves what is not an HTML element': [
      ['Contact <info@agency.example> for more', 'Contact <info@agency.example> for more'],
      ['Growth <two percent, says <b>the ILO</b>.', 'Growth <two percent, says the ILO.'],
      ['See <https://agency.example/> &amp; <your name>', 'See <https://agency.example/> & <your name>'],
      ['1<x<y<z', '1<x<y<z'],
    ],
    'takes out elements of other kinds: custom, Office, MathML, ruby': [
      ['<my-widget a="b">x</my-widget>', 'x'],
      ['<o:p>x</o:p>', 'x'],
      ['<word>x</word>', 'x'],
      ['<Tweet id="1" />x<Note/>', 'x'],
      ['<math><mi>x</mi><mo>=</mo><mn>2</mn></math>', 'x=2'],
      ['<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\xi</annotation></semantics></math>', 'x'],
      ['<ruby>漢<rt>kan</rt></ruby>', '漢kan'],
    ],
    'drops control characters and keeps the marks of direction': [
      ['a\u0000b\u0008c\u007f&#1;&#x1f;d\u001b \u0000 e', 'abcd e'],
      ['\u200fשלום\u200e \u2067x\u2069', '\u200fשלום\u200e \u2067x\u2069'],
    ],
  };
  for (const [name, pairs] of Object.entries(cases)) {
    it(name, () => {
      for (const [html, text] of pairs) expect(htmlToText(html), html).to.equal(text);
    });
  }

  it('shows the body of a whole document', () => {
    const html = `<!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Title</title>
      <style>p > a { color: red }</style><script>var a = "<p>"; if (a < 1) b()</script></head>
      <body onload="x('>')"><!-- nav --><h1>Heading</h1><p>Text &amp;
      more.</p></body></html>`;
    expect(htmlToText(html)).to.equal('Heading Text & more.');
  });

  it('gives as much of the beginning as is asked for', () => {
    const html = `<!-- wp:paragraph -->${'\n '.repeat(300)}<p>${'One &amp; two '.repeat(100)}</p>`;
    const beginning = htmlToText(html, 50);
    expect(beginning.length).to.be.within(50, 70);
    expect(htmlToText(html).startsWith(beginning)).to.equal(true);
  });

  it('takes time in proportion to the length, whatever the text', () => {
    const parts = [
      '<',
      '<a ',
      '<a b="',
      "<a b='",
      '<a b=">',
      '<!--',
      '<!-- -',
      '<script>',
      '<script></scrip',
      '&',
      '&#',
      '&#9',
      'a',
      ' ',
      '<!',
      '</',
      '="',
      '<p>x',
      '<a href="#',
      '<a href="#">1',
      '<sup><a href="#">',
      '<x',
      '<x ',
      '<x y=',
      '<figcaption>',
      '<figcaption></figure>',
      '<svg>',
      '<img alt="',
      '<img alt=x>',
      '<a-b ',
      '<!-- -->',
      '&nbsp;',
    ];
    for (const part of parts) {
      const timeOf = (length: number) => {
        const html = `x<p>${part.repeat(length / part.length)}`;
        return bestTimeOf(() => htmlToText(html), 399);
      };
      // However slow the machine, four times the length must not take much more than four times as long.
      expect(timeOf(200_000), part).to.be.below(Math.max(400, timeOf(50_000) * 10));
    }
  });
});
