/** Form fields, made from the manifest. A field without a value means the default. */
import {make} from '../lib/dom.js';
import type {Option} from './manifest.js';
import {WORDS} from './words.js';

/** Limits that the manifest says only in words. */
const LIMITS: Readonly<Record<string, Partial<HTMLInputElement>>> = {'heading-level': {max: '6'}, refresh: {min: '60'}};
/** Likely values of some options. Those of `tag` and `item` come from the feed. */
const SUGGESTIONS: Readonly<Record<string, readonly string[]>> = {'link-target': ['_blank', '_top']};

type Field = HTMLInputElement | HTMLSelectElement;

const wordFor = ({name}: Option, choice: string) => WORDS[name]?.choices?.[choice] ?? choice;

function choice(option: Option): HTMLSelectElement {
  const {choices, initial} = option;
  const field = make('select', {}, new Option(`${wordFor(option, initial)} (default)`, ''));
  for (const each of choices) if (each !== initial) field.append(new Option(wordFor(option, each), each));
  return field;
}

function input({name, kind, initial}: Option): HTMLInputElement {
  if (kind === 'number') {
    const placeholder = initial || (name === 'limit' ? 'all' : 'none');
    return make('input', {type: 'number', min: '1', placeholder, ...LIMITS[name]});
  }
  return make('input', {type: name === 'since' ? 'date' : 'text', placeholder: initial});
}

function controlOf(option: Option, value: string | undefined): Field {
  if (option.kind === 'boolean') return make('input', {type: 'checkbox', checked: value !== undefined});
  const field = option.kind === 'choice' ? choice(option) : input(option);
  field.value = value ?? '';
  return field;
}

const labelOf = ({name}: Option) =>
  WORDS[name]?.label ?? (name.charAt(0).toUpperCase() + name.slice(1)).replace('-', ' ');

const hintOf = ({name, description}: Option) =>
  make('p', {id: `option-${name}-hint`, className: 'hint', textContent: WORDS[name]?.hint ?? description});

/** An option that takes several words, each with a box to tick. */
function wordsRow(option: Option, value = ''): HTMLElement {
  const hint = hintOf(option);
  const name = `option-${option.name}`;
  const chosen = value.split(/\s+/);
  const boxes = option.choices.map((word) => {
    const box = make('input', {
      type: 'checkbox',
      name,
      value: word,
      checked: chosen.includes(word),
      autocomplete: 'off',
    });
    box.setAttribute('aria-describedby', hint.id);
    return make('label', {}, box, wordFor(option, word));
  });
  const legend = make('legend', {textContent: labelOf(option)});
  return make('fieldset', {className: 'option words'}, legend, ...boxes, hint);
}

/** An option as a labelled field, with a hint. */
function rowOf(option: Option, value: string | undefined): HTMLElement {
  const {name, kind} = option;
  if (kind === 'words') return wordsRow(option, value);
  const id = `option-${name}`;
  const field = controlOf(option, value);
  Object.assign(field, {id, name: id, autocomplete: 'off'});
  const hint = hintOf(option);
  field.setAttribute('aria-describedby', hint.id);
  const label = make('label', {htmlFor: id, textContent: labelOf(option)});
  const row = make('div', {className: `option ${kind}`}, label, field, hint);
  if (kind === 'text' && field.type === 'text') {
    const list = make('datalist', {id: `${id}-list`});
    list.append(...(SUGGESTIONS[name] ?? []).map((value) => new Option(value, value)));
    field.setAttribute('list', list.id);
    row.append(list);
  }
  return row;
}

/** The options in groups that open and close, in the order of `groups`. The first group and those in use are open. */
export function fieldsOf(
  options: readonly Option[],
  groups: readonly string[],
  values: Readonly<Record<string, string>>,
  open: boolean,
): HTMLElement[] {
  return groups.flatMap((group) => {
    const members = options.filter((option) => option.group === group);
    if (members.length === 0) return [];
    const isOpen = (open && group === groups[0]) || members.some(({name}) => name in values);
    const rows = make('div', {className: 'options'}, ...members.map((option) => rowOf(option, values[option.name])));
    return [make('details', {open: isOpen}, make('summary', {textContent: group}), rows)];
  });
}

/** Offers values for an option, with their names. */
export function suggest(form: HTMLFormElement, name: string, values: ReadonlyMap<string, string>) {
  const list = form.querySelector(`#option-${name}-list`);
  list?.replaceChildren(...Array.from(values, ([value, text]) => new Option(text, value)));
}

/** The values of the fields, by attribute. A value that makes no sense is left out. */
export function valuesOf(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const field of form.querySelectorAll<Field>('[name^=option-]')) {
    const name = field.name.slice('option-'.length);
    field.ariaInvalid = field.validity.valid ? null : 'true';
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      if (!field.checked) continue;
      const word = field.value === 'on' ? '' : field.value;
      values[name] = values[name] ? `${values[name]} ${word}` : word;
    } else if (field.value.trim() && field.validity.valid) values[name] = field.value;
  }
  return values;
}

type Control = HTMLInputElement | RadioNodeList;

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'checkbox';

/** The value of a control. It is empty for a box that is not ticked. */
export const textOf = (control: Control) => (isBox(control) && !control.checked ? '' : control.value.trim());

export function setText(control: Control, text: string) {
  if (isBox(control)) control.checked = text !== '';
  else control.value = text;
}
