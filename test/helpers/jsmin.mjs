/**
 * Douglas Crockford's JSMin, as ported to PHP (2004 to 2015) for content management systems. It doesn't parse: it reads
 * one character at a time, and recognizes strings, comments and, by the character before them, regular expressions.
 *
 * @param {string} code
 * @param {object} [options]
 * @param {string} [options.quotes] what begins and ends a text: ports of 2010 know backticks, too, but no templates
 * within templates
 * @param {string} [options.beforeRegExp] the characters after which a slash begins a regular expression
 * @param {boolean} [options.knowsSets] whether a slash in a character class leaves the regular expression open
 */
export function jsmin(code, {quotes = `'"`, knowsSets = true, beforeRegExp = '(,=:[!&|?{};\n'} = {}) {
  const END = '';
  let at = 0;
  let output = '';
  let a = '\n';
  let b = END;

  const get = () => {
    const char = code[at++] ?? END;
    return char === '\r' ? '\n' : char >= ' ' || char === '\n' || char === END ? char : ' ';
  };
  const peek = () => code[at] ?? END;
  const isWord = (/** @type {string} */ char) => char !== END && (/[\w$\\]/.test(char) || char > '~');

  /** The next character. A block comment counts as a space, and a line comment as nothing. */
  const next = () => {
    const char = get();
    if (char !== '/') return char;
    if (peek() === '/') {
      for (;;) {
        const inside = get();
        if (inside <= '\n') return inside;
      }
    }
    if (peek() !== '*') return char;
    get();
    for (;;) {
      const inside = get();
      if (inside === END) throw new Error('A comment without an end');
      if (inside === '*' && peek() === '/') {
        get();
        return ' ';
      }
    }
  };

  const copyText = () => {
    for (;;) {
      output += a;
      a = get();
      if (a === b) return;
      if (a === '\\') {
        output += a;
        a = get();
      }
      if (a === END) throw new Error('A text without an end');
    }
  };

  const copyRegExp = () => {
    output += a + b;
    for (;;) {
      a = get();
      if (a === '[' && knowsSets) {
        for (;;) {
          output += a;
          a = get();
          if (a === ']') break;
          if (a === '\\') {
            output += a;
            a = get();
          }
          if (a === END) throw new Error('A set without an end');
        }
      } else if (a === '/') break;
      else if (a === '\\') {
        output += a;
        a = get();
      }
      if (a === END) throw new Error('A regular expression without an end');
      output += a;
    }
    b = next();
  };

  /** 1: write a; 2: replace a by b; 3: read the next. */
  const act = (/** @type {1 | 2 | 3} */ from) => {
    if (from === 1) output += a;
    if (from <= 2) {
      a = b;
      if (a !== END && quotes.includes(a)) copyText();
    }
    b = next();
    if (b === '/' && a !== END && beforeRegExp.includes(a)) copyRegExp();
  };

  act(3);
  while (a !== END) {
    if (a === ' ') act(isWord(b) ? 1 : 2);
    else if (a === '\n') {
      if (b !== END && '{[(+-'.includes(b)) act(1);
      else if (b === ' ') act(3);
      else act(isWord(b) ? 1 : 2);
    } else if (b === ' ') act(isWord(a) ? 1 : 3);
    else if (b === '\n') act(isWord(a) || `}])+-"'`.includes(a) ? 1 : 3);
    else act(1);
  }
  return output;
}
