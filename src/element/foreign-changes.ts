import {withoutPrototype} from '../host-page/without-prototype.js';

/** Style sheets that an extension adds to the top of a shadow tree, or removes: they disturb nothing. */
export const isStyleSheet = (node: Node) => /^(?:style|link)$/i.test(node.nodeName);

/** A page may change the items that it draws itself at any time, but what a page translator does to them is foreign. */
const isOfThePage = (target: Node, nodes: Node[]) =>
  !!(target as Partial<Element>).closest?.('[data-custom]') && nodes.every(({nodeName}) => !/^font$/i.test(nodeName));

/** Whether a change may have moved or removed a node that the next update relies on. */
function matters({target, addedNodes, removedNodes}: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return !nodes.every(isStyleSheet) && !isOfThePage(target, nodes);
}

/**
 * Notices what others do to the nodes of a shadow tree between two updates. Page translators wrap texts, extensions and
 * optimizers remove comments and texts: Lit would then update nodes that are no longer shown, or are something else.
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

  /** At the start of the next update: whether there were foreign changes. */
  end(): boolean {
    this.pause();
    const seen = this.#seen;
    this.#seen = false;
    return seen;
  }
}
