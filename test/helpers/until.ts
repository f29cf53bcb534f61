/**
 * Waits, frame by frame, until a condition holds. The test's own time limit ends the wait. waitUntil() looks less often, and
 * names what has not happened.
 */
export async function until(condition: () => unknown) {
  while (!condition()) await new Promise(requestAnimationFrame);
}
