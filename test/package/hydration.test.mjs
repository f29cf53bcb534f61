/**
 * A server's markup for which a test needs requests of its own: with pictures that fail, with too little to take over, and
 * of a long feed. test/elements/ssr/hydration.test.ts has what is taken over, and how, in all engines.
 */
/** @import {Page} from 'puppeteer' */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {html} from 'lit';
import {bundleScript} from '../../scripts/site/bundles.mjs';
import {rendered} from '../elements/ssr/elements.mjs';
import {answerRequests, launchChromium, openPage, ORIGIN, withoutChromium} from '../helpers/chromium.mjs';

const picture = (/** @type {string} */ name) => ({
  image: `${ORIGIN}/${name}.svg`,
  _alliance: {image: {width: 10, height: 10}},
});
const FEED = {
  title: 'Pictures',
  items: [
    {id: '1', title: 'One that is there', ...picture('there')},
    {id: '2', title: 'One that is not', ...picture('missing')},
  ],
};

/**
 * Opens a page as sent by a server, without its script. Calls `use` with the page and with a list of everything that
 * goes wrong on it.
 *
 * @param {string} markup
 * @param {object} feed
 * @param {(page: Page, faults: string[]) => Promise<void>} use
 */
async function onPage(markup, feed, use) {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';
  const files = {
    '/': {
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>News</title>${markup}
        <script type="application/json" id="feed">${JSON.stringify(feed)}</script>`,
    },
    '/client.js': {contentType: 'text/javascript', body: await bundleScript('server-rendering.js')},
    '/there.svg': {contentType: 'image/svg+xml', body: svg},
  };
  const browser = await launchChromium();
  try {
    const page = await openPage(browser);
    /** @type {string[]} */
    const faults = [];
    page.on('pageerror', (error) => void faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await answerRequests(page, files);
    await page.goto(ORIGIN);
    await use(page, faults);
  } finally {
    await browser.close();
  }
}

/** @param {Page} page */
const addScript = (page) => page.addScriptTag({url: '/client.js', type: 'module'});

/** @param {string[]} faults */
const beyondMissingFiles = (faults) => faults.filter((fault) => !fault.includes('404'));

test('a picture that failed before hydration is not shown', {skip: withoutChromium}, async () => {
  const widget = await rendered(html`<news-list data-feed .feed=${FEED}></news-list>`);
  await onPage(widget, FEED, async (page, faults) => {
    const pictures = () => page.$$eval('news-list >>> img', (images) => images.map(({src}) => src.split('/').pop()));
    const allAreComplete = () =>
      Array.from(document.querySelector('news-list')?.shadowRoot?.querySelectorAll('img') ?? []).every(
        ({complete}) => complete,
      );
    await page.waitForFunction(allAreComplete);
    assert.deepEqual(await pictures(), ['there.svg', 'missing.svg']);

    await addScript(page);
    await page.waitForFunction(
      () => document.querySelector('news-list')?.shadowRoot?.querySelectorAll('img').length === 1,
    );
    assert.deepEqual(await pictures(), ['there.svg']);
    assert.deepEqual(beyondMissingFiles(faults), []);
  });
});

/** @typedef {{bases: number, titles: string[], links: string[], pictures: string[]}} Look */

/**
 * What a widget shows as sent by a server, after its script has run, and with another feed.
 *
 * @param {string} markup
 * @param {object} feed
 * @returns {Promise<Record<'before' | 'after' | 'later', Look> & {faults: string[]}>}
 */
async function hydrate(markup, feed) {
  /** @type {Look[]} */
  const looks = [];
  /** @type {string[]} */
  let faults = [];
  await onPage(markup, feed, async (page, found) => {
    const look = () =>
      page.evaluate(() => {
        const {shadowRoot} = document.querySelector('news-list') ?? {};
        const all = (/** @type {string} */ selector) =>
          /** @type {HTMLElement[]} */ ([...(shadowRoot?.querySelectorAll(selector) ?? [])]);
        return {
          bases: all('[part=base]').length,
          titles: all('[part=title]').map(({textContent}) => textContent.trim()),
          links: all('[part=title] a').map((link) => /** @type {HTMLAnchorElement} */ (link).href),
          pictures: all('img').map((image) => /** @type {HTMLImageElement} */ (image).src),
        };
      });
    looks.push(await look());
    await addScript(page);
    await page.waitForFunction(() => document.querySelector('news-list')?.matches(':state(ready)'));
    looks.push(await look());
    await page.evaluate(async () => {
      const list = document.querySelector('news-list');
      if (list) list.feed = {items: [{id: '9', title: 'Another', url: 'https://alliance.example/9'}]};
      await list?.updateComplete;
    });
    looks.push(await look());
    faults = beyondMissingFiles(found);
  });
  const [before, after, later] = looks;
  if (!before || !after || !later) throw new Error('The page has not been looked at.');
  return {before, after, later, faults};
}

const RELATIVE = {title: 'News', items: [{id: '1', title: 'One', url: '/news/1', image: 'there.svg'}]};
const LATER = {bases: 1, titles: ['Another'], links: ['https://alliance.example/9'], pictures: []};
const list = (/** @type {object} */ feed) => rendered(html`<news-list data-feed .feed=${feed}></news-list>`);

describe('Markup of a server that cannot be taken over is drawn anew:', {skip: withoutChromium}, () => {
  test('relative addresses, which a server cannot resolve', async () => {
    const {before, after, later, faults} = await hydrate(await list(RELATIVE), RELATIVE);
    assert.deepEqual(before, {bases: 1, titles: ['One'], links: [], pictures: []});
    assert.deepEqual(after, {
      bases: 1,
      titles: ['One'],
      links: [`${ORIGIN}/news/1`],
      pictures: [`${ORIGIN}/there.svg`],
    });
    assert.deepEqual(later, LATER);
    assert.deepEqual(faults, []);
  });

  test("a different feed than the server's", async () => {
    const {after, later, faults} = await hydrate(await list({items: []}), RELATIVE);
    assert.deepEqual(after.titles, ['One']);
    assert.equal(after.bases, 1);
    assert.deepEqual(later, LATER);
    assert.deepEqual(faults, []);
  });

  test('comments that an optimizer has removed', async () => {
    const markup = (await list(RELATIVE)).replace(/<!--.*?-->|<\?>/gs, '');
    const {before, after, later, faults} = await hydrate(markup, RELATIVE);
    assert.deepEqual(before.titles, ['One']);
    assert.deepEqual(after.titles, ['One']);
    assert.equal(after.bases, 1);
    assert.deepEqual(later, LATER);
    assert.deepEqual(faults, []);
  });

  test('texts that a page translator has wrapped', async () => {
    const feed = {title: 'News', items: [{id: '1', title: 'One', url: 'https://alliance.example/1'}]};
    const markup = (await list(feed)).replace('>One<', '><font>Uno</font><');
    const {after, later, faults} = await hydrate(markup, feed);
    assert.deepEqual(after.links, ['https://alliance.example/1']);
    assert.deepEqual(later, LATER);
    assert.deepEqual(faults, []);
  });
});

test('what a visitor has searched for in 10,000 items is taken over as it is', {skip: withoutChromium}, async () => {
  const tags = ['Even', 'Odd'];
  const items = Array.from({length: 10_000}, (_, id) => ({id, title: `Item ${id}`, tags: [tags[id % 2]]}));
  const filter = {search: '99', tag: 'Odd'};
  const widget = await rendered(
    html`<news-list data-feed filters="search tag" .feed=${{items}} .filter=${filter}></news-list>`,
  );
  await onPage(widget, {items}, async (page, faults) => {
    const look = () =>
      page.$eval('news-list', ({shadowRoot}) => ({
        titles: Array.from(shadowRoot?.querySelectorAll('[part=title]') ?? [], ({textContent}) => textContent.trim()),
        results: shadowRoot?.querySelector('.results .small')?.textContent.trim(),
        chosen: Array.from(
          /** @type {NodeListOf<HTMLInputElement> | undefined} */ (shadowRoot?.querySelectorAll('.control')) ?? [],
          ({value}) => value,
        ),
      }));
    const before = await look();
    assert.deepEqual(before, {
      titles: ['Item 99', 'Item 199', 'Item 299', 'Item 399', 'Item 499'],
      results: '185 results',
      chosen: ['99', 'Odd'],
    });
    await page.$eval(
      'news-list',
      (list, filter) => {
        Object.assign(list, {filter});
        window.first = Array.from(list.shadowRoot?.querySelectorAll('*') ?? [], (element) => new WeakRef(element));
      },
      filter,
    );
    await addScript(page);
    await page.waitForFunction(() => document.querySelector('news-list')?.matches(':state(ready)'));
    assert.deepEqual(await look(), before);
    const isTakenOver = await page.$eval('news-list', ({shadowRoot}) => {
      const now = [...(shadowRoot?.querySelectorAll('*') ?? [])];
      const {first} = window;
      return now.length === first.length && now.every((element, index) => element === first[index]?.deref());
    });
    assert.ok(isTakenOver, 'no node is made anew');
    assert.deepEqual(beyondMissingFiles(faults), []);
  });
});
