/** The plugin's zip, installed by WordPress's own upload page, and its settings. */
/** @import {ElementHandle} from 'puppeteer' */
/** @import {SiteBrowser} from './helpers/browser.mjs' */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {FEED_URL, feeds, inSite, openBrowser, pageOf, site} from './helpers/browser.mjs';

/** @type {SiteBrowser} */
let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

test('the zip is installed by WordPress’s upload page, and activated', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plugin-zip-'));
  const zip = join(folder, 'alliance-widgets.zip');
  const {status, stderr} = spawnSync('node', ['scripts/wordpress/zip.mjs', zip], {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  const page = await pageOf(browser, 'administrator');
  await page.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`);
  const input = /** @type {ElementHandle<HTMLInputElement> | null} */ (await page.$('#pluginzip'));
  await input?.uploadFile(zip);
  await page.$eval('#install-plugin-submit', (button) => button.removeAttribute('disabled'));
  await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
  const activate = await page.waitForSelector('a[href*="action=activate"]');
  await Promise.all([page.waitForNavigation(), activate?.click()]);
  assert.deepEqual(inSite(`echo json_encode(get_option('active_plugins'));`), [
    'alliance-widgets/alliance-widgets.php',
  ]);
  rmSync(folder, {recursive: true});
});

test('an address that is not a JSON Feed’s is reported once, with what it is', async () => {
  await feeds({'/rss.xml': {body: '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'}});
  const page = await pageOf(browser, 'administrator');
  await page.goto(`${site.url}/wp-admin/options-general.php?page=alliance-widgets`);
  await page.type('#alliance-widgets-feed', `${site.feeds}/rss.xml`);
  await Promise.all([page.waitForNavigation(), page.click('#submit')]);
  assert.deepEqual(await page.$$eval('.notice-warning p', (notices) => notices.map((notice) => notice.textContent)), [
    `The feed ${site.feeds}/rss.xml cannot be read from this server: It is an RSS or Atom feed. The widgets read JSON Feed.`,
  ]);
  inSite(`delete_option('alliance_widgets'); echo 'true';`);
});

test('an administrator sets one feed and one look; nobody else sees that page', async () => {
  const page = await pageOf(browser, 'administrator');
  await page.goto(`${site.url}/wp-admin/options-general.php?page=alliance-widgets`);
  await page.type('#alliance-widgets-feed', `${FEED_URL} javascript:alert(1)`);
  await page.type('#alliance-widgets-accent', '#a01020');
  const helps = await page.$$eval('[aria-describedby^=alliance-widgets]', (fields) =>
    fields.map((field) => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent),
  );
  assert.deepEqual(helps, [
    'Shown by every widget that names no feed of its own.',
    'Of buttons. Leave it empty for the theme’s.',
  ]);
  await Promise.all([page.waitForNavigation(), page.click('#submit')]);
  assert.deepEqual(inSite(`echo json_encode(get_option('alliance_widgets'));`), {
    feed: FEED_URL,
    theme: '',
    accent: '#a01020',
    category: 0,
  });
  assert.equal(await page.$('.notice-warning'), null);

  const editor = await pageOf(browser, 'editor');
  const answer = await editor.goto(`${site.url}/wp-admin/options-general.php?page=alliance-widgets`);
  assert.equal(answer?.status(), 403);
});

test('settings are rejected without a nonce, and an unreadable feed is reported', async () => {
  const page = await pageOf(browser, 'administrator');
  await page.goto(`${site.url}/wp-admin/options-general.php?page=alliance-widgets`);
  const status = await page.evaluate(async () => {
    const body = new URLSearchParams({
      option_page: 'alliance-widgets',
      action: 'update',
      'alliance_widgets[feed]': 'https://evil.example/',
    });
    return (await fetch('options.php', {method: 'POST', body})).status;
  });
  assert.equal(status, 403);
  assert.equal(inSite(`echo json_encode(get_option('alliance_widgets')['feed']);`), FEED_URL);

  await page.$eval('input#alliance-widgets-feed', (input) => (input.value = 'http://127.0.0.2/feed.json'));
  await Promise.all([page.waitForNavigation(), page.click('#submit')]);
  assert.match(
    await page.$eval('.notice-warning, .settings-error', (notice) => notice.textContent),
    /127\.0\.0\.2.*local network/,
  );
  await page.$eval('input#alliance-widgets-feed', (input, url) => (input.value = url), FEED_URL);
  await Promise.all([page.waitForNavigation(), page.click('#submit')]);
});

test('the settings are in the user’s language, from right to left if necessary', async () => {
  const page = await pageOf(browser, 'administrator');
  // Without a language pack of WordPress's own, the plugin's is there all the same.
  inSite(
    `$user = get_user_by('login', 'administrator')->ID; update_user_meta($user, 'locale', 'ar'); wp_mkdir_p(WP_LANG_DIR); file_put_contents(WP_LANG_DIR . '/ar.mo', file_get_contents(WP_PLUGIN_DIR . '/alliance-widgets/languages/alliance-widgets-ar.mo')); echo 'true';`,
  );
  await page.goto(`${site.url}/wp-admin/options-general.php?page=alliance-widgets`);
  assert.equal(await page.$eval('label[for=alliance-widgets-feed]', (label) => label.textContent), 'عنوان الخلاصة');
  inSite(
    `delete_user_meta(get_user_by('login', 'administrator')->ID, 'locale'); unlink(WP_LANG_DIR . '/ar.mo'); echo 'true';`,
  );
});
