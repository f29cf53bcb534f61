/**
 * What our elements have no use for is left out of Lit in the script tag's file: by file, what to find, and what stands
 * there instead. Their properties say no more of themselves than `type` and `attribute`, which the type
 * `CheckedProperty` makes sure of, and none has an accessor of its own; their style sheets are texts without expressions.
 */
export const TRIMS = {
  '/@lit/reactive-element/css-tag.js': [
    [/if\(this\._\$cssResult\$=!0,\w!==\w\)throw Error\(".*?"\);/, ''],
    [/\w=1===t\.length\?t\[0\]:\w\.reduce\(.*?,t\[0\]\)(?=;return new)/, 'o=t[0]'],
    // A style sheet is made once: its text is the module's.
    [/let t=this\.o;.*?return t\}/, 'return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}'],
    [/t instanceof CSSStyleSheet\?t:t\.styleSheet/, 't.styleSheet'],
  ],
  '/@lit/reactive-element/reactive-element.js': [
    // Nothing is written back to an attribute.
    [/toAttribute\(t,s\)\{switch\(s\)\{.*?\}return t\},/, ''],
    [/_\$ET\(t,s\)\{.*?\}\}(?=_\$AK)/, ''],
    [/&&this\._\$Em!==e(?=\)\{const t)/, ''],
    [/this\._\$Em=e;/, ''],
    [/,this\._\$Em=null(?=\}\}requestUpdate)/, ''],
    [/,this\._\$Em=null(?=,this\._\$Ev)/, ''],
    [/,!0===e&&this\._\$Em!==t&&\(this\._\$Eq\?\?=new Set\)\.add\(t\)/, ''],
    [/this\._\$Eq&&=this\._\$Eq\.forEach\(t=>this\._\$ET\(t,this\[t\]\)\),/, ''],
    // Nor does Lit know of defaults, or of other converters than for text, numbers and `Boolean`.
    [/\|\|\w\.useDefault&&\w\.reflect&&.*?(?=\)\)return;)/, ''],
    [/\?\?this\._\$Ej\?\.get\(e\)\?\?r/, ''],
    [/i&&!\(this\._\$Ej\?\?=new Map\)\.has\(t\)&&\(.*?\)\|\|(?=\(this\._\$AL)/, ''],
    [/\|\|i(?=\|\|\(s=void 0\))/, ''],
    [/\w="function"==typeof \w\.converter\?.*?(?=\w;)/, 'h='],
    [/case Object:case Array:try\{.*?\}catch\(t\)\{i=null\}/, ''],
    [/,converter:\w,reflect:!1,useDefault:!1,hasChanged:\w/, ''],
    [/\w\.hasChanged\?\?(?=\w\))/, ''],
    // A property's accessor is Lit's.
    [/\w\.state&&\(\w\.attribute=!1\),/, ''],
    [/this\.prototype\.hasOwnProperty\(t\)&&\(\(s=Object\.create\(s\)\)\.wrapped=!0\),/, ''],
    [/,!s\.noAccessor(?=\)\{)/, ''],
    [
      /const\{get:e,set:r\}=h\(this\.prototype,t\)\?\?\{.*?\}\};(return\{__proto__:null,)get:e,set\(s\)\{.*?,s\)(?=,this\.requ)/,
      '$1get(){return this[s]},set(e){const h=this[s];this[s]=e',
    ],
    [/const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(.*?,\w\)\}(?=\}let)/, ''],
    [/,\{useDefault:i,reflect:e,wrapped:h\},r(?=\))/, ''],
    // Nobody extends a class from outside, and `styles` has each style sheet once.
    [/static addInitializer\(t\)\{.*?\}(?=static)/, ''],
    [/void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\),/, ''],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
    [/static finalizeStyles\(s\)\{.*?return i\}/, 'static finalizeStyles(s){return[s].flat(1/0)}'],
  ],
};
