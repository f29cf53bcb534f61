/* Form fields, of what the manifest says. A field without a value stands for the default. */
/* global Option */

function control({name, kind, choices, initial}, value) {
  const field = document.createElement(kind === 'choice' ? 'select' : 'input');
  field.name = `option-${name}`;
  if (kind === 'choice') {
    field.append(new Option(`${initial} (default)`, ''));
    for (const choice of choices) if (choice !== initial) field.append(new Option(choice));
    field.value = value ?? '';
  } else if (kind === 'boolean') {
    field.type = 'checkbox';
    field.checked = value !== undefined;
  } else {
    field.type = kind === 'number' ? 'number' : name === 'since' ? 'date' : 'text';
    if (kind === 'number') field.min = '1';
    field.placeholder = initial || 'none';
    field.value = value ?? '';
    field.autocomplete = 'off';
  }
  return field;
}

/** One option as a labelled field, with what the manifest says of it. */
export function fieldOf(option, value) {
  const row = document.createElement('div');
  const label = document.createElement('label');
  const hint = document.createElement('p');
  const field = control(option, value);
  field.id = field.name;
  label.htmlFor = field.id;
  label.textContent = option.name;
  hint.id = `${field.id}-hint`;
  hint.className = 'hint';
  hint.textContent = option.description;
  field.setAttribute('aria-describedby', hint.id);
  row.className = `option ${option.kind}`;
  row.append(label, field, hint);
  return row;
}

/** What the fields say, by attribute. */
export function valuesOf(form) {
  const values = {};
  for (const {name, type, checked, value} of form.elements) {
    if (!name.startsWith('option-')) continue;
    if (type === 'checkbox' ? checked : value) values[name.slice(7)] = type === 'checkbox' ? '' : value;
  }
  return values;
}
