/** What a real click does in a frame, by what its sandbox allows. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {launch} from 'puppeteer';
import {findEngines} from '../../scripts/engines/engines.mjs';

const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json'};
const FEED = {items: [{id: '1', title: 'One', url: 'article'}]};

/** What stands in `sandbox`, and where a link opens then. */
const SANDBOXES = {
  none: 'top',
  'allow-scripts allow-popups': 'window',
  'allow-scripts allow-popups allow-popups-to-escape-sandbox': 'window',
  'allow-scripts allow-same-origin allow-popups': 'window',
  'allow-scripts allow-popups allow-top-navigation-by-user-activation': 'window',
  'allow-scripts allow-same-origin allow-top-navigation-by-user-activation': 'top',
  'allow-scripts allow-same-origin allow-popups allow-top-navigation': 'top',
};

/** dist/, a feed, and a page with a frame from another origin. */
function serve({url, headers}, response) {
  const {pathname, searchParams} = new URL(url, `http://${headers.host}`);
  const reply = (type, body) => {
    response.writeHead(200, {'content-type': type, 'access-control-allow-origin': '*'});
    response.end(body);
  };
  if (pathname === '/host') {
    const sandbox = searchParams.get('sandbox');
    const src = `http://localhost:${headers.host.split(':')[1]}/embed.html?widget=news-list&src=feed.json`;
    reply(
      'text/html',
      `<iframe src="${src}" ${sandbox === 'none' ? '' : `sandbox="${sandbox}"`} height="300"></iframe>`,
    );
  } else if (pathname === '/feed.json') reply(TYPES['.json'], JSON.stringify(FEED));
  else if (pathname === '/article') reply(TYPES['.html'], '<title>Article</title>');
  else reply(TYPES[extname(pathname)] ?? 'text/plain', readFileSync(`dist${pathname}`));
}

const {chromium} = findEngines();

describe('A link in a frame', {skip: !chromium}, () => {
  const server = createServer((request, response) => {
    try {
      serve(request, response);
    } catch {
      response.writeHead(404).end();
    }
  });
  let browser;
  let host;

  before(async () => {
    await new Promise((resolve) => server.listen(0, 'localhost', resolve));
    host = `http://127.0.0.1:${server.address().port}`;
    browser = await launch({...chromium, args: ['--no-sandbox', '--disable-dev-shm-usage']});
  });
  after(async () => {
    await browser?.close();
    server.close();
  });

  for (const [sandbox, opensIn] of Object.entries(SANDBOXES)) {
    it(`(sandbox: ${sandbox}) opens in ${opensIn === 'top' ? 'the top window' : 'a new window'}`, async () => {
      const page = await browser.newPage();
      await page.goto(`${host}/host?sandbox=${encodeURIComponent(sandbox)}`);
      const frame = await page.waitForFrame((frame) => frame.url().includes('/embed.html'));
      const link = await frame.waitForSelector('news-list >>> [part~=title] a');
      const isArticle = (target) => target.url().endsWith('/article');
      const opened = browser.waitForTarget(isArticle);
      await link.click();
      const target = await opened;
      const top = page.target();
      assert.equal(target === top ? 'top' : 'window', opensIn);
      if (target !== top) await (await target.page()).close();
      await page.close();
    });
  }
});
