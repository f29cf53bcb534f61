import {LitElement, type CSSResult, type RootPart} from 'lit';
import {logToPage} from '../host-page/log-to-page.js';
import {rememberFocus} from './focus-place.js';
import {ForeignChanges} from './foreign-changes.js';
// Whoever has an element's types has those of its events.
export type * from '../events.js';

/** What Lit keeps on a shadow root, and its support for hydration on an element. */
type Root = ShadowRoot & {_$litPart$?: RootPart};
type Hydrated = {_$needsHydration?: boolean};

/** Whether a server's markup is as it was sent: with the marks of its templates, and untouched by translators. */
const isIntact = (root: Root) =>
  [...root.childNodes].some(({nodeType, nodeValue}) => nodeType === 8 && nodeValue!.startsWith('lit-part')) &&
  !root.querySelector('font');

/**
 * An element that keeps its faults to itself, and stands what others do to its shadow tree. Where it cannot go on from what
 * is there, it is drawn anew; where that fails, too, there is its fallback, and the page goes on.
 */
export class FaultBoundary extends LitElement {
  #foreignChanges?: ForeignChanges;

  override connectedCallback() {
    // Not every engine tells an element of its attributes when a parser of XML has made it.
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

  /** A style sheet serves only the document that it was made for. */
  adoptedCallback() {
    const {defaultView} = this.ownerDocument as {defaultView: typeof globalThis | null};
    if (!defaultView || !this.shadowRoot) return;
    this.shadowRoot.adoptedStyleSheets = (this.constructor as typeof LitElement).elementStyles.map((style) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }

  protected override performUpdate() {
    if (!this.isUpdatePending) return;
    const root = this.renderRoot as Root;
    const giveFocusBack = rememberFocus(root);
    this.#foreignChanges ??= new ForeignChanges();
    if (this.#foreignChanges.end() || !(root._$litPart$ || this.#hydrates(root))) this.#clear(root);
    try {
      super.performUpdate();
    } catch {
      // Something is not as Lit expects: markup of a server that saw another page, for one.
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

  #hydrates(root: Root) {
    return (this as Hydrated)._$needsHydration && isIntact(root);
  }

  /** Empties the shadow tree, but for style sheets, and has Lit begin anew. */
  #clear(root: Root) {
    root._$litPart$?.setConnected(false);
    for (const node of [...root.childNodes]) if (!/^(?:style|link)$/i.test(node.nodeName)) node.remove();
    delete root._$litPart$;
    (this as Hydrated)._$needsHydration = false;
    this.renderOptions.renderBefore = null;
  }
}
