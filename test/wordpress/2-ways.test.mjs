/** Every way to show a widget, written by every role, as visitors see it: with JavaScript and without. */
/** @import {Page} from 'puppeteer' */
/** @import {SiteBrowser} from './helpers/browser.mjs' */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {
  FEED_URL,
  contentOf,
  contentsOf,
  feeds,
  forgetFeeds,
  html,
  inSite,
  openBrowser,
  pageOf,
  postBy,
  postsBy,
  saveAgain,
  site,
} from './helpers/browser.mjs';
import {ROLES} from './helpers/site.mjs';

const WAYS = {
  'block, by its own comment': `<!-- wp:alliance-widgets/news-list {"limit":2,"heading":"Talks \\u0026 news"} /-->`,
  'block with an address': `<!-- wp:alliance-widgets/news-list {"src":"${FEED_URL}?a=1\\u0026b=2","limit":2,"heading":"Talks \\u0026 news"} -->\n<p><a href="https://alliance.example/news">Talks &amp; news</a></p>\n<!-- /wp:alliance-widgets/news-list -->`,
  shortcode: `[news-list limit="2" heading="Talks &amp; news"]`,
  'shortcode whose address became a link': `[news-list src="<a href="${FEED_URL}">${FEED_URL}</a>" limit=“2” heading="Talks &amp; news"]`,
  'shortcode in a provider': `[alliance-feed]\n\n[news-list limit="2" heading="Talks &amp; news"]\n\n[/alliance-feed]`,
  'tags in the Custom HTML block': `<!-- wp:html -->\n<div><news-list src="${FEED_URL}" limit="2" heading="Talks &amp; news"><a href="https://alliance.example/news">Alliance news</a></news-list></div>\n<!-- /wp:html -->`,
  'tags of the Classic Editor': `<news-list src="${FEED_URL}" limit="2" heading="Talks &amp; news"></news-list>`,
};
const LINK = `<p><a href="https://alliance.example/news" data-alliance-widget="news-list" data-limit="2" data-src="${FEED_URL}" data-heading="Talks &amp; news">Alliance news</a></p>`;

/** @type {SiteBrowser} */
let browser;
before(async () => {
  browser = await openBrowser();
  forgetFeeds();
});
after(() => browser.close());

const shownIn = (/** @type {Page} */ page) =>
  page
    .waitForFunction(() => {
      const list = document.querySelector('news-list');
      const links = [...(list?.shadowRoot?.querySelectorAll('[part~=list] h3 a') ?? [])];
      if (links.length === 0 || !list?.matches(':state(ready)')) return undefined;
      return {
        titles: links.map((link) => link.textContent?.trim()),
        heading: list.shadowRoot?.querySelector('h2')?.textContent.trim(),
      };
    })
    .then((handle) => handle.jsonValue());

/** @type {Map<string, number | undefined>} */
const idsOf = new Map();
before(() => {
  const ids = postsBy('author', Object.values(WAYS));
  Object.keys(WAYS).forEach((way, index) => idsOf.set(way, ids[index]));
});
for (const way of Object.keys(WAYS)) {
  test(`${way}: an author’s post shows the news, even without JavaScript`, async () => {
    const id = idsOf.get(way) ?? 0;
    const text = await html(id);
    const [snapshot] = /<(?:div|span) data-alliance-snapshot=[^]*?<\/news-list>/.exec(text) ?? [''];
    assert.match(snapshot, /News number 6[^]*News number 5/, text.match(/<main[^]*<\/main>/)?.[0]);
    assert.doesNotMatch(snapshot, /News number 4/);
    assert.match(snapshot, /Talks &amp; news/);
    assert.match(snapshot, /<time datetime="2026-06-06">June 6, 2026<\/time>/);
    assert.equal(text.match(/<script[^>]*alliance-widgets\.min\.js/g)?.length, 1);
    assert.match(text, /<script[^>]* integrity="sha384-[^"]*" crossorigin="anonymous" src=/);

    const page = await pageOf(browser);
    await page.goto(`${site.url}/?p=${id}`);
    assert.deepEqual(await shownIn(page), {titles: ['News number 6', 'News number 5'], heading: 'Talks & news'});
    assert.deepEqual(page.errors, []);
    await page.browserContext().close();
  });
}

