/** Code that people have written, or paste into the block editor, and the blocks that it becomes. */
/** @import {SiteBrowser} from './helpers/browser.mjs' */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {FEED_URL, openBrowser, pageOf, postBy} from './helpers/browser.mjs';
import {edit} from './helpers/editor.mjs';

/** @typedef {{name: string, attributes: object}} Block */

const SHORTCODE =
  '<!-- wp:shortcode -->\n[news-list limit="3" heading="From a shortcode" more]\n<!-- /wp:shortcode -->';
const HTML = `<!-- wp:html -->\n<div><news-list src="${FEED_URL}" limit="3" layout="compact"><a href="https://alliance.example/news">Alliance news</a></news-list></div>\n<!-- /wp:html -->`;
const LINK = `<!-- wp:paragraph -->\n<p><a data-alliance-widget="news-list" data-limit="3" data-src="${FEED_URL}" href="https://alliance.example/news">Alliance news</a></p>\n<!-- /wp:paragraph -->`;

/** @type {SiteBrowser} */
let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

test('transforms: from a shortcode, a Custom HTML block and a CMS link', async () => {
  const page = await pageOf(browser, 'author');
  await edit(page, postBy('author', [SHORTCODE, HTML, LINK].join('\n\n')));
  const [pasted, ...found] = await page.evaluate(() => {
    const plain = (/** @type {Block[] | undefined} */ blocks) =>
      JSON.parse(JSON.stringify([blocks?.[0]?.name, blocks?.[0]?.attributes]));
    const blocks = wp.data.select('core/block-editor').getBlocks();
    const text = `<p>${blocks[0].attributes.text}</p>`;
    return [
      plain(wp.blocks.rawHandler({HTML: text})),
      ...blocks.map((/** @type {Block} */ block) =>
        plain(wp.blocks.switchToBlockType(block, 'alliance-widgets/news-list')),
      ),
    ];
  });
  const name = 'alliance-widgets/news-list';
  const fromShortcode = {limit: 3, heading: 'From a shortcode', more: true};
  const link = {link: 'https://alliance.example/news', linkText: 'Alliance news'};
  assert.deepEqual(pasted, [name, fromShortcode]);
  assert.deepEqual(found, [
    [name, fromShortcode],
    [name, {src: FEED_URL, limit: 3, layout: 'compact', ...link}],
    [name, {src: FEED_URL, limit: 3, ...link}],
  ]);
  await page.browserContext().close();
});

test('code that is pasted becomes blocks, or stays code, but is never lost', async () => {
  const page = await pageOf(browser, 'author');
  await edit(page);
  /** The post after somebody has pasted into its empty paragraph. */
  const pasted = (/** @type {string} */ text, html = '') =>
    page.evaluate(
      async (plain, /** @type {string} */ markup) => {
        const {select, dispatch} = wp.data;
        await dispatch('core/block-editor').resetBlocks([wp.blocks.createBlock('core/paragraph')]);
        const [{clientId}] = select('core/block-editor').getBlocks();
        await dispatch('core/block-editor').selectBlock(clientId);
        let target;
        while (!(target = document.querySelector(`[data-block="${clientId}"]`)))
          await new Promise(window.requestAnimationFrame);
        const clipboardData = new window.DataTransfer();
        clipboardData.setData('text/plain', plain);
        if (markup) clipboardData.setData('text/html', markup);
        target.dispatchEvent(new window.ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
        const blocks = select('core/block-editor').getBlocks();
        return blocks.map((/** @type {Block} */ {name, attributes}) =>
          JSON.parse(JSON.stringify([name.split('/')[1], attributes])),
        );
      },
      text,
      html,
    );
  const fallback = {link: 'https://alliance.example/news', linkText: 'Alliance news'};
  const link = '<a href="https://alliance.example/news">Alliance news</a>';
  assert.deepEqual(await pasted(`<news-list src="${FEED_URL}" limit="3"></news-list>`), [
    ['news-list', {src: FEED_URL, limit: 3}],
  ]);
  const code = `<script src="x.js" defer></script>\n<div><news-list src="${FEED_URL}">${link}</news-list></div>`;
  const news = [['news-list', {src: FEED_URL, ...fallback}]];
  assert.deepEqual(await pasted(code), news);
  // Copied from a page that shows code.
  assert.deepEqual(await pasted(code, `<pre>${code.replaceAll('<', '&lt;')}</pre>`), news);
  assert.deepEqual(
    await pasted(
      `<alliance-feed src="${FEED_URL}">\n  <campaign-banner variant="bar"></campaign-banner>\n  <news-list more></news-list>\n</alliance-feed>`,
    ),
    [
      ['campaign-banner', {src: FEED_URL, variant: 'bar'}],
      ['news-list', {src: FEED_URL, more: true}],
    ],
  );
  const standIn = `<a data-alliance-widget="news-list" data-limit="4" data-src="${FEED_URL}" href="https://alliance.example/news">Alliance news</a>`;
  assert.deepEqual(await pasted(standIn), [['news-list', {src: FEED_URL, limit: 4, ...fallback}]]);
  assert.deepEqual(await pasted(`<p>Read ${standIn} now</p>`), [['html', {content: `<p>Read ${standIn} now</p>`}]]);
  const comment = '<!-- wp:alliance-widgets/news-list {"limit":3} /-->';
  assert.deepEqual(await pasted(comment, `<pre>${comment.replaceAll('<', '&lt;')}</pre>`), [['news-list', {limit: 3}]]);
  // Anything else is left to the editor.
  assert.deepEqual((await pasted('<p>One</p><p>Two</p>')).length, 2);
  await page.browserContext().close();
});

test('nothing beside a widget is lost by a transform', async () => {
  const page = await pageOf(browser, 'author');
  await edit(page);
  const found = await page.evaluate((src) => {
    const plain = (/** @type {Block[] | null} */ blocks) =>
      blocks && JSON.parse(JSON.stringify(blocks.map(({name, attributes}) => [name, attributes])));
    const to = (/** @type {string} */ name, /** @type {object} */ attributes) =>
      plain(wp.blocks.switchToBlockType(wp.blocks.createBlock(name, attributes), 'alliance-widgets/news-list'));
    const provider = `<alliance-feed src="${src}"><news-list limit="2"></news-list></alliance-feed>`;
    return [
      to('core/html', {content: '<h2>Our own</h2><news-list></news-list>'}),
      to('core/html', {content: provider}),
      to('core/shortcode', {text: `[alliance-feed src="${src}"][news-list limit="2"][/alliance-feed]`}),
      plain(wp.blocks.rawHandler({HTML: provider})),
    ];
  }, FEED_URL);
  const news = [['alliance-widgets/news-list', {src: FEED_URL, limit: 2}]];
  assert.deepEqual(found, [null, news, news, news]);
  await page.browserContext().close();
});
