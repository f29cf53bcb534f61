import {bare} from '../feed/bare.js';

/** How far outside the viewport something is near. */
const MARGIN = '300px';

/** The boxes that an element is seen as: with `display: contents`, those of what is in it. */
const boxes = (element: Element): Element[] =>
  getComputedStyle(element).display === 'contents'
    ? [...((element as HTMLSlotElement).assignedElements?.({flatten: true}) ?? element.children)].flatMap(boxes)
    : [element];

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
