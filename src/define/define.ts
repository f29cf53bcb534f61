/** What marks a class as one of this library's, in whichever copy or version. */
const OURS = Symbol.for('alliance-widgets');

/** Defines a tag. One that is taken stays as it is: nothing is thrown, and a stranger's is worth a warning. */
export function define(tag: string, element: CustomElementConstructor) {
  const registry = globalThis.customElements;
  try {
    const taken = registry?.get(tag);
    if (taken) {
      if (!(OURS in taken)) console.warn(`<${tag}> is taken by another script and is left to it`);
      return;
    }
    Object.defineProperty(element, OURS, {value: true});
    registry?.define(tag, element);
  } catch (error) {
    console.warn(`<${tag}> could not be defined`, error);
  }
}
