/** A field for a colour, which may be picked, or written as in CSS. */
import {make} from './dom.js';

/** The value of a picker while no colour is set, as it cannot be empty. */
const NO_COLOUR = '#808080';

/** The picker and the text field, in one frame. */
export function colourField(name: string, label: string) {
  const picker = make('input', {type: 'color', ariaLabel: `${label}, picker`});
  // In browsers without a colour picker, it would be a second text field.
  picker.hidden = picker.type !== 'color';
  const written = make('input', {type: 'text', name, ariaLabel: label, spellcheck: false});
  const field = make('span', {className: 'colour-field'}, picker, written);
  showInPicker(picker, '');
  return field;
}

/** Shows a colour in a picker. Without a colour, its swatch is empty. */
export function showInPicker(picker: HTMLInputElement, colour: string) {
  picker.value = colour || NO_COLOUR;
  picker.classList.toggle('empty', !colour);
}
