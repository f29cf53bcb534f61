import {logToPage} from '../host-page/log-to-page.js';

/** What marks a class as one of this library's, in whichever copy or version. */
const OURS = Symbol.for('alliance-widgets');

type Own = CustomElementConstructor & {[OURS]?: true};

/** The class that a tag stands for, if it is one of this library's. */
export function ownElement(tag: string): Own | undefined {
  try {
    const type = customElements.get(tag) as Own;
    return type[OURS] && type;
  } catch {
    // None, or the page has something else there than a registry.
    return;
  }
}

/** Defines a tag. One that is taken stays as it is: nothing is thrown, and a stranger's is worth a warning. */
export function define(tag: string, element: CustomElementConstructor) {
  try {
    (element as Own)[OURS] = true;
    if (!ownElement(tag)) globalThis.customElements?.define(tag, element);
  } catch (error) {
    logToPage('warn', `<${tag}> is not this library's:`, error);
  }
}
