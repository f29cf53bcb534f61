/**
 * The site that the runner has started, and people in browsers on it.
 *
 * @import {Browser, CookieParam, Page} from 'puppeteer'
 * @import {FeedAnswer} from './feeds.mjs'
 *
 * @typedef {Pick<Browser, 'createBrowserContext' | 'close'>} SiteBrowser
 * @typedef {Page & {errors: string[]}} PersonsPage with what went wrong on it
 * @typedef {{url: string, timeout: number, answer: string | number}} SentRequest
 */
import {connect} from 'puppeteer';
import {control} from './feeds.mjs';
import {siteRunner} from './site.mjs';

const known = process.env.TEST_SITE;
if (!known) throw new Error('These tests need a site: npm run test:wordpress');
export const site = JSON.parse(known);
export const inSite = siteRunner(site);
export const FEED_URL = `${site.feeds}/feed.json`;

/** How long to wait for something: minutes, because machines have other things to do. */
const PATIENCE_MS = 5 * 60 * 1000;

/** Sets the feeds' answers from now on; resolves with the number of requests for each. */
export const feeds = (/** @type {Record<string, FeedAnswer>} */ answers = {}) => control(site.feeds, answers);

/**
 * The browser that the runner has started, shared by all files. `close()` closes the pages that were opened in it.
 *
 * @returns {Promise<SiteBrowser>}
 */
export async function openBrowser() {
  const browser = await connect({browserWSEndpoint: site.browser, protocolTimeout: PATIENCE_MS, defaultViewport: null});
  const contexts = new Set(browser.browserContexts());
  return {
    createBrowserContext: () => browser.createBrowserContext(),
    async close() {
      for (const context of browser.browserContexts()) if (!contexts.has(context)) await context.close();
      await browser.disconnect();
    },
  };
}

/** @type {Record<string, CookieParam[]> | undefined} */
let cookies;
/**
 * The cookies of somebody who is logged in.
 *
 * @param {string} role
 */
function cookiesOf(role) {
  cookies ??= inSite(
    `$cookies = [];
    foreach (get_users() as $user) {
      $until = time() + DAY_IN_SECONDS;
      $token = WP_Session_Tokens::get_instance($user->ID)->create($until);
      foreach (['logged_in' => LOGGED_IN_COOKIE, 'auth' => AUTH_COOKIE] as $scheme => $name) {
        $cookies[$user->user_login][] = ['name' => $name, 'value' => wp_generate_auth_cookie($user->ID, $until, $scheme, $token), 'url' => home_url('/')];
      }
    }
    echo json_encode($cookies);`,
  );
  return cookies?.[role] ?? [];
}

/**
 * A page for somebody who is logged in.
 *
 * @param {SiteBrowser} browser
 * @param {string} [role] a visitor when absent
 */
export async function pageOf(browser, role) {
  const context = await browser.createBrowserContext();
  const page = /** @type {PersonsPage} */ (await context.newPage());
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({width: 1280, height: 900});
  page.errors = [];
  page.on('pageerror', (error) => void page.errors.push(error instanceof Error ? error.message : String(error)));
  if (role) await page.setCookie(...cookiesOf(role));
  return page;
}

/**
 * Creates posts by somebody, with the contents that WordPress's filters let through.
 *
 * @param {string} role
 * @param {string[]} contents
 * @param {Record<string, string>} [more] fields of the posts
 * @returns {number[]} their ids
 */
export const postsBy = (role, contents, more = {}) =>
  inSite(
    `$data = json_decode(base64_decode('${Buffer.from(JSON.stringify({contents, role, more})).toString('base64')}'), true);
    wp_set_current_user(get_user_by('login', $data['role'])->ID);
    kses_init();
    $insert = fn($content) => wp_insert_post(wp_slash(array_merge(['post_title' => 'A post', 'post_status' => 'publish', 'post_content' => $content], $data['more'])));
    echo json_encode(array_map($insert, $data['contents']));`,
  );

/**
 * @param {string} role
 * @param {string} content
 */
export function postBy(role, content) {
  const [id] = postsBy(role, [content]);
  if (!id) throw new Error('WordPress made no post.');
  return id;
}

/** Opens posts one after the other, and saves them unchanged. */
export const saveAgain = (/** @type {string[]} */ roles, /** @type {number[]} */ ids) =>
  inSite(
    `foreach (json_decode('${JSON.stringify(roles)}') as $role) {
      wp_set_current_user(get_user_by('login', $role)->ID);
      kses_init();
      foreach ([${ids}] as $id) wp_update_post(['ID' => $id, 'post_content' => wp_slash(get_post($id)->post_content)]);
    }
    echo 'true';`,
  );

/** @returns {string[]} */
export const contentsOf = (/** @type {number[]} */ ids) =>
  inSite(`echo json_encode(array_map(fn($id) => get_post($id)->post_content, [${ids}]));`);
export const contentOf = (/** @type {number} */ id) => contentsOf([id])[0] ?? '';

/** Deletes the copies of feeds. */
export const forgetFeeds = () =>
  inSite(
    `global $wpdb; $wpdb->query("DELETE FROM $wpdb->options WHERE option_name LIKE '%alliance\\\\_widgets\\\\_%'"); wp_cache_flush(); wp_unschedule_hook('alliance_widgets_refresh'); echo 'true';`,
  );

export const html = async (/** @type {number} */ id) => (await fetch(`${site.url}/?p=${id}`)).text();

/**
 * A page as `html` gives it, and what making it has cost: seconds of the processor, queries of the database, and requests
 * with their limit in seconds and what became of them.
 *
 * @param {number} id
 * @returns {Promise<{text: string, cpu: number, queries: number, requests: SentRequest[]}>}
 */
export async function costOf(id) {
  const text = await (await fetch(`${site.url}/?p=${id}&cost`)).text();
  const [, cost] = /<!-- cost: (.*?) -->$/.exec(text) ?? [];
  if (!cost) throw new Error(`There is no cost in ${text}`);
  return {text, ...JSON.parse(cost)};
}
