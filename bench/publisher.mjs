/** Measures the command `alliance-feed` from start to end: 1,000 items converted and checked, 100 pages prerendered. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {makeFeed} from './feeds.mjs';

const ITEMS = 1000;
const PAGES = 100;
const COMMAND = fileURLToPath(new URL('../publisher/bin/alliance-feed.js', import.meta.url));
/** Makes the command say in the end what it has used. */
const TELL_USAGE =
  'process.on("exit",()=>require("node:fs").writeFileSync("usage.json",JSON.stringify(process.resourceUsage())))';

/** @typedef {{time: number, cpu: number, memory: number}} Measured milliseconds, and megabytes at most */
/** @typedef {Record<string, Measured[]>} Publisher by what was done */

const rss = () => {
  const items = makeFeed(ITEMS).items.map(
    ({url, title, summary}, index) =>
      `<item><title>${String(title)}</title><link>${String(url)}</link><pubDate>${new Date(1.4e12 - index * 864e5).toUTCString()}</pubDate><description>&lt;p&gt;${String(summary)}&lt;/p&gt;</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Agency</title><link>https://agency.example/</link><language>en</language>${items.join('')}</channel></rss>`;
};

/**
 * @param {number} runs
 * @returns {Publisher}
 */
export function measurePublisher(runs) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-publisher-'));
  const pages = Array.from({length: PAGES}, (_, index) => `page-${index}.html`);
  const html = `<!doctype html><html lang="en"><title>Page</title><body>${'<p>Words of the page.</p>'.repeat(100)}<news-list src="feed.json" heading="News"></news-list><publication-list src="feed.json"></publication-list>`;
  writeFileSync(join(folder, 'news.xml'), rss());
  writeFileSync(join(folder, 'tell-usage.cjs'), TELL_USAGE);
  for (const page of pages) writeFileSync(join(folder, page), html);
  const run = (/** @type {string[]} */ ...args) => {
    const start = performance.now();
    execFileSync(process.execPath, ['--require', './tell-usage.cjs', COMMAND, ...args], {cwd: folder, stdio: 'ignore'});
    const time = performance.now() - start;
    /** @type {NodeJS.ResourceUsage} */
    const {userCPUTime, systemCPUTime, maxRSS} = JSON.parse(readFileSync(join(folder, 'usage.json'), 'utf8'));
    return {time, cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1000};
  };
  const steps = {
    [`convert, RSS of ${ITEMS} items`]: ['convert', 'news.xml', '-o', 'feed.json'],
    [`check, ${ITEMS} items`]: ['check', 'feed.json', '--json'],
    [`prerender, ${PAGES} pages with two widgets each`]: ['prerender', ...pages, '--in-place'],
  };
  /** @type {Publisher} */
  const result = Object.fromEntries(Object.keys(steps).map((name) => [name, []]));
  try {
    for (let count = 0; count < runs; count++) {
      for (const [name, args] of Object.entries(steps)) result[name]?.push(run(...args));
    }
  } finally {
    rmSync(folder, {recursive: true});
  }
  return result;
}
