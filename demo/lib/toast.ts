/** Shows a sentence at the foot of the page for a while, and has screen readers announce it. */
import {make} from './dom.js';

const SHOWN_MS = 6000;

// Create the live region before it has anything to say: screen readers announce only changes.
const status =
  document.querySelector<HTMLElement>('.toast') ??
  document.body.appendChild(make('p', {className: 'toast', role: 'status'}));
let hiding: ReturnType<typeof setTimeout> | undefined;

export function toast(text: string) {
  status.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => (status.textContent = ''), SHOWN_MS);
}
