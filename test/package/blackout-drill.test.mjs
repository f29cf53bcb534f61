/**
 * The blackout drill: a page with snapshots, four widgets and a pooled feed, on real servers, which are taken away one
 * after the other and then in pairs. Every item must be readable each time. The table in docs/blackout-drill.md, of
 * what a visitor sees, is checked against this run.
 */
/** @import {Browser} from 'puppeteer' */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pool, prerender} from 'alliance-feed';
import {launchChromium, listen, openPage, withoutChromium} from '../helpers/chromium.mjs';

/** The things that are taken away, in the table's words. */
const LOSSES = ['the publisher', 'the pool', 'the script’s host', 'JavaScript', 'the network'];
const CASES = [
  [],
  ...LOSSES.map((loss) => [loss]),
  ...LOSSES.flatMap((one, index) => LOSSES.slice(index + 1).map((other) => [one, other])),
];
/** The number of pages open at the same time. */
const LANES = 4;

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Sea Agency</title><link>https://sea.example/</link><language>en</language>
${[1, 2, 3].map((n) => `<item><title>Sea news ${n}</title><link>https://sea.example/${n}</link><pubDate>0${n} Jun 2026 12:00:00 GMT</pubDate><description>What happens at sea, part ${n}.</description></item>`).join('\n')}
</channel></rss>`;
const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'School Agency',
  language: 'en',
  items: [
    ...[1, 2].map((n) => ({
      id: `https://schools.example/${n}`,
      url: `https://schools.example/${n}`,
      title: `School news ${n}`,
      summary: `What happens at school, part ${n}.`,
      date_published: `2026-05-0${n}`,
    })),
    ...['Handbook', 'Report', 'Atlas'].map((title, n) => ({
      id: `https://schools.example/${title}`,
      url: `https://schools.example/${title}`,
      title: `School ${title}`,
      date_published: `2025-05-0${n + 1}`,
      attachments: [{url: `https://schools.example/${title}.pdf`, mime_type: 'application/pdf'}],
      _alliance: {type: 'publication', publication: {kind: title}},
    })),
  ],
  _alliance: {campaign: {title: 'Schools for all', statement: ['Every child learns.']}},
};
/** The titles of everything that the page shows: five news, three publications, one of them twice, and the campaign. */
const TITLES = [...[1, 2, 3].map((n) => `Sea news ${n}`), ...FEED.items.map(({title}) => title), 'Schools for all'];

const folder = mkdtempSync(join(tmpdir(), 'blackout-'));

/**
 * A server for some files, which can be taken away.
 *
 * @param {Record<string, [type: string, body: string | Buffer]>} files by path
 */
async function serve(files) {
  const server = createServer(({url = '/'}, response) => {
    const [type = 'text/plain', body] = files[url] ?? [];
    response.writeHead(body === undefined ? 404 : 200, {'content-type': type, 'access-control-allow-origin': '*'});
    response.end(body);
  });
  const port = await listen(server);
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve(undefined)));
  };
  return {origin: `http://127.0.0.1:${port}`, files, close};
}

/**
 * The publisher's servers, the pool, the script's host and a partner's page, all working.
 *
 * @param {string} name
 */
async function build(name) {
  const publisher = await serve({
    '/rss': ['application/rss+xml', RSS],
    '/feed.json': ['application/feed+json', JSON.stringify(FEED)],
  });
  const members = ['/rss', '/feed.json'].map((path) => publisher.origin + path);
  const run = () => pool(members, {title: 'All', keep: join(folder, name)});
  /** @returns {[type: string, body: string]} */
  const asFile = (/** @type {{feed: object}} */ {feed}) => ['application/feed+json', JSON.stringify(feed)];
  const pooled = await serve({'/all.json': asFile(await run())});
  const script = await serve({'/widgets.js': ['text/javascript', readFileSync('dist/alliance-widgets.min.js')]});
  const src = `${pooled.origin}/all.json`;
  const widgets = [
    `<campaign-banner src="${src}"></campaign-banner>`,
    `<news-list src="${src}" heading="News"></news-list>`,
    `<publication-list src="${src}" heading="Publications"></publication-list>`,
    `<publication-card src="${src}"></publication-card>`,
  ].join('\n');
  const plain = `<!doctype html><html lang="en"><title>Partner</title><script src="${script.origin}/widgets.js" defer></script><body>${widgets}`;
  const {html} = await prerender(plain);
  const page = await serve({'/': ['text/html; charset=utf-8', html]});
  /** The pool's next run. */
  const runAgain = async () => (pooled.files['/all.json'] = asFile(await run()));
  return {publisher, pooled, script, page, runAgain, all: [publisher, pooled, script, page]};
}

