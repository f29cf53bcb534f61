import type {ErrorObject} from 'ajv';
import {finding} from '../findings.js';
import type {Finding} from '../types.js';
import {httpUrl} from '../widgets.js';
import type {JsonDocument} from './json-document.js';
import {validator} from './validator.js';

/** The steps of a JSON Pointer. */
const stepsOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The kinds of errors, from the most specific one. Others only say that one of these has occurred. */
const TELLING = ['type', 'required', 'enum', 'const', 'minItems', 'minLength', 'pattern', 'format', 'minimum'];
const SAYS_NOTHING = new Set(['anyOf', 'oneOf', 'allOf', 'if', 'not', '$ref']);

/** The places where a document violates the schema, with one finding each. */
export function schemaFindings(document: JsonDocument): Finding[] {
  const validate = validator();
  if (validate(document.value)) return [];
  const byPlace = new Map<string, ErrorObject>();
  for (const error of validate.errors ?? []) {
    const missing = (error.params as {missingProperty?: string}).missingProperty;
    const place = error.instancePath + (missing === undefined ? '' : `/${missing}`);
    const before = byPlace.get(place);
    if (!before || rank(error) < rank(before)) byPlace.set(place, error);
  }
  const telling = [...byPlace].filter(([, {keyword}]) => !SAYS_NOTHING.has(keyword));
  return (telling.length ? telling : [...byPlace]).map(([place, error]) => findingFor(document, stepsOf(place), error));
}

const rank = ({keyword}: ErrorObject) =>
  SAYS_NOTHING.has(keyword) ? Infinity : (TELLING.indexOf(keyword) + TELLING.length) % TELLING.length;

function findingFor(document: JsonDocument, path: string[], error: ErrorObject): Finding {
  const name = nameOf(path);
  const place = document.at(...path);
  const {keyword, data} = error;
  const {description = ''} = (error.parentSchema ?? {}) as {description?: string};
  const form = description.replaceAll('`', '');
  const remedy = form ? `Write it like this: ${form}` : 'Write it as feed.schema.json describes it.';
  if (keyword === 'required') {
    return finding('schema', {reason: `${name} is missing`, remedy: `Add ${name}.`}, place);
  }
  if (keyword === 'type') {
    const {type} = error.params as {type: string | string[]};
    const reason = `${name} is ${kindOf(data)}, and must be ${article(String(type))}`;
    return finding('schema', {reason, remedy: `Write ${name} as ${article(String(type))}.`}, place);
  }
  if (keyword === 'enum') {
    const {allowedValues} = error.params as {allowedValues: unknown[]};
    const words = allowedValues.map((value) => JSON.stringify(value)).join(' or ');
    return finding('schema', {reason: `${name} is ${brief(data)}`, remedy: `Write ${words}.`}, place);
  }
  if (/^(exclusiveM|m)(in|ax)imum$/.test(keyword)) {
    const reason = `${name} is ${brief(data)}, and ${error.message ?? keyword}`;
    return finding('schema', {reason, remedy: 'Write such a number, or leave the member out.'}, place);
  }
  if (error.schemaPath.includes('/link') && typeof data === 'string') {
    // Some addresses are not well-formed, but browsers open them.
    return httpUrl(data, 'https://feed.example/')
      ? finding(
          'schema',
          {reason: `${name} is ${brief(data)}, which is not a well-formed address`, remedy},
          place,
          'warning',
        )
      : finding('address', {value: data}, place);
  }
  const reason = keyword === 'pattern' || keyword === 'format' ? 'which is not how it must be written' : error.message;
  return finding('schema', {reason: `${name} is ${brief(data)}, ${reason ?? keyword}`, remedy}, place);
}

/** What to call a member: its name in quotes, or, in an array, its number. */
function nameOf(path: string[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'The document';
  return /^\d+$/.test(last) ? `Entry ${Number(last) + 1} of "${path.at(-2) ?? ''}"` : `"${last}"`;
}

const article = (type: string) => (/^[aeio]/.test(type) ? `an ${type}` : type === 'null' ? type : `a ${type}`);

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : article(typeof value);
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
