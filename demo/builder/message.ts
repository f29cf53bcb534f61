/** Shows what the builder says about a feed. */
import type {Detail} from './faults.js';
import {placeOf, type Finding} from './findings.js';

/** A sentence, with rows of details below it. A message about a fault stands out (`wrong`). */
export interface Message {
  readonly text: string;
  readonly details?: readonly Detail[] | undefined;
  readonly findings?: readonly Finding[];
  readonly wrong?: boolean;
}

/** How many findings are listed at most. A feed of ten thousand items may have the same one in each. */
const MAX_FINDINGS = 50;

const make = (tag: 'dt' | 'dd' | 'code' | 'p', ...children: (string | Node)[]) => {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
};

const detailRow = ([name, code]: Detail) => [make('dt', name), make('dd', make('code', code))];

function findingRow(finding: Finding) {
  const place = placeOf(finding);
  const where = [finding.url, place].filter(Boolean).join(': ');
  return [make('dt', finding.message), make('dd', ...(where ? [make('code', where), ' '] : []), finding.fix)];
}

export function showMessage(box: HTMLElement, {text, details = [], findings = [], wrong = false}: Message) {
  box.classList.toggle('note', !wrong);
  const list = document.createElement('dl');
  list.append(...details.flatMap(detailRow), ...findings.slice(0, MAX_FINDINGS).flatMap(findingRow));
  const more = findings.length - MAX_FINDINGS;
  box.replaceChildren(
    text,
    ...(list.hasChildNodes() ? [list] : []),
    ...(more > 0 ? [make('p', `And ${more} more. “npx alliance-feed check” lists them all.`)] : []),
  );
}
