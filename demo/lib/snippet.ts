/** Boxes with code and a "Copy" button. */
import {copyCode} from './copy.js';
import {byId, hiddenText, make} from './dom.js';
import {paint, type Language} from './highlight.js';
import {toast} from './toast.js';

/** Fills a `.snippet`. Returns a function that shows code in it. */
export function fillSnippet(box: HTMLElement, language: Language): (text: string) => void {
  const code = make('code');
  box.append(make('pre', {}, code));
  // The button may be elsewhere on the page.
  const {copy, label = 'this code'} = box.dataset;
  const button = copy ? byId(copy) : box.appendChild(make('button', {type: 'button'}, 'Copy'));
  button.hidden = false;
  button.append(hiddenText(` ${label}`));
  button.addEventListener('click', () => void copyCode(code).then(toast));
  return (text) => paint(code, text, language);
}
