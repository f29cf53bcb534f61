import {expect} from '@open-wc/testing';
import type {NewsList} from '../../src/index.js';
import {FEED, open, pageOf, SCRIPT, type GuestFile, type GuestPage} from '../helpers/guest.js';
import {until} from '../helpers/until.js';

/**
 * How the script deals with a real server and real connections, in all engines. The page's timers run thirty times as
 * fast and record how long they were asked to wait; only the default time limit is real, because a busy machine needs
 * it. test/unit/feed/fetch-feed.test.ts and fetch-feed-retries.test.ts have the same in finer steps, for more statuses,
 * with a faked clock.
 */
const FAST = `
  const native = setTimeout;
  window.waits = [];
  window.setTimeout = (callback, wait, ...rest) => {
    waits.push(wait);
    return native(callback, wait === 10000 ? wait : wait / 30, ...rest);
  };`;

const OWN = '<script src="page.js"></script>';
const LIST = '<news-list src="feed.json"><a href="x">News</a></news-list>';
const TIMEOUT = 10_000;

const feed: GuestFile = {body: FEED, headers: {'content-type': 'application/feed+json'}};

async function openWith(answers: GuestFile | GuestFile[], markup = LIST, files: Record<string, GuestFile> = {}) {
  const page = await open(pageOf(markup, OWN + SCRIPT), {files: {'page.js': FAST, 'feed.json': answers, ...files}});
  await page.settled('news-list');
  return page;
}

/** How long the page has waited between tries. */
const retries = ({window}: GuestPage) =>
  (window as unknown as {waits: number[]}).waits.filter((wait) => wait >= 500 && wait !== TIMEOUT);

const tries = async (page: GuestPage) => (await page.requests()).filter((path) => path.startsWith('feed.json')).length;

const list = (page: GuestPage) => page.find<NewsList>('news-list');
const isIn = (page: GuestPage, state: string) => list(page).matches(`:state(${state})`);
const titles = (page: GuestPage) => list(page).shadowRoot!.querySelectorAll('[part=title]').length;

/** The `code` of the next failure. */
const code = (page: GuestPage) =>
  new Promise<string>((resolve) =>
    list(page).addEventListener('alliance-error', ({error}) => resolve(error.code), {once: true}),
  );

describe('A server', () => {
  for (const status of [403, 404]) {
    it(`that answers ${status} is not asked again, and the fallback stays`, async () => {
      const page = await openWith({...feed, status});
      expect(isIn(page, 'error')).to.be.true;
      expect(page.find('news-list > a').getBoundingClientRect().height).to.be.above(0);
      expect(await tries(page)).to.equal(1);
      expect(page.witness.faults).to.be.empty;
    });
  }

  for (const status of [429, 500]) {
    it(`that answers ${status} is asked twice more, after growing waits`, async () => {
      const page = await openWith({status});
      expect(isIn(page, 'error')).to.be.true;
      expect(await tries(page)).to.equal(3);
      const [first, second, ...more] = retries(page);
      expect(first).to.be.within(500, 1000);
      expect(second).to.be.within(1000, 2000);
      expect(more).to.be.empty;
    });
  }

  it('that works again at the third try gets its feed shown', async () => {
    const page = await openWith([{status: 500}, {status: 503}, feed]);
    expect(isIn(page, 'ready')).to.be.true;
    expect(await tries(page)).to.equal(3);
  });

  it('is not asked again before the time that it states, in seconds or as a date', async () => {
    const date = new Date(Date.now() + 20_000).toUTCString();
    const page = await openWith([
      {status: 503, headers: {'retry-after': '5'}},
      {status: 429, headers: {'retry-after': date}},
      feed,
    ]);
    const [first, second] = retries(page);
    expect(first).to.equal(5000);
    expect(second).to.be.within(15_000, 20_000);
    expect(isIn(page, 'ready')).to.be.true;
  });

  it('that states a time of more than 30 seconds is not asked again', async () => {
    const page = await openWith({status: 503, headers: {'retry-after': '31'}});
    expect(isIn(page, 'error')).to.be.true;
    expect(retries(page)).to.be.empty;
    expect(await tries(page)).to.equal(1);
  });

  it('whose errors the browser caches is asked again when the visitor retries', async () => {
    const kept = {'cache-control': 'max-age=3600', 'content-type': 'text/html'};
    for (const bad of [
      {status: 404, headers: kept},
      {body: '<p>Log in</p>', headers: kept},
    ]) {
      const page = await openWith([bad, feed]);
      expect(isIn(page, 'error')).to.be.true;
      page.part('news-list', 'retry').click();
      await until(() => isIn(page, 'ready'));
      expect(await tries(page)).to.equal(2);
    }
  });

  it('may redirect: relative addresses are resolved against the last address', async () => {
    const items = [{id: '1', title: 'Moved', url: 'story', date_published: '2014-10-14'}];
    const page = await openWith({status: 302, headers: {location: 'a/moved.json'}}, LIST, {
      'a/moved.json': {status: 301, headers: {location: 'b/feed.json'}},
      'a/b/feed.json': {body: JSON.stringify({items})},
    });
    const link = list(page).shadowRoot!.querySelector<HTMLAnchorElement>('a[href]')!;
    expect(link.href).to.equal(new URL(`${page.folder}a/b/story`, location.href).href);
    expect(await page.requests()).to.include.members(['feed.json', 'a/moved.json', 'a/b/feed.json']);
  });

  it('that redirects to a forbidden address is a network error', async () => {
    const page = await openWith({status: 302, headers: {location: 'data:,{"items":[]}'}});
    expect(isIn(page, 'error')).to.be.true;
    expect(retries(page)).to.have.length(2);
  });
});

