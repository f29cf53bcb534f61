import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {FeedError} from '../../src/feed/read/feed-error.js';
import {parseFeed} from '../../src/feed/read/parse-feed.js';
import type {ContentElement} from '../../src/element/content-element.js';
import {maximalFeed, maximalItem} from '../fixtures/maximal.js';
import {holderOf, places, valueAt, type Path} from '../helpers/json.js';
import {settled, setup, text} from '../helpers/setup.js';

/** The same mutations each time; the message of a failure names it, and the shortest that fails. */
const SEED = 2014;
const PARSED = 10_000;
const RENDERED = 500;
/** Small enough for the slowest machine. */
const PARTS = Array.from({length: 10}, (_, index) => index + 1);

const ITEMS = Array.from({length: 4}, (_, index) => maximalItem(`item-${index}`, index % 2 ? 'publication' : 'news'));
/** An item's members, in whatever order they were read. */
const members = (item: object) => JSON.stringify(Object.entries(item).sort());

/** What an item that nobody has touched is read into, whatever the feed around it. */
const READ = new Map(
  parseFeed(maximalFeed(ITEMS)).feed.items.map((item, index) => [JSON.stringify(ITEMS[index]), members(item)]),
);

const MUTATIONS = ['replace', 'delete', 'duplicate', 'move', 'shuffle', 'grow', 'truncate', 'rename'] as const;

interface Mutation {
  kind: (typeof MUTATIONS)[number];
  at: number;
  to: number;
  value: unknown;
}

const mutations = fc.array(
  fc.record<Mutation>({
    kind: fc.constantFrom(...MUTATIONS),
    at: fc.nat(),
    to: fc.nat(),
    value: fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('__proto__', 'https://[', '2014-02-30', '<p', '&#x', '\ud800', 1e308, -0),
    ),
  }),
  {minLength: 1, maxLength: 8},
);

const PLACES = places(maximalFeed(ITEMS));
const pick = (number: number): Path => PLACES[number % PLACES.length]!;

/** Changes one place of a document, unless an earlier change has taken it away. */
function mutate(feed: object, {kind, at, to, value}: Mutation) {
  const path = pick(at);
  const key = path.at(-1)!;
  const holder = holderOf(feed, path);
  const found = valueAt(feed, path);
  const other = pick(to);
  const target = holderOf(feed, other);
  if (typeof holder !== 'object' || !holder || typeof target !== 'object' || !target || found === undefined) return;
  // As JSON.parse() does, also for __proto__.
  const put = (target: object, name: string | number, content: unknown) =>
    Object.defineProperty(target, name, {value: content, configurable: true, enumerable: true, writable: true});
  const remove = () => (Array.isArray(holder) ? holder.splice(+key, 1) : delete holder[key]);
  if (kind === 'replace') put(holder, key, value);
  if (kind === 'delete') remove();
  if (kind === 'duplicate') put(target, other.at(-1)!, structuredClone(found));
  if (kind === 'move') {
    remove();
    put(target, other.at(-1)!, structuredClone(found));
  }
  if (kind === 'rename' && !Array.isArray(holder)) {
    remove();
    put(holder, String(other.at(-1)), found);
  }
  const list = [found, holder].find((one): one is unknown[] => Array.isArray(one));
  if (kind === 'shuffle') list?.push(...list.splice(0, to % (list.length + 1)));
  if (kind === 'grow') list?.splice(to % (list.length + 1), 0, ...Array<unknown>(1 + (to % 20)).fill(value));
  if (kind === 'truncate' && typeof found === 'string') put(holder, key, found.slice(0, to % (found.length + 1)));
}

function mutated(list: Mutation[]): Record<string, unknown> {
  const feed = maximalFeed(structuredClone(ITEMS));
  for (const mutation of list) mutate(feed, mutation);
  return feed;
}

