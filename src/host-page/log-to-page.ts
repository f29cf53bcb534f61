/** Tells the page's developers, where the page has left a console that listens. */
export function logToPage(level: 'warn' | 'error', ...parts: unknown[]) {
  try {
    console[level](...parts);
  } catch {
    // What is not heard must not break anything.
  }
}
