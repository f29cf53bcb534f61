import {adoptStyles, isServer, LitElement, type CSSResult, type RootPart} from 'lit';
import {logToPage} from '../host-page/log-to-page.js';
import {rememberFocus} from './focus-place.js';
import {ForeignChanges, isStyleSheet} from './foreign-changes.js';
// Whoever imports an element's types gets those of its events, too.
export type * from '../events.js';

/** Lit keeps what it has drawn on the shadow root. */
type Root = ShadowRoot & {_$litPart$?: RootPart};

/**
 * Whether Lit can hydrate a server's markup: its support is loaded, the marks of templates are there, and no page translator
 * has changed them.
 */
const canHydrate = (root: ShadowRoot) =>
  typeof (globalThis as {litElementHydrateSupport?: unknown}).litElementHydrateSupport === 'function' &&
  [...root.childNodes].some(({nodeType, nodeValue}) => nodeType === 8 && nodeValue!.startsWith('lit-part')) &&
  !root.querySelector('font');

/**
 * An element that keeps its faults to itself, and survives what others do to its shadow tree. If it cannot update what is
 * there, it is drawn again from the start. If that fails, too, it shows its fallback, and the page goes on.
 */
export class FaultBoundary extends LitElement {
  #foreignChanges?: ForeignChanges;

  override connectedCallback() {
    // Not every engine calls attributeChangedCallback for an element from an XML parser.
    if (!this.hasUpdated && /xml/.test(this.ownerDocument?.contentType))
      for (const name of this.getAttributeNames()) this.attributeChangedCallback(name, null, this.getAttribute(name));
    // eslint-disable-next-line wc/guard-super-call -- it is LitElement's.
    super.connectedCallback();
  }

  override disconnectedCallback() {
    // eslint-disable-next-line wc/guard-super-call -- it is LitElement's.
    super.disconnectedCallback();
    this.#foreignChanges?.pause();
  }

  /** A constructed style sheet works only in the document that it was made for. */
  adoptedCallback() {
    const {defaultView} = this.ownerDocument as {defaultView: typeof globalThis | null};
    if (!defaultView || !this.shadowRoot) return;
    this.shadowRoot.adoptedStyleSheets = (this.constructor as typeof LitElement).elementStyles.map((style) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }

  protected override createRenderRoot() {
    const root = this.shadowRoot;
    if (!root || isServer || canHydrate(root)) return super.createRenderRoot();
    // Lit cannot use this markup, which would remain beside what Lit draws.
    this.#clear(root);
    adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  protected override performUpdate() {
    if (!this.isUpdatePending) return;
    const root = this.renderRoot as Root;
    const giveFocusBack = rememberFocus(root);
    this.#foreignChanges ??= new ForeignChanges();
    if (this.#foreignChanges.end() || (this.hasUpdated && !root._$litPart$)) this.#clear(root);
    try {
      super.performUpdate();
    } catch {
      // Something is not as Lit expects, such as markup from a server that saw another page.
      this.#clear(root);
      this.#drawAnew(root);
    }
    giveFocusBack();
    if (this.isConnected) this.#foreignChanges.watch(root);
  }

  /** Draws the element as if for the first time. */
  #drawAnew(root: Root) {
    try {
      this.requestUpdate();
      super.performUpdate();
    } catch (error) {
      logToPage('error', error);
      this.#clear(root);
      root.append(document.createElement('slot'));
      this.onFault();
    }
  }

  /** Called when the element could not be drawn, and shows its fallback. */
  protected onFault() {}

  /** Empties the shadow tree, except for style sheets, and lets Lit start again. */
  #clear(root: Root) {
    root._$litPart$?.setConnected(false);
    for (const node of [...root.childNodes]) if (!isStyleSheet(node)) node.remove();
    delete root._$litPart$;
    this.renderOptions.renderBefore = null;
  }
}
