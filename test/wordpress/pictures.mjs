/**
 * Pictures of the plugin in a real WordPress, after `npm run build`: those of docs/wordpress.md, into docs/pictures/, as
 * part of `npm run shots`; or, by `npm run shots -- wordpress`, every look of two of WordPress's own themes, into
 * shots/wordpress/. They need what the plugin's tests need.
 */
/** @import {Page, ScreenshotOptions} from 'puppeteer' */
import {cpSync, createReadStream, existsSync, mkdirSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {launch} from 'puppeteer';
import {findEngines} from '../../scripts/engines/engines.mjs';
import {FOLDER, recordPluginHash} from '../../scripts/pictures/inputs.mjs';
import {listen} from '../helpers/chromium.mjs';
import {hasWordPress, PACKAGES} from './helpers/packages.mjs';
import {startSite} from './helpers/site.mjs';

const isGallery = process.argv[2] === 'gallery';
const GALLERY = 'shots/wordpress';
const PLUGIN = 'alliance-widgets/alliance-widgets.php';
/** @type {Record<string, string>} */
const TYPES = {'.json': 'application/feed+json', '.svg': 'image/svg+xml'};

if (!hasWordPress()) {
  console.error(`These pictures need a WordPress. On Debian: apt-get install ${PACKAGES.join(' ')}`);
  process.exit(1);
}

/** Serves the demo's feeds and pictures on loopback. */
async function serveFeeds() {
  const server = createServer(({url = '/'}, response) => {
    const path = join('demo/feeds', new URL(url, 'http://127.0.0.1').pathname);
    const type = TYPES[/\.\w+$/.exec(path)?.[0] ?? ''];
    if (!type || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {'content-type': type, 'access-control-allow-origin': '*'});
    createReadStream(path).pipe(response);
  });
  const port = await listen(server);
  return {server, port};
}

const POST = `<!-- wp:paragraph --><p>We are one of the agencies of an alliance. This is what the others have been doing, and what we have written together.</p><!-- /wp:paragraph -->
<!-- wp:alliance-widgets/news-list {"heading":"News of the alliance","limit":3} /-->
<!-- wp:alliance-widgets/campaign-banner {"align":"wide"} /-->
<!-- wp:alliance-widgets/publication-list {"heading":"Publications","limit":2,"align":"wide"} /-->`;

/** The looks of two themes, as PHP sets them. */
/** @type {Record<string, {php: string, isDark?: boolean}>} */
const LOOKS = {
  'twenty-twenty-three': {php: `switch_theme('twentytwentythree'); variation(null);`},
  'twenty-twenty-three-dark': {php: `switch_theme('twentytwentythree'); variation('pitch');`},
  'twenty-twenty-one': {php: `switch_theme('twentytwentyone'); set_theme_mod('respect_user_color_preference', true);`},
  'twenty-twenty-one-dark': {
    php: `switch_theme('twentytwentyone'); set_theme_mod('respect_user_color_preference', true);`,
    isDark: true,
  },
};

const VARIATION = `function variation($name) {
  WP_Theme_JSON_Resolver::clean_cached_data();
  $styles = $name ? json_decode(file_get_contents(get_theme_root() . "/twentytwentythree/styles/$name.json"), true) : [];
  $id = WP_Theme_JSON_Resolver::get_user_global_styles_post_id();
  $data = (new WP_Theme_JSON($styles + ['version' => 2]))->get_raw_data();
  wp_update_post(['ID' => $id, 'post_content' => wp_slash(json_encode(['isGlobalStylesUserThemeJSON' => true] + $data))]);
}`;

/** In the page or in the editor's canvas: waits until all widgets have their content and their pictures. */
async function rest() {
  const frame = () => new Promise(window.requestAnimationFrame);
  /** @type {() => HTMLIFrameElement | null} */
  const canvasFrame = () => document.querySelector('iframe[name=editor-canvas]');
  const canvas = () => canvasFrame()?.contentDocument ?? document;
  const widgets = () => [...canvas().querySelectorAll('news-list, campaign-banner, publication-list')];
  while (widgets().length < 3 || !widgets().every((widget) => widget.matches(':state(ready)'))) await frame();
  for (const image of widgets().flatMap((widget) => [...(widget.shadowRoot?.querySelectorAll('img') ?? [])])) {
    image.loading = 'eager';
    await image.decode().catch(() => {});
  }
  for (let frames = 0; frames < 5; frames++) await frame();
}

const {server: feeds, port} = await serveFeeds();
const site = await startSite({feedPort: port});
const browser = await launch(findEngines().chromium);
try {
  const id = publish();
  const tab = await browser.newPage();
  tab.setDefaultTimeout(300_000);
  await (isGallery ? takeGallery(tab, id) : takePictures(tab, id));
} finally {
  await browser.close();
  await site.stop();
  feeds.close();
  feeds.closeAllConnections();
}

/** Makes a partner's site, and returns the post that shows the widgets. */
function publish() {
  cpSync('wordpress', join(site.root, 'wp-content/plugins/alliance-widgets'), {recursive: true});
  return site.inSite(
    `require ABSPATH . 'wp-admin/includes/plugin.php';
    activate_plugin('${PLUGIN}');
    update_option('alliance_widgets', ['feed' => 'http://127.0.0.1:${port}/alliance.json']);
    wp_delete_post(1, true);
    wp_delete_post(2, true);
    echo wp_insert_post(['post_title' => 'What the alliance does', 'post_status' => 'publish', 'post_content' => '${POST}']);`,
  );
}

/**
 * @param {Page} tab
 * @param {string} id
 */
async function takePictures(tab, id) {
  await tab.setViewport({width: 1000, height: 900});
  await openFront(tab, id);
  await shoot(tab, `${FOLDER}/wordpress-page.png`);
  await tab.setViewport({width: 1280, height: 800});
  await openEditor(tab, id);
  await shoot(tab, `${FOLDER}/wordpress-editor.png`);
  recordPluginHash();
}

/**
 * @param {Page} tab
 * @param {string} id
 */
async function takeGallery(tab, id) {
  mkdirSync(GALLERY, {recursive: true});
  for (const [name, {php, isDark}] of Object.entries(LOOKS)) {
    site.inSite(`${VARIATION} ${php} echo 'true';`);
    await tab.emulateMediaFeatures([{name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light'}]);
    for (const width of [360, 1280]) {
      await tab.setViewport({width, height: 900});
      await openFront(tab, id);
      await shoot(tab, `${GALLERY}/${name}-${width}.png`, {fullPage: true});
      await openEditor(tab, id);
      await shoot(tab, `${GALLERY}/${name}-editor-${width}.png`);
    }
  }
}

/**
 * @param {Page} tab
 * @param {string} id
 */
async function openFront(tab, id) {
  await tab.deleteCookie(...(await tab.cookies()));
  await tab.goto(`${site.url}/?p=${id}`, {waitUntil: 'load'});
  await tab.evaluate(rest);
}

/**
 * @param {Page} tab
 * @param {string} id
 */
async function openEditor(tab, id) {
  const cookies = site.inSite(
    `$user = get_user_by('login', 'administrator')->ID;
    $until = time() + DAY_IN_SECONDS;
    $token = WP_Session_Tokens::get_instance($user)->create($until);
    $cookie = fn($scheme, $name) => ['name' => $name, 'value' => wp_generate_auth_cookie($user, $until, $scheme, $token), 'url' => home_url('/')];
    echo json_encode([$cookie('auth', AUTH_COOKIE), $cookie('logged_in', LOGGED_IN_COOKIE)]);`,
  );
  await tab.setCookie(...cookies);
  await tab.goto(`${site.url}/wp-admin/post.php?post=${id}&action=edit`, {waitUntil: 'load'});
  await tab.evaluate(rest);
  await tab.evaluate(() => {
    const {select, dispatch} = window.wp.data;
    dispatch('core/block-editor').selectBlock(select('core/block-editor').getBlocks()[1].clientId);
    dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
  });
  await tab.evaluate(rest);
  // The editor scrolls to the block, under its own toolbar.
  await tab.evaluate(() => document.querySelector('.interface-interface-skeleton__content')?.scrollTo(0, 0));
  await tab.evaluate(rest);
}

/**
 * @param {Page} tab
 * @param {`${string}.png`} path
 * @param {ScreenshotOptions} [options]
 */
async function shoot(tab, path, options) {
  await tab.screenshot({path, ...options});
  console.log(path);
}
