/** Written into Lit by guard-lit.mjs, to run in the page. */

/** Lit's mark of its version. An element with that `id` is what the global is then: nothing can be pushed onto it. */
export function mark(name, version) {
  try {
    (globalThis[name] ??= []).push(version);
  } catch {
    // The name is the page's.
  }
}

/** The policy for Lit's templates; none where the page refuses both names. */
export function createPolicy() {
  const types = globalThis.trustedTypes;
  if (typeof types?.createPolicy != 'function') return undefined;
  for (const name of ['alliance-widgets', 'lit-html']) {
    try {
      return types.createPolicy(name, {createHTML: (html) => html});
    } catch {
      // Not on the page's list, or taken.
    }
  }
  // Another copy of this file has said so already.
  if (!customElements.get('alliance-feed')) {
    console.warn('alliance-widgets: this page allows no Trusted Types policy named "alliance-widgets" or "lit-html"');
  }
  return undefined;
}
