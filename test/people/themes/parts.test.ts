import {expect} from '@open-wc/testing';
import {PICTURE} from '../../fixtures/elements/feed.js';
import type {VisitorFilter} from '../../../src/events.js';
import {maximalFeed, maximalItem} from '../../fixtures/maximal.js';
import {contentElements} from '../../helpers/manifest.js';
import {settled, setup} from '../../helpers/setup.js';
import {inside, type Content} from './page.js';

const ITEMS = ['n', 'm']
  .map((id) => maximalItem(id, 'news'))
  .concat(['p', 'q'].map((id) => maximalItem(id, 'publication')));
/** Has pictures that can be loaded. */
const FEED = JSON.parse(JSON.stringify(maximalFeed(ITEMS)).replace(/https:[^"]*\.png/g, PICTURE)) as object;

/**
 * Markup with which the elements show all their parts; the parts for pictures that cannot be loaded come with the
 * second feed.
 */
const MARKUP: Record<string, string> = {
  'news-list': '<news-list heading="News" more limit="1" filters="search tag source"></news-list>',
  'publication-card': '<publication-card heading="Publication"></publication-card>',
  'publication-list':
    '<publication-list heading="Publications" more limit="1" filters="search tag source"></publication-list>',
  'campaign-banner': '<campaign-banner heading="Campaign" dismissible></campaign-banner>',
};

async function shown(tag: string, feed: object, filter?: VisitorFilter) {
  const element = await setup<Content & {filter?: VisitorFilter}>(MARKUP[tag]!);
  element.feed = feed;
  if (filter) element.filter = filter;
  await settled(element);
  return element;
}

/** Adds a rule to the page until the test ends. */
function rule(css: string) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

afterEach(() => {
  document.adoptedStyleSheets = [];
});

/** The elements in the shadow trees to which a rule of the page applies. */
const styled = (element: Element) => inside(element).filter((inner) => getComputedStyle(inner).opacity === '0.5');

describe('Every part in the manifest', () => {
  for (const tag of Object.keys(MARKUP)) {
    it(`of <${tag}> exists, and the page can style it`, async () => {
      const {cssParts} = (await contentElements()).find(({tagName}) => tagName === tag)!;
      expect(cssParts).not.to.be.empty;
      const full = await shown(tag, FEED);
      const failed = await shown(tag, {none: true});
      // A campaign's title is not a link, but that of a feed without a campaign is.
      const plain = await shown(tag, {...FEED, _alliance: {}});
      const filteredOut = await shown(tag, FEED, {search: 'nowhere'});
      for (const {name} of cssParts) {
        const element = {retry: failed, link: plain, clear: filteredOut}[name] ?? full;
        expect(styled(element), name).to.be.empty;
        rule(`${tag}::part(${name}) { opacity: 0.5; }`);
        const found = styled(element);
        expect(found, name).not.to.be.empty;
        for (const part of found) expect(part.part.contains(name), name).to.be.true;
        document.adoptedStyleSheets = [];
      }
    });
  }

  it('belongs to an element that is tested here', async () => {
    expect((await contentElements()).map(({tagName}) => tagName).sort()).to.deep.equal(Object.keys(MARKUP).sort());
  });
});

describe('<publication-list>', () => {
  it('lets the page style each part of its cards', async () => {
    const list = await shown('publication-list', FEED);
    (list as Content & {limit: number}).limit = 2;
    await settled(list);
    rule('publication-list::part(title) { opacity: 0.5; }');
    expect(styled(list)).to.have.length(2);
  });
});
