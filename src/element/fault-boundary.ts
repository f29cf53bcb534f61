import {adoptStyles, isServer, LitElement, type CSSResult, type RootPart} from 'lit';
import {logToPage} from '../host-page/log-to-page.js';
import {rememberFocus} from './focus-place.js';
import {ForeignChanges, isStyleSheet} from './foreign-changes.js';
// Importing an element also brings the types of its events (`HTMLElementEventMap`).
export type * from '../events.js';

/** Lit keeps its root part on the shadow root, under this name. */
type Root = ShadowRoot & {_$litPart$?: RootPart};

/**
 * Whether Lit can hydrate a server's markup: `@lit-labs/ssr-client` is loaded, the marker comments are there, and no page
 * translator has added its `<font>` elements.
 */
const canHydrate = (root: ShadowRoot) =>
  typeof (globalThis as {litElementHydrateSupport?: unknown}).litElementHydrateSupport === 'function' &&
  [...root.childNodes].some(({nodeType, nodeValue}) => nodeType === 8 && nodeValue!.startsWith('lit-part')) &&
  !root.querySelector('font');

/**
 * An element whose errors never reach the page, and which survives what others do to its shadow tree. If it cannot update
 * what is there, it is rendered from scratch. If that fails, too, it shows its fallback.
 */
export class FaultBoundary extends LitElement {
  #foreignChanges?: ForeignChanges;
  #isFallbackShown = false;

  override connectedCallback() {
    try {
      // Not every engine calls attributeChangedCallback() for an element from an XML parser.
      if (!this.hasUpdated && /xml/.test(this.ownerDocument?.contentType))
        for (const name of this.getAttributeNames()) this.attributeChangedCallback(name, null, this.getAttribute(name));
      super.connectedCallback();
    } catch (error) {
      this.#showFallback(error);
    }
  }

  override disconnectedCallback() {
    // eslint-disable-next-line wc/guard-super-call -- it is LitElement's.
    super.disconnectedCallback();
    this.#foreignChanges?.pause();
  }

  /** Makes new style sheets in another document: a constructed one works only in the document that it was made for. */
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
    if (!root || isServer || canHydrate(root)) return this.#createRoot();
    // Lit cannot use this markup. It would remain beside what Lit renders.
    this.#clear(root);
    adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  #createRoot() {
    try {
      return super.createRenderRoot();
    } catch {
      // The element was made in one document and put straight into another, in which Lit's style sheets don't work.
      this.adoptedCallback();
      return this.shadowRoot!;
    }
  }

  protected override performUpdate() {
    if (!this.isUpdatePending) return;
    try {
      this.#updateIn(this.renderRoot as Root);
    } catch (error) {
      this.#showFallback(error);
    }
  }

  #updateIn(root: Root) {
    const giveFocusBack = rememberFocus(root);
    this.#foreignChanges ??= new ForeignChanges();
    const isUnusable = this.#foreignChanges.end() || (this.hasUpdated && !root._$litPart$);
    if (isUnusable || this.#isFallbackShown) this.#clear(root);
    this.#isFallbackShown = false;
    try {
      super.performUpdate();
    } catch {
      // Something is not as Lit expects it, such as markup from a server that rendered another feed. Render from scratch.
      this.#clear(root);
      this.requestUpdate();
      super.performUpdate();
    }
    giveFocusBack();
    if (this.isConnected) this.#foreignChanges.watch(root);
  }

  /** Shows the page's fallback, because the element cannot be rendered. */
  #showFallback(error: unknown) {
    logToPage('error', error);
    this.#isFallbackShown = true;
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
    this.onFault();
  }

  /** Called when the element could not be rendered, and shows its fallback. */
  protected onFault() {}

  /** Empties the shadow tree, except for style sheets, and lets Lit start again. */
  #clear(root: Root) {
    root._$litPart$?.setConnected(false);
    for (const node of [...root.childNodes]) if (!isStyleSheet(node)) node.remove();
    delete root._$litPart$;
    this.renderOptions.renderBefore = null;
  }
}
