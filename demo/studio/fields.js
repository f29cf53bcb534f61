/* A property as a field: what sets it, what it comes to, and a button that lets it follow from the page again. */
import {FONTS} from './properties.js';

export const SCHEMES = ['light', 'dark'];

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const said = (textContent) => make('span', {className: 'said', textContent});

/** A colour to be picked, or written in any way that CSS knows. */
export function colorField(name, label, placeholder = '') {
  const picker = make('input', {type: 'color', ariaLabel: `${label}, picker`});
  // Where there are no pickers, it would be a second field for text.
  picker.hidden = picker.type !== 'color';
  picker.value = placeholder || '#808080';
  const written = make('input', {type: 'text', name, ariaLabel: label, placeholder, spellcheck: false});
  return make('span', {className: 'color-field'}, picker, written);
}

/** Light and dark side by side, each with its contrast. */
function colorFields({name, label, group}) {
  return SCHEMES.map((scheme) => {
    const field = colorField(`${name}-${scheme}`, `${group}: ${label}, ${scheme}`);
    const ratio = make('span', {className: 'ratio', id: `ratio-${name}-${scheme}`});
    field.dataset.scheme = scheme;
    field.lastChild.setAttribute('aria-describedby', ratio.id);
    field.append(ratio);
    return field;
  });
}

function control({name, kind, min, max, step}) {
  const id = `field-${name}`;
  if (kind === 'number') return make('input', {id, name, type: 'range', min, max, step});
  const font = kind === 'font';
  const placeholder = font ? 'The page’s' : 'Written in CSS';
  const field = make('input', {id, name, type: 'text', spellcheck: false, placeholder});
  if (font) field.setAttribute('list', 'fonts');
  return field;
}

/** The families to choose from, once a page. */
export const fontList = () =>
  make('datalist', {id: 'fonts'}, ...Object.entries(FONTS).map(([label, value]) => make('option', {label, value})));

function fieldOf(property) {
  const {name, kind, label} = property;
  const color = kind === 'color';
  const reset = make('button', {type: 'button', className: 'reset', textContent: 'Reset'});
  reset.ariaLabel = `Reset ${property.group}: ${label}`;
  const row = make('div', {className: `property ${kind}`});
  row.dataset.property = name;
  if (color) row.append(make('span', {className: 'name', textContent: label}), reset, ...colorFields(property));
  else {
    const field = control(property);
    const title = make('label', {className: 'name', htmlFor: field.id}, said(`${property.group}: `), label);
    row.append(title, make('output', {htmlFor: field.id}), reset, field);
  }
  return row;
}

/** A group of properties, to be opened and closed. */
export function groupOf({name, properties}, open) {
  const details = make('details', {open}, make('summary', {textContent: name}));
  if (properties.some(({kind}) => kind === 'color')) {
    const heads = SCHEMES.map((scheme) => make('span', {textContent: scheme}));
    details.append(make('div', {className: 'schemes', ariaHidden: 'true'}, ...heads));
  }
  details.append(...properties.map((property) => fieldOf({...property, group: name})));
  return details;
}

/** What is being written is left alone. */
function fill(field, value) {
  if (field === document.activeElement && field.type === 'text') return;
  field.value = value;
  field.ariaInvalid = null;
}

/** Shows a value; what is not set shows what it follows from. */
export function showValue(row, {kind, initial, unit = 'em'}, value, derived) {
  row.querySelector('.reset').hidden = value === undefined;
  const fields = row.querySelectorAll('[name]');
  if (kind === 'color') {
    for (const [index, field] of fields.entries()) {
      const seen = value?.[index] ?? derived?.[index] ?? '';
      field.previousSibling.value = seen || '#808080';
      field.placeholder = seen;
      fill(field, value?.[index] ?? '');
    }
    return;
  }
  const [field] = fields;
  fill(field, value ?? (kind === 'number' ? initial : ''));
  if (kind !== 'number') return;
  const text = value === undefined ? 'default' : value === 0 ? 'none' : `${value} ${unit}`.trim();
  field.ariaValueText = text;
  row.querySelector('output').value = text;
}

/** Never rounded up to what it has not. */
export const written = (ratio) => (Math.floor(ratio * 10) / 10).toFixed(1);

/** Shows the contrast of a colour, beside it. */
export function showRatio(row, scheme, {ratio, least} = {}) {
  const place = row.querySelector(`[data-scheme=${scheme}]`);
  const low = ratio < least;
  place.classList.toggle('low', low);
  place.lastChild.replaceChildren(
    ...(ratio === undefined ? [] : [said('Contrast '), written(ratio), said(low ? `, below ${least}` : '')]),
  );
}
