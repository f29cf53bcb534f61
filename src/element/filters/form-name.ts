import {isServer} from 'lit';
import {phrase} from '../../language/words.js';

/** The list that a form belongs to. */
interface NamedList extends HTMLElement {
  readonly heading: string | undefined;
  readonly uiLanguage: string;
}

/** The names of all forms on the page. */
const names = new Map<NamedList, string>();

/**
 * The name of a list's form: the list's heading, or else the feed's title. If another form has that name, a number is added, as
 * users of screen readers could not tell the two landmarks apart.
 */
export function formName(list: NamedList, title?: string): string {
  // A server doesn't know what is in the slot.
  const slotted = isServer ? null : list.querySelector(':scope > [slot=heading]');
  const name = slotted?.textContent.trim() || list.heading?.trim() || title || phrase('search', list.uiLanguage).text;
  names.delete(list);
  const taken = isServer ? [] : [...names.values()];
  let unique = name;
  for (let number = 2; taken.includes(unique); number++) unique = `${name} ${number}`;
  // A list that has left the page may be rendered once more.
  if (!isServer && list.isConnected) names.set(list, unique);
  return unique;
}

/** Frees the name of a form that has left the page. */
export const freeName = (list: NamedList) => names.delete(list);
