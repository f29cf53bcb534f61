/** The pages of the site as they are served: those of demo/, those of the elements, and the guides, made from docs/. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {elementPage} from './element-page.mjs';
import {withFrame} from './frame.mjs';
import {guidePage} from './guide.mjs';
import {withWidgets} from './server-rendering.mjs';
import {themePage, themePageNames} from './theme-page.mjs';

const SCRIPT = 'dist/alliance-widgets.min.js';

const read = (/** @type {string} */ path) => readFileSync(path, 'utf8');
const names = (/** @type {string} */ folder, /** @type {string} */ ending) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

/** The names of all pages. */
export const pageNames = () => [
  ...[...names('demo', '.html'), ...names('demo/elements', '.html')].map((name) => `${name}.html`),
  ...[...names('docs', '.md'), 'contributing', 'security'].map((name) => `guide-${name}.html`),
  ...themePageNames,
];

/**
 * The Markdown source of a guide.
 *
 * @param {string} page
 */
function guideSource(page) {
  const [, name] = /^guide-([\w-]+)\.html$/.exec(page) ?? [];
  if (!name) return undefined;
  // Files next to the README have names in capitals.
  return [`docs/${name}.md`, `${name.toUpperCase()}.md`].find((path) => existsSync(path));
}

/** @param {string} page */
async function content(page) {
  const guide = guideSource(page);
  if (guide) return guidePage(read(guide));
  const theme = themePage(page);
  if (theme) return theme;
  if (!/^[\w-]+\.html$/.test(page)) return undefined;
  if (existsSync(`demo/elements/${page}`)) return elementPage(page.replace('.html', ''));
  if (!existsSync(`demo/${page}`)) return undefined;
  const html = read(`demo/${page}`);
  return page === 'server-rendering.html' ? withWidgets(html) : html;
}

/** The size of the script as it is sent, in kilobytes. */
const size = () => (existsSync(SCRIPT) ? Math.round(brotliCompressSync(readFileSync(SCRIPT)).length / 1000) : '');

/** The script's hash, for the code that pages show. */
function integrity() {
  /** @type {Record<string, string>} */
  const hashes = existsSync('dist/integrity.json') ? JSON.parse(read('dist/integrity.json')) : {};
  return hashes['alliance-widgets.min.js'] ?? '';
}

/**
 * @param {string} page file name, such as `guide-webmasters.html`
 * @returns {Promise<string | undefined>} its HTML, if there is such a page
 */
export async function renderPage(page) {
  const html = await content(page);
  return (
    html &&
    withFrame(html, page)
      .replaceAll(/ data-script(?=[\s>])/g, () => ` data-script="${integrity()}"`)
      .replace('{size}', () => String(size()))
  );
}
