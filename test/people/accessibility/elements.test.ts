import {expect, fixtureCleanup} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {FULL, NO_PICTURE} from '../../fixtures/elements/feed.js';
import {violations} from '../../helpers/axe.js';
import {feedUrl, network} from '../../helpers/network.js';
import {inState, next, part, settled, setup} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

/**
 * The attributes of each element that change its markup or its look. axe.test.ts has every state, without a fallback.
 */
const ATTRIBUTES: Record<string, string[]> = {
  'news-list': [
    'heading="News"',
    'heading="News" heading-level="3"',
    'layout="cards" more limit="2"',
    'layout="compact" date-style="relative"',
    'images="none"',
    'link-target="_blank"',
    'lang="fr"',
  ],
  'publication-card': ['', 'item="p2"', 'link-target="_blank"', 'lang="ar" dir="rtl"'],
  'publication-list': ['heading="Publications"', 'limit="1" more', 'link-target="_blank"'],
  'campaign-banner': [
    '',
    'heading="Campaign"',
    'variant="bar"',
    'dismissible',
    'variant="bar" dismissible',
    'lang="fr"',
  ],
};

const FALLBACK = '<a href="https://alliance.example/">Alliance</a>';
const PLAIN = {items: [{id: '1', title: 'Just a title'}], title: 'Just a feed'};

type Content = LitElement & {feed?: object};

/** An element on a typical page, with a landmark and headings above it. */
async function place(tag: string, attributes: string, inside = '', style = '') {
  fixtureCleanup();
  const headings = '<h1>A page</h1><h2>A section</h2>';
  const page = await setup(`<main style="${style}">${headings}<${tag} ${attributes}>${inside}</${tag}></main>`);
  const element = page.querySelector<Content>(tag)!;
  await settled(element);
  return {page, element};
}

async function show(element: Content, feed: object) {
  element.feed = feed;
  await settled(element);
}

for (const [tag, variants] of Object.entries(ATTRIBUTES)) {
  describe(`axe finds nothing wrong with <${tag}>`, () => {
    for (const attributes of variants) {
      it(`${attributes || 'without attributes'}, ready`, async () => {
        const {page, element} = await place(tag, attributes);
        await show(element, FULL);
        expect(inState(element, 'ready')).to.be.true;
        expect(await violations(page)).to.deep.equal([]);
      });
    }

    it('on a dark page, and 320 pixels wide', async () => {
      const {page, element} = await place(tag, variants[0]!, '', 'width: 320px; background: #111; color: #eee');
      await show(element, FULL);
      expect(await violations(page)).to.deep.equal([]);
    });

    it('loading, with a fallback', async () => {
      const {page} = await place(tag, 'heading="Heading"', FALLBACK);
      expect(await violations(page)).to.deep.equal([]);
    });

    it('with almost no content', async () => {
      const {page, element} = await place(tag, tag === 'publication-card' ? 'item="1"' : '');
      await show(element, PLAIN);
      expect(await violations(page)).to.deep.equal([]);
    });

    it('in error, with a fallback', async () => {
      const {page, element} = await place(tag, '', FALLBACK);
      await show(element, {none: true});
      expect(inState(element, 'error')).to.be.true;
      expect(await violations(page)).to.deep.equal([]);
    });
  });
}

describe('axe finds nothing wrong', () => {
  it('with a list that shows more, and whose next page cannot be loaded', async () => {
    const url = feedUrl();
    network({[url]: {...FULL, next_url: feedUrl()}});
    const {page, element} = await place('news-list', `more limit="7" src="${url}"`);
    if (!inState(element, 'ready')) await next(element, 'alliance-load');
    await settled(element);
    part(element, 'more')!.click();
    const status = part(element, 'status')!;
    await until(() => status.textContent.trim());
    expect(await violations(page)).to.deep.equal([]);
  });

  it('with all elements on one page, in another language', async () => {
    const page = await setup(
      '<main lang="en" style="display: grid; gap: 2rem"><h1>A page</h1><h2>A section</h2></main>',
    );
    for (const tag of Object.keys(ATTRIBUTES)) {
      const element = document.createElement(tag) as Content;
      page.append(element);
      await show(element, {...FULL, language: 'fr'});
    }
    expect(await violations(page)).to.deep.equal([]);
  });

  it('with pictures that cannot be loaded', async () => {
    const {page, element} = await place('news-list', 'layout="cards"');
    await show(element, {items: [{id: '1', title: 'x', url: 'https://alliance.example/', image: `${NO_PICTURE}?axe`}]});
    const image = part(element, 'image')!;
    await new Promise((resolve) => image.addEventListener('error', resolve, {once: true}));
    await settled(element);
    expect(await violations(page)).to.deep.equal([]);
  });
});
