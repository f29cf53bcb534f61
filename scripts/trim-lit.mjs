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
    [/toString\(\)\{return this\.cssText\}/, ''],
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
    [
      /let i=t;switch\(s\)\{case Boolean:.*?return i\}/,
      'return s===Boolean?null!==t:s===Number&&null!==t?Number(t):t}',
    ],
    // A property has a name, and its accessor is Lit's.
    [/\[\.\.\.r\(t\),\.\.\.o\(t\)\]/, 'r(t)'],
    [/"string"==typeof t\?(t\.toLowerCase\(\)):void 0/, '$1'],
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
    [/\?\?\w(?=\}static _\$Ei)/, ''],
    [/static finalizeStyles\(s\)\{.*?return i\}/, 'static finalizeStyles(s){return[s].flat(1/0)}'],
    // What is there to be overridden, or called from outside.
    [/attributeChangedCallback\(t,s,i\)\{this\._\$AK\(t,i\)\}/, ''],
    [/_\$AK\(t,s\)(?=\{)/, 'attributeChangedCallback(t,a,s)'],
    [
      /requestUpdate\(t,s,i,.*?this\.C\(t,s,i\)\}/,
      'requestUpdate(t,s){if(void 0!==t){if(!f(this[t],s))return;this.C(t,s)}',
    ],
    [/const t=this\.scheduleUpdate\(\);return null!=t&&await t,/, 'return this.performUpdate(),'],
    [/scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/, ''],
    [/t=this\.shouldUpdate\(s\),t\?\((.*?)\):this\._\$EM\(\)(?=\}catch)/, 't=!0,$1'],
    [/shouldUpdate\(t\)\{return!0\}/, ''],
    [/let t=!1;(?=const s=this\._\$AL;try)/, ''],
    [/t=!0,(.*?)\}catch\(s\)\{throw t=!1,this\._\$EM\(\),s\}t&&/, '$1}catch(t){throw this._$EM(),t}'],
    [/this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{return /, ''],
    [/removeController\(t\)\{.*?\}(?=_)/, ''],
    [/this\._\$EO\?\.forEach\(t=>t\.hostUpdate\?\.\(\)\),/, ''],
    [/this\._\$EO\?\.forEach\(t=>t\.hostUpdated\?\.\(\)\),/, ''],
  ],
  '/lit-html/lit-html.js': [[/\((\w+)\?\.creationScope\?\?(\w+)\)/, '$2']],
  '/@lit/context/lib/controllers/context-provider.js': [
    [/super\(void 0!==e\.context\?e\.initialValue:i\)/, 'super(e.initialValue)'],
    [/void 0!==e\.context\?this\.context=e\.context:this\.context=e,/, 'this.context=e.context,'],
  ],
  '/@lit/context/lib/value-notifier.js': [
    [/clearCallbacks\(\)\{.*?\}/, ''],
    // Its value is set once, and then to itself, whenever there is something new in it.
    [/get value\(\).*?(?=constructor)/, 'setValue(){this.updateObservers()}'],
    [/void 0!==s&&\(this\.value=s\)/, 'this.o=s'],
    [/this\.value/g, 'this.o'],
  ],
};
