/** The fields for properties. Each has a button that removes its value, so that it follows from the page again. */
import {colourField, showInPicker} from '../lib/colour-field.js';
import {hiddenText, make} from '../lib/dom.js';
import type {Contrast} from './contrast.js';
import type {Group, Property} from './property.js';
import type {Value} from './theme.js';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** A property, with the name of its group. */
type Member<P extends Property = Property> = P & {group: string};

/** The fields for a colour in the light and the dark scheme, side by side, each with its contrast. */
function colourFields({name, label, group}: Member) {
  return SCHEMES.map((scheme) => {
    const field = colourField(`${name}-${scheme}`, `${group}: ${label}, ${scheme}`);
    const ratio = make('span', {className: 'ratio', id: `ratio-${name}-${scheme}`});
    field.dataset.scheme = scheme;
    field.lastElementChild!.setAttribute('aria-describedby', ratio.id);
    field.append(ratio);
    return field;
  });
}

function control(property: Property): HTMLInputElement {
  const {name, kind} = property;
  const id = `field-${name}`;
  if (kind === 'number') {
    const {min, max, step} = property;
    return make('input', {id, name, type: 'range', min: String(min), max: String(max), step: String(step)});
  }
  const placeholder = kind === 'font' ? 'The page’s' : 'Written in CSS';
  const field = make('input', {id, name, type: 'text', spellcheck: false, placeholder});
  if (kind === 'font') field.setAttribute('list', 'fonts');
  return field;
}

function fieldOf(property: Member) {
  const {name, kind, label, group} = property;
  const reset = make('button', {type: 'button', className: 'reset', textContent: 'Reset'});
  reset.ariaLabel = `Reset ${group}: ${label}`;
  const row = make('div', {className: `property ${kind}`});
  row.dataset.property = name;
  if (kind === 'colour') {
    row.append(make('span', {className: 'name', textContent: label}), reset, ...colourFields(property));
    return row;
  }
  const field = control(property);
  const output = make('output');
  output.htmlFor.add(field.id);
  row.append(
    make('label', {className: 'name', htmlFor: field.id}, hiddenText(`${group}: `), label),
    output,
    reset,
    field,
  );
  return row;
}

/** A group of properties, which can be opened and closed. */
export function groupOf({name, properties}: Group, open: boolean) {
  const details = make('details', {open}, make('summary', {textContent: name}));
  if (properties.some(({kind}) => kind === 'colour')) {
    const heads = SCHEMES.map((scheme) => make('span', {textContent: scheme}));
    details.append(make('div', {className: 'schemes', ariaHidden: 'true'}, ...heads));
  }
  details.append(...properties.map((property) => fieldOf({...property, group: name})));
  return details;
}

/** Shows a value in a field, unless somebody is typing in it. */
function fill(field: HTMLInputElement, value: string) {
  if (field === document.activeElement && field.type === 'text') return;
  field.value = value;
  field.ariaInvalid = null;
}

function numberText(value: Value | undefined, unit: string) {
  if (value === undefined) return 'default';
  return value === 0 ? 'none' : `${value as number} ${unit}`.trim();
}

/**
 * Shows the value of a property. If it is not set, shows the value that it then has.
 *
 * @param derived the colour as it is seen, in the light and the dark scheme
 */
export function showValue(row: Element, property: Property, value: Value | undefined, derived: readonly string[] = []) {
  row.querySelector<HTMLElement>('.reset')!.hidden = value === undefined;
  const fields = Array.from(row.querySelectorAll<HTMLInputElement>('[name]'));
  if (property.kind === 'colour') {
    const pair = value as readonly string[] | undefined;
    for (const [index, field] of fields.entries()) {
      const seen = pair?.[index] ?? derived[index] ?? '';
      showInPicker(field.previousElementSibling as HTMLInputElement, seen);
      field.placeholder = seen;
      fill(field, pair?.[index] ?? '');
    }
    return;
  }
  const field = fields[0]!;
  const isNumber = property.kind === 'number';
  fill(field, String(value ?? (isNumber ? property.initial : '')));
  if (!isNumber) return;
  const text = numberText(value, property.unit ?? 'em');
  field.ariaValueText = text;
  row.querySelector('output')!.value = text;
}

/** A contrast ratio as text. It is rounded down, so that it never seems better than it is. */
export const written = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);

/** Shows the contrast of a colour beside it. */
export function showRatio(row: Element, scheme: Scheme, found: Contrast | undefined) {
  const place = row.querySelector(`[data-scheme=${scheme}]`)!;
  const isLow = found !== undefined && found.ratio < found.least;
  place.classList.toggle('low', isLow);
  place
    .querySelector('.ratio')!
    .replaceChildren(
      ...(found
        ? [hiddenText('Contrast '), written(found.ratio), hiddenText(isLow ? `, below ${found.least}` : '')]
        : []),
    );
}
