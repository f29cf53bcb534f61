import {LitElement} from 'lit';

/** An element that keeps its faults to itself: where it cannot render, there is its fallback, and the page goes on. */
export class SafeElement extends LitElement {
  protected override performUpdate() {
    try {
      super.performUpdate();
    } catch (error) {
      console.error(error);
      const root = this.renderRoot as Partial<ShadowRoot> & {_$litPart$?: unknown};
      root.replaceChildren!(document.createElement('slot'));
      // Lit begins anew when there is something new to show.
      delete root._$litPart$;
    }
  }
}
