/**
 * `npm run bench`: measures what the widgets cost a page in headless Chromium, beside elements written by hand for just that
 * page, an element with only Lit, and other makers' widgets. Variants take turns, so that a busy moment of the machine affects all
 * of them. Writes bench/README.md. `npm run bench -- --quick` makes only two runs, and prints what it would write.
 */
import {writeFileSync} from 'node:fs';
import {launch} from './browser.mjs';
import {report} from './report.mjs';
import {measureLists} from './lists.mjs';
import {measurePage} from './page.mjs';
import {measurePooling} from './pooling.mjs';
import {measurePublisher} from './publisher.mjs';
import {brotli, makeScripts} from './scripts.mjs';
import {serve} from './server.mjs';

const isQuick = process.argv.includes('--quick');
const runs = isQuick ? 2 : 9;
const scripts = await makeScripts();
const server = await serve(scripts);
const browser = await launch();
try {
  const setting = {browser, server, runs};
  const result = {
    runs,
    browser: await browser.version(),
    sizes: Object.fromEntries(Object.entries(scripts).map(([name, text]) => [name, brotli(text)])),
    lists: await measureLists(setting),
    page: await measurePage(setting),
    pooling: await measurePooling(runs),
    publisher: measurePublisher(runs),
  };
  const text = await report(result);
  if (!isQuick) writeFileSync('bench/README.md', text);
  console.log(text);
} finally {
  await browser.close();
  server.close();
}
