import {expect} from '@open-wc/testing';
import type {AllianceErrorEvent, AllianceLoadEvent, NewsList} from '../../src/index.js';
import {announcements} from '../helpers/announcements.js';
import {open, pageOf, SCRIPT, type GuestFile, type GuestPage} from '../helpers/guest.js';
import {until} from '../helpers/until.js';

/*
 * What a pool shows, and when, if its servers answer in any order, late, with an error, or never. In all engines;
 * test/unit/source/view-state.test.ts has the same in finer steps, with a faked clock.
 */

/** Makes the page record how long its timers were asked to wait, and run nine seconds in three. */
const TIMERS = `
  const native = setTimeout;
  window.waits = [];
  window.setTimeout = (callback, wait, ...rest) => {
    waits.push(wait);
    return native(callback, wait === 9000 ? wait / 3 : wait, ...rest);
  };`;

const HELD: GuestFile = {fault: 'hold'};
const missing: GuestFile = {status: 404};

/** Two agencies that number their items from 1. They have one story in common, with different ids. */
const story = (id: number) => ({
  id,
  title: 'Story',
  url: 'https://alliance.example/story',
  date_published: '2014-10-20',
});
const item = (id: number, title: string, day: number) => ({id, title, date_published: `2014-10-${day}`});
const feedOf = (title: string, items: object[]): GuestFile => ({
  body: JSON.stringify({title, items}),
  headers: {'content-type': 'application/feed+json'},
});
const ANSWERS: Record<string, GuestFile> = {
  'a.json': feedOf('Agency A', [item(1, 'A1', 10), story(2)]),
  'b.json': feedOf('Agency B', [item(1, 'B1', 28), story(7), item(2, 'B2', 15)]),
  'c.json': missing,
};
const PATHS = Object.keys(ANSWERS);
const ORDERS = PATHS.flatMap((first) =>
  PATHS.filter((path) => path !== first).map((second) => [
    first,
    second,
    PATHS.find((path) => path !== first && path !== second)!,
  ]),
);

/** A page with a pool whose servers have not answered yet. */
async function openPool(attributes = 'timeout="60"', markup = 'news-list', files: Record<string, GuestFile> = {}) {
  const held = Object.fromEntries(PATHS.map((path) => [path, HELD]));
  const page = await open(
    pageOf(
      `<${markup} limit="20" ${attributes} src="${PATHS.join(' ')}"></${markup}>`,
      `<script src="page.js"></script>${SCRIPT}`,
    ),
    {files: {'page.js': TIMERS, ...held, ...files}},
  );
  const list = page.find<NewsList>(markup);
  await until(() => page.part(list, 'base'));
  const events: (AllianceLoadEvent | AllianceErrorEvent)[] = [];
  for (const type of ['alliance-load', 'alliance-error'] as const)
    list.addEventListener(type, (event) => events.push(event));
  return {page, list, events, live: announcements(list)};
}

const titles = (list: Element) =>
  Array.from(list.shadowRoot!.querySelectorAll('[part=title]'), ({textContent}) => textContent.trim());
const isIn = (list: Element, state: string) => list.matches(`:state(${state})`);
const isBusy = (page: GuestPage, list: Element) => page.part(list, 'base').getAttribute('aria-busy') === 'true';
const focusedTitle = (list: Element) =>
  list.shadowRoot!.activeElement?.closest('article')?.querySelector('[part=title]')?.textContent.trim();
const waits = (page: GuestPage) => (page.window as unknown as {waits: number[]}).waits;

