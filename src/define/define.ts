import {logToPage} from '../host-page/log-to-page.js';

/** Marks a class as one of this library's, in any copy or version. */
const OURS = Symbol.for('alliance-widgets');

type OwnElement = CustomElementConstructor & {[OURS]?: true; observedAttributes?: string[]};

/** The class that defines a tag; undefined if that is not one of this library's. */
export function ownElement(tag: string): OwnElement | undefined {
  try {
    const type: OwnElement | undefined = globalThis.customElements?.get(tag);
    return type?.[OURS] && type;
  } catch {
    // The page has replaced the registry with something else.
    return undefined;
  }
}

/** Defines a tag. Never throws: a tag that is taken stays as it is, and if another library has it, the console says so. */
export function define(tag: string, element: CustomElementConstructor) {
  try {
    (element as OwnElement)[OURS] = true;
    if (!ownElement(tag)) globalThis.customElements?.define(tag, element);
  } catch (error) {
    logToPage('warn', `<${tag}> is not this library's:`, error);
  }
}
