import {withoutPrototype} from '../host-page/without-prototype.js';

/** How far outside the viewport something is near. */
const MARGIN = '300px';

/** The boxes that an element is seen as, now or once it is no longer hidden: with `display: contents`, those of what is in it. */
function boxes(element: Element): Element[] {
  const {display} = getComputedStyle(element);
  const inside = (element as HTMLSlotElement).assignedElements?.({flatten: true}) ?? element.children;
  return [
    ...(display === 'contents' ? [] : [element]),
    ...(display === 'contents' || display === 'none' ? [...inside].flatMap(boxes) : []),
  ];
}

/** What is waited for. One observer serves the page. */
const waits = new Set<{targets: Element[]; end: () => void; callback: () => void}>();
let observer: IntersectionObserver | undefined;

const observe = (targets: Element[]) => targets.forEach((target) => observer!.observe(target));

function look(entries: IntersectionObserverEntry[]) {
  const near = entries.filter(({isIntersecting}) => isIntersecting).map(({target}) => target);
  for (const {targets, end, callback} of [...waits]) {
    if (!targets.some((target) => near.includes(target))) continue;
    end();
    callback();
  }
}

/**
 * Calls back once, when an element is near the viewport; at once if there is nothing of it that ever could be. Returns the
 * function that ends the wait.
 */
export function whenNear(element: Element, callback: () => void): () => void {
  observer ??= new IntersectionObserver(look, withoutPrototype({rootMargin: MARGIN}));
  const targets = boxes(element);
  const end = () => {
    waits.delete(wait);
    observer!.disconnect();
    for (const other of waits) observe(other.targets);
  };
  const wait = {targets, end, callback};
  observe(targets);
  if (targets.length) waits.add(wait);
  else callback();
  return end;
}
