/* Form fields, of what the manifest says. A field without a value stands for the default. */
/* global Option */

/** What the manifest says in words only. */
const LIMITS = {'heading-level': {max: 6}, refresh: {min: 60}};
/** What some values are likely to be; those of `tag` and `item` are in the feed. */
const SUGGESTIONS = {'link-target': ['_blank', '_top']};

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

function choice({choices, initial}) {
  const field = document.createElement('select');
  field.append(new Option(`${initial} (default)`, ''));
  for (const choice of choices) if (choice !== initial) field.append(new Option(choice));
  return field;
}

function input({name, kind, initial}) {
  if (kind === 'number')
    return make('input', {type: 'number', min: 1, placeholder: initial || 'none', ...LIMITS[name]});
  return make('input', {type: name === 'since' ? 'date' : 'text', placeholder: initial || 'none'});
}

/** One option as a labelled field, with what the manifest says of it. */
function fieldOf(option, value) {
  const {name, kind, description} = option;
  const id = `option-${name}`;
  const field =
    kind === 'choice' ? choice(option) : kind === 'boolean' ? make('input', {type: 'checkbox'}) : input(option);
  Object.assign(field, {id, name: id, autocomplete: 'off'});
  if (kind === 'boolean') field.checked = value !== undefined;
  else field.value = value ?? '';
  const row = make('div', {className: `option ${kind}`});
  const label = make('label', {htmlFor: id, textContent: (name[0].toUpperCase() + name.slice(1)).replace('-', ' ')});
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

/** The options in groups that open and close, by `groups` in that order; the first, and those in use, are open. */
export function fieldsOf(options, groups, values, open) {
  return groups.flatMap((group) => {
    const members = options.filter((option) => option.group === group);
    if (members.length === 0) return [];
    const details = make('details', {open: (open && group === groups[0]) || members.some(({name}) => name in values)});
    const rows = make('div', {className: 'options'});
    rows.append(...members.map((option) => fieldOf(option, values[option.name])));
    details.append(make('summary', {textContent: group}), rows);
    return [details];
  });
}

/** Offers values for an option, by value and what to call it. */
export function suggest(form, name, values) {
  const list = form.querySelector(`#option-${name}-list`);
  list?.replaceChildren(...[...values].map(([value, text]) => new Option(text, value)));
}

/** What the fields say, by attribute; a field in which something makes no sense says nothing. */
export function valuesOf(form) {
  const values = {};
  for (const field of form.elements) {
    if (!field.name.startsWith('option-')) continue;
    const {type, checked, value, validity} = field;
    const name = field.name.slice('option-'.length);
    field.ariaInvalid = validity.valid ? null : 'true';
    if (type === 'checkbox') {
      if (checked) values[name] = '';
    } else if (value && validity.valid) values[name] = value;
  }
  return values;
}
