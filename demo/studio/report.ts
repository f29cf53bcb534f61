/** Reports the contrasts of a theme in a table and in a sentence. */
import {make} from '../lib/dom.js';
import type {Contrast} from './contrast.js';
import {SCHEMES, written} from './fields.js';

/** How many contrasts the sentence names. The table has all of them. */
const NAMED = 2;

const isLow = ({ratio, least}: Contrast) => ratio < least;

/** A cell with a contrast ratio and its two colours, as they are seen. */
function cell(found: Contrast | undefined) {
  if (!found) return make('td');
  const {ratio, least, colour, background} = found;
  const sample = make('span', {className: 'sample', ariaHidden: 'true', textContent: least === 3 ? '●' : 'Aa'});
  sample.style.color = colour;
  sample.style.background = background;
  const figure = make('span', {}, sample, written(ratio));
  return isLow(found) ? make('td', {className: 'low'}, figure, ` below ${least}`) : make('td', {}, figure);
}

/** The rows of the table. */
export const rowsOf = ([light = [], dark = []]: readonly (readonly Contrast[])[]) =>
  light.map((found, index) =>
    make('tr', {}, make('th', {scope: 'row', textContent: found.pair}), cell(found), cell(dark[index])),
  );

/** The names of the contrasts that are below AA. */
export const lowOf = (found: readonly (readonly Contrast[])[]) =>
  found.flatMap((all, index) => all.filter(isLow).map(({pair}) => `${pair.toLowerCase()} (${SCHEMES[index]})`));

/** A sentence that names these, or says that there are none. */
export function verdictOf(low: readonly string[]): string {
  if (low.length === 0) return 'Every contrast is AA or better.';
  const more = low.length > NAMED ? `, and ${low.length - NAMED} more` : '';
  return `Below AA: ${low.slice(0, NAMED).join(', ')}${more}.`;
}
