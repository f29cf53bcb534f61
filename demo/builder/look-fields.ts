/** The fields of “Match my site”. */
import {colourField, showInPicker} from '../lib/colour-field.js';
import {colourOf} from '../lib/colour.js';
import {make} from '../lib/dom.js';
import {isFontList} from '../lib/fonts.js';
import type {Look} from './look.js';

const FIELDS = {
  'match-link': '--alliance-link',
  'match-accent': '--alliance-accent',
  'match-font': '--alliance-heading-font',
} as const;
type FieldName = keyof typeof FIELDS;

const fieldIn = (form: HTMLFormElement, name: FieldName) => form.elements.namedItem(name) as HTMLInputElement;

export const colourRows = () => [
  make(
    'div',
    {className: 'option'},
    make('span', {textContent: 'Links'}),
    colourField('match-link', 'Colour of links'),
  ),
  make(
    'div',
    {className: 'option'},
    make('span', {textContent: 'Accent'}),
    colourField('match-accent', 'Accent colour'),
  ),
];

/** Shows in each picker the colour that is written beside it. */
export function showPickers(form: HTMLFormElement) {
  for (const name of ['match-link', 'match-accent'] as const) {
    const written = fieldIn(form, name);
    showInPicker(written.previousElementSibling as HTMLInputElement, colourOf(written.value.trim()) ?? '');
  }
}

/** The value of a field's text; undefined if the text makes no sense. */
const valueOf = (name: FieldName, text: string) =>
  name === 'match-font' ? (isFontList(text) ? text : undefined) : colourOf(text);

/** The look that the form describes. A text that makes no sense is marked, and left out. */
export function lookOf(form: HTMLFormElement): Look {
  const look: Record<string, string> = {};
  for (const [name, property] of Object.entries(FIELDS) as [FieldName, string][]) {
    const field = fieldIn(form, name);
    const text = field.value.trim();
    const value = text ? valueOf(name, text) : undefined;
    field.ariaInvalid = text && !value ? 'true' : null;
    if (value) look[property] = value;
  }
  return look;
}
