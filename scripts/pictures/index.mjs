/**
 * The pictures that README and docs/ use, into docs/pictures/; or a gallery of every look, into shots/.
 *
 *   npm run shots                     the pictures of the docs; those in WordPress where there is one
 *   npm run shots -- gallery [name]   the gallery
 *   npm run shots -- wordpress        the looks of two of WordPress's themes
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {launch} from 'puppeteer';
import {findEngines} from '../engines/engines.mjs';
import {serveSite} from '../site/serve.mjs';
import {FOLDER, PICTURES, recordHash} from './inputs.mjs';

const TALLEST_PX = 1150;

if (process.argv[2] === 'gallery') await import('./gallery.mjs');
else if (process.argv[2] === 'wordpress') inWordPress('gallery');
else {
  await takePictures();
  inWordPress();
}

function inWordPress(/** @type {string[]} */ ...options) {
  const {status} = spawnSync('node', ['test/wordpress/pictures.mjs', ...options], {stdio: 'inherit'});
  process.exitCode = status ?? 1;
}

/** In the page: waits until the widget has its content and its pictures, and returns the page's height. */
async function settledHeight() {
  const frame = () => new Promise(requestAnimationFrame);
  const widget = /** @type {HTMLElement} */ (document.querySelector('#alliance > *'));
  while (!widget.matches(':state(ready)')) await frame();
  const images = [...(widget.shadowRoot?.querySelectorAll('img') ?? [])];
  // Pictures out of sight are in the screenshot, too.
  for (const image of images) image.loading = 'eager';
  await Promise.all(images.map((image) => image.decode().catch(() => {})));
  // Small print gets its final colour once the widget has read its background.
  for (let frames = 0; frames < 3; frames++) await frame();
  return document.documentElement.offsetHeight;
}

async function takePictures() {
  mkdirSync(FOLDER, {recursive: true});
  const site = await serveSite({port: 0});
  const browser = await launch(findEngines().chromium);
  try {
    const tab = await browser.newPage();
    for (const [name, {address, width}] of Object.entries(PICTURES)) {
      await tab.setViewport({width, height: TALLEST_PX});
      await tab.goto(`${site.address}/demo/${address}`, {waitUntil: 'load'});
      const height = Math.min(await tab.evaluate(settledHeight), TALLEST_PX);
      await tab.setViewport({width, height});
      await tab.screenshot({path: `${FOLDER}/${name}.png`, captureBeyondViewport: false});
    }
  } finally {
    await browser.close();
    await site.close();
  }
  recordHash();
  console.log(`${Object.keys(PICTURES).length} pictures in ${FOLDER}/`);
}
