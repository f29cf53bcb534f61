import {expect} from '@open-wc/testing';
import {pageOf} from './page.js';

afterEach(() => {
  document.documentElement.style.fontSize = '';
});

describe('On a page with a small root font size and text of the usual size', () => {
  /** The size and place of everything, in the layout at 800 px. */
  async function measures(rootSize: string) {
    document.documentElement.style.fontSize = rootSize;
    const {widgets, find, main} = await pageOf('font: 16px/1.5 Arial, sans-serif; inline-size: 800px');
    expect(widgets).not.to.be.empty;
    for (const image of find('img') as HTMLImageElement[]) {
      image.loading = 'eager';
      await image.decode();
    }
    const seen = find('*').filter(({offsetWidth, offsetHeight}) => offsetWidth && offsetHeight);
    return seen.map((element) => {
      const {left, top, width, height} = element.getBoundingClientRect();
      const {top: origin} = main.getBoundingClientRect();
      return [
        element.localName,
        element.getAttribute('part'),
        ...[left, top - origin, width, height].map(Math.round),
      ].join(' ');
    });
  }

  it('every distance, size and column follows the text', async () => {
    const usual = await measures('');
    expect(await measures('62.5%')).to.deep.equal(usual);
    expect(await measures('200%')).to.deep.equal(usual);
  });
});
