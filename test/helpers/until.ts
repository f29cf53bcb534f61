/** Waits, a frame at a time, until something has come about; the test's own limit says when that is too late. */
export async function until(condition: () => unknown) {
  while (!condition()) await new Promise(requestAnimationFrame);
}
