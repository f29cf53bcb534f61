/**
 * Pictures that have failed before the script has come. Puppeteer drives Chromium and Firefox, of which the first is enough
 * here; what is taken over, and how, in all engines: test/elements/ssr/hydration.test.ts.
 */
/* global document -- of the page */
/** @import {Page, ResponseForRequest} from 'puppeteer' */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {html} from 'lit';
import {launch} from 'puppeteer';
import {findEngines} from '../../scripts/engines/engines.mjs';
import {bundleScript} from '../../scripts/site/bundles.mjs';
import {rendered} from '../elements/ssr/elements.mjs';

const ORIGIN = 'http://localhost';
const {chromium} = findEngines();
const picture = (name) => ({image: `${ORIGIN}/${name}.svg`, _alliance: {image: {width: 10, height: 10}}});
const FEED = {
  title: 'Pictures',
  items: [
    {id: '1', title: 'One that is there', ...picture('there')},
    {id: '2', title: 'One that is not', ...picture('missing')},
  ],
};

/**
 * Opens a page as a server has sent it, without its script. Calls `use` with the page and with what goes wrong on it.
 *
 * @param {string} markup
 * @param {object} feed
 * @param {(page: Page, faults: string[]) => Promise<void>} use
 */
async function onPage(markup, feed, use) {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';
  /** @type {Record<string, Partial<ResponseForRequest>>} */
  const files = {
    '/': {
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>News</title>${markup}
        <script type="application/json" id="feed">${JSON.stringify(feed)}</script>`,
    },
    '/client.js': {contentType: 'text/javascript', body: await bundleScript('server-rendering.js')},
    '/there.svg': {contentType: 'image/svg+xml', body: svg},
  };
  const browser = await launch({...chromium, args: ['--no-sandbox', '--disable-dev-shm-usage']});
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.setRequestInterception(true);
    page.on('request', (request) => void request.respond(files[new URL(request.url()).pathname] ?? {status: 404}));
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

test(
  'a picture that failed before hydration is not shown',
  {skip: !chromium && 'Chromium is not installed'},
  async () => {
    const widget = await rendered(html`<news-list data-feed .feed=${FEED}></news-list>`);
    await onPage(widget, FEED, async (page, faults) => {
      const pictures = () => page.$$eval('news-list >>> img', (images) => images.map(({src}) => src.split('/').pop()));
      const allAreComplete = () =>
        Array.from(document.querySelector('news-list').shadowRoot.querySelectorAll('img')).every(
          ({complete}) => complete,
        );
      await page.waitForFunction(allAreComplete);
      assert.deepEqual(await pictures(), ['there.svg', 'missing.svg']);

      await addScript(page);
      await page.waitForFunction(
        () => document.querySelector('news-list').shadowRoot.querySelectorAll('img').length === 1,
      );
      assert.deepEqual(await pictures(), ['there.svg']);
      assert.deepEqual(beyondMissingFiles(faults), []);
    });
  },
);

/**
 * What a widget shows as a server has sent it, after its script, and with another feed.
 *
 * @param {string} markup
 * @param {object} feed
 */
async function hydrate(markup, feed) {
  /** @type {Record<'before' | 'after' | 'later', object>} */
  let looks;
  /** @type {string[]} */
  let faults = [];
  await onPage(markup, feed, async (page, found) => {
    const look = () =>
      page.evaluate(() => {
        const {shadowRoot} = document.querySelector('news-list');
        const all = (selector) => [...shadowRoot.querySelectorAll(selector)];
        return {
          bases: all('[part=base]').length,
          titles: all('[part=title]').map(({textContent}) => textContent.trim()),
          links: all('[part=title] a').map(({href}) => href),
          pictures: all('img').map(({src}) => src),
        };
      });
    const before = await look();
    await addScript(page);
    await page.waitForFunction(() => document.querySelector('news-list').matches(':state(ready)'));
    const after = await look();
    await page.evaluate(async () => {
      const list = document.querySelector('news-list');
      list.feed = {items: [{id: '9', title: 'Another', url: 'https://alliance.example/9'}]};
      await list.updateComplete;
    });
    looks = {before, after, later: await look()};
    faults = beyondMissingFiles(found);
  });
  return {...looks, faults};
}

const RELATIVE = {title: 'News', items: [{id: '1', title: 'One', url: '/news/1', image: 'there.svg'}]};
const LATER = {bases: 1, titles: ['Another'], links: ['https://alliance.example/9'], pictures: []};
const list = (feed) => rendered(html`<news-list data-feed .feed=${feed}></news-list>`);

describe(
  'Markup of a server that cannot be taken over is drawn anew:',
  {skip: !chromium && 'Chromium is not installed'},
  () => {
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
  },
);

test(
  'what a visitor has searched for in 10,000 items is taken over as it is',
  {skip: !chromium && 'Chromium is not installed'},
  async () => {
    const tags = ['Even', 'Odd'];
    const items = Array.from({length: 10_000}, (_, id) => ({id, title: `Item ${id}`, tags: [tags[id % 2]]}));
    const filter = {search: '99', tag: 'Odd'};
    const widget = await rendered(
      html`<news-list data-feed filters="search tag" .feed=${{items}} .filter=${filter}></news-list>`,
    );
    await onPage(widget, {items}, async (page, faults) => {
      const look = () =>
        page.$eval('news-list', ({shadowRoot}) => ({
          titles: [...shadowRoot.querySelectorAll('[part=title]')].map(({textContent}) => textContent.trim()),
          results: shadowRoot.querySelector('.results .small').textContent.trim(),
          chosen: [...shadowRoot.querySelectorAll('.control')].map(({value}) => value),
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
          list.nodes = [...list.shadowRoot.querySelectorAll('*')];
        },
        filter,
      );
      await addScript(page);
      await page.waitForFunction(() => document.querySelector('news-list').matches(':state(ready)'));
      assert.deepEqual(await look(), before);
      const isTakenOver = await page.$eval('news-list', ({nodes, shadowRoot}) => {
        const now = [...shadowRoot.querySelectorAll('*')];
        return now.length === nodes.length && now.every((node, index) => node === nodes[index]);
      });
      assert.ok(isTakenOver, 'no node is made anew');
      assert.deepEqual(beyondMissingFiles(faults), []);
    });
  },
);
