/** The block editor and the Classic Editor, as people of each role use them. */
/** @import {Page} from 'puppeteer' */
/** @import {SiteBrowser} from './helpers/browser.mjs' */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {FEED_URL, contentOf, contentsOf, feeds, inSite, openBrowser, pageOf, postBy, site} from './helpers/browser.mjs';
import {edit} from './helpers/editor.mjs';
import {FEED} from './helpers/feeds.mjs';
import {ROLES} from './helpers/site.mjs';

/** @type {SiteBrowser} */
let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

/** @typedef {{name: string, isValid: boolean, attributes: Record<string, unknown>}} Block */

/** @returns {Promise<Block[]>} */
const blocksOf = (/** @type {Page} */ page) =>
  page.evaluate(() =>
    wp.data
      .select('core/block-editor')
      .getBlocks()
      .map((/** @type {Block} */ {name, isValid, attributes}) => ({
        name,
        isValid,
        attributes: JSON.parse(JSON.stringify(attributes)),
      })),
  );
const save = async (/** @type {Page} */ page, /** @type {string} */ status) => {
  await page.evaluate(async (to) => {
    if (to) await wp.data.dispatch('core/editor').editPost({status: to});
    await wp.data.dispatch('core/editor').savePost();
  }, status);
  await page.waitForFunction(() => !wp.data.select('core/editor').isSavingPost());
  return page.evaluate(() => wp.data.select('core/editor').getCurrentPostId());
};
/** The text of a widget in the canvas, whether that is in the page or in a frame. */
const shownIn = async (/** @type {Page} */ page) => {
  const handle = await page.waitForFunction(() => {
    const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe[name=editor-canvas]'));
    const list = (frame?.contentDocument ?? document).querySelector('news-list');
    const links = [...(list?.shadowRoot?.querySelectorAll('h3 a, h2 a') ?? [])];
    return links.length > 0 ? links.map((link) => link.textContent?.trim()) : undefined;
  });
  return handle.jsonValue();
};

describe('the block, inserted and saved', () => {
  /** @type {number[]} */
  const saved = [];
  for (const role of ROLES) {
    test(role, async () => {
      const page = await pageOf(browser, role);
      await edit(page);
      await page.evaluate(() => {
        const {createBlock} = wp.blocks;
        wp.data.dispatch('core/editor').editPost({title: 'With news'});
        wp.data
          .dispatch('core/block-editor')
          .insertBlock(createBlock('alliance-widgets/news-list', {limit: 2, heading: 'Talks & news'}));
      });
      // The site's own feed, live in the canvas.
      assert.deepEqual(await shownIn(page), ['News number 6', 'News number 5']);
      await page.waitForFunction(() => wp.data.select('core/block-editor').getBlocks()[0].attributes.link);
      const id = await save(page, role === 'contributor' ? 'pending' : 'publish');
      assert.match(
        contentOf(id),
        /^<!-- wp:alliance-widgets\/news-list \{.*"limit":2.*\} -->\n<p><a href="https:\/\/alliance\.example\/news">Talks &amp; news<\/a><\/p>\n<!-- \/wp:alliance-widgets\/news-list -->$/,
      );

      saved.push(id);
      assert.deepEqual(page.errors, []);
      await page.browserContext().close();
    });
  }

  test('and opened by somebody else, it is still the block', async () => {
    const page = await pageOf(browser, 'administrator');
    await edit(page, saved[0]);
    const others = await page.evaluate(
      (contents) =>
        contents
          .flatMap((/** @type {string} */ content) => wp.blocks.parse(content))
          .map((/** @type {Block} */ {name, isValid}) => ({name, isValid})),
      contentsOf(saved.slice(1)),
    );
    const blocks = [...(await blocksOf(page)), ...others];
    assert.equal(blocks.length, ROLES.length);
    for (const {name, isValid} of blocks) assert.deepEqual([name, isValid], ['alliance-widgets/news-list', true]);
    await page.browserContext().close();
  });
});

