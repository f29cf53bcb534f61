import {logToPage} from '../host-page/log-to-page.js';

/** How long after the page has loaded its scripts may still give an element its feed. */
const LOADED_GRACE_MS = 1000;
/** The same for an element that a script adds later: the script may still be fetching the feed. */
const LATE_GRACE_MS = 3000;

/** Elements with nothing to load, each with the callback for when that doesn't change. */
const waiting = new Map<Element, () => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function endAfter(milliseconds: number) {
  clearTimeout(timer);
  timer = setTimeout(end, milliseconds);
}

const onLoad = () => endAfter(LOADED_GRACE_MS);

function end() {
  const ended = [...waiting];
  waiting.clear();
  for (const [, callback] of ended) callback();
  const tags = new Set(ended.flatMap(([{isConnected, localName}]) => (isConnected ? `<${localName}>` : [])));
  if (tags.size)
    logToPage(
      'warn',
      `${[...tags].join(', ')}: nothing to show, without "src", "feed" or an <alliance-feed> around it. ` +
        'Was <alliance-feed> closed too early (by a blank line in WordPress), or "feed" not set after hydration?',
    );
}

/**
 * Calls back, and warns in the console, if an element still has nothing to load some time after the page has loaded.
 * @returns a function that ends the wait
 */
export function whenNothingComes(host: Element, callback: () => void): () => void {
  waiting.set(host, callback);
  if (document.readyState === 'complete') endAfter(LATE_GRACE_MS);
  else addEventListener('load', onLoad);
  return () => {
    waiting.delete(host);
    if (waiting.size) return;
    clearTimeout(timer);
    removeEventListener('load', onLoad);
  };
}
