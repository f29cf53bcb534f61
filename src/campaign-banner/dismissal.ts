import type {Campaign} from '../feed/read/json-feed.js';

/** The banners dismissed on this page, in case the browser refuses storage. */
const dismissed = new Set<string>();

/** The key of a dismissal in `localStorage`. If any of these texts change, it is another key, and the banner appears again. */
const keyOf = ({title, statement, figures, goal, action}: Partial<Campaign>) =>
  `alliance-widgets:dismissed:${JSON.stringify([title, statement, figures, goal, action])}`;

export function isDismissed(campaign: Partial<Campaign>): boolean {
  const key = keyOf(campaign);
  try {
    return dismissed.has(key) || localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function rememberDismissal(campaign: Partial<Campaign>): void {
  const key = keyOf(campaign);
  dismissed.add(key);
  try {
    localStorage.setItem(key, '');
  } catch {
    // Storage is refused or full: the banner stays closed until the visitor leaves the page.
  }
}
