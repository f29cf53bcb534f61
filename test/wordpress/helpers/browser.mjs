/** The site that the runner has started, and people in browsers on it. */
import {launch} from 'puppeteer';
import {findEngines} from '../../../scripts/engines/engines.mjs';
import {control} from './feeds.mjs';
import {PASSWORD, siteRunner} from './site.mjs';

const known = process.env.TEST_SITE;
if (!known) throw new Error('These tests need a site: npm run test:wordpress');
export const site = JSON.parse(known);
export const inSite = siteRunner(site);
export const FEED_URL = `${site.feeds}/feed.json`;

/** What feeds answer from now on; gives how often each was asked for. */
export const feeds = (answers) => control(site.feeds, answers);

export const openBrowser = () =>
  launch({executablePath: findEngines().chromium?.executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage']});

/** A page of somebody who is logged in. @param {string} [role] a visitor when absent */
export async function pageOf(browser, role) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width: 1280, height: 900});
  page.errors = [];
  page.on('pageerror', (error) => page.errors.push(error.message));
  if (role) {
    await page.goto(`${site.url}/wp-login.php`);
    await page.$eval('#user_login', (input, name) => (input.value = name), role);
    await page.$eval('#user_pass', (input, password) => (input.value = password), PASSWORD);
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  }
  return page;
}

/** New posts by somebody, as WordPress's filters let them through. @returns {number[]} their ids */
export const postsBy = (role, contents, more = {}) =>
  inSite(
    `$data = json_decode(base64_decode('${Buffer.from(JSON.stringify({contents, role, more})).toString('base64')}'), true);
    wp_set_current_user(get_user_by('login', $data['role'])->ID);
    kses_init();
    $insert = fn($content) => wp_insert_post(wp_slash(array_merge(['post_title' => 'A post', 'post_status' => 'publish', 'post_content' => $content], $data['more'])));
    echo json_encode(array_map($insert, $data['contents']));`,
  );
export const postBy = (role, content, more) => postsBy(role, [content], more)[0];

export const contentsOf = (ids) =>
  inSite(`echo json_encode(array_map(fn($id) => get_post($id)->post_content, [${ids}]));`);
export const contentOf = (id) => contentsOf([id])[0];

/** Forgets what was loaded of feeds. */
export const forgetFeeds = () =>
  inSite(
    `global $wpdb; $wpdb->query("DELETE FROM $wpdb->options WHERE option_name LIKE '%alliance\\\\_widgets\\\\_%'"); wp_cache_flush(); wp_unschedule_hook('alliance_widgets_refresh'); echo 'true';`,
  );

export const html = async (id) => (await fetch(`${site.url}/?p=${id}`)).text();
