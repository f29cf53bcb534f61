import {withoutPrototype} from '../host-page/without-prototype.js';

/** How far outside the viewport something is near. */
const MARGIN = '300px';

/** The elements whose boxes show an element, now or once it is no longer hidden: with `display: contents`, those inside it. */
function boxes(element: Element): Element[] {
  const {display} = getComputedStyle(element);
  const inside = (element as HTMLSlotElement).assignedElements?.({flatten: true}) ?? element.children;
  return [
    ...(display === 'contents' ? [] : [element]),
    ...(display === 'contents' || display === 'none' ? [...inside].flatMap(boxes) : []),
  ];
}

/**
 * Calls back once, when an element is near the viewport or the page is printed. Returns the function that ends the wait,
 * or undefined if there is no need to wait: on paper, or if nothing of the element could ever be near.
 */
export function whenNear(element: Element, callback: () => void): (() => void) | undefined {
  const targets = boxes(element);
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
