/**
 * Chromium for tests that run in Node, and pages in it.
 *
 * @import {Server} from 'node:http'
 * @import {AddressInfo} from 'node:net'
 * @import {Page, ResponseForRequest} from 'puppeteer'
 */
import {launch} from 'puppeteer';
import {findEngines} from '../../scripts/engines/engines.mjs';

export const {chromium} = findEngines();

/** The reason to skip a suite, for its `skip`. */
export const withoutChromium = !chromium && 'Chromium is not installed';

export const launchChromium = () =>
  launch({...chromium, args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=en-US']});

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
