/**
 * Chromium for tests that run in Node, and pages in it.
 *
 * @import {Server} from 'node:http'
 * @import {AddressInfo} from 'node:net'
 * @import {Browser, BrowserContext, Page, ResponseForRequest} from 'puppeteer'
 */
import {launch} from 'puppeteer';
import {findEngines} from '../../scripts/engines/engines.mjs';

export const {chromium} = findEngines();

/** The reason to skip a suite, for its `skip`. */
export const withoutChromium = !chromium && 'Chromium is not installed';

/** When a test gives up what would never end. A slow machine makes tests slow, but not red. */
export const PATIENCE_MS = 300_000;

/** How long a browser may take to start and to answer a command. */
export const PATIENT_TIMEOUTS = {timeout: PATIENCE_MS, protocolTimeout: PATIENCE_MS};

export const launchChromium = () => launch({...chromium, ...PATIENT_TIMEOUTS});

/**
 * A new page that waits as long as a slow machine needs.
 *
 * @param {Browser | BrowserContext} browser
 */
export async function openPage(browser) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

/** The origin whose requests `answerRequests` answers. */
export const ORIGIN = 'http://localhost';

/**
 * Answers a page's requests with these files, by path, and all others with 404. A file that is undefined never arrives.
 *
 * @param {Page} page
 * @param {Record<string, Partial<ResponseForRequest> | undefined>} files
 */
export async function answerRequests(page, files) {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    const file = pathname in files ? files[pathname] : {status: 404};
    if (file) void request.respond(file);
  });
}

/**
 * Starts a server on a free port of this machine.
 *
 * @param {Server} server
 * @param {string} [host]
 * @returns {Promise<number>} the port
 */
export async function listen(server, host = '127.0.0.1') {
  await new Promise((resolve) => server.listen(0, host, () => resolve(undefined)));
  return /** @type {AddressInfo} */ (server.address()).port;
}
