import {expect} from '@open-wc/testing';
import type {NewsList} from '../../../src/index.js';
import {PICTURE} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {setup} from '../../helpers/setup.js';

/** The lengths of titles and texts, in characters. */
const KINDS = {
  // Percentiles of 870 items of public feeds.
  'public feeds': {titles: [8, 16, 30, 54, 77, 30, 16, 54], texts: [138, 0, 33, 363, 138, 33, 0, 363]},
  institutions: {titles: [40, 72, 55, 84, 62, 120, 47, 96], texts: [154, 128, 190, 100, 160, 110, 200, 140]},
};
const SENTENCE = 'News of labour inspection and of recruitment agencies, on which partners agree this year, ';
const words = (length: number) =>
  SENTENCE.repeat(Math.ceil(length / SENTENCE.length))
    .slice(0, length)
    .trim();

const LIMIT = 4;

/** A feed whose titles and texts are taken from the lists above, starting at `start`. */
const feedFrom = ({titles, texts}: (typeof KINDS)[keyof typeof KINDS], start: number, pictured: boolean) => ({
  items: Array.from({length: LIMIT}, (_, index) => ({
    id: `n${index}`,
    url: `https://alliance.example/${index}`,
    title: words(titles[(start + index) % titles.length]!),
    content_text: words(texts[(start + index) % texts.length]!),
    date_published: `2014-10-${20 - index}`,
    tags: (start + index) % 3 ? undefined : ['Labour', 'Asia'],
    image: pictured ? PICTURE : undefined,
  })),
});

/** For each kind, one feed for each place in its list to start from. */
const FEEDS = Object.entries(KINDS).flatMap(([kind, lengths]) =>
  [false, true].map((pictured) => ({
    kind: `${kind} ${pictured ? 'with' : 'without'} pictures`,
    pictured,
    feeds: lengths.titles.map((_, start) => feedFrom(lengths, start, pictured)),
  })),
);

const WITH_PICTURES = FEEDS.filter(({pictured}) => pictured);
/** Feeds for lists without pictures. */
const WITHOUT_PICTURES = FEEDS.filter(({pictured}) => !pictured);

/** A list with `images="none"` needs no space for pictures; cards are meant for feeds that have some. */
const LISTS = [
  {markup: 'layout="list"', feeds: FEEDS},
  {markup: 'layout="list" images="none"', feeds: WITHOUT_PICTURES},
  {markup: 'layout="cards"', feeds: WITH_PICTURES},
  {markup: 'layout="cards" images="none"', feeds: WITHOUT_PICTURES},
  {markup: 'layout="compact"', feeds: WITHOUT_PICTURES},
];
const MOST_PERCENT = 15;
/** For the feeds of one kind. The limit is wider because a list cannot know the kind of its feed. */
const MOST_PERCENT_OF_A_KIND = 40;

function median(numbers: number[]) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
const percent = (error: number) => Math.round(100 * error);

describe('A loading news list reserves about the space that its content will need', () => {
  for (const {markup: attributes, feeds} of LISTS) {
    for (const width of [320, 640, 1000]) {
      it(`to within ${MOST_PERCENT}% for half of the feeds, with ${attributes}, at ${width} px`, async () => {
        const style = `display: block; width: ${width}px; font: 16px/1.5 Arial, sans-serif`;
        const markup = `<news-list ${attributes} limit="${LIMIT}" style="${style}"></news-list>`;
        const reserved = (await setup<NewsList>(markup)).offsetHeight;
        const errors: Record<string, number[]> = {};
        for (const {kind, feeds: ofKind} of feeds) {
          const found = (errors[kind] = [] as number[]);
          // If many skeletons are drawn in one frame, a list seems to be far down the page.
          await new Promise(requestAnimationFrame);
          for (const feed of ofKind) {
            const used = (await given<NewsList>(markup, feed)).offsetHeight;
            found.push(Math.abs(reserved - used) / used);
          }
        }
        const whole = percent(median(Object.values(errors).flat()));
        const report = Object.entries(errors)
          .map(([kind, some]) => `${kind}: ${percent(median(some))}%`)
          .join(', ');
        expect(whole, report).to.be.at.most(MOST_PERCENT);
        for (const some of Object.values(errors))
          expect(percent(median(some)), report).to.be.at.most(MOST_PERCENT_OF_A_KIND);
      });
    }
  }
});
