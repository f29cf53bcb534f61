import {expect} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {CAMPAIGN, FULL} from '../../fixtures/elements/feed.js';
import {violations} from '../../helpers/axe.js';
import {feedUrl, missing, network} from '../../helpers/network.js';
import {inState, settled, setup} from '../../helpers/setup.js';
import {until} from '../../helpers/until.js';

/** Every layout and variant, all on one page: axe is slow to start. */
const WIDGETS = [
  '<news-list heading="News" more limit="2" filters="search tag year">',
  '<news-list heading="News in cards" layout="cards" limit="3" filters="search tag year">',
  '<news-list heading="News in short" layout="compact" limit="3" link-target="_blank">',
  '<publication-card heading="Publication">',
  '<publication-list heading="Publications" more limit="2" filters="search tag">',
  '<campaign-banner dismissible>',
  '<campaign-banner variant="bar" dismissible>',
].map((tag) => tag + tag.replace(/^<([\w-]+).*/, '</$1>'));

const EMPTY = {items: []};
const NO_FEED = {none: true};

type Content = LitElement & {
  feed?: object;
  src?: string;
  filter?: {search?: string; year?: string};
  reload(): Promise<void>;
};

/** A feed whose campaign has a title of its own, as two campaigns on one page would have. */
const feedOf = (index: number) => ({
  ...FULL,
  _alliance: {campaign: {...CAMPAIGN, title: `${CAMPAIGN.title} ${index}`}},
});

/** How each element gets into a state. */
const STATES: Record<string, (elements: Content[]) => Promise<unknown> | void> = {
  loading(elements) {
    network(); // Reloads, so that it does not wait for later tries.
    for (const element of elements) element.src = feedUrl();
  },
  ready(elements) {
    for (const [index, element] of elements.entries()) element.feed = feedOf(index);
  },
  /** Some lists find something, others nothing; some of them are narrow. */
  filtered(elements) {
    for (const [index, element] of elements.entries()) {
      element.feed = feedOf(index);
      if (element.localName === 'news-list') element.filter = {search: 'news', year: '2014'};
      // In a narrow list, the label of the search is inside its field, and a button opens the selects.
      if (element.getAttribute('layout') === 'cards') element.style.inlineSize = '15em';
      if (element.localName === 'publication-list') element.filter = {search: 'zzz'};
    }
  },
  empty(elements) {
    for (const element of elements) element.feed = EMPTY;
  },
  error(elements) {
    for (const element of elements) element.feed = NO_FEED;
  },
  async stale(elements) {
    const urls = elements.map(() => feedUrl());
    const net = network(Object.fromEntries(urls.map((url, index) => [url, feedOf(index)])));
    for (const [index, element] of elements.entries()) element.src = urls[index];
    await until(() => elements.every((element) => inState(element, 'ready')));
    for (const url of urls) net.answer(url, missing);
    await Promise.all(elements.map((element) => element.reload()));
  },
};

const stateOf = ({filter}: Content, state: string) =>
  state !== 'filtered' ? state : filter?.search === 'zzz' ? 'empty' : 'ready';

describe('axe finds nothing wrong with every element, layout and variant', () => {
  for (const [state, enter] of Object.entries(STATES)) {
    for (const scheme of ['light', 'dark']) {
      for (const [direction, lang] of [
        ['ltr', 'en'],
        ['rtl', 'ar'],
      ]) {
        it(`${state}, ${scheme}, ${direction}`, async () => {
          const page = await setup<HTMLElement>(
            `<main lang="${lang}" dir="${direction}"><h1>A page</h1>${WIDGETS.join('')}</main>`,
          );
          page.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText; padding: 1rem`;
          const elements = [...page.querySelectorAll<Content>(':not(h1)')];
          await enter(elements);
          for (const element of elements) await settled(element);
          expect(elements.map((element) => inState(element, stateOf(element, state)))).to.not.include(false);
          expect(await violations(page)).to.deep.equal([]);
        });
      }
    }
  }
});
