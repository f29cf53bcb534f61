/** Elements of HTML, of old and of now, and of MathML: what else stands in `<…>` may be text, `<info@agency.example>`. */
const NAMES = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br ' +
    'button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed ' +
    'fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe ' +
    'image img input ins kbd label legend li link listing main map mark marquee math menu menuitem meta meter nav nobr ' +
    'noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ' +
    'ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody ' +
    'td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp ' +
    'annotation menclose merror mfenced mfrac mi mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub ' +
    'msubsup msup mtable mtd mtext mtr munder munderover semantics'
  ).split(' '),
);

export const isElementName = (name: string) => NAMES.has(name);

/** Elements that browsers show none of the content of, and that swallow the rest of the text where nothing ends them. */
export const RAW_TEXT = new Set(['script', 'style', 'title', 'template', 'noscript', 'iframe', 'noembed', 'noframes']);

/** Elements whose content is not the text: captions, and what is shown in place of what cannot be played or drawn. */
export const ASIDE = new Set(['figcaption', 'audio', 'video', 'canvas', 'svg', 'datalist']);

/** Elements within a word or line; between the words on either side of any other tag there is a space. */
export const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt rtc ' +
    'ruby s samp slot small span strike strong sub sup time tt u var wbr mi mn mo ms'
  ).split(' '),
);
