import {expect} from '@open-wc/testing';
import {announcements, type Announcements} from '../../helpers/announcements.js';
import {part, text} from '../../helpers/setup.js';

export interface LiveRegion extends Announcements {
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
  const heard = announcements(element);
  return {
    get said() {
      return heard.said;
    },
    get changes() {
      return heard.changes;
    },
    expectSame() {
      expect(part(element, 'status')).to.equal(status);
      expect(status.getAttribute('role')).to.equal('status');
      expect(status.getAttribute('aria-live') ?? 'polite').to.be.oneOf(['polite', 'off']);
    },
  };
}
