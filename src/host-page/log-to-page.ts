/** Writes to the page's console, for its developers. Never throws, whatever the page has made of its console. */
export function logToPage(level: 'warn' | 'error', ...parts: unknown[]) {
  try {
    console[level](...parts);
  } catch {
    // A broken console must not break the widget.
  }
}