test('a CMS link becomes a widget, and stays a link without JavaScript', async () => {
  const id = postBy('author', LINK);
  const text = await html(id);
  assert.match(text, /<a href="https:\/\/alliance\.example\/news"[^>]*data-limit="2"[^>]*>Alliance news<\/a>/);
  assert.equal(text.match(/<script[^>]*alliance-widgets\.min\.js/g)?.length, 1);
  const page = await pageOf(browser);
  await page.goto(`${site.url}/?p=${id}`);
  assert.deepEqual(await shownIn(page), {titles: ['News number 6', 'News number 5'], heading: 'Talks & news'});
  await page.browserContext().close();
});

describe('what a role saves is kept', () => {
  for (const role of ROLES) {
    test(role, () => {
      const contents = [...Object.values(WAYS).filter((way) => !way.includes('“')), LINK];
      const ids = postsBy(role, contents, {post_status: role === 'contributor' ? 'pending' : 'publish'});
      // Filters write references in their own way, but change nothing else.
      const plain = (/** @type {string} */ text) =>
        text.replaceAll('\\u0026amp;', '&').replaceAll('\\u0026', '&').replaceAll('&amp;', '&');
      assert.deepEqual(contentsOf(ids).map(plain), contents.map(plain));
      // It must also survive being saved again by everybody else.
      const others = ROLES.filter((other) => other !== role);
      saveAgain(others, ids);
      assert.deepEqual(contentsOf(ids).map(plain), contents.map(plain));
    });
  }
});

test('nothing else is allowed: no script, no handler, no style', () => {
  const id = postBy(
    'author',
    '<news-list src="javascript:xss()" onclick="xss()" limit="2" slot="x" evil="1"><script>xss()</script><img src=x onerror=xss()></news-list><evil-tag>x</evil-tag><a data-limit="2" onclick="x" href="javascript:x">y</a>',
  );
  assert.equal(
    contentOf(id),
    '<news-list src="xss()" limit="2">xss()<img src="x"></news-list>x<a data-limit="2" href="x">y</a>',
  );
  const comment = inSite(`echo json_encode(wp_kses('<news-list src="x"></news-list>', 'pre_comment_content'));`);
  assert.equal(comment, '');
});

test('a page without a widget has no script from the plugin', async () => {
  const id = postBy('editor', '<p>Only text.</p>');
  assert.doesNotMatch(await html(id), /alliance-widgets\.min\.js|--alliance-/);
});

test('a template part of the theme has the items as well', () => {
  const parts = inSite(
    `echo json_encode([do_blocks('<!-- wp:html --><p><news-list src="${FEED_URL}" limit="1"></news-list></p><!-- /wp:html -->'), apply_filters('widget_text_content', '[news-list limit="1"]')]);`,
  );
  assert.match(parts[0], /<p><news-list [^>]*><span data-alliance-snapshot="[^"]*"><span role="list">/);
  assert.match(parts[1], /<div data-alliance-snapshot=/);
});

test('a page for AMP has the items, and no script', () => {
  const [text, isEnqueued] = inSite(
    `function amp_is_request() { return true; }
    echo json_encode([do_blocks('<!-- wp:alliance-widgets/news-list {"limit":1} /-->'), wp_script_is('alliance-widgets')]);`,
  );
  assert.match(text, /data-alliance-snapshot[^]*News number 6/);
  assert.equal(isEnqueued, false);
});

test('an excerpt and an RSS feed stay as they were', async () => {
  const id = postBy('editor', `<p>The first words.</p>\n${WAYS['tags of the Classic Editor']}\n${WAYS.shortcode}`);
  assert.equal(inSite(`echo json_encode(trim(get_the_excerpt(${id})));`), 'The first words.');
  const rss = await (await fetch(`${site.url}/feed/`)).text();
  assert.doesNotMatch(rss, /data-alliance-snapshot/);
});

