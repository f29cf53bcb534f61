/** What every script of the site does with the page. */

/** The element with an id, which the page is known to have. */
export const byId = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

/** All elements that match a selector, as an array. */
export const all = <T extends Element = HTMLElement>(selector: string, root: ParentNode = document) =>
  Array.from(root.querySelectorAll<T>(selector));

type Content = string | Node;

/** A new element with its properties and its content. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** Text for screen readers only. */
export const hiddenText = (text: string) => make('span', {className: 'visually-hidden', textContent: text});