/** The items that are in a document as they were: those whose id no other part of the document has. */
function untouched(feed: Record<string, unknown>) {
  const items: unknown[] = Array.isArray(feed.items) ? feed.items : [];
  const texts = items.map((item) => JSON.stringify(item) ?? '');
  return texts.filter(
    (item, index) =>
      READ.has(item) &&
      texts.every((other, at) => at === index || !other.includes(`"${(JSON.parse(item) as {id: string}).id}"`)),
  );
}

describe('A feed that was valid, and of which anything has been changed', () => {
  /** Those that elements have shown. */
  const states = new Set<string>();

  for (const part of PARTS)
    it(`is read or refused, its untouched items as they were: ${PARSED} of them, part ${part}`, () => {
      let runs = 0;
      let refused = 0;
      let kept = 0;
      fc.assert(
        fc.property(mutations, fc.boolean(), fc.nat({max: 40}), (list, asText, cut) => {
          runs++;
          const raw = mutated(list);
          const json = JSON.stringify(raw);
          // Of the texts, some end too early.
          const isCut = asText && cut < 4;
          const source = asText ? (isCut ? json.slice(0, (json.length / 4) * cut) : json) : raw;
          try {
            const {feed} = parseFeed(source);
            const read = new Set(feed.items.map(members));
            for (const item of untouched(raw)) {
              kept++;
              if (!read.has(READ.get(item)!)) expect.fail(`${item} is lost`);
            }
          } catch (error) {
            refused++;
            if (!(error instanceof FeedError) || error.code !== 'format') throw error;
            if (!isCut && Array.isArray(raw.items)) throw error;
          }
        }),
        {seed: SEED + part, numRuns: PARSED / PARTS.length},
      );
      expect(runs).to.equal(PARSED / PARTS.length);
      expect(refused, 'refused').to.be.within(runs / 100, runs / 2);
      expect(kept, 'untouched items').to.be.at.least(runs);
    });

  for (const part of PARTS)
    it(`is shown, with its untouched items, or refused: ${RENDERED} of them, part ${part}`, async () => {
      const faults: unknown[] = [];
      const note = (event: Event) =>
        faults.push((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason);
      const {error} = console;
      // An element that could not render says so.
      console.error = (...parts: unknown[]) => faults.push(parts.join(' '));
      for (const type of ['error', 'unhandledrejection']) addEventListener(type, note);
      // Without a box, so that no pictures are asked for.
      const box = await setup(`<div hidden>
      <news-list limit="999" more></news-list>
      <publication-list></publication-list>
      <publication-card></publication-card>
      <campaign-banner dismissible></campaign-banner>
      <alliance-feed><news-list layout="cards" limit="999"></news-list></alliance-feed>
    </div>`);
      const fed = [...box.children] as ContentElement[];
      const shown = [...box.querySelectorAll<ContentElement>(':not(alliance-feed)')];
      let kept = 0;
      try {
        await fc.assert(
          fc.asyncProperty(mutations, fc.boolean(), async (list, asText) => {
            const raw = mutated(list);
            for (const element of fed) element.feed = asText ? JSON.stringify(raw) : raw;
            for (const element of [...fed, ...shown]) await settled(element);
            for (const element of shown) {
              const state = ['ready', 'empty', 'error', 'loading'].find((name) => element.matches(`:state(${name})`))!;
              states.add(state);
              if (state === 'loading') expect.fail(`${element.localName} is stuck`);
            }
            const titles = shown.flatMap(({shadowRoot}) => [...shadowRoot!.querySelectorAll('[part=title]')].map(text));
            for (const item of untouched(raw)) {
              kept++;
              const {title} = JSON.parse(item) as {title: string};
              if (!titles.includes(title)) expect.fail(`${title} is not shown`);
            }
            if (faults.length) expect.fail(faults.splice(0).join('\n'));
          }),
          {seed: SEED + part, numRuns: RENDERED / PARTS.length},
        );
      } finally {
        console.error = error;
        for (const type of ['error', 'unhandledrejection']) removeEventListener(type, note);
      }
      expect(kept, 'untouched items').to.be.at.least(RENDERED / PARTS.length);
    });

  it('has been shown and refused', () => expect([...states]).to.include.members(['error', 'ready']));
});
