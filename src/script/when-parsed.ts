/**
 * Calls back when the page's own scripts have had their turn with its markup: deferred scripts, and those that wait for
 * `DOMContentLoaded`. If that is over, it calls back at once.
 */
export function whenParsed(callback: () => void) {
  // jsdom has no entries.
  const [navigation] = (performance.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];
  if (document.readyState === 'complete' || navigation?.domContentLoadedEventEnd) callback();
  // The window's listeners are called after those of the document.
  else addEventListener('DOMContentLoaded', callback);
}
