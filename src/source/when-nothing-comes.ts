import {logToPage} from '../host-page/log-to-page.js';

/** How long after the page has loaded its scripts may still say what an element shows. */
const LOADED_GRACE_MS = 1000;
/** The same for an element that a script adds later: it may still be fetching the feed that it will set. */
const LATE_GRACE_MS = 3000;

/** Elements with nothing to load, each with what to do if that doesn't change. */
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
