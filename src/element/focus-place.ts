/** Where a link leads, or the first link inside an item. */
const addressOf = (element: Element) => (element.closest('a') ?? element.querySelector('a'))?.getAttribute('href');

/** Moves the focus to any element, also to one that the keyboard cannot reach. */
export function moveFocus(place: HTMLElement, options?: FocusOptions) {
  if (!place.matches('a, button, input, select')) place.tabIndex = -1;
  place.focus(options);
}

/** The focused element in a shadow tree, or among the nodes that the page has put inside its host. */
function focusedIn(root: ShadowRoot): HTMLElement | null {
  if (root.activeElement) return root.activeElement as HTMLElement;
  const {activeElement} = root.host.getRootNode() as Document | ShadowRoot;
  return activeElement !== root.host && root.host.contains(activeElement) ? (activeElement as HTMLElement) : null;
}

/**
 * Remembers what has the focus in a shadow tree. The function that it returns gives the focus back if an update has lost it:
 * to the same element, else to the one of the same part that leads to the same place, else to the widget, so that the
 * keyboard's place on the page is kept. A link inside the host that is no longer shown passes it to the same link in the
 * shadow tree, or to nothing.
 */
export function rememberFocus(root: ShadowRoot): () => void {
  const focused = focusedIn(root);
  if (!focused) return () => {};
  const {localName} = focused;
  const isSlotted = focused.getRootNode() !== root;
  const part = focused.getAttribute('part');
  const name = focused.getAttribute('name');
  const address = addressOf(focused);
  return () => {
    if (root.activeElement || (isSlotted && focused.getClientRects().length)) return;
    const isSame = (element: Element) =>
      (isSlotted || (element.getAttribute('part') === part && element.getAttribute('name') === name)) &&
      addressOf(element) === address;
    const place =
      [...root.querySelectorAll<HTMLElement>(localName)].find(
        (element) => (element === focused || isSame(element)) && !element.closest('[inert]'),
      ) ?? (isSlotted ? null : root.querySelector<HTMLElement>('[part=base]'));
    if (!place) return;
    moveFocus(place, {preventScroll: true});
  };
}
