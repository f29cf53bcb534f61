/** Where a link leads, or the first link inside an item. */
const addressOf = (element: Element) => (element.closest('a') ?? element.querySelector('a'))?.getAttribute('href');

/**
 * Remembers what has the focus in a shadow tree. The function that it returns gives the focus back if an update has lost it:
 * to the same element, else to the one of the same part that leads to the same place, else to the widget, so that the
 * keyboard's place on the page is kept.
 */
export function rememberFocus(root: ShadowRoot): () => void {
  const focused = root.activeElement as HTMLElement | null;
  if (!focused) return () => {};
  const {localName} = focused;
  const part = focused.getAttribute('part');
  const address = addressOf(focused);
  return () => {
    if (root.activeElement) return;
    const isSame = (element: Element) => element.getAttribute('part') === part && addressOf(element) === address;
    const place =
      [...root.querySelectorAll<HTMLElement>(localName)].find((element) => element === focused || isSame(element)) ??
      root.querySelector<HTMLElement>('[part=base]');
    if (!place) return;
    if (!place.matches('a, button')) place.tabIndex = -1;
    place.focus({preventScroll: true});
  };
}
