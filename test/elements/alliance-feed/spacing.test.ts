import {expect} from '@open-wc/testing';
import {FULL} from '../../fixtures/elements/feed.js';
import {setup, settled} from '../../helpers/setup.js';
import type {AllianceFeed} from '../../../src/index.js';

/** A provider around some markup, on a page that resets all margins. */
async function provided(markup: string, style = '') {
  const page = await setup<HTMLElement>(
    `<main style="font-size: 16px; ${style}"><style>main, main * { margin: 0 }</style><alliance-feed>${markup}</alliance-feed></main>`,
  );
  const provider = page.querySelector<AllianceFeed>('alliance-feed')!;
  provider.feed = FULL;
  await settled(provider);
  for (const widget of provider.querySelectorAll('*')) await settled(widget);
  const base = ({shadowRoot}: Element) => shadowRoot!.querySelector('[part=base]')!.getBoundingClientRect();
  const box = (element: Element) => (element.shadowRoot ? base(element) : element.getBoundingClientRect());
  const children = [...provider.children];
  /** The distances from each child to the next. */
  const gaps = children.slice(1).map((child, index) => Math.round(box(child).top - box(children[index]!).bottom));
  return {page, gaps, children};
}

describe('The widgets of one provider', () => {
  it('have twice --alliance-space between them, even if the page resets margins', async () => {
    const {gaps} = await provided(
      '<campaign-banner></campaign-banner><news-list></news-list><publication-card></publication-card>',
    );
    expect(gaps).to.deep.equal([32, 32]);
  });

  it('change their distance with --alliance-space', async () => {
    const {gaps} = await provided(
      '<news-list></news-list><publication-list></publication-list>',
      '--alliance-space: 20px',
    );
    expect(gaps).to.deep.equal([40]);
  });

  it('add no space below the last one, or below a heading of the page', async () => {
    const {page, gaps, children} = await provided(
      '<h2>News</h2><news-list></news-list><h2>More</h2><publication-list></publication-list>',
    );
    expect(gaps).to.deep.equal([0, 32, 0]);
    const {bottom} = children.at(-1)!.shadowRoot!.querySelector('[part=base]')!.getBoundingClientRect();
    expect(Math.round(page.getBoundingClientRect().bottom - bottom)).to.equal(0);
  });

  it("keep the page's own spacing inside boxes of the page", async () => {
    const {gaps} = await provided('<div><news-list></news-list></div><div><publication-list></publication-list></div>');
    expect(gaps).to.deep.equal([0]);
  });
});
