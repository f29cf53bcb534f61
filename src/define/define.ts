/** What marks a class as one of this library's, in whichever copy or version. */
const OURS = Symbol.for('alliance-widgets');

/** The class that a tag stands for, if it is one of this library's. */
export const ownElement = (tag: string) => {
  const type = globalThis.customElements?.get(tag);
  return type && OURS in type ? type : undefined;
};

/** Defines a tag. One that is taken stays as it is: nothing is thrown, and a stranger's is worth a warning. */
export function define(tag: string, element: CustomElementConstructor) {
  try {
    Object.defineProperty(element, OURS, {value: true});
    if (!ownElement(tag)) globalThis.customElements?.define(tag, element);
  } catch (error) {
    console.warn(`<${tag}> is not this library's:`, error);
  }
}