describe('A connection', () => {
  it('that is reset is tried again twice, after growing waits', async () => {
    const page = await openWith({fault: 'reset'});
    expect(isIn(page, 'error')).to.be.true;
    const [first, second, ...more] = retries(page);
    expect(first).to.be.within(500, 1000);
    expect(second).to.be.within(1000, 2000);
    expect(more).to.be.empty;
    // Browsers repeat a request by themselves if a connection that they kept open fails.
    expect(await tries(page)).to.be.least(3);
  });

  it('that breaks off in the middle of the body is tried again', async () => {
    const page = await openWith([{...feed, fault: 'break'}, feed]);
    expect(isIn(page, 'ready')).to.be.true;
    expect(titles(page)).to.equal(5);
    expect(retries(page)).to.have.length(1);
  });

  for (const fault of ['hang', 'stall'] as const) {
    const where = fault === 'hang' ? 'hangs before the headers' : 'stalls in the middle of the body';
    it(`that ${where} is aborted in time, not tried again, and closed`, async () => {
      const page = await openWith([{...feed, fault}, {...feed, fault}, feed], LIST.replace('src', 'timeout="20" src'));
      expect(isIn(page, 'error')).to.be.true;
      expect((page.window as unknown as {waits: number[]}).waits.filter((wait) => wait >= 500)).to.deep.equal([20_000]);
      expect(await tries(page)).to.equal(1);
      expect(await page.untilAborted()).to.equal('feed.json');

      const failure = code(page);
      page.part('news-list', 'retry').click();
      expect(await failure).to.equal('timeout');
      // The browser may hold a request back while it closes the previous one.
      while (!isIn(page, 'ready')) await list(page).reload();
    });
  }

  it('that is lost is tried again when the browser is online again', async () => {
    const page = await openWith({fault: 'reset'});
    expect(isIn(page, 'error')).to.be.true;
    await page.answer('feed.json', feed);
    page.window.dispatchEvent(new Event('online'));
    await until(() => isIn(page, 'ready'));
    expect(titles(page)).to.equal(5);
  });
});

describe('A server that does not let other sites read its feed', () => {
  const other = new URL(location.origin);
  other.hostname = other.hostname === 'localhost' ? '127.0.0.1' : 'localhost';

  /** A page whose feed is on another origin: the same server, under another name. */
  async function across(headers: Record<string, string>) {
    const server = await open('', {files: {'feed.json': {...feed, headers: {...feed.headers, ...headers}}}});
    const url = new URL(`${server.folder}feed.json`, other).href;
    const page = await open(pageOf(LIST.replace('feed.json', url), OWN + SCRIPT), {files: {'page.js': FAST}});
    await page.settled('news-list');
    return {page, url};
  }

  it('is a network error, and the console says what may be missing', async () => {
    const {page, url} = await across({});
    expect(isIn(page, 'error')).to.be.true;
    expect(retries(page)).to.have.length(2);
    const hints = page.witness.warnings.filter((warning) => warning.includes('CORS'));
    expect(hints).to.have.length(1);
    expect(hints[0]).to.include(url);

    const failure = code(page);
    await list(page).reload();
    expect(await failure).to.equal('network');
    expect(page.witness.warnings.filter((warning) => warning.includes('CORS'))).to.have.length(1);
  });

  it('is read as soon as it allows it', async () => {
    const {page} = await across({'access-control-allow-origin': '*'});
    expect(isIn(page, 'ready')).to.be.true;
    expect(page.witness.warnings).to.be.empty;
  });
});

describe('A preload', () => {
  const preload = '<link rel="preload" href="feed.json" as="fetch" crossorigin>';

  /** How many requests the server gets if this follows the preload. */
  async function asked(body: string, head: string) {
    const page = await open(pageOf(body, preload + head));
    await until(() => page.document.querySelector('.done, :state(ready)'));
    return tries(page);
  }

  it('is the request that the elements use, if the browser lets scripts use it (WebKitGTK doesn’t)', async () => {
    const plain = await asked(
      '<p></p>',
      '<script>fetch("feed.json").then(() => document.querySelector("p").className = "done")</script>',
    );
    expect(await asked(LIST, SCRIPT)).to.equal(plain);
  });
});
