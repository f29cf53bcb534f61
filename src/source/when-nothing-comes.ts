import {logToPage} from '../host-page/log-to-page.js';

/** How long after the page has loaded its scripts may still give an element its feed. */
const LOADED_GRACE_MS = 1000;
/** The same for an element that a script adds later: the script may still be fetching the feed. */
const LATE_GRACE_MS = 3000;
/** One warning names all elements that give up within this time. */
const WARNING_DELAY_MS = 100;

/** The tags that the next warning names. */
const tags = new Set<string>();

function warn() {
  logToPage(
    'warn',
    `${[...tags].join(', ')}: nothing to show, without "src", "feed" or an <alliance-feed> around it. ` +
      'Was <alliance-feed> closed too early (by a blank line in WordPress), or "feed" not set after hydration?',
  );
  tags.clear();
}

/**
 * Calls back, and warns in the console, if an element still has nothing to load some time after the page has loaded.
 * @returns a function that ends the wait
 */
export function whenNothingComes({localName}: Element, callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    callback();
    if (!tags.size) setTimeout(warn, WARNING_DELAY_MS);
    tags.add(`<${localName}>`);
  };
  const onLoad = () => (timer = setTimeout(end, LOADED_GRACE_MS));
  if (document.readyState === 'complete') timer = setTimeout(end, LATE_GRACE_MS);
  else addEventListener('load', onLoad);
  return () => {
    clearTimeout(timer);
    removeEventListener('load', onLoad);
  };
}
