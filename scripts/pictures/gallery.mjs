/**
 * Pictures of every element, in each of its looks and states × 320 and 800 px × light and dark × both directions, into
 * shots/, with a page to look at them all: shots/index.html.
 *
 *   npm run shots -- gallery          all of them
 *   npm run shots -- gallery banner   those with "banner" in their name
 */
import {once} from 'node:events';
import {createServer} from 'node:http';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {URLSearchParams} from 'node:url';
import {launch} from 'puppeteer';
import {rollup} from 'rollup';
import {script} from '../../rollup.config.mjs';
import {findEngines} from '../engines/engines.mjs';

const [, wanted = ''] = process.argv.slice(2);
const WIDTHS = [320, 800];
const SCHEMES = ['light', 'dark'];
/** @satisfies {Record<string, [lang: string, feed: string]>} */
const DIRECTIONS = {ltr: ['en', 'feeds/alliance.json'], rtl: ['ar', 'feeds/alliance.ar.json']};

/** @typedef {keyof typeof DIRECTIONS} Direction */

/**
 * The markup in each picture, by the picture's name; a provider around it loads the default feed.
 *
 * @type {Record<string, string>}
 */
const MARKUP = {
  'news-list': '<news-list heading="Latest news" limit="4" more></news-list>',
  'news-list-plain': '<news-list images="none" date-style="relative"></news-list>',
  'news-list-compact': '<news-list layout="compact" heading="Latest news"></news-list>',
  'news-list-cards': '<news-list layout="cards" heading="Latest news"></news-list>',
  'publication-card': '<publication-card></publication-card>',
  'publication-card-drawn': '<publication-card item="the-cost-of-coercion"></publication-card>',
  'publication-list': '<publication-list heading="Publications" limit="1" more></publication-list>',
  'publication-list-all': '<publication-list></publication-list>',
  'banner-hero': '<campaign-banner dismissible></campaign-banner>',
  'banner-bar': '<campaign-banner variant="bar"></campaign-banner>',
  'banner-bar-dismissible': '<campaign-banner variant="bar" dismissible></campaign-banner>',
  'banner-title-only': '<campaign-banner src="title-only.json"></campaign-banner>',
  'banner-branded':
    '<campaign-banner style="--alliance-banner-background: #123a5a; --alliance-banner-text: #fff; --alliance-banner-padding: 2rem; --alliance-accent: #ffd166"></campaign-banner>',
  'long-words': '<news-list src="long-words.json"></news-list>',
  'state-loading':
    '<campaign-banner src="never"></campaign-banner><news-list heading="Latest news" limit="2" src="never"></news-list>',
  'state-loading-cards':
    '<news-list layout="cards" limit="2" src="never"></news-list><news-list layout="compact" limit="2" src="never"></news-list><publication-card src="never"></publication-card><campaign-banner variant="bar" src="never"></campaign-banner>',
  'state-empty': '<news-list heading="Latest news" tag="nothing"></news-list>',
  'state-error':
    '<news-list heading="Latest news" src="missing.json"></news-list><publication-card src="missing.json"><a href="/">Alliance publications</a></publication-card>',
  'state-stale': '<news-list heading="Latest news" limit="1" src="once.json"></news-list>',
};

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
/**
 * Feeds that are only needed here, by path.
 *
 * @type {Record<string, object>}
 */
const MADE_FEEDS = {
  'title-only.json': {items: [], title: 'A Global Alliance against Forced Labour'},
  'long-words.json': {
    items: [
      {
        id: LONG_WORD,
        url: '/',
        title: LONG_WORD,
        summary: `https://alliance.example/${LONG_WORD}/${LONG_WORD}`,
        date_published: '2014-10-14',
        tags: [LONG_WORD],
        image: 'feeds/images/platform.svg',
        _alliance: {source: {name: LONG_WORD}},
      },
    ],
  },
};

const bundle = await rollup(script);
const {output} = await bundle.generate(script.output);
await bundle.close();

