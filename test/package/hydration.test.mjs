/**
 * Pictures that have failed before the script has come. Puppeteer drives Chromium and Firefox, of which the first is enough
 * here; what is taken over, and how, in all engines: test/elements/ssr/hydration.test.ts.
 */
/* global document -- of the page */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {html} from 'lit';
import {launch} from 'puppeteer';
import {findEngines} from '../../scripts/engines/engines.mjs';
import {bundleScript} from '../../scripts/site/bundles.mjs';
import {rendered} from '../elements/ssr/elements.mjs';

const ORIGIN = 'http://localhost';
const {chromium} = findEngines();
const picture = (name) => ({image: `${ORIGIN}/${name}.svg`, _alliance: {image: {width: 10, height: 10}}});
const FEED = {
  title: 'Pictures',
  items: [
    {id: '1', title: 'One that is there', ...picture('there')},
    {id: '2', title: 'One that is not', ...picture('missing')},
  ],
};

test('a picture that failed before is not shown', {skip: !chromium && 'Chromium is not installed'}, async () => {
  const widget = await rendered(html`<news-list data-feed .feed=${FEED}></news-list>`);
  const files = {
    '/': {
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Pictures</title>${widget}
        <script type="application/json" id="feed">${JSON.stringify(FEED)}</script>`,
    },
    '/client.js': {contentType: 'text/javascript', body: await bundleScript('server-rendering.js')},
    '/there.svg': {
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
    },
  };
  const browser = await launch({...chromium, args: ['--no-sandbox', '--disable-dev-shm-usage']});
  try {
    const page = await browser.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(error));
    await page.setRequestInterception(true);
    page.on('request', (request) => void request.respond(files[new URL(request.url()).pathname] ?? {status: 404}));
    await page.goto(ORIGIN);
    const pictures = () =>
      page.evaluate(() =>
        Array.from(document.querySelector('news-list').shadowRoot.querySelectorAll('img'), ({src}) =>
          src.split('/').pop(),
        ),
      );
    const settled = () =>
      Array.from(document.querySelector('news-list').shadowRoot.querySelectorAll('img')).every(
        ({complete}) => complete,
      );
    await page.waitForFunction(settled);
    assert.deepEqual(await pictures(), ['there.svg', 'missing.svg']);

    await page.addScriptTag({url: '/client.js', type: 'module'});
    await page.waitForFunction(
      () => document.querySelector('news-list').shadowRoot.querySelectorAll('img').length === 1,
    );
    assert.deepEqual(await pictures(), ['there.svg']);
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
  }
});
