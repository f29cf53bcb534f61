/**
 * Where a link in a frame opens after a real click, depending on the frame's sandbox.
 *
 * @import {IncomingMessage, ServerResponse} from 'node:http'
 * @import {Browser, Target} from 'puppeteer'
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {launchChromium, listen, openPage, withoutChromium} from '../helpers/chromium.mjs';

/** @type {Record<string, string>} */
const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json'};
const FEED = {items: [{id: '1', title: 'One', url: 'article'}]};

/** Values of `sandbox`, and where a link opens then. */
const SANDBOXES = {
  none: 'top',
  'allow-scripts allow-popups': 'window',
  'allow-scripts allow-popups allow-popups-to-escape-sandbox': 'window',
  'allow-scripts allow-same-origin allow-popups': 'window',
  'allow-scripts allow-popups allow-top-navigation-by-user-activation': 'window',
  'allow-scripts allow-same-origin allow-top-navigation-by-user-activation': 'top',
  'allow-scripts allow-same-origin allow-popups allow-top-navigation': 'top',
};

/**
 * dist/, a feed, and a page with a frame from another origin.
 *
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
function serve({url = '/', headers: {host = ''}}, response) {
  const {pathname, searchParams} = new URL(url, `http://${host}`);
  const reply = (/** @type {string | undefined} */ type, /** @type {string | Buffer} */ body) => {
    response.writeHead(200, {'content-type': type ?? 'text/plain', 'access-control-allow-origin': '*'});
    response.end(body);
  };
  if (pathname === '/host') {
    const sandbox = searchParams.get('sandbox');
    const src = `http://localhost:${host.split(':')[1]}/embed.html?widget=news-list&src=feed.json`;
    reply(
      'text/html',
      `<iframe src="${src}" ${sandbox === 'none' ? '' : `sandbox="${sandbox}"`} height="300"></iframe>`,
    );
  } else if (pathname === '/feed.json') reply(TYPES['.json'], JSON.stringify(FEED));
  else if (pathname === '/article') reply(TYPES['.html'], '<title>Article</title>');
  else reply(TYPES[extname(pathname)], readFileSync(`dist${pathname}`));
}

describe('A link in a frame', {skip: withoutChromium}, () => {
  const server = createServer((request, response) => {
    try {
      serve(request, response);
    } catch {
      response.writeHead(404).end();
    }
  });
  /** @type {Browser} */
  let browser;
  /** @type {string} */
  let host;

  before(async () => {
    host = `http://127.0.0.1:${await listen(server, 'localhost')}`;
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server.close();
  });

  for (const [sandbox, opensIn] of Object.entries(SANDBOXES)) {
    it(`(sandbox: ${sandbox}) opens in ${opensIn === 'top' ? 'the top window' : 'a new window'}`, async () => {
      const page = await openPage(browser);
      await page.goto(`${host}/host?sandbox=${encodeURIComponent(sandbox)}`);
      const frame = await page.waitForFrame((frame) => frame.url().includes('/embed.html'));
      const link = await frame.waitForSelector('news-list >>> [part~=title] a');
      const isArticle = (/** @type {Target} */ target) => target.url().endsWith('/article');
      const opened = browser.waitForTarget(isArticle);
      await link?.click();
      const target = await opened;
      const top = page.target();
      assert.equal(target === top ? 'top' : 'window', opensIn);
      if (target !== top) await (await target.page())?.close();
      await page.close();
    });
  }
});
