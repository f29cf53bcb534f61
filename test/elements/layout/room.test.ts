import {expect} from '@open-wc/testing';
import type {NewsList} from '../../../src/index.js';
import {PICTURE} from '../../fixtures/elements/feed.js';
import {given} from '../../fixtures/elements/given.js';
import {setup} from '../../helpers/setup.js';

/** Of how many characters titles and texts are. */
const KINDS = {
  // The tenths, quarters and half of 870 items.
  'public feeds': {titles: [8, 16, 30, 54, 77, 30, 16, 54], texts: [138, 0, 33, 363, 138, 33, 0, 363]},
  institutions: {titles: [40, 72, 55, 84, 62, 120, 47, 96], texts: [154, 128, 190, 100, 160, 110, 200, 140]},
};
const SENTENCE = 'News of labour inspection and of recruitment agencies, on which partners agree this year, ';
const words = (length: number) =>
  SENTENCE.repeat(Math.ceil(length / SENTENCE.length))
    .slice(0, length)
    .trim();

const LIMIT = 4;

/** A feed whose titles and texts begin at some place of the row. */
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

describe('A loading news list reserves about the room that its content will take', () => {
  const feeds = Object.values(KINDS).flatMap((lengths) =>
    lengths.titles.flatMap((_, start) => [feedFrom(lengths, start, false), feedFrom(lengths, start, true)]),
  );
  for (const width of [320, 640, 1000]) {
    it(`to within 15% for half of the public and institutions’ feeds, with and without pictures, at ${width} px`, async () => {
      const style = `display: block; width: ${width}px; font: 16px/1.5 Arial, sans-serif`;
      const markup = `<news-list limit="${LIMIT}" style="${style}"></news-list>`;
      const kept = (await setup<NewsList>(markup)).offsetHeight;
      const errors: number[] = [];
      for (const feed of feeds) {
        const used = (await given<NewsList>(markup, feed)).offsetHeight;
        errors.push(Math.abs(kept - used) / used);
      }
      errors.sort((a, b) => a - b);
      const middle = errors.length / 2;
      const percent = Math.round(50 * (errors[middle - 1]! + errors[middle]!));
      expect(percent, errors.map((error) => error.toFixed(2)).join(' ')).to.be.at.most(15);
    });
  }
});
