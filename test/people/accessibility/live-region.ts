import {expect} from '@open-wc/testing';
import {part, text} from '../../helpers/setup.js';

/** What a screen reader notices of an element's live region from now on. */
export interface LiveRegion {
  /** The texts read out, in order: each text that appears in the region while it is live. */
  readonly said: string[];
  /** How often anything in the region has changed, whether or not it is read out. */
  readonly changes: number;
  /**
   * Checks that the region is the same node and still polite, because a region that appears with its text is not read
   * out.
   */
  expectSame(): void;
}

/** Listens to an element's live region, which must already exist and be empty. */
export function listen(element: Element): LiveRegion {
  const status = part(element, 'status')!;
  expect(status.getRootNode()).to.equal(element.shadowRoot);
  expect(text(status)).to.equal('');
  const said: string[] = [];
  let changes = 0;
  let before = '';
  const observer = new MutationObserver(hear);
  observer.observe(status, {childList: true, characterData: true, subtree: true});
  function hear() {
    changes++;
    const now = text(status)!;
    if (now && now !== before && status.getAttribute('aria-live') !== 'off') said.push(now);
    before = now;
  }
  /** Includes changes that the observer has not reported yet. */
  const heard = () => {
    if (observer.takeRecords().length) hear();
  };
  return {
    get said() {
      heard();
      return said;
    },
    get changes() {
      heard();
      return changes;
    },
    expectSame() {
      expect(part(element, 'status')).to.equal(status);
      expect(status.getAttribute('role')).to.equal('status');
      expect(status.getAttribute('aria-live') ?? 'polite').to.be.oneOf(['polite', 'off']);
    },
  };
}
