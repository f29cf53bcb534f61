import {html, nothing, type TemplateResult} from 'lit';
import {isTemplateResult} from 'lit/directive-helpers.js';
import {templateStrings} from '../host-page/template-strings.js';

/**
 * The shape of a template and those inside it, up to some value: a node in the tree of all shapes so far. Templates of the
 * same shape get the same strings, and so Lit knows that they are the same template.
 */
class Shape {
  // Every member is set from the start, so that a page's additions to `Object.prototype` don't show through.
  /** What may follow, by the strings of a template, or by `nothing` for a value that is left out. */
  readonly next = new Map<unknown, Shape>();
  /** What follows any other value. */
  afterValue: Shape | undefined = undefined;
  /** Of a complete shape: the strings of all its templates, joined. */
  strings: TemplateStringsArray | undefined = undefined;
}

const rootShape = new Shape();

const isTemplate = (value: unknown): value is TemplateResult => isTemplateResult(value);

function step({next}: Shape, by: unknown): Shape {
  let shape = next.get(by);
  if (!shape) next.set(by, (shape = new Shape()));
  return shape;
}

/** The beginning of an attribute, up to its value; the quote is 1. */
const ATTRIBUTE = /\s[^\s"'<>=]+=("?)$/;

/**
 * The strings before and after a value that is `nothing`, without its attribute if the value is all of that. Undefined if it
 * is only a part of an attribute's value, and so cannot be left out.
 */
function leaveOut(before: string, after: string): [string, string] | undefined {
  const attribute = ATTRIBUTE.exec(before);
  if (!attribute) return [before, after];
  const isWhole = attribute[1] ? after.startsWith('"') : /^[\s/>]/.test(after);
  return isWhole ? [before.slice(0, attribute.index), after.replace(/^"/, '')] : undefined;
}

/** The shape of a template and those inside it, which continues the one `before`. Adds their values to `all`. */
function shapeOf({strings, values}: TemplateResult, before: Shape, all: unknown[]): Shape {
  let shape = step(before, strings);
  // An item has dozens of values: a loop and a look at their type save a hundred calls.
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (typeof value === 'object' && isTemplate(value)) shape = shapeOf(value, shape, all);
    else if (value === nothing && (shape.next.has(nothing) || leaveOut(strings[index]!, strings[index + 1]!)))
      shape = step(shape, nothing);
    else {
      shape = shape.afterValue ??= new Shape();
      all.push(value);
    }
  }
  return shape;
}

/** The joined strings of a template and those inside it. */
function stringsOf({strings, values}: TemplateResult): string[] {
  const all = [strings[0]!];
  const append = (next: string) => all.push(all.pop()! + next);
  values.forEach((value, index) => {
    const after = strings[index + 1]!;
    const left = value === nothing && leaveOut(all.at(-1)!, after);
    if (left) all.splice(-1, 1, left.join(''));
    else if (isTemplate(value)) {
      const [first = '', ...rest] = stringsOf(value);
      append(first);
      all.push(...rest);
      append(after);
    } else all.push(after);
  });
  return all;
}

/**
 * Joins a template and those inside it to one, which Lit renders with half the nodes. If the templates inside it are others
 * the next time, Lit renders all of it from scratch. Arrays stay as they are: each length would be another template.
 */
export function flatten(result: TemplateResult): TemplateResult {
  const values: unknown[] = [];
  const shape = shapeOf(result, rootShape, values);
  shape.strings ??= templateStrings(stringsOf(result));
  return html(shape.strings, ...values);
}
