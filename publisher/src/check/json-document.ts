import {parse, parseTree, printParseErrorCode, type Node, type ParseError} from 'jsonc-parser';
import {finding, type Place} from '../findings.js';
import type {Finding} from '../types.js';

/** A JSON document that knows the places of its members. */
export class JsonDocument {
  #tree: Node | undefined;
  #lineStarts: number[] | undefined;

  /**
   * @param text the JSON; without it, places have no lines and columns
   * @param url the address of the document, if it isn't the one that was given
   */
  constructor(
    readonly value: unknown,
    readonly text?: string,
    readonly url?: string,
  ) {}

  /** The place of a member, or, if that is missing, of the nearest object around it. */
  at(...path: (string | number)[]): Place {
    const pointer = path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    return {...(this.url && {url: this.url}), pointer, ...this.#position(path)};
  }

  #position(path: (string | number)[]): Place {
    if (this.text === undefined) return {};
    this.#tree ??= parseTree(this.text);
    let node = this.#tree;
    for (const part of path) {
      const next: Node | undefined =
        node?.type === 'array'
          ? node.children?.[Number(part)]
          : // As in JSON.parse(), the last member with a name counts.
            node?.children?.findLast(({children}) => children?.[0]?.value === String(part))?.children?.[1];
      if (!next) break;
      node = next;
    }
    return node ? this.positionOf(node.offset) : {};
  }

  /** The line and column of a place in the text. */
  positionOf(offset: number): Place {
    this.#lineStarts ??= [0, ...Array.from(this.text!.matchAll(/\r\n?|\n/g), ({index, 0: end}) => index + end.length)];
    const line = lastAtMost(this.#lineStarts, offset);
    return {line: line + 1, column: offset - this.#lineStarts[line]! + 1};
  }
}

/** The index of the last number that is at most `most`, by binary search: a feed has many lines. The numbers are ascending. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= most) low = middle;
    else high = middle;
  }
  return low;
}

const REASONS: Partial<Record<ReturnType<typeof printParseErrorCode>, string>> = {
  InvalidSymbol: 'a word that JSON does not know',
  InvalidNumberFormat: 'a number that JSON does not know',
  PropertyNameExpected: 'a member\u2019s name in double quotes is missing, often after a comma too many',
  ValueExpected: 'a value is missing, often after a comma too many',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'the document ends before an object is closed',
  CloseBracketExpected: 'the document ends before an array is closed',
  EndOfFileExpected: 'something follows the end of the document',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'a text is not closed',
  InvalidUnicode: 'a \\u must be followed by four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash is before a character that must not have one',
  InvalidCharacter: 'a character that must be escaped, such as a line break or a tab in a text',
};

/** A finding that says where and why a text is not JSON. */
export function whereJsonBreaks(text: string, error: unknown, url?: string): Finding {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, {disallowComments: true, allowTrailingComma: false});
  } catch {
    return finding('not-json', {reason: 'it is nested too deeply'}, {...(url && {url})});
  }
  const first = errors[0];
  const message = error instanceof Error ? error.message : '';
  const offset = first?.offset ?? Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const reason = (first && REASONS[printParseErrorCode(first.error)]) ?? 'a character that JSON does not have here';
  const place = new JsonDocument(undefined, text).positionOf(offset);
  return finding('not-json', {reason}, {...(url && {url}), ...place});
}
