import {bare} from '../feed/bare.js';

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

/**
 * Calls back once, when an element is near the viewport; at once if there is nothing of it that ever could be. Returns the
 * function that ends the wait.
 */
export function whenNear(element: Element, callback: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    bare({rootMargin: MARGIN}),
  );
  const targets = boxes(element);
  for (const target of targets) observer.observe(target);
  if (!targets.length) callback();
  return () => observer.disconnect();
}
