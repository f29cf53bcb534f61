/**
 * After the plugin is removed, its posts stay readable, and nothing of it is left. This comes late, because the site is
 * without the plugin from then on.
 */
/** @import {SiteBrowser} from './helpers/browser.mjs' */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {FEED_URL, contentsOf, html, inSite, openBrowser, pageOf, postsBy, site} from './helpers/browser.mjs';

const LINK = '<p><a href="https://alliance.example/news">All their news</a></p>';
const CONTENTS = {
  saved: `<!-- wp:alliance-widgets/news-list {"limit":2,"link":"https://alliance.example/news","linkText":"All their news"} -->\n${LINK}\n<!-- /wp:alliance-widgets/news-list -->`,
  comment:
    '<!-- wp:paragraph -->\n<p>Before</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:alliance-widgets/news-list {"limit":2,"heading":"Talks \\u0026 news"} /-->\n<!-- wp:alliance-widgets/campaign-banner /-->',
  shortcode:
    '<p>Before</p>\n[news-list limit="2" heading="Talks &amp; news" more]\n[alliance-feed][campaign-banner variant="bar"]Their campaign[/campaign-banner][/alliance-feed]',
  own: `<!-- wp:html -->\n<div><news-list src="${FEED_URL}"><a href="https://alliance.example/news">By hand</a></news-list></div>\n<!-- /wp:html -->`,
};

/** @type {SiteBrowser} */
let browser;
/** @type {number[]} */
let ids;
before(async () => {
  browser = await openBrowser();
  ids = postsBy('editor', Object.values(CONTENTS));
  for (const id of ids) await html(id);
});
after(() => browser.close());

test('PHP has reported no problem in the plugin', () => {
  const log = `${site.root}/debug.log`;
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  assert.deepEqual(
    lines.filter((line) => line.includes('alliance-widgets')),
    [],
  );
});

test('after deactivation, a post still has its link', async () => {
  inSite(
    `require ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('alliance-widgets/alliance-widgets.php'); echo 'true';`,
  );
  const text = await html(ids[0] ?? 0);
  assert.match(text, /<p><a href="https:\/\/alliance\.example\/news">All their news<\/a><\/p>/);
  assert.doesNotMatch(text, /<news-list|alliance-widgets\.min\.js/);
  assert.deepEqual(inSite(`echo json_encode(array_filter([wp_next_scheduled('alliance_widgets_clean')]));`), []);
});

test('after deletion, the plugin leaves links, and nothing in the database', async () => {
  const page = await pageOf(browser, 'administrator');
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`${site.url}/wp-admin/plugins.php`);
  await page.click('tr[data-plugin="alliance-widgets/alliance-widgets.php"] .delete a');
  await page.waitForSelector(
    'tr.deleted[data-plugin="alliance-widgets/alliance-widgets.php"], tr[data-plugin="alliance-widgets/alliance-widgets.php"].plugin-deleted-tr, tr.plugin-deleted-tr',
  );
  const [saved, comment = '', shortcode, own] = contentsOf(ids);
  const link = '<a href="https://alliance.example/news">Talks &amp; news</a>';
  assert.equal(saved, `<!-- wp:paragraph -->\n${LINK}\n<!-- /wp:paragraph -->`);
  assert.ok(comment.includes('<p>Before</p>') && comment.includes(`<p>${link}</p>`), comment);
  assert.doesNotMatch(comment, /alliance-widgets/);
  assert.equal(shortcode, `<p>Before</p>\n${link}\nTheir campaign`);
  assert.equal(own, CONTENTS.own);
  for (const id of ids) assert.doesNotMatch(await html(id), /\[(?:news-list|campaign|alliance)|alliance-widgets/);
  const left = inSite(
    `global $wpdb; echo json_encode($wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%alliance%'"));`,
  );
  assert.deepEqual(left, []);
});
