import {expect} from '@open-wc/testing';
import {part, text} from '../../helpers/setup.js';

/** What a screen reader makes of an element's live region from now on. */
export interface LiveRegion {
  /** What is read out, in turn: each text that the region comes to hold while it is live. */
  readonly said: string[];
  /** How often anything inside it has changed, whether or not it is read out. */
  readonly changes: number;
  /** It is the node that it was, and polite; a region that comes with its text already in it is not read out. */
  expectSame(): void;
}

/** Hears an element's live region, which must be there, and empty, already. */
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
  /** What has changed just now is heard, too. */
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