test('wide and full alignment work', async () => {
  const id = postBy(
    'editor',
    '<!-- wp:alliance-widgets/campaign-banner {"align":"full"} /-->\n<!-- wp:alliance-widgets/publication-list {"align":"wide"} /-->',
  );
  const page = await pageOf(browser);
  await page.goto(`${site.url}/?p=${id}`);
  const [full = 0, wide = 0] = await page.$$eval('[class*=wp-block-alliance]', (blocks) =>
    blocks.map((block) => block.getBoundingClientRect().width),
  );
  assert.equal(full, 1280);
  assert.ok(wide < full && wide > 800, `${wide}`);
  await page.browserContext().close();
});

test('the widgets use the theme’s heading weight and accent, unless a page sets its own', async () => {
  const id = postBy(
    'administrator',
    '<!-- wp:html --><style>:root{--alliance-heading-weight:350}</style><!-- /wp:html --><!-- wp:alliance-widgets/news-list /-->',
  );
  const page = await pageOf(browser);
  await page.goto(`${site.url}/?p=${id}`);
  const values = await page.evaluate(() =>
    ['--alliance-heading-weight', '--alliance-accent', '--alliance-link'].map((name) =>
      getComputedStyle(document.documentElement).getPropertyValue(name).trim(),
    ),
  );
  assert.deepEqual(values.slice(0, 2), ['350', '#a01020']);
  assert.match(String(values[2]), /^#[\da-f]{6}$/i);
  await page.browserContext().close();
});

test('headings, links and buttons of a theme’s style variation are the widgets’, in the editor too', async () => {
  const id = postBy('editor', WAYS.shortcode);
  // The choices of an administrator in the site editor, here with a palette of its own.
  const choose = (/** @type {object} */ styles) =>
    inSite(
      `wp_set_current_user(1);
      WP_Theme_JSON_Resolver::clean_cached_data();
      wp_update_post(['ID' => WP_Theme_JSON_Resolver::get_user_global_styles_post_id(), 'post_content' => wp_slash('${JSON.stringify({version: 2, isGlobalStylesUserThemeJSON: true, ...styles})}')]);
      echo 'true';`,
    );
  choose({
    settings: {color: {palette: {theme: [{slug: 'sea', name: 'Sea', color: '#014'}]}}},
    styles: {
      elements: {
        heading: {typography: {fontFamily: 'Georgia, serif', fontWeight: '300'}},
        link: {color: {text: 'var:preset|color|sea'}},
        button: {color: {background: '#123456', text: '#fedcba'}},
      },
    },
  });
  inSite(`update_option('alliance_widgets', ['accent' => ''] + get_option('alliance_widgets')); echo 'true';`);
  const expected = [
    ...['--alliance-heading-font:Georgia, serif;', '--alliance-heading-weight:300;', '--alliance-link:#014;'],
    ...['--alliance-accent:#123456;', '--alliance-on-accent:#fedcba;'],
  ];
  const text = await html(id);
  const editor = inSite(
    `echo json_encode(implode(array_column(get_block_editor_settings([], new WP_Block_Editor_Context(['name' => 'core/edit-post']))['styles'], 'css')));`,
  );
  for (const property of expected) {
    assert.ok(text.includes(property), property);
    assert.ok(editor.includes(property), `${property} in the editor`);
  }
  inSite(`update_option('alliance_widgets', ['accent' => '#a01020'] + get_option('alliance_widgets')); echo 'true';`);
  choose({});
});

test('optimizers are told to leave the script alone', () => {
  const told = inSite(
    `echo json_encode([apply_filters('autoptimize_filter_js_exclude', 'jquery.js'), apply_filters('rocket_exclude_js', []), apply_filters('litespeed_optimize_js_excludes', ['x'])]);`,
  );
  assert.deepEqual(told, [
    'jquery.js, alliance-widgets.min.js',
    ['alliance-widgets.min.js'],
    ['x', 'alliance-widgets.min.js'],
  ]);
});

test('the server requests a feed once, and the script is there once, however many widgets the page has', async () => {
  forgetFeeds();
  const before = (await feeds())['server /feed.json'] ?? 0;
  const id = postBy(
    'editor',
    Object.values(WAYS)
      .filter((way) => !way.includes('?a='))
      .concat(LINK)
      .join('\n'),
  );
  await html(id);
  const text = await html(id);
  assert.equal(((await feeds())['server /feed.json'] ?? 0) - before, 1);
  assert.equal(text.match(/<script[^>]*alliance-widgets\.min\.js/g)?.length, 1);
});
