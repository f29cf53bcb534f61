/** What the script does when it is loaded, as a debugger sees it. */
/* global customElements -- of the page */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from 'puppeteer';
import {findEngines} from '../../scripts/engines/engines.mjs';

const {chromium} = findEngines();

const PAGE = `<!doctype html><html lang="en"><body>
  <alliance-feed><campaign-banner></campaign-banner><news-list></news-list><publication-list></publication-list></alliance-feed>
  <p><a data-alliance-widget="news-list" href="https://alliance.example/feed.json">News</a></p></body></html>`;

describe('The script, when it is loaded,', {skip: !chromium}, () => {
  let browser;
  before(async () => {
    browser = await launch({...chromium, args: ['--no-sandbox', '--disable-dev-shm-usage']});
  });
  after(() => browser?.close());

  it('throws nothing, not even what it catches itself', async () => {
    const page = await browser.newPage();
    await page.setContent(PAGE);
    const debug = await page.createCDPSession();
    const thrown = [];
    debug.on('Debugger.paused', ({reason, data}) => {
      if (reason === 'exception') thrown.push(data.description);
      void debug.send('Debugger.resume');
    });
    await debug.send('Debugger.enable');
    await debug.send('Debugger.setPauseOnExceptions', {state: 'all'});
    // The debugger pauses for what is caught, too.
    await page.evaluate('try { throw new Error("seen") } catch {}');
    assert.match(thrown.splice(0).join(), /^Error: seen/);

    await page.addScriptTag({path: 'dist/alliance-widgets.js'});
    await page.evaluate(() => customElements.whenDefined('news-list'));
    await page.waitForSelector('p > news-list');
    assert.deepEqual(thrown, []);
  });
});
