import {LitElement, type CSSResult} from 'lit';
import {logToPage} from '../host-page/log-to-page.js';
// Whoever has an element's types has those of its events.
export type * from '../events.js';

/** An element that keeps its faults to itself: where it cannot render, there is its fallback, and the page goes on. */
export class FaultBoundary extends LitElement {
  override connectedCallback() {
    // Not every engine tells an element of its attributes when a parser of XML has made it.
    if (!this.hasUpdated && /xml/.test(this.ownerDocument?.contentType))
      for (const name of this.getAttributeNames()) this.attributeChangedCallback(name, null, this.getAttribute(name));
    // eslint-disable-next-line wc/guard-super-call -- it is LitElement's.
    super.connectedCallback();
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
    try {
      super.performUpdate();
    } catch (error) {
      logToPage('error', error);
      const root = this.renderRoot as Partial<ShadowRoot> & {_$litPart$?: unknown};
      root.replaceChildren!(document.createElement('slot'));
      // Lit begins anew when there is something new to show.
      delete root._$litPart$;
    }
  }
}
