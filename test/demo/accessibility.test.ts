import {expect} from '@open-wc/testing';
import {open, PAGES, violations} from './page.js';

describe('The demo, to axe', () => {
  afterEach(() => localStorage.removeItem('alliance-demo:scheme'));

  for (const name of PAGES) {
    for (const scheme of ['light', 'dark']) {
      it(`has nothing to find on ${name}, ${scheme}`, async function () {
        this.timeout(40_000);
        localStorage.setItem('alliance-demo:scheme', scheme);
        expect(await violations(await open(name))).to.deep.equal([]);
      });
    }
  }

  it('has nothing to find in the open menu of a phone', async function () {
    this.timeout(40_000);
    const page = await open('news-list.html', 390);
    page.find('.menu-button').click();
    expect(page.find('#menu').checkVisibility()).to.equal(true);
    expect(await violations(page)).to.deep.equal([]);
  });
});
