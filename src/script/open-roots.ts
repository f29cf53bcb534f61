import {ownElement} from '../define/define.js';
import {withoutPrototype} from '../host-page/without-prototype.js';

export type Scope = Document | ShadowRoot | Element;

interface Watcher {
  /** The attributes whose changes count. */
  readonly attributes: readonly string[];
  /** Called for everything that is there from the start, and for what is inserted later. */
  readonly inserted: (scope: Scope) => void;
  /** Called when one of these attributes has changed. */
  readonly changed: (element: Element) => void;
  /** Called after all of these. Something may also have been removed. */
  readonly settled: () => void;
}

/** All elements in a scope that match, the scope itself included. */
export const findAll = <T extends Element>(scope: Scope, selector: string): T[] => [
  ...('matches' in scope && scope.matches(selector) ? [scope as T] : []),
  ...scope.querySelectorAll<T>(selector),
];

/** Watches the document and every open shadow root in it, except those of our own elements. */
export function watchOpenRoots({attributes, inserted, changed, settled}: Watcher) {
  const known = new WeakSet<Node>();
  const awaited = new Set<string>();
  const observer = new MutationObserver((records) => {
    for (const {type, target, addedNodes} of records) {
      if (type === 'attributes') changed(target as Element);
      for (const node of addedNodes)
        if (node.nodeType === Node.ELEMENT_NODE && node.isConnected) visit(node as Element);
    }
    settled();
  });
  const options = withoutPrototype({childList: true, subtree: true, attributeFilter: [...attributes]});

  const watch = (root: Document | ShadowRoot) => {
    if (!known.has(root)) {
      known.add(root);
      observer.observe(root, options);
      inserted(root);
    }
    findRoots(root);
  };
  const findRoots = (scope: Scope) => findAll(scope, '*').forEach(findRoot);
  const findRoot = ({shadowRoot, localName}: Element) => {
    if (shadowRoot) {
      if (!ownElement(localName)) watch(shadowRoot);
    } else if (localName.includes('-') && !awaited.has(localName)) {
      awaited.add(localName);
      // It may get a shadow root when it is defined.
      customElements.whenDefined(localName).then(again, () => {});
    }
  };
  const visit = (scope: Element) => {
    inserted(scope);
    findRoots(scope);
  };
  const again = () => watch(document);

  again();
  // Nothing reports attachShadow(), but the content of a new shadow root changes the page's height. Wait for the next task: a
  // callback that changes the height itself causes an error ("ResizeObserver loop").
  new ResizeObserver(() => setTimeout(again)).observe(document.documentElement);
  settled();
}
