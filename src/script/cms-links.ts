import {ownElement} from '../define/define.js';
import {withoutPrototype} from '../host-page/without-prototype.js';

const MARK = 'data-alliance-widget';

/** Puts the element that a marked link stands for in the link's place, the link inside it as the fallback. */
function upgrade(link: HTMLAnchorElement) {
  const tag = link.getAttribute(MARK)!;
  const type = ownElement(tag) as {observedAttributes?: string[]} | undefined;
  if (!type) return;
  const element = document.createElement(tag);
  element.setAttribute('src', link.href);
  for (const name of type.observedAttributes!) {
    const value = link.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
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
  const upgradeAll = () => document.querySelectorAll<HTMLAnchorElement>(`a[${MARK}]`).forEach(upgrade);
  new MutationObserver(upgradeAll).observe(document, withoutPrototype({childList: true, subtree: true}));
  upgradeAll();
}