describe('A pool whose servers answer', () => {
  // Each of these waits for a second, and on a busy machine for several.
  for (const order of ORDERS) {
    it(`${order.join(', then ')}, each late, shows what has arrived, and moves no focus`, async () => {
      const {page, list, events, live} = await openPool();
      expect(isIn(list, 'loading') && isBusy(page, list)).to.be.true;
      const good: string[] = [];
      for (const [index, path] of order.entries()) {
        await page.answer(path, ANSWERS[path]!);
        if (path !== 'c.json') good.push(path);
        const expected =
          good.length === 2
            ? ['B1', 'Story', 'B2', 'A1']
            : good[0] === 'a.json'
              ? ['Story', 'A1']
              : ['B1', 'Story', 'B2'];
        if (index === 2) await until(() => !isBusy(page, list));
        if (good.length) await until(() => titles(list).length === expected.length);
        if (index === 2) break;
        expect(isBusy(page, list)).to.be.true;
        expect(isIn(list, good.length ? 'ready' : 'loading')).to.be.true;
        expect(titles(list)).to.deep.equal(good.length ? expected : []);
        expect(focusedTitle(list)).to.equal(good.length && list.shadowRoot!.activeElement ? 'Story' : undefined);
        if (!good.length) continue;
        await until(() => events.length);
        expect(events).to.have.length(1);
        // The story is in both feeds, so it stays, whichever comes first.
        [...list.shadowRoot!.querySelectorAll<HTMLElement>('[part=title] a')]
          .find(({textContent}) => textContent.trim() === 'Story')!
          .focus();
      }
      await until(() => events.length === 2);
      expect(titles(list)).to.deep.equal(['B1', 'Story', 'B2', 'A1']);
      expect(focusedTitle(list)).to.equal('Story');
      const sources = Array.from(list.shadowRoot!.querySelectorAll('[part=source]'), ({textContent}) =>
        textContent.trim(),
      );
      expect(sources).to.deep.equal(['Agency B', 'Agency A', 'Agency B', 'Agency A']);
      expect(events.map(({type}) => type)).to.deep.equal(['alliance-load', 'alliance-load']);
      const {problems} = events[1] as AllianceLoadEvent;
      expect(problems.map(({url}) => url?.split('/').pop())).to.deep.equal(['c.json']);
      expect(live.said).to.be.empty;
      expect(page.witness.faults).to.be.empty;
    });
  }

  it('waits for others no longer than a second after the first answer', async () => {
    const {page, list} = await openPool();
    const before = waits(page).length;
    await page.answer('a.json', ANSWERS['a.json']!);
    await until(() => titles(list).length === 2);
    const asked = waits(page).slice(before).filter(Boolean);
    expect(asked, 'a second, less what has passed of it').not.to.be.empty;
    expect(Math.max(...asked)).to.be.within(500, 1000);
  });

  it('all at once, fires one event', async () => {
    const {page, list} = await openPool('timeout="60"', 'news-list', {
      ...ANSWERS,
      'c.json': ANSWERS['a.json']!,
    });
    await until(() => isIn(list, 'ready') && !isBusy(page, list));
    await list.updateComplete;
    await until(() => page.witness.answered.length);
    expect(page.witness.answered).to.have.length(1);
  });

  it('with nothing for the element to show is loading until all have answered, then empty, which is announced once', async () => {
    const {page, list, events, live} = await openPool('timeout="60" tag="none has it"');
    await page.answer('a.json', ANSWERS['a.json']!);
    await until(() => events.length);
    await list.updateComplete;
    expect(isIn(list, 'loading') && isBusy(page, list)).to.be.true;
    expect(live.said).to.be.empty;
    await page.answer('b.json', ANSWERS['b.json']!);
    await page.answer('c.json', missing);
    await until(() => isIn(list, 'empty'));
    expect(isBusy(page, list)).to.be.false;
    expect(live.said).to.deep.equal(['Nothing to show']);
  });

  it('except for one is complete when that one has timed out', async () => {
    const {page, list, events} = await openPool('timeout="9"', 'news-list', {...ANSWERS, 'c.json': {fault: 'hang'}});
    await until(() => titles(list).length === 4);
    expect(isBusy(page, list)).to.be.true;
    await until(() => !isBusy(page, list));
    await until(() => events.length === 2);
    expect(titles(list)).to.have.length(4);
    expect((events[1] as AllianceLoadEvent).problems.map(({message}) => message)).to.deep.equal([
      'No answer within 9 seconds',
    ]);
  });

  it('with errors only is an error, with one event', async () => {
    const {page, list, events, live} = await openPool();
    for (const path of PATHS) {
      expect(isIn(list, 'loading')).to.be.true;
      await page.answer(path, missing);
    }
    await until(() => isIn(list, 'error'));
    await until(() => events.length);
    expect(events.map(({type}) => type)).to.deep.equal(['alliance-error']);
    expect(isBusy(page, list)).to.be.false;
    expect(live.said).to.deep.equal(['This content could not be loaded.']);
  });

  it('a provider is reported by it, and shown by all elements inside it', async () => {
    const {page, events} = await openInProvider();
    const list = page.find<NewsList>('news-list');
    await page.answer('b.json', ANSWERS['b.json']!);
    await until(() => titles(list).length === 3);
    expect(isBusy(page, list)).to.be.true;
    await page.answer('a.json', ANSWERS['a.json']!);
    await page.answer('c.json', missing);
    await until(() => !isBusy(page, list));
    await until(() => events.length === 2);
    expect(titles(list)).to.have.length(4);
    expect(events.map((heights) => heights > 0)).to.deep.equal([true, true]);
  });

  /** Listens to a provider's pool, and measures the list inside at each event. */
  async function openInProvider() {
    const held = Object.fromEntries(PATHS.map((path) => [path, HELD]));
    const markup = `<alliance-feed timeout="60" src="${PATHS.join(' ')}"><news-list limit="20"></news-list></alliance-feed>`;
    const page = await open(pageOf(markup, `<script src="page.js"></script>${SCRIPT}`), {
      files: {'page.js': TIMERS, ...held},
    });
    const events: number[] = [];
    page.document.addEventListener('alliance-load', () =>
      events.push(page.part('news-list', 'item')?.getBoundingClientRect().height ?? 0),
    );
    return {page, events};
  }
});
