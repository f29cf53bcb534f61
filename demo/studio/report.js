/* The contrasts of a theme, in a table and in a sentence. */
import {SCHEMES, written} from './fields.js';

/** So many are named in the sentence; the table has them all. */
const NAMED = 2;

/** A ratio, with its two colours as they are seen. */
function cell(found) {
  const element = document.createElement('td');
  if (!found) return element;
  const {ratio, least, color, ground} = found;
  const sample = document.createElement('span');
  sample.className = 'sample';
  sample.ariaHidden = 'true';
  sample.textContent = least === 3 ? '●' : 'Aa';
  sample.style.color = color;
  sample.style.background = ground;
  const figure = document.createElement('span');
  figure.append(sample, written(ratio));
  element.append(figure);
  if (ratio < least) {
    element.className = 'low';
    element.append(` below ${least}`);
  }
  return element;
}

/** The rows of the table. */
export const rowsOf = ([light, dark]) =>
  light.map(({pair}, index) => {
    const row = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = pair;
    row.append(head, cell(light[index]), cell(dark[index]));
    return row;
  });

/** What is below AA, by name. */
export const lowOf = (found) =>
  found.flatMap((all, index) =>
    all.filter(({ratio, least}) => ratio < least).map(({pair}) => `${pair.toLowerCase()} (${SCHEMES[index]})`),
  );

/** Those, or that there are none, in a sentence. */
export function verdictOf(low) {
  if (low.length === 0) return 'Every contrast is AA or better.';
  const more = low.length > NAMED ? `, and ${low.length - NAMED} more` : '';
  return `Below AA: ${low.slice(0, NAMED).join(', ')}${more}.`;
}
