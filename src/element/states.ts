/** Shows the state as custom states (HTML, section 4.13.7). */
export function setStates(internals: ElementInternals | undefined, states: string[]) {
  try {
    internals!.states.clear();
    for (const state of states) internals!.states.add(state);
  } catch {
    // The browser has none, or still expects dashes.
  }
}
