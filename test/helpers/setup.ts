import {fixture} from '@open-wc/testing';
import type {LitElement} from 'lit';
import '../../src/define.js';

/** Puts markup on the page, and resolves with its first element when that has rendered. */
export const setup = <T extends Element>(markup: string): Promise<T> => fixture<T>(markup);

/** Resolves with the next event of this name on the element. */
export const next = <K extends keyof HTMLElementEventMap>(element: Element, type: K) =>
  new Promise<HTMLElementEventMap[K]>((resolve) =>
    element.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[K]), {once: true}),
  );

/** Puts an element on the page and waits until its own feed has loaded. */
export async function loaded<T extends Element>(markup: string): Promise<T> {
  const element = await setup<T>(markup);
  if (!inState(element, 'ready') && !inState(element, 'empty')) await next(element, 'alliance-load');
  await settled(element);
  return element;
}

/** Waits until an element, and those in its shadow tree, have rendered. */
export async function settled(element: Element) {
  await (element as LitElement).updateComplete;
  for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) {
    if (inner.shadowRoot) await (inner as LitElement).updateComplete;
  }
}

export const inState = (element: Element, state: string) => element.matches(`:state(${state})`);

/** The elements with this part name in the shadow tree. */
export const parts = (element: Element, name: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

/** The first element with this part name in the shadow tree. */
export const part = (element: Element, name: string) => parts(element, name)[0];

/** The element in the shadow tree that has the focus. */
export const focused = (element: Element) => element.shadowRoot!.activeElement;

/** A text as it is read, with white space collapsed. */
export const text = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim();

/** The texts of all elements with this part name. */
export const texts = (element: Element, name: string) => parts(element, name).map(text);

/** The first title that an element shows. */
export const firstTitle = (element: Element) => text(part(element, 'title'));

/** The level of a heading, by its tag or, for levels that HTML doesn't have, by ARIA. */
export function levelOf(heading: Element) {
  const level = Number(/^H([1-6])$/.exec(heading.tagName)![1]);
  const given = heading.getAttribute('aria-level');
  if (given === null) return level;
  if (level < 6) throw new Error(`<h${level} aria-level="${given}">`);
  return Number(given);
}
