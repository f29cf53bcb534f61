/** Keeps a form's choices in the page's address, so that a link shares them. */

/** The address that the page was opened with. */
export const openedWith = new URL(location.href);

type Field = HTMLInputElement | HTMLSelectElement;

/** The fields of a form that have a name. */
export const fieldsOf = (form: HTMLFormElement) =>
  Array.from(form.elements).filter((element): element is Field => 'name' in element && element.name !== '');

export const isCheckbox = (field: Field): field is HTMLInputElement & {type: 'checkbox'} => field.type === 'checkbox';

/** Puts every choice that differs from the form's initial one into the address. */
export function keepInAddress(form: HTMLFormElement) {
  const query = new URLSearchParams();
  for (const field of fieldsOf(form)) {
    if (isCheckbox(field)) {
      if (field.checked !== field.defaultChecked) query.append(field.name, field.checked ? field.value : '');
    } else if (field instanceof HTMLInputElement && field.type === 'radio') {
      if (field.checked && !field.defaultChecked) query.append(field.name, field.value);
    } else if (field.value !== field.dataset.initial) query.append(field.name, field.value);
  }
  const search = query.toString();
  history.replaceState(null, '', `${location.pathname}${search && `?${search}`}${openedWith.hash}`);
}

/** Fills a form with the choices in the address. */
export function restoreFromAddress(form: HTMLFormElement) {
  for (const field of fieldsOf(form)) {
    field.dataset.initial = field.value;
    if (!openedWith.searchParams.has(field.name)) continue;
    const values = openedWith.searchParams.getAll(field.name);
    if (isCheckbox(field)) field.checked = values.includes(field.value);
    else field.value = values[0]!;
  }
}