test('a comment without a link inside becomes the block, and its link no shortcode', async () => {
  await feeds({'/brackets.json': {body: JSON.stringify({...FEED, title: '[gallery] News'})}});
  const src = `${site.feeds}/brackets.json?a=1\\u0026b=2`;
  const id = postBy('author', `<!-- wp:alliance-widgets/news-list {"src":"${src}","limit":3} /-->`);
  const page = await pageOf(browser, 'author');
  await edit(page, id);
  const [block] = await blocksOf(page);
  assert.equal(block?.name, 'alliance-widgets/news-list');
  assert.equal(block.isValid, true);
  assert.equal(block.attributes.limit, 3);
  assert.equal((await shownIn(page))?.length, 3);
  const linkText = await page.waitForFunction(
    () => wp.data.select('core/block-editor').getBlocks()[0].attributes.linkText,
  );
  assert.equal(await linkText.jsonValue(), '(gallery) News');
  await page.browserContext().close();
});

test('the sidebar has the widget’s attributes, and changes the widget', async () => {
  const id = postBy('editor', `<!-- wp:alliance-widgets/news-list {"src":"${FEED_URL}"} /-->`);
  const page = await pageOf(browser, 'editor');
  await edit(page, id);
  await page.evaluate(() =>
    wp.data.dispatch('core/block-editor').selectBlock(wp.data.select('core/block-editor').getBlocks()[0].clientId),
  );
  await page.evaluate(() => wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block'));
  const labels = await page.waitForFunction(() => {
    const found = [...document.querySelectorAll('.block-editor-block-inspector label')].map((label) =>
      label.textContent.trim(),
    );
    return found.includes('Number of items') ? found : undefined;
  });
  for (const label of ['Heading', 'Layout', 'Feed address', 'Show more'])
    assert.ok((await labels.jsonValue())?.includes(label), label);
  const description = await page.evaluate(() => wp.blocks.getBlockType('alliance-widgets/news-list').description);
  assert.equal(description, 'News of the alliance, newest first.');
  const optionsOf = (/** @type {string} */ name) =>
    page.evaluate((wanted) => {
      /** @type {NodeListOf<HTMLLabelElement>} */
      const all = document.querySelectorAll('.block-editor-block-inspector label');
      const select = [...all].find(({textContent}) => textContent.trim() === wanted)?.control;
      return select instanceof HTMLSelectElement ? [...select.options].map(({label}) => label) : [];
    }, name);
  assert.deepEqual(await optionsOf('Layout'), ['Default', 'List', 'Cards', 'Titles and dates']);
  assert.deepEqual(await optionsOf('Where links open'), ['Default', 'In a new tab']);
  const input = await page.evaluateHandle(() => {
    /** @type {NodeListOf<HTMLLabelElement>} */
    const all = document.querySelectorAll('.block-editor-block-inspector label');
    const label = [...all].find(({textContent}) => textContent.trim() === 'Number of items');
    return document.getElementById(label?.htmlFor ?? '');
  });
  await input.asElement()?.type('1');
  await page.waitForFunction(() => {
    const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe[name=editor-canvas]'));
    const list = (frame?.contentDocument ?? document).querySelector('news-list');
    const isOne = list?.shadowRoot?.querySelectorAll('h3 a, h2 a').length === 1;
    return list?.getAttribute('limit') === '1' && isOne;
  });
  await page.evaluate(() => {
    /** @type {NodeListOf<HTMLElement>} */
    const boxes = document.querySelectorAll('.block-editor-block-inspector label');
    for (const name of ['Search', 'Year']) [...boxes].find((label) => label.textContent.trim() === name)?.click();
  });
  await page.waitForFunction(
    () => wp.data.select('core/block-editor').getBlocks()[0].attributes.filters === 'search year',
  );

  // As on a tablet, where the canvas is a frame.
  await page.evaluate(() => wp.data.dispatch('core/edit-post').__experimentalSetPreviewDeviceType('Tablet'));
  await page.waitForSelector('iframe[name=editor-canvas]');
  assert.deepEqual(await shownIn(page), ['News number 6']);
  assert.deepEqual(page.errors, []);
  await page.browserContext().close();
});

test('the Classic Editor keeps tags and links that are opened in its visual tab and saved', async () => {
  const content = `<p>Before</p>\n<news-list limit="2" src="${FEED_URL}"><a href="https://alliance.example/news">Alliance news</a></news-list>\n<p><a href="https://alliance.example/news" data-alliance-widget="news-list" data-limit="2" data-src="${FEED_URL}">Alliance news</a></p>\n<alliance-feed src="${FEED_URL}"><campaign-banner variant="bar"></campaign-banner><publication-list limit="2"></publication-list></alliance-feed>\n[news-list limit="2"]`;
  for (const role of ['author', 'editor']) {
    const id = postBy(role, content);
    const page = await pageOf(browser, role);
    await page.goto(`${site.url}/wp-admin/post.php?post=${id}&action=edit&classic=1`);
    await page.waitForFunction(() => window.tinymce?.get('content')?.initialized);
    const kept = await page.evaluate(() => tinymce.get('content')?.getContent() ?? '');
    await Promise.all([
      page.waitForNavigation(),
      page.$eval('#publish', (button) => /** @type {HTMLElement} */ (button).click()),
    ]);
    for (const text of [kept, contentOf(id)]) {
      assert.match(
        text,
        /<news-list [^>]*limit="2"[^>]*><a href="https:\/\/alliance\.example\/news">Alliance news<\/a><\/news-list>/,
      );
      assert.match(text, /<a [^>]*data-alliance-widget="news-list"/);
      assert.match(text, /<campaign-banner variant="bar"><\/campaign-banner>/);
      assert.match(text, /<publication-list limit="2"><\/publication-list>\s*<\/alliance-feed>/);
      assert.match(text, /\[news-list limit="2"\]/);
    }
    await page.browserContext().close();
  }
});

test('the block works in the sidebar of a classic theme: on the Widgets screen, and for visitors', async () => {
  inSite(`switch_theme('twentytwentyone'); echo 'true';`);
  const page = await pageOf(browser, 'administrator');
  await page.goto(`${site.url}/wp-admin/widgets.php`);
  // The screen may still be loading a sidebar's widgets, which then take the place of a new block.
  await page.waitForFunction(() => {
    if (!window.wp?.data?.select('core/edit-widgets')) return false;
    const {select, dispatch} = wp.data;
    const editor = select('core/block-editor');
    /** @type {(Block & {clientId: string})[]} */
    const areas = editor.getBlocks();
    const sidebar = areas.find(({attributes}) => attributes.id === 'sidebar-1')?.clientId;
    if (!sidebar) return false;
    const name = 'alliance-widgets/news-list';
    /** @type {Block[]} */
    const blocks = editor.getBlocks(sidebar);
    if (!blocks.some((block) => block.name === name)) {
      const block = wp.blocks.createBlock(name, {limit: 2, heading: 'In the sidebar'});
      dispatch('core/block-editor').insertBlock(block, undefined, sidebar);
    }
    return select('core/edit-widgets').getEditedWidgetAreas().length > 0;
  });
  assert.deepEqual(await shownIn(page), ['News number 6', 'News number 5']);
  await page.evaluate(() => wp.data.dispatch('core/edit-widgets').saveEditedWidgetAreas());
  await page.waitForFunction(() => !wp.data.select('core/edit-widgets').getEditedWidgetAreas().length);
  assert.deepEqual(page.errors, []);
  await page.browserContext().close();
  const text = await (await fetch(site.url)).text();
  assert.match(
    text,
    /<aside [^]*<news-list [^>]*heading="In the sidebar"[^>]*><div data-alliance-snapshot[^]*News number 5/,
  );
  inSite(`switch_theme('twentytwentythree'); update_option('widget_block', []); echo 'true';`);
});
