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

interface Wait {
  readonly targets: readonly Element[];
  readonly stop: () => void;
  readonly callback: () => void;
}

/** The elements that wait. One observer and two listeners serve the whole page: in print, everything is near. */
const waits = new Set<Wait>();
let observer: IntersectionObserver | undefined;
let printing: MediaQueryList | undefined;

function end(ended: Wait[]) {
  for (const {stop} of ended) stop();
  for (const {callback} of ended) callback();
}

function onIntersection(entries: IntersectionObserverEntry[]) {
  const near = entries.filter(({isIntersecting}) => isIntersecting).map(({target}) => target);
  end([...waits].filter(({targets}) => targets.some((target) => near.includes(target))));
}

const onPrint = () => end([...waits]);
const onMediaChange = ({matches}: MediaQueryListEvent) => matches && onPrint();

function listen() {
  printing = matchMedia('print');
  printing.addEventListener('change', onMediaChange);
  addEventListener('beforeprint', onPrint);
}

function stopListening() {
  printing?.removeEventListener('change', onMediaChange);
  removeEventListener('beforeprint', onPrint);
}

/**
 * Calls back once, when an element is near the viewport or the page is printed. Returns the function that ends the wait,
 * or undefined if there is no need to wait: on paper, or if nothing of the element could ever be near.
 */
export function whenNear(element: Element, callback: () => void): (() => void) | undefined {
  const targets = boxes(element);
  if (!targets.length || matchMedia('print').matches) return;
  observer ??= new IntersectionObserver(onIntersection, withoutPrototype({rootMargin: MARGIN}));
  const observe = ({targets}: Wait) => targets.forEach((target) => observer!.observe(target));
  const stop = () => {
    if (!waits.delete(wait)) return;
    observer!.disconnect();
    waits.forEach(observe);
    if (!waits.size) stopListening();
  };
  const wait = {targets, stop, callback};
  if (!waits.size) listen();
  waits.add(wait);
  observe(wait);
  return stop;
}
