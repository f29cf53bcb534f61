const STATUSES = ['loading', 'ready', 'empty', 'error'];

/** Shows the state as custom states (HTML, section 4.13.7): exactly one status, and `stale`. */
export function setStates(internals: ElementInternals | undefined, status: string, stale: boolean) {
  for (const name of [...STATUSES, 'stale']) {
    try {
      internals!.states[name === status || (name === 'stale' && stale) ? 'add' : 'delete'](name);
    } catch {
      // A browser without them, or one that still wants dashes.
    }
  }
}
