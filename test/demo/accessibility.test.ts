import {expect} from '@open-wc/testing';
import {HOSTS, open, PAGES, violations} from './page.js';

const COLOURS = ['color-contrast', 'link-in-text-block'];

describe('In the demo, axe', () => {
  for (const name of PAGES) {
    it(`finds nothing wrong on ${name}, light and dark`, async () => {
      const page = await open(name);
      const {dataset} = page.document.documentElement;
      dataset.scheme = 'light';
      expect(await violations(page)).to.deep.equal([]);
      dataset.scheme = 'dark';
      // Of the things that axe checks, only colours differ.
      expect(await violations(page, COLOURS), 'dark').to.deep.equal([]);
    });
  }

  it('finds nothing wrong on the host pages', async () => {
    for (const name of [...HOSTS, 'plain.html']) expect(await violations(await open(name)), name).to.deep.equal([]);
  });

  it('finds nothing wrong in the open menu of a phone', async () => {
    const page = await open('news-list.html', 390);
    page.find('.top > .menu-button').click();
    expect(page.find('#menu').checkVisibility()).to.equal(true);
    expect(await violations(page)).to.deep.equal([]);
  });
});
