import {bare} from '../feed/bare.js';

/** How far outside the viewport something is near. */
const MARGIN = '300px';

/** What to call when an element comes near. */
const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/**
 * Calls back once, when an element is near the viewport. One that has no box of its own (`display: contents`) is where
 * its children are. Returns the function that ends the wait.
 */
export function whenNear(host: Element, callback: () => void): () => void {
  // One observer serves the page.
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const {target, isIntersecting} of entries) if (isIntersecting) waiting.get(target)?.();
    },
    bare({rootMargin: MARGIN}),
  );
  const boxless = getComputedStyle(host).display === 'contents';
  const targets = boxless && host.children.length ? [...host.children] : [host];
  const end = () => {
    for (const target of targets) {
      waiting.delete(target);
      observer!.unobserve(target);
    }
  };
  for (const target of targets) {
    waiting.set(target, () => {
      end();
      callback();
    });
    observer.observe(target);
  }
  return end;
}
