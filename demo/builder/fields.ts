/** Form fields, made from the manifest. A field without a value stands for the default. */
import type {Option} from './manifest.js';

/** What the manifest says in words only. */
const LIMITS: Readonly<Record<string, Partial<HTMLInputElement>>> = {'heading-level': {max: '6'}, refresh: {min: '60'}};
/** What some values are likely to be. Those of `tag` and `item` are in the feed. */
const SUGGESTIONS: Readonly<Record<string, readonly string[]>> = {'link-target': ['_blank', '_top']};

type Field = HTMLInputElement | HTMLSelectElement;

type Tag = 'input' | 'div' | 'label' | 'p' | 'datalist' | 'details' | 'summary';

const make = <K extends Tag>(tag: K, properties: Partial<HTMLElementTagNameMap[K]>): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(tag), properties);

function choice({choices, initial}: Option): HTMLSelectElement {
  const field = document.createElement('select');
  field.append(new Option(`${initial} (default)`, ''));
  for (const choice of choices) if (choice !== initial) field.append(new Option(choice));
  return field;
}

function input({name, kind, initial}: Option): HTMLInputElement {
  const placeholder = initial || 'none';
  if (kind === 'number') return make('input', {type: 'number', min: '1', placeholder, ...LIMITS[name]});
  return make('input', {type: name === 'since' ? 'date' : 'text', placeholder});
}

function controlOf(option: Option, value: string | undefined): Field {
  if (option.kind === 'boolean') return make('input', {type: 'checkbox', checked: value !== undefined});
  const field = option.kind === 'choice' ? choice(option) : input(option);
  field.value = value ?? '';
  return field;
}

const labelOf = (name: string) => (name.charAt(0).toUpperCase() + name.slice(1)).replace('-', ' ');

/** One option as a labelled field, with what the manifest says about it. */
function rowOf(option: Option, value: string | undefined): HTMLElement {
  const {name, kind, description} = option;
  const id = `option-${name}`;
  const field = controlOf(option, value);
  Object.assign(field, {id, name: id, autocomplete: 'off'});
  const row = make('div', {className: `option ${kind}`});
  const label = make('label', {htmlFor: id, textContent: labelOf(name)});
  const hint = make('p', {id: `${id}-hint`, className: 'hint', textContent: description});
  field.setAttribute('aria-describedby', hint.id);
  row.append(label, field, hint);
  if (kind === 'text' && field.type === 'text') {
    const list = make('datalist', {id: `${id}-list`});
    list.append(...(SUGGESTIONS[name] ?? []).map((value) => new Option(value, value)));
    field.setAttribute('list', list.id);
    row.append(list);
  }
  return row;
}

/** The options in groups that open and close, in the order of `groups`. The first, and those in use, are open. */
export function fieldsOf(
  options: readonly Option[],
  groups: readonly string[],
  values: Readonly<Record<string, string>>,
  open: boolean,
): HTMLElement[] {
  return groups.flatMap((group) => {
    const members = options.filter((option) => option.group === group);
    if (members.length === 0) return [];
    const details = make('details', {open: (open && group === groups[0]) || members.some(({name}) => name in values)});
    const rows = make('div', {className: 'options'});
    rows.append(...members.map((option) => rowOf(option, values[option.name])));
    details.append(make('summary', {textContent: group}), rows);
    return [details];
  });
}

/** Offers values for an option, with what to call them. */
export function suggest(form: HTMLFormElement, name: string, values: ReadonlyMap<string, string>) {
  const list = form.querySelector(`#option-${name}-list`);
  list?.replaceChildren(...Array.from(values, ([value, text]) => new Option(text, value)));
}

/** What the fields say, by attribute. A field whose value makes no sense says nothing. */
export function valuesOf(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const field of form.querySelectorAll<Field>('[name^=option-]')) {
    const name = field.name.slice('option-'.length);
    field.ariaInvalid = field.validity.valid ? null : 'true';
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      if (field.checked) values[name] = '';
    } else if (field.value && field.validity.valid) values[name] = field.value;
  }
  return values;
}

type Control = HTMLInputElement | RadioNodeList;

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'checkbox';

/** What a control says. A box that is not ticked says nothing. */
export const textOf = (control: Control) => (isBox(control) && !control.checked ? '' : control.value.trim());

export function setText(control: Control, text: string) {
  if (isBox(control)) control.checked = text !== '';
  else control.value = text;
}