let served = 0;
const server = createServer(({url = '/'}, response) => {
  const {pathname, searchParams} = new URL(url, 'http://localhost');
  const path = pathname.slice(1);
  const answer = (/** @type {string} */ type, /** @type {string | Buffer} */ body) =>
    void response.writeHead(200, {'content-type': type}).end(body);
  if (path === 'never') return;
  if (path === 'page') return answer('text/html', page(searchParams));
  if (path === 'script.js') return answer('text/javascript', output[0].code);
  if (MADE_FEEDS[path]) return answer('application/json', JSON.stringify(MADE_FEEDS[path]));
  try {
    if (path === 'once.json' && served++ % 2) throw new Error('The second time it is not there.');
    const file = readFileSync(`demo/${path === 'once.json' ? 'feeds/alliance.json' : path}`);
    answer(path.endsWith('.svg') ? 'image/svg+xml' : 'application/json', file);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');
await once(server, 'listening');

/** @param {URLSearchParams} shot */
function page(shot) {
  const [name = '', scheme, dir] = ['name', 'scheme', 'dir'].map((key) => shot.get(key) ?? '');
  const [lang, feed] = DIRECTIONS[/** @type {Direction} */ (dir)];
  return `<!doctype html><html lang="${lang}" dir="${dir}" style="color-scheme: ${scheme}"><meta charset="utf-8">
<body style="margin: 16px; font: 1rem/1.5 sans-serif; display: grid; gap: 2rem"><script src="script.js"></script>
<alliance-feed src="${feed}">${MARKUP[name]}</alliance-feed></body></html>`;
}

/** @typedef {import('../../src/index.js').NewsList} Widget any of them; all can reload */

/**
 * In the page: waits until everything has settled.
 *
 * @param {string} name
 */
async function settled(name) {
  const widgets = /** @type {Widget[]} */ ([...document.querySelectorAll('alliance-feed > *')]);
  const is = (/** @type {Widget} */ widget, /** @type {string[]} */ ...states) =>
    states.some((state) => widget.matches(`:state(${state})`));
  const frame = () => new Promise(requestAnimationFrame);
  const all = (/** @type {ParentNode | null} */ root, /** @type {string} */ selector) => [
    ...(root?.querySelectorAll(selector) ?? []),
  ];
  const done = (/** @type {Widget} */ widget) =>
    widget.getAttribute('src') === 'never' || is(widget, 'ready', 'empty', 'error');
  while (!widgets.every(done)) await frame();
  if (name === 'state-stale') await Promise.all(widgets.map((widget) => widget.reload()));
  await Promise.all(widgets.map((widget) => widget.updateComplete));
  await frame();
  const roots = widgets.flatMap(({shadowRoot}) => [
    shadowRoot,
    ...all(shadowRoot, '*').map((inner) => inner.shadowRoot),
  ]);
  const images = /** @type {HTMLImageElement[]} */ (roots.flatMap((root) => all(root, 'img')));
  // Pictures out of sight are in the screenshot, too.
  for (const image of images) image.loading = 'eager';
  await Promise.all(images.map((image) => image.decode().catch(() => {})));
  await frame();
}

const height = () => document.documentElement.offsetHeight;

rmSync('shots', {recursive: true, force: true});
mkdirSync('shots');
const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await launch(findEngines().chromium);
const tab = await browser.newPage();
await tab.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
const rows = [];
for (const name of Object.keys(MARKUP).filter((name) => name.includes(wanted))) {
  const files = [];
  for (const width of WIDTHS) {
    for (const dir of Object.keys(DIRECTIONS)) {
      for (const scheme of SCHEMES) {
        await tab.setViewport({width: width + 32, height: 400});
        await tab.goto(`http://127.0.0.1:${port}/page?${new URLSearchParams({name, scheme, dir})}`);
        await tab.evaluate(settled, name);
        const file = `${name}-${width}-${scheme}-${dir}.png`;
        // Not `fullPage`, which shifts right-to-left pages sideways.
        await tab.setViewport({width: width + 32, height: await tab.evaluate(height)});
        await tab.screenshot({path: `shots/${file}`, captureBeyondViewport: false});
        files.push(file);
      }
    }
  }
  const images = files.map((file) => `<img src="${file}" alt="${file}" title="${file}">`).join('');
  rows.push(`<h2>${name}</h2><div>${images}</div>`);
}
await browser.close();
server.close();
server.closeAllConnections();

const STYLE = 'body {background: #888; font-family: sans-serif} div {display: flex; flex-wrap: wrap; gap: 8px}';
writeFileSync(
  'shots/index.html',
  `<!doctype html><meta charset="utf-8"><title>Shots</title><style>${STYLE}</style>${rows.join('\n')}`,
);
console.log(`${rows.length * WIDTHS.length * SCHEMES.length * 2} pictures: shots/index.html`);
