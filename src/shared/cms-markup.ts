const MARK = 'data-alliance-widget';
const SELECTOR = `a[${MARK}]`;

/** Puts the element that a marked link stands for in the link's place, the link inside it as the fallback. */
function upgrade(link: HTMLAnchorElement) {
  const tag = link.getAttribute(MARK)!;
  const type = customElements.get(tag) as (CustomElementConstructor & {observedAttributes?: string[]}) | undefined;
  // Only our own tags, and not twice.
  if (!type?.observedAttributes?.includes('src') || link.parentElement?.localName === tag) return;
  const element = document.createElement(tag);
  element.setAttribute('src', link.href);
  for (const {name, value} of link.attributes) {
    const attribute = name.slice(5);
    if (name.startsWith('data-') && type.observedAttributes.includes(attribute)) element.setAttribute(attribute, value);
  }
  link.removeAttribute(MARK);
  link.replaceWith(element);
  element.append(link);
}

/**
 * `<a data-alliance-widget="news-list" data-limit="4" href="feed.json">` becomes the element, now and whenever one is
 * inserted: for a CMS that strips tags which it does not know.
 */
export function upgradeLinks() {
  const within = (root: ParentNode) => root.querySelectorAll<HTMLAnchorElement>(SELECTOR).forEach(upgrade);
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(SELECTOR)) upgrade(node as HTMLAnchorElement);
        else within(node);
      }
    }
  }).observe(document, {childList: true, subtree: true});
  within(document);
}
