import {html, nothing, type TemplateResult} from 'lit';
import {isTemplateResult} from 'lit/directive-helpers.js';
import {templateStrings} from '../host-page/template-strings.js';

/** What templates inside each other have come to so far, and what may come next. */
class Shape {
  // Every member is set from the start, so that a page's additions to `Object.prototype` don't show through.
  /** What comes after another template, or after a value that is left out. */
  readonly next = new Map<unknown, Shape>();
  /** What comes after any other value. */
  afterValue: Shape | undefined = undefined;
  /** The strings of all of them together, between which their values stand. */
  strings: TemplateStringsArray | undefined = undefined;
}

const shapes = new Shape();

const isTemplate = (value: unknown): value is TemplateResult => isTemplateResult(value);

function step({next}: Shape, by: unknown): Shape {
  let shape = next.get(by);
  if (!shape) next.set(by, (shape = new Shape()));
  return shape;
}

/** The beginning of an attribute, up to its value. */
const ATTRIBUTE = /\s[^\s"'<>=]+=("?)$/;

/** What is left of the strings before and after a value that is nothing: without the attribute, if it is all of one. */
function leaveOut(before: string, after: string): [string, string] | undefined {
  const attribute = ATTRIBUTE.exec(before);
  if (!attribute) return [before, after];
  const isWhole = attribute[1] ? after.startsWith('"') : /^[\s/>]/.test(after);
  return isWhole ? [before.slice(0, attribute.index), after.replace(/^"/, '')] : undefined;
}

/** The shape of a template with those inside it. Adds its values to `all`. */
function shapeOf({strings, values}: TemplateResult, before: Shape, all: unknown[]): Shape {
  let shape = step(before, strings);
  values.forEach((value, index) => {
    if (isTemplate(value)) shape = shapeOf(value, shape, all);
    else if (value === nothing && (shape.next.has(nothing) || leaveOut(strings[index]!, strings[index + 1]!)))
      shape = step(shape, nothing);
    else {
      shape = shape.afterValue ??= new Shape();
      all.push(value);
    }
  });
  return shape;
}

/** The strings of a template with those inside it. */
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
 * A template and those inside it as one, which Lit draws with half the nodes. If another template is inside it the next time,
 * all of it is drawn from the start. Lists stay as they are: each length would be another template.
 */
export function flatten(result: TemplateResult): TemplateResult {
  const values: unknown[] = [];
  const shape = shapeOf(result, shapes, values);
  shape.strings ??= templateStrings(stringsOf(result));
  return html(shape.strings, ...values);
}
