/** A sentence at the foot of the page, for the eye and for screen readers. */
import {make} from './dom.js';

const SHOWN_MS = 6000;

// Before it has anything to say: a live region is announced only when it changes.
const status =
  document.querySelector<HTMLElement>('.toast') ??
  document.body.appendChild(make('p', {className: 'toast', role: 'status'}));
let hiding: ReturnType<typeof setTimeout> | undefined;

export function toast(text: string) {
  status.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => (status.textContent = ''), SHOWN_MS);
}
