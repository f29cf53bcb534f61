import {expect} from '@open-wc/testing';

describe('A test run in another time zone', () => {
  it('is really in that zone', () => {
    const {timeZone} = Intl.DateTimeFormat().resolvedOptions();
    expect(timeZone).to.equal(document.documentElement.dataset.timeZone ?? timeZone);
  });
});
