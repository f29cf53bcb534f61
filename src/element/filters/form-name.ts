import {isServer} from 'lit';
import {filterPhrase} from '../../language/filter-words.js';

/** What a form is named after. */
interface NamedList extends HTMLElement {
  readonly heading: string | undefined;
  readonly uiLanguage: string;
}

/** What the forms on the page are called. */
const names = new Map<NamedList, string>();

/**
 * The name of a list's form: the list's heading, else the feed's title. Screen readers could not tell landmarks of the same
 * name apart: if a name is taken already, a number is added.
 */
export function formName(list: NamedList, title?: string): string {
  // On a server, nothing is known about the slot.
  const slotted = isServer ? null : list.querySelector(':scope > [slot=heading]');
  const name =
    slotted?.textContent.trim() || list.heading?.trim() || title || filterPhrase('search', list.uiLanguage).text;
  names.delete(list);
  const taken = isServer ? [] : [...names.values()];
  let unique = name;
  for (let number = 2; taken.includes(unique); number++) unique = `${name} ${number}`;
  // One that has left the page may be drawn once more.
  if (!isServer && list.isConnected) names.set(list, unique);
  return unique;
}

/** Frees the name of a form that has left the page. */
export const freeName = (list: NamedList) => names.delete(list);
