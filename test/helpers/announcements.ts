/** What an element's live region announces from now on. */
export interface Announcements {
  /** The texts read out, in order: each text that appears in the region while it is live. */
  readonly said: string[];
  /** How often anything in the region has changed, whether or not it is read out. */
  readonly changes: number;
}

/** Listens to an element's live region as a screen reader does. */
export function announcements(element: Element): Announcements {
  const region = element.shadowRoot!.querySelector('[part~=status]')!;
  const words = () => region.textContent.replace(/\s+/g, ' ').trim();
  const said: string[] = [];
  let changes = 0;
  let before = words();
  const hear = () => {
    changes++;
    const now = words();
    if (now && now !== before && region.getAttribute('aria-live') !== 'off') said.push(now);
    before = now;
  };
  const observer = new MutationObserver(hear);
  observer.observe(region, {childList: true, characterData: true, subtree: true});
  /** Includes changes that the observer has not reported yet. */
  const catchUp = () => {
    if (observer.takeRecords().length) hear();
  };
  return {
    get said() {
      catchUp();
      return said;
    },
    get changes() {
      catchUp();
      return changes;
    },
  };
}
