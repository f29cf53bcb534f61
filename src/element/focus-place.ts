/** The address of the link that an element is in, or else of the first link inside it. */
const addressOf = (element: Element) => (element.closest('a') ?? element.querySelector('a'))?.getAttribute('href');

/** Moves the focus to any element, even one that the keyboard cannot reach. */
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
 * Remembers what has the focus in a shadow tree, or among the nodes inside its host.
 * @returns a function that gives the focus back if an update has lost it: to the same element, or else to one with the same
 *   part and address, or else to the widget, so that a keyboard user keeps their place on the page. If a link inside the host
 *   had it and is no longer shown, the link with the same address gets it, or nothing does.
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
