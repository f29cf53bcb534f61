import {expect} from '@open-wc/testing';
import type {NewsList} from '../../src/index.js';
import {CONTENT, open, pageOf, SCRIPT, type GuestFile, type GuestPage} from '../helpers/guest.js';
import {until} from '../helpers/until.js';

/*
 * What the script leaves behind, in all engines. Requests are observed by a real server; listeners, timers and
 * observers are counted by replacing the page's own functions. test/package/lifetime.test.mjs reads the browser's own
 * counters and the heap, which only Chromium offers.
 */

const OWN = '<script src="page.js"></script>';
const items = Array.from({length: 6}, (_, index) => ({
  id: `${index}`,
  title: `Item ${index}`,
  date_published: '2014-10-14',
  _alliance: {type: index % 2 ? 'publication' : 'news'},
}));
const feed: GuestFile = {body: JSON.stringify({title: 'Alliance', items})};

/** One of each, alone and in a provider. `loading` and `refresh` are set because they take observers and timers. */
const ALL = `<alliance-feed src="feed.json" refresh="60">${CONTENT.map((tag) => `<${tag}></${tag}>`).join('')}</alliance-feed>
  ${CONTENT.map((tag) => `<${tag} src="feed.json" refresh="90" loading="lazy"></${tag}>`).join('')}`;

/** Counts listeners on the window and the document, timers, and observers that observe something. */
const COUNTERS = `
  const kept = new Map();
  const {addEventListener, removeEventListener} = EventTarget.prototype;
  const key = (target, type) => (target === window ? 'window ' : 'document ') + type;
  const set = (target, type) => {
    const name = key(target, type);
    if (!kept.has(name)) kept.set(name, new Set());
    return kept.get(name);
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (this === window || this === document) set(this, type).add(listener);
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (this === window || this === document) set(this, type).delete(listener);
    return removeEventListener.call(this, type, listener, options);
  };
  const timers = new Set();
  const {setTimeout: start, clearTimeout: stop} = window;
  window.setTimeout = (callback, ...rest) => {
    const id = start(() => { timers.delete(id); callback(); }, ...rest);
    timers.add(id);
    return id;
  };
  window.clearTimeout = (id) => { timers.delete(id); stop(id); };
  const observers = new Set();
  for (const name of ['IntersectionObserver', 'MutationObserver', 'ResizeObserver'])
    window[name] = class extends window[name] {
      observe(...all) { observers.add(this); super.observe(...all); }
      disconnect() { observers.delete(this); super.disconnect(); }
    };
  window.counts = () => ({
    listeners: Object.fromEntries([...kept].map(([name, {size}]) => [name, size]).filter(([, size]) => size)),
    timers: timers.size,
    observers: observers.size,
  });`;

interface Counts {
  listeners: Record<string, number>;
  timers: number;
  observers: number;
}
const counts = ({window}: GuestPage) => (window as unknown as {counts(): Counts}).counts();

const titles = (element: Element) => element.shadowRoot!.querySelectorAll('[part=title]').length;

describe('A request is aborted within 50 ms', () => {
  /** Counts the requests that the page aborts, by their signals. */
  const WATCHED = `
    const native = fetch;
    window.aborted = 0;
    window.fetch = (url, init) => {
      init.signal.addEventListener('abort', () => aborted++);
      return native(url, init);
    };`;

  const LEAVING: Record<string, [string, (page: GuestPage) => void]> = {
    'its last element leaves': [
      '<news-list src="feed.json"></news-list><p><campaign-banner src="feed.json"></campaign-banner></p>',
      (page) => {
        page.find('news-list').remove();
        page.find('p').remove();
      },
    ],
    'its provider leaves': [
      '<alliance-feed src="feed.json"><news-list></news-list></alliance-feed>',
      (page) => page.find('alliance-feed').remove(),
    ],
    'its last element gets another address': [
      '<news-list src="feed.json"></news-list>',
      (page) => page.find('news-list').setAttribute('src', 'other.json'),
    ],
    'its last element is given a feed': [
      '<news-list src="feed.json"></news-list>',
      (page) => (page.find<NewsList>('news-list').feed = {items}),
    ],
  };
  for (const fault of ['hang', 'stall'] as const) {
    for (const [when, [markup, leave]] of Object.entries(LEAVING)) {
      it(`after ${when}, ${fault === 'hang' ? 'before the headers have arrived' : 'in the middle of the body'}`, async () => {
        const page = await open(pageOf(markup, OWN + SCRIPT), {
          files: {'page.js': WATCHED, 'feed.json': {...feed, fault}, 'other.json': feed},
        });
        const window = page.window as GuestPage['window'] & {aborted: number};
        await page.untilRequested('feed.json');
        expect(window.aborted).to.equal(0);
        leave(page);
        // However busy the machine is, a timer that was set later and is due later cannot come first.
        await new Promise((resolve) => window.setTimeout(resolve, 50));
        expect(window.aborted).to.equal(1);
        expect(await page.untilAborted()).to.equal('feed.json');
      });
    }
  }

  it('but not while one element is on the page', async () => {
    const page = await open(
      pageOf('<news-list src="feed.json"></news-list><news-list src="feed.json"></news-list>', OWN + SCRIPT),
      {
        files: {'page.js': WATCHED, 'feed.json': {...feed, fault: 'stall'}},
      },
    );
    const window = page.window as GuestPage['window'] & {aborted: number};
    await page.untilRequested('feed.json');
    page.find('news-list').remove();
    await new Promise((resolve) => window.setTimeout(resolve, 50));
    expect(window.aborted).to.equal(0);
    expect(await page.aborted()).to.be.empty;
  });
});

