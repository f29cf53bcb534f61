import {withoutPrototype} from '../host-page/without-prototype.js';

/** How far outside the viewport an element may be to be near it. */
const MARGIN = '300px';

/** The elements to watch for an element: those inside it if it has no box of its own, or may have none when it is shown. */
function elementsWithBoxes(element: Element): Element[] {
  const {display} = getComputedStyle(element);
  const inside = (element as HTMLSlotElement).assignedElements?.({flatten: true}) ?? element.children;
  return [
    ...(display === 'contents' ? [] : [element]),
    ...(display === 'contents' || display === 'none' ? [...inside].flatMap(elementsWithBoxes) : []),
  ];
}

/**
 * Calls back once, when an element comes near the viewport or the page is printed.
 * @returns a function that ends the wait; undefined if there is no need to wait, because the page is being printed,
 *   because nothing of the element can ever come near, or because nothing can tell
 */
export function whenNear(element: Element, callback: () => void): (() => void) | undefined {
  // jsdom knows no viewport, nor media.
  if (!globalThis.IntersectionObserver) return;
  const targets = elementsWithBoxes(element);
  const print = matchMedia('print');
  if (!targets.length || print.matches) return;
  const stop = () => {
    observer.disconnect();
    print.removeEventListener('change', onPrint);
    removeEventListener('beforeprint', end);
  };
  const end = () => {
    stop();
    callback();
  };
  const onPrint = ({matches}: MediaQueryListEvent) => matches && end();
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({isIntersecting}) => isIntersecting)) end();
    },
    withoutPrototype({rootMargin: MARGIN}),
  );
  for (const target of targets) observer.observe(target);
  print.addEventListener('change', onPrint);
  addEventListener('beforeprint', end);
  return stop;
}
