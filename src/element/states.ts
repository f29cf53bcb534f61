/** Sets an element's custom states (HTML, section 4.13.7), which CSS selects by `:state(…)`. */
export function setStates(internals: ElementInternals | undefined, states: string[]) {
  try {
    internals!.states.clear();
    for (const state of states) internals!.states.add(state);
  } catch {
    // The browser has no custom states, or only with dashes (Chrome before 125).
  }
}