describe('Moving', () => {
  const MOVES: Record<string, (page: GuestPage, element: Element) => void> = {
    'to another place': (page, element) => page.find('section').append(element),
    'by taking it out and putting it back': (page, element) => {
      element.remove();
      page.document.body.append(element);
    },
    'with everything around it': (page, element) => {
      page.find('section').append(element);
      page.document.body.prepend(page.find('section'));
    },
    'into a shadow tree': (page, element) => page.find('section').attachShadow({mode: 'open'}).append(element),
  };
  for (const [how, move] of Object.entries(MOVES)) {
    it(`an element ${how} keeps its content, without a request`, async () => {
      const page = await open(pageOf('<news-list src="feed.json"></news-list><section></section>'), {
        files: {'feed.json': feed},
      });
      await page.settled('news-list');
      const list = page.find<NewsList>('news-list');
      const title = page.part(list, 'title');
      const {length} = page.witness.answered;
      const requests = await page.requests();
      for (let time = 0; time < 3; time++) {
        move(page, list);
        expect(page.part(list, 'title')).to.equal(title);
        await list.updateComplete;
        expect(page.part(list, 'title')).to.equal(title);
        expect(list.matches(':state(ready)')).to.be.true;
        if (how === 'into a shadow tree') break;
      }
      // Long enough for an element to count as removed.
      await new Promise((resolve) => page.window.setTimeout(resolve, 50));
      expect(page.part(list, 'title')).to.equal(title);
      expect(await page.requests()).to.deep.equal(requests);
      expect(page.witness.answered).to.have.length(length);
    });
  }

  it('a loading element does not request its feed twice', async () => {
    const page = await open(pageOf('<news-list src="feed.json"></news-list><section></section>'), {
      files: {'feed.json': [{...feed, fault: 'hang'}, feed]},
    });
    await page.untilRequested('feed.json');
    page.find('section').append(page.find('news-list'));
    await new Promise((resolve) => page.window.setTimeout(resolve, 50));
    expect((await page.requests()).filter((path) => path === 'feed.json')).to.have.length(1);
    expect(await page.aborted()).to.be.empty;
  });

  it('an element that returns later shows its content at once, without a request', async () => {
    const page = await open(pageOf('<news-list src="feed.json"></news-list>'), {files: {'feed.json': feed}});
    await page.settled('news-list');
    const list = page.find<NewsList>('news-list');
    const requests = await page.requests();
    list.remove();
    await new Promise((resolve) => page.window.setTimeout(resolve, 50));
    page.document.body.append(list);
    expect(titles(list)).to.equal(3);
    await list.updateComplete;
    expect(titles(list)).to.equal(3);
    expect(await page.requests()).to.deep.equal(requests);
  });
});

describe('Elements that have left', () => {
  it('leave no listener, timer or observer behind, whatever they were doing', async () => {
    const page = await open(pageOf('<main></main>', OWN + SCRIPT), {files: {'page.js': COUNTERS, 'feed.json': feed}});
    const main = page.find('main');
    const rest = () => until(() => !counts(page).timers);
    await rest();
    const before = counts(page);

    // Removed before their first update; while they load; and when they are ready, the lazy ones possibly still
    // waiting.
    for (let cycle = 0; cycle < 30; cycle++) {
      main.innerHTML = ALL;
      const [...elements] = main.querySelectorAll<NewsList>('*');
      if (cycle % 3) for (const element of elements) await element.updateComplete;
      if (cycle % 3 === 2)
        await until(() => main.querySelectorAll('alliance-feed > :state(ready)').length === CONTENT.length);
      if (!cycle) expect(counts(page).listeners['document context-provider']).to.equal(2 * CONTENT.length);
      main.replaceChildren();
    }
    await rest();
    expect(counts(page)).to.deep.equal(before);
  });
});
