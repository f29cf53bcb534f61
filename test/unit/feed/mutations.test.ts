import {expect} from 'chai';
import * as fc from 'fast-check';
import {FeedError} from '../../../src/feed/read/feed-error.js';
import {parseFeed} from '../../../src/feed/read/parse-feed.js';
import {members, mutated, mutations, READ, SEED, untouched} from '../../fixtures/mutations.js';
import {isThorough} from '../../helpers/thorough.js';

/** These take ten seconds. Engines differ only in details of the language, so browsers read only the first of them. */
const RUNS = isThorough ? 10_000 : 1_000;

describe('A valid feed with random changes', () => {
  it(`is read or refused, and its unchanged items stay as they were (${RUNS} feeds)`, () => {
    let runs = 0;
    let refused = 0;
    let kept = 0;
    fc.assert(
      fc.property(mutations, fc.boolean(), fc.nat({max: 40}), (list, asText, cut) => {
        runs++;
        const raw = mutated(list);
        const json = JSON.stringify(raw);
        // Some of the texts end too early.
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
      {seed: SEED, numRuns: RUNS},
    );
    expect(runs).to.equal(RUNS);
    expect(refused, 'refused').to.be.within(runs / 100, runs / 2);
    expect(kept, 'untouched items').to.be.at.least(runs);
  }).timeout(600_000);
});