/** In the browser: returns the words that a visitor can read, in both trees, and the messages about them. */
function look() {
  const widgets = [...document.querySelectorAll('campaign-banner, news-list, publication-list, publication-card')];
  /** @type {(node: Node | null) => string} */
  const shown = (node) => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof HTMLElement) || node.matches('script, style, template')) return '';
    const isThere = getComputedStyle(node).display === 'contents' || node.checkVisibility({visibilityProperty: true});
    if (!isThere) return '';
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const inside = node.shadowRoot ?? node;
    return [...(slotted.length > 0 ? slotted : inside.childNodes)].map(shown).join('');
  };
  const texts = widgets.map((widget) => shown(widget).replace(/\s+/g, ' '));
  const every = (/** @type {(widget: Element) => boolean} */ test) => widgets.every(test);
  return {
    text: texts.join('\n'),
    isSnapshot: every((widget) => shown(widget.querySelector('[data-alliance-snapshot]')).trim() !== ''),
    isLive: every((widget) => widget.matches(':defined') && widget.matches(':state(ready)')),
    isDated: texts.every((text) => text.includes('Not updated since')),
    hasButton: every((widget) => !!widget.shadowRoot?.querySelector('[part=retry]')),
  };
}

const isSettled = () =>
  [...document.querySelectorAll('campaign-banner, news-list, publication-list, publication-card')].every((widget) =>
    ['ready', 'error'].some((state) => widget.matches(`:state(${state})`)),
  );

/** @param {ReturnType<typeof look>} seen */
const inWords = ({isLive, isSnapshot, isDated, hasButton}) =>
  [
    isLive && !isSnapshot ? 'the live widgets' : isSnapshot && !isLive ? 'the snapshot' : 'a mixture',
    ...(isDated ? ['with the date of the last update'] : []),
    ...(hasButton ? ['with a button to try again'] : []),
  ].join(', ');

describe('The blackout drill', {skip: withoutChromium}, () => {
  /** @type {Browser} */
  let browser;
  /** @type {{lost: string, readable: number, sees: string}[]} */
  const outcomes = [];
  before(async () => {
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, {recursive: true});
  });

  /**
   * @param {string[]} lost
   * @param {string} name
   */
  async function drill(lost, name) {
    const world = await build(name);
    const tab = await openPage(browser);
    try {
      const isLost = (/** @type {string} */ loss) => lost.includes(loss);
      if (isLost('the publisher')) {
        await world.publisher.close();
        await world.runAgain();
      }
      if (isLost('the pool')) await world.pooled.close();
      if (isLost('the script’s host')) await world.script.close();
      if (isLost('JavaScript')) await tab.setJavaScriptEnabled(false);
      await tab.goto(world.page.origin);
      const hasScript = !isLost('the script’s host') && !isLost('JavaScript');
      if (hasScript) await tab.waitForFunction(isSettled);
      if (isLost('the network')) {
        await tab.setOfflineMode(true);
        // As if a visitor came back to the page, or the widget had "refresh".
        if (hasScript) await tab.evaluate(() => document.querySelector('news-list')?.reload());
      }
      const seen = await tab.evaluate(look);
      return {
        readable: TITLES.filter((title) => seen.text.includes(title)).length,
        sees: inWords(seen),
      };
    } finally {
      await tab.close();
      await Promise.all(world.all.map(({close}) => close()));
    }
  }

  it('leaves every item readable, whatever is missing', async () => {
    const waiting = CASES.map((lost, index) => ({lost, index}));
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const {lost, index} = next;
        outcomes[index] = {lost: lost.join(' and ') || 'nothing', ...(await drill(lost, String(index)))};
      }
    };
    await Promise.all(Array.from({length: LANES}, lane));
    for (const {lost, readable} of outcomes) assert.equal(readable, TITLES.length, `without ${lost}`);
  });

  it('agrees with docs/blackout-drill.md', () => {
    const rows = readFileSync('docs/blackout-drill.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const found = outcomes.map(({lost, readable, sees}) => [lost, `${readable} of ${TITLES.length}`, sees]);
    assert.equal(found.length, CASES.length);
    assert.deepEqual(rows.slice(2), found);
  });
});
