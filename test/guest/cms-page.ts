import {fixture} from '@open-wc/testing';
import {feedUrl} from '../helpers/network.js';

export const url = feedUrl();
export const markup = (attributes = '', href = url) =>
  `<p><a data-alliance-widget="news-list"${attributes && ` ${attributes}`} href="${href}">Alliance <b id="bold">news</b></a></p>`;

/** Resolves when the page's observer has seen what was inserted. */
export const seen = () => new Promise((resolve) => setTimeout(resolve));

/** Opens a page with some markup, and resolves when the observer has seen it. */
export async function pageWith(html: string) {
  const page = await fixture<HTMLElement>('<div></div>');
  page.innerHTML = html;
  await seen();
  return page;
}

export const isShown = (element: Element) => element.getBoundingClientRect().height > 0;
export const attributesOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({name, value}) => [name, value]));
