/**
 * Calls back when the page's own scripts have had their turn with its markup: those that are deferred, and those that wait
 * for the markup to be complete. Calls back at once if it is.
 */
export function whenParsed(callback: () => void) {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (document.readyState === 'complete' || navigation?.domContentLoadedEventEnd) callback();
  // On the window, which hears of it after those who listen to the document.
  else addEventListener('DOMContentLoaded', callback);
}
