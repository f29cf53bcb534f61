/** Waits, frame by frame, until a condition holds. The test's own time limit ends the wait. */
export async function until(condition: () => unknown) {
  while (!condition()) await new Promise(requestAnimationFrame);
}
