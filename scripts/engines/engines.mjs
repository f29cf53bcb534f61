/** The browsers on this machine in which the tests can run. */
import {accessSync, constants, existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** @type {readonly Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** The Debian packages that contain each engine. */
export const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/**
 * What Chromium is started with: it may run as root, in a container with little shared memory, and without a graphics
 * card. Emulating one would take a sixth of its time.
 */
const CHROMIUM_ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=en-US'];

/**
 * Options for Puppeteer to launch Chromium and Firefox, and the programs that WebKit needs.
 *
 * @typedef {object} FoundEngines
 * @property {{executablePath: string, args: string[]}} [chromium]
 * @property {{browser: 'firefox', executablePath: string}} [firefox]
 * @property {{driver: string, browser: string, xvfb: string}} [webkit]
 */

export function findEngines() {
  /** @type {FoundEngines} */
  const found = {};
  const chromium =
    process.env.CHROME_PATH ||
    which('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ||
    firstExisting(
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  if (chromium) found.chromium = {executablePath: chromium, args: CHROMIUM_ARGS};

  const firefox =
    process.env.FIREFOX_PATH ||
    which('firefox-esr', 'firefox') ||
    firstExisting('/Applications/Firefox.app/Contents/MacOS/firefox');
  if (firefox) found.firefox = {browser: 'firefox', executablePath: firefox};

  const driver = which('WebKitWebDriver');
  const browser = process.env.MINIBROWSER_PATH || findMiniBrowser();
  const xvfb = which('Xvfb');
  if (driver && browser && xvfb) found.webkit = {driver, browser, xvfb};
  return found;
}

/** The engines that `ENGINES=chromium,firefox` asks for, or all that are installed. */
export function chooseEngines(found = findEngines(), wanted = process.env.ENGINES) {
  if (!wanted) return ENGINES.filter((name) => found[name]);
  return wanted.split(',').map((text) => {
    const name = ENGINES.find((engine) => engine === text.trim());
    if (!name) throw new Error(`ENGINES=${wanted}: "${text.trim()}" is none of ${ENGINES.join(', ')}.`);
    if (!found[name])
      throw new Error(
        `ENGINES=${wanted}: ${name} isn't installed. On Debian: apt-get install ${PACKAGES[name].join(' ')}`,
      );
    return name;
  });
}

/** @param {string[]} names */
function which(...names) {
  for (const name of names) {
    for (const directory of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(directory, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not here
      }
    }
  }
  return undefined;
}

/** @param {string[]} paths */
function firstExisting(...paths) {
  return paths.find((path) => existsSync(path));
}

/** WebKitGTK's test browser is not on the path. It is next to the library, in a folder named after the machine. */
function findMiniBrowser() {
  for (const root of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
    const folders = existsSync(root) ? readdirSync(root) : [];
    for (const folder of ['.', ...folders]) {
      for (const api of ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']) {
        const path = join(root, folder, api, 'MiniBrowser');
        if (existsSync(path)) return path;
      }
    }
  }
  return undefined;
}
