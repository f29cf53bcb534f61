/** Forms that set a widget's options. Each field is named like the attribute that it sets. */
import {all, byId} from '../lib/dom.js';
import {fieldsOf, isCheckbox, keepInAddress, restoreFromAddress} from '../lib/page-address.js';

/** Sets the widget's attributes from the form. A field without a value means the default. */
function apply(form: HTMLFormElement, widget: Element) {
  const values = new Map<string, string[]>();
  const separators = new Map<string, string>();
  for (const field of fieldsOf(form)) {
    const chosen = values.get(field.name) ?? [];
    if (field.value && (!isCheckbox(field) || field.checked)) chosen.push(field.value);
    values.set(field.name, chosen);
    separators.set(field.name, field.dataset.separator ?? ', ');
  }
  for (const [name, chosen] of values) {
    if (chosen.length === 0) widget.removeAttribute(name);
    else widget.setAttribute(name, chosen[0] === 'on' ? '' : chosen.join(separators.get(name)));
  }
}

/** Sets the form's fields from the widget, after its markup has been edited by hand. */
function read(form: HTMLFormElement, widget: Element) {
  for (const field of fieldsOf(form)) {
    const value = widget.getAttribute(field.name);
    if (!isCheckbox(field)) field.value = value ?? '';
    else if (field.value === 'on') field.checked = value !== null;
    else field.checked = value?.split(field.dataset.separator ?? ', ').includes(field.value) ?? false;
  }
}

function connect(form: HTMLFormElement) {
  // After the markup has been edited, it may be another element.
  const widget = () => byId(form.dataset.for!).firstElementChild!;
  restoreFromAddress(form);
  apply(form, widget());
  form.addEventListener('input', () => {
    apply(form, widget());
    keepInAddress(form);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  document.querySelector(`.snippet[data-of="${form.dataset.for}"]`)!.addEventListener('edited', () => {
    read(form, widget());
    keepInAddress(form);
  });
}

export const connectControls = () => all<HTMLFormElement>('.controls[data-for]').forEach(connect);
