/** Elements that frameworks render on their servers, and globals of theirs: they will look for that markup, as it was. */
const ROOTS = '#__next, #___gatsby, #__nuxt, astro-island[ssr]';
const GLOBALS = ['__next_f', '__reactRouterContext', '__remixContext'];

const hasKey = (node: Node, start: string) => Object.keys(node).some((key) => key.startsWith(start));
const isReactRoot = (node: Node) => hasKey(node, '__reactContainer$');

/**
 * A framework is about to take over the markup that an element stands in ("hydration"), or may be: until then, an element
 * more than it expects makes it throw that markup away.
 */
export function isHydrated(element: Element): boolean {
  let node: Node | null = element.parentNode;
  if (node && isReactRoot(node)) node = element;
  for (; node; node = node.parentNode) {
    if (hasKey(node, '__reactFiber$') || '__vue_app__' in node) return true;
    if (isReactRoot(node)) return false;
  }
  return !element.closest(ROOTS) && !GLOBALS.some((name) => name in window);
}
