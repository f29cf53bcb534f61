import {nextFrame} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {FULL} from '../../fixtures/elements/feed.js';
import {settled, setup} from '../../helpers/setup.js';

export type Content = LitElement & {feed?: object};

const WIDGETS = `<news-list heading="News" more limit="2"></news-list>
  <news-list layout="cards"></news-list>
  <publication-list heading="Publications" more limit="2"></publication-list>
  <publication-card item="p2"></publication-card>
  <campaign-banner dismissible></campaign-banner>`;

/** All elements in an element's shadow tree, and in those inside it. */
export const inside = (element: Element): HTMLElement[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].flatMap((inner) => [inner, ...inside(inner)]);

/**
 * The widgets in all their looks on a page with this style; `find` returns the elements in them that match a selector.
 */
export async function pageOf(css: string) {
  const main = await setup<HTMLElement>(`<main>${WIDGETS}</main>`);
  main.style.cssText = css;
  const widgets = [...main.querySelectorAll<Content>('*')];
  for (const widget of widgets) widget.feed = FULL;
  for (const widget of widgets) await settled(widget);
  const find = (selector: string) => {
    const found = widgets.flatMap(inside).filter((element) => element.matches(selector));
    if (!found.length) throw new Error(`Nothing is ${selector}`);
    return found;
  };
  return {main, widgets, find};
}

/** Waits until widgets have read the page around them, in a frame or after a layout. */
export async function laidOut() {
  await nextFrame();
  await nextFrame();
}

/** Visible elements that hold text of their own. */
export const texts = (elements: HTMLElement[]) =>
  elements.filter(
    (element) =>
      !element.closest('.visually-hidden') &&
      [...element.childNodes].some(({nodeType, nodeValue}) => nodeType === Node.TEXT_NODE && nodeValue!.trim()),
  );
