/** Puts a text field over a snippet's code. What is typed is highlighted below it. */
import {make} from '../lib/dom.js';
import {paint, type Language} from '../lib/highlight.js';

/** How long typing must pause before the example follows. */
const TYPING_RESTS_MS = 300;

/** @param edit changes the example to a text, and returns what is wrong with that, if anything */
export function editableSnippet(box: HTMLElement, language: Language, edit: (text: string) => string | undefined) {
  const pre = box.querySelector('pre')!;
  const code = pre.firstElementChild as HTMLElement;
  const label = `Edit ${box.dataset.label ?? 'this code'}`;
  const field = make('textarea', {rows: 1, spellcheck: false, autocapitalize: 'off', ariaLabel: label});
  const reset = make('button', {type: 'button', hidden: true, textContent: 'Reset'});
  const message = make('p', {className: 'note', role: 'status'});
  let written: string | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;

  field.autocomplete = 'off';
  pre.ariaHidden = 'true';
  const pane = make('div', {className: 'pane'});
  pre.replaceWith(pane);
  pane.append(pre, field);
  box.classList.add('editable');
  pane.after(reset);
  box.append(message);

  const show = (text: string) => {
    paint(code, text, language);
    reset.hidden = text === written;
  };
  const run = () => {
    message.textContent = edit(field.value) ?? '';
    box.dispatchEvent(new Event('edited'));
  };
  field.addEventListener('focus', () => (written ??= field.value));
  field.addEventListener('input', () => {
    show(field.value);
    clearTimeout(typing);
    typing = setTimeout(run, TYPING_RESTS_MS);
  });
  reset.addEventListener('click', () => {
    field.value = written ?? '';
    // Focus the field again: this keeps what is there now as the text to go back to.
    field.focus();
    show(field.value);
    run();
  });
  // Takes over code from elsewhere: from the controls, or from the file.
  const take = () => {
    if (field === document.activeElement) return;
    field.value = code.textContent;
    written = undefined;
    reset.hidden = true;
    message.textContent = '';
  };
  new MutationObserver(take).observe(code, {childList: true});
  take();
}
