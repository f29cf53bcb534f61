import {logToPage} from '../host-page/log-to-page.js';

/** How long the page's own scripts may take, once the page has loaded, to say what an element is to show. */
const LOADED_GRACE_MS = 1000;
/** The same for an element that a script has made later on: it may still be fetching the feed that it will give. */
const LATE_GRACE_MS = 3000;

/** Elements that have nothing to load, and what to do if that stays so. */
const waits = new Map<Element, {dueAt: number; readonly callback: () => void}>();
let timer: ReturnType<typeof setTimeout> | undefined;

function setTimer() {
  clearTimeout(timer);
  const next = Math.min(...[...waits.values()].map(({dueAt}) => dueAt));
  if (next < Infinity) timer = setTimeout(end, Math.max(next - Date.now(), 0));
}

function onLoad() {
  for (const wait of waits.values()) wait.dueAt = Math.min(wait.dueAt, Date.now() + LOADED_GRACE_MS);
  setTimer();
}

function end() {
  const due = [...waits].filter(([, {dueAt}]) => dueAt <= Date.now());
  for (const [host, {callback}] of due) {
    waits.delete(host);
    callback();
  }
  const tags = new Set(due.flatMap(([{isConnected, localName}]) => (isConnected ? `<${localName}>` : [])));
  if (tags.size)
    logToPage(
      'warn',
      `${[...tags].join(', ')}: nothing to show, without "src", "feed" or an <alliance-feed> around it. ` +
        'Was <alliance-feed> closed too early (by a blank line in WordPress), or "feed" not set after hydration?',
    );
  setTimer();
}

/**
 * Calls back, and tells the console, when the page has loaded and an element still has nothing to load. Returns the
 * function that ends the wait.
 */
export function whenNothingComes(host: Element, callback: () => void): () => void {
  const hasLoaded = document.readyState === 'complete';
  waits.set(host, {callback, dueAt: hasLoaded ? Date.now() + LATE_GRACE_MS : Infinity});
  if (hasLoaded) setTimer();
  else addEventListener('load', onLoad);
  return () => {
    waits.delete(host);
    if (waits.size) return;
    clearTimeout(timer);
    removeEventListener('load', onLoad);
  };
}
