/** Elements with content that browsers don't show. Without an end tag, they swallow the rest of the text. */
export const RAW_TEXT = new Set(['script', 'style', 'title', 'template', 'noscript', 'iframe', 'noembed', 'noframes']);

/** Elements with content that is not part of the text: captions, a formula's source, fallbacks of media and drawings. */
export const ASIDE = new Set(['figcaption', 'annotation', 'audio', 'video', 'canvas', 'svg', 'datalist']);

/** Elements inside a line or a word. Any other tag separates the words before and after it. */
export const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt rtc ' +
    'ruby s samp slot small span strike strong sub sup time tt u var wbr mi mn mo ms'
  ).split(' '),
);

/** All other elements of HTML, past and present. Those of MathML are recognized by their end tags. */
const OTHERS = new Set(
  (
    'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd ' +
    'details dialog dir div dl dt embed fieldset figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header ' +
    'hgroup hr html image img input legend li link listing main map marquee math menu menuitem meta meter nav object ' +
    'ol optgroup option p param picture plaintext pre progress search section select source summary table tbody td ' +
    'textarea tfoot th thead tr track ul xmp'
  ).split(' '),
);

/** Whether HTML has an element of this name. Any other `<…>` may be text, such as `<info@agency.example>`. */
export const isElementName = (name: string) =>
  INLINE.has(name) || OTHERS.has(name) || RAW_TEXT.has(name) || ASIDE.has(name);
