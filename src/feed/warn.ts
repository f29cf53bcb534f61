/** Tells the page's developers, where the page has left a console that listens. */
export function warn(...parts: unknown[]) {
  try {
    console.warn(...parts);
  } catch {
    // What is not heard must not break anything.
  }
}
