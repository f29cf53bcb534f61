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
const NUMBER_OR_WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)[\t\n\r ]*/y;
// A string, as far as it is well-formed, without its last quote.
const ESCAPE = '\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})';
const PLAIN = '[^"\\\\\\0-\\x1f]*';
const TEXT = new RegExp(`"${PLAIN}(?:${ESCAPE}${PLAIN})*`, 'y');

/**
 * Finds where a text stops being JSON; undefined if all of it is JSON. The messages of engines differ, and may not say where.
 * @throws if the text is nested too deeply for the engine's stack
 */
export function findJsonFault(text: string): JsonFault | undefined {
  let index = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = index;
    const matches = pattern.test(text);
    if (matches) index = pattern.lastIndex;
    return matches;
  };
  const skipSign = (sign: string): boolean => {
    if (text[index] !== sign) return false;
    index++;
    return skip(WHITE_SPACE);
  };
  const skipText = () => skip(TEXT) && skipSign('"');
  const skipMember = () => skipText() && skipSign(':') && skipValue();
  const skipMany = (skipOne: () => boolean, end: string): boolean => {
    if (skipSign(end)) return true;
    do if (!skipOne()) return false;
    while (skipSign(','));
    return skipSign(end);
  };
  const skipValue = (): boolean => {
    if (skipSign('{')) return skipMany(skipMember, '}');
    if (skipSign('[')) return skipMany(skipValue, ']');
    return skipText() || skip(NUMBER_OR_WORD);
  };

  skip(WHITE_SPACE);
  if (skipValue() && index === text.length) return undefined;
  const lines = text.slice(0, index).split('\n');
  const [found = ''] = text.slice(index, index + MAX_QUOTED_CHARS).split(/[\r\n]/);
  const rest = found || (index < text.length ? 'a line break' : '');
  return {line: lines.length, column: lines.at(-1)!.length + 1, found: rest};
}
