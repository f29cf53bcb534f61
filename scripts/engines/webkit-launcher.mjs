/** @import {ChildProcess} from 'node:child_process' */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {setTimeout as wait} from 'node:timers/promises';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {freePort} from './free-port.mjs';

/**
 * A launcher for WebKitGTK's MiniBrowser, on a virtual display that exists as long as the test run.
 *
 * @param {{driver: string, browser: string, xvfb: string}} paths
 * @param {{name: string, env: Record<string, string | undefined>}} options
 */
export function webkitLauncher(paths, {name, env}) {
  /** @type {Parameters<typeof webdriverLauncher>[0]} */
  const options = {
    hostname: '127.0.0.1',
    path: '/',
    logLevel: 'error',
    capabilities: /** @type {WebdriverIO.Capabilities} */ ({
      browserName: 'MiniBrowser',
      // The runner hears from the page itself. The driver now and then never learns that a page has loaded, and would end the
      // run after minutes.
      pageLoadStrategy: 'none',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary: paths.browser, args: ['--automation']},
    }),
  };
  const launcher = webdriverLauncher(options);
  const {initialize, startSession, stopSession, stop} = launcher;
  /** @type {ReturnType<typeof startDriver> | undefined} */
  let driver;

  launcher.initialize = async (config) => {
    await initialize.call(launcher, config);
    launcher.name = name;
  };
  launcher.startSession = async (id, url) => {
    driver ??= startDriver(paths, env);
    options.port = (await driver).port;
    return startSession.call(launcher, id, url);
  };
  launcher.stopSession = async (id) => {
    // The file's results are here by now, and the next file is opened in its place.
    return stopSession.call(launcher, id).catch(() => ({testCoverage: undefined}));
  };
  launcher.stop = async () => {
    await stop.call(launcher);
    (await driver)?.stop();
    driver = undefined;
  };
  return launcher;
}

/**
 * @param {{driver: string, xvfb: string}} paths
 * @param {Record<string, string | undefined>} env
 */
async function startDriver({driver, xvfb}, env) {
  /** @type {ChildProcess[]} */
  const children = [];
  const stop = () => children.forEach((child) => child.kill());
  process.on('exit', stop);

  const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(screen);
  const [display] = await Promise.race([
    once(/** @type {import('node:stream').Readable} */ (screen.stdio[3]), 'data'),
    failure(screen, 'Xvfb'),
  ]);

  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...env,
      DISPLAY: `:${String(display).trim()}`,
      // WebKit's sandbox needs user namespaces, which are missing in containers and for root.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      NO_AT_BRIDGE: '1',
      // Without a graphics card, compositing would be one more task for the processor.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // Otherwise `navigator.language` is "C" if no locale is set.
      LC_ALL: 'en_US.UTF-8',
    },
  });
  children.push(server);
  await Promise.race([answer(`http://127.0.0.1:${port}/status`), failure(server, 'WebKitWebDriver')]);
  return {port, stop};
}

/**
 * @param {ChildProcess} child
 * @param {string} name
 * @returns {Promise<never>}
 */
async function failure(child, name) {
  const [code] = await once(child, 'exit');
  throw new Error(`${name} ended before it was ready (code ${code}).`);
}

/** @param {string} url */
async function answer(url) {
  for (let tries = 0; tries < 3000; tries++) {
    try {
      return await fetch(url);
    } catch {
      await wait(50);
    }
  }
  throw new Error(`No answer from ${url}.`);
}
