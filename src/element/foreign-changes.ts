import {withoutPrototype} from '../host-page/without-prototype.js';

/** Whether a node is a style sheet. Extensions add them to the top of a shadow tree, where they disturb nothing. */
export const isStyleSheet = (node: Node) => /^(?:style|link)$/i.test(node.nodeName);

/** Whether a change is the page's own, in an item that its `itemTemplate` renders. A page translator's never is. */
const isOfThePage = (target: Node, nodes: Node[]) =>
  !!(target as Partial<Element>).closest?.('[data-custom]') && nodes.every(({nodeName}) => !/^font$/i.test(nodeName));

/** Whether a change may have moved or removed a node that Lit's next update relies on. */
function matters({target, addedNodes, removedNodes}: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return !nodes.every(isStyleSheet) && !isOfThePage(target, nodes);
}

/**
 * Notices what others do to the nodes of a shadow tree between two updates. Page translators wrap texts; extensions and
 * optimizers remove comments and texts. Lit would then update nodes that are no longer shown, or the wrong ones.
 */
export class ForeignChanges {
  #seen = false;
  #observer = new MutationObserver((records) => this.#note(records));

  #note(records: MutationRecord[]) {
    this.#seen ||= records.some(matters);
  }

  /** Starts to watch, at the end of an update. */
  watch(root: Node) {
    this.#observer.observe(root, withoutPrototype({childList: true, subtree: true}));
  }

  /** Stops watching, while the element is off the page. */
  pause() {
    this.#note(this.#observer.takeRecords());
    this.#observer.disconnect();
  }

  /** Stops watching, at the start of the next update. Returns whether there were foreign changes. */
  end(): boolean {
    this.pause();
    const seen = this.#seen;
    this.#seen = false;
    return seen;
  }
}
