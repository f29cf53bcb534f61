import {parentOf} from '../host-page/parent-of.js';

/** Signs of a framework that will take over its server's markup: elements and globals. */
const ROOTS = '#__next, #___gatsby, #__nuxt, astro-island[ssr]';
const GLOBALS = ['__next_f', '__reactRouterContext', '__remixContext'];

const hasKey = (node: Node, start: string) => Object.keys(node).some((key) => key.startsWith(start));
const isReactRoot = (node: Node) => hasKey(node, '__reactContainer$');

/**
 * Whether no framework is going to take over the markup around an element ("hydration"), or has done so already. Before that,
 * any element that it doesn't expect makes it throw that markup away.
 */
export function isHydrated(element: Element): boolean {
  let node: Node | null = parentOf(element);
  if (node && isReactRoot(node)) node = element;
  for (; node; node = parentOf(node)) {
    if (hasKey(node, '__reactFiber$') || '__vue_app__' in node) return true;
    if (isReactRoot(node)) return false;
  }
  return !element.closest(ROOTS) && !GLOBALS.some((name) => name in window);
}
