import {logToPage} from '../host-page/log-to-page.js';

/** What marks a class as one of this library's, in whichever copy or version. */
const OURS = Symbol.for('alliance-widgets');

type OwnElement = CustomElementConstructor & {[OURS]?: true; observedAttributes?: string[]};

/** The class that a tag stands for, if it is one of this library's. */
export function ownElement(tag: string): OwnElement | undefined {
  try {
    const type: OwnElement | undefined = globalThis.customElements?.get(tag);
    return type?.[OURS] && type;
  } catch {
    // The page has something else there than a registry.
    return undefined;
  }
}

/** Defines a tag. One that is taken stays as it is: nothing is thrown, and a stranger's is worth a warning. */
export function define(tag: string, element: CustomElementConstructor) {
  try {
    (element as OwnElement)[OURS] = true;
    if (!ownElement(tag)) globalThis.customElements?.define(tag, element);
  } catch (error) {
    logToPage('warn', `<${tag}> is not this library's:`, error);
  }
}
