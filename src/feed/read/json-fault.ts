/** Where a text stops being JSON. Lines and columns count from 1. */
export interface JsonFault {
  line: number;
  column: number;
  /** What is there: the rest of the line, at most 40 characters; empty at the end of the text. */
  found: string;
}

/** The most of the text that is quoted. */
const MAX_QUOTED_CHARS = 40;

const WHITE_SPACE = /[\t\n\r ]*/y;
// The literals. A string is matched as far as it is well-formed, without its last quote.
const ESCAPE = '\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})';
const PLAIN = '[^"\\\\\\0-\\x1f]*';
const TEXT = new RegExp(`"${PLAIN}(?:${ESCAPE}${PLAIN})*`, 'y');
const NUMBER_OR_WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The characters that may begin the next token. A value may also begin with a digit, `-`, `t`, `f` or `n`. */
type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end';

/** Finds where a text stops being JSON; undefined if it is JSON. The messages of engines differ, and may not say where. */
export function findJsonFault(text: string): JsonFault | undefined {
  /** The closing brackets that the open ones wait for. */
  const ends: string[] = [];
  let expected: Expected = 'value';
  let index = 0;

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = index;
    const matches = pattern.test(text);
    if (matches) index = pattern.lastIndex;
    return matches;
  };
  const skipCharacter = (character: string | undefined): boolean => {
    const matches = character !== undefined && text[index] === character;
    if (matches) index++;
    return matches;
  };
  const skipText = (): boolean => skip(TEXT) && skipCharacter('"');
  const open = (end: string, next: Expected): Expected => {
    ends.push(end);
    return next;
  };
  /** Skips one token. Returns what may follow it; undefined if the token is not allowed here. */
  const next = (): Expected | undefined => {
    if (expected.endsWith('end') && skipCharacter(ends.at(-1))) {
      ends.pop();
      return 'comma or end';
    }
    if (expected === 'comma or end') {
      if (ends.length === 0 || !skipCharacter(',')) return undefined;
      return ends.at(-1) === '}' ? 'name' : 'value';
    }
    if (expected === 'colon') return skipCharacter(':') ? 'value' : undefined;
    if (expected.startsWith('name')) return skipText() ? 'colon' : undefined;
    if (skipCharacter('{')) return open('}', 'name or end');
    if (skipCharacter('[')) return open(']', 'value or end');
    return skipText() || skip(NUMBER_OR_WORD) ? 'comma or end' : undefined;
  };

  for (;;) {
    skip(WHITE_SPACE);
    const isWhole = index === text.length && ends.length === 0 && expected === 'comma or end';
    if (isWhole) return undefined;
    const following = next();
    if (!following) break;
    expected = following;
  }
  const lines = text.slice(0, index).split('\n');
  const [found = ''] = text.slice(index, index + MAX_QUOTED_CHARS).split(/[\r\n]/);
  const rest = found || (index < text.length ? 'a line break' : '');
  return {line: lines.length, column: lines.at(-1)!.length + 1, found: rest};
}
