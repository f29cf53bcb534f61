import {expect} from 'chai';
import {FeedError} from '../../../src/feed/read/feed-error.js';
import {broken} from '../../helpers/bodies.js';
import {clock} from '../../helpers/clock.js';
import {feedUrl, network, response, type Answer} from '../../helpers/network.js';
import {until} from '../../helpers/until.js';
import {load, outcome, status, TEXT} from './loading.js';

const reset = new TypeError('Failed to fetch');

/** An answer that changes with each request; the last one is repeated. */
const inTurn =
  (...answers: Answer[]): Answer =>
  () =>
    answers.length > 1 ? answers.shift()! : answers[0]!;

/** Fails with the same answer each time, and returns the waits between the tries. */
async function waitsBetween(answer: Answer): Promise<{waits: number[]; code: unknown; requests: number}> {
  const time = clock();
  const url = feedUrl();
  const {requests} = network({[url]: answer});
  let code: unknown;
  void outcome(load(url)).then((result) => (code = result));
  const waits: number[] = [];
  while (code === undefined) {
    const before = requests.length;
    const retry = () => time.waits.find((wait) => wait !== 10_000);
    await until(() => code !== undefined || retry() !== undefined);
    if (code !== undefined) break;
    waits.push(retry()!);
    time.tick(retry()!);
    await until(() => requests.length > before);
  }
  return {waits, code, requests: requests.length};
}

describe('Loading a feed', () => {
  describe('tries again', () => {
    const FAULTS: Record<string, Answer> = {
      'a connection that is refused or reset': reset,
      'a server error': status(500),
      'a bad gateway': status(502),
      'a service that is down for a while': status(503),
      'too many requests': status(429),
    };
    for (const [fault, answer] of Object.entries(FAULTS)) {
      it(`after ${fault}: twice, with growing waits`, async () => {
        const {waits, code, requests} = await waitsBetween(answer);
        expect(requests).to.equal(3);
        expect(waits).to.have.length(2);
        expect(waits[0]).to.be.within(500, 1000);
        expect(waits[1]).to.be.within(1000, 2000);
        expect(code).to.equal(answer === reset ? 'network' : 'http');
      });
    }

    it('after waits that differ from visitor to visitor', async () => {
      const first = await waitsBetween(reset);
      const second = await waitsBetween(reset);
      expect(first.waits).not.to.deep.equal(second.waits);
    });

    it('after an answer that breaks off', async () => {
      const time = clock();
      const url = feedUrl();
      const {requests} = network({
        [url]: inTurn(
          () => response(broken(TEXT.slice(0, 5)).body, {url}),
          () => TEXT,
        ),
      });
      const result = outcome(load(url));
      await time.pass(500, 1000);
      expect(await result).to.equal(TEXT);
      expect(requests).to.have.length(2);
    });

    it('once if that is enough', async () => {
      const time = clock();
      const url = feedUrl();
      const {requests} = network({[url]: inTurn(status(503), TEXT)});
      const result = outcome(load(url));
      await time.pass(500, 1000);
      expect(await result).to.equal(TEXT);
      expect(requests).to.have.length(2);
    });
  });

  for (const code of [400, 401, 403, 404, 410, 418]) {
    it(`does not try again after ${code}`, async () => {
      const url = feedUrl();
      const {requests} = network({[url]: status(code, {'retry-after': '1'})});
      const error = await load(url).catch((error: unknown) => error as FeedError);
      expect(error).to.be.instanceOf(FeedError).and.to.include({code: 'http', status: code});
      expect(requests).to.have.length(1);
    });
  }

  describe('waits as long as the server asks', () => {
    for (const code of [429, 503]) {
      it(`in seconds, after ${code}`, async () => {
        const {waits} = await waitsBetween(status(code, {'retry-after': '7'}));
        expect(waits).to.deep.equal([7000, 7000]);
      });

      it(`until a date, after ${code}`, async () => {
        const {waits} = await waitsBetween(
          () => new Response('', {status: code, headers: {'retry-after': new Date(Date.now() + 20_000).toUTCString()}}),
        );
        expect(waits).to.have.length(2);
        for (const wait of waits) expect(wait).to.be.within(19_000, 20_000);
      });

      it(`for up to 30 seconds, after ${code}`, async () => {
        const {waits} = await waitsBetween(status(code, {'retry-after': '30'}));
        expect(waits).to.deep.equal([30_000, 30_000]);
      });

      it(`but not at all for more than 30 seconds, after ${code}`, async () => {
        for (const after of ['31', '999999999999', new Date(Date.now() + 60_000).toUTCString()]) {
          const {waits, requests, code: failure} = await waitsBetween(status(code, {'retry-after': after}));
          expect(waits).to.be.empty;
          expect(requests).to.equal(1);
          expect(failure).to.equal('http');
        }
      });
    }

    it('but its usual time if that is longer, or if the header is invalid', async () => {
      for (const after of ['0', '-5', 'soon', '', 'Tue, 24 Nov 1998 00:00:00 GMT']) {
        const {waits} = await waitsBetween(status(503, {'retry-after': after}));
        expect(waits).to.have.length(2);
        expect(waits[0]).to.be.within(500, 1000);
      }
    });
  });
});
