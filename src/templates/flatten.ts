import {html, nothing, type TemplateResult} from 'lit';
import {isTemplateResult} from 'lit/directive-helpers.js';
import {withoutPrototype} from '../host-page/without-prototype.js';

/** What templates inside each other have come to so far, and what may come next. */
interface Shape {
  readonly next: Map<unknown, Shape>;
  /** The strings of all of them together, between which their values stand. */
  strings?: TemplateStringsArray;
}

const shapes: Shape = {next: new Map()};

/** Stands for any value. */
const VALUE = Symbol();

const isTemplate = (value: unknown): value is TemplateResult => isTemplateResult(value);

function step({next}: Shape, by: unknown): Shape {
  let shape = next.get(by);
  if (!shape) next.set(by, (shape = {next: new Map()}));
  return shape;
}

/** Whether nothing stands between two strings, so that they become one. An attribute keeps its place, for Lit to remove. */
const isLeftOut = (value: unknown, before: string) => value === nothing && !/="?$/.test(before);

/** The shape of a template with those inside it. Adds its values to `all`. */
function shapeOf({strings, values}: TemplateResult, before: Shape, all: unknown[]): Shape {
  let shape = step(before, strings);
  values.forEach((value, index) => {
    if (isTemplate(value)) shape = shapeOf(value, shape, all);
    else if (isLeftOut(value, strings[index]!)) shape = step(shape, nothing);
    else {
      shape = step(shape, VALUE);
      all.push(value);
    }
  });
  return shape;
}

/** The strings of a template with those inside it. */
function stringsOf({strings, values}: TemplateResult): string[] {
  const all = [strings[0]!];
  const append = ([first = '', ...rest]: string[]) => all.push(all.pop()! + first, ...rest);
  values.forEach((value, index) => {
    if (isTemplate(value)) append(stringsOf(value));
    else if (!isLeftOut(value, strings[index]!)) append(['', '']);
    append([strings[index + 1]!]);
  });
  return all;
}

/** Strings as Lit knows them. */
const templateStrings = (strings: string[]) =>
  Object.defineProperty(strings, 'raw', withoutPrototype({value: strings})) as unknown as TemplateStringsArray;

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
