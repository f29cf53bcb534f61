/**
 * The pages of the site as they are served: those of demo/ with the menu and, where they ask for it, an element's
 * reference; and the guides, made from docs/.
 */
import {existsSync, readFileSync} from 'node:fs';
import markdown from 'markdown-it';
import {integrityOf, withIntegrity} from '../build/integrity.mjs';
import {escape, menu} from './menu.mjs';
import {reference} from './reference.mjs';
import {withWidgets} from './server-rendering.mjs';

const SCRIPT = 'dist/alliance-widgets.js';
const md = markdown({html: true, typographer: false});

const read = (/** @type {string} */ path) => readFileSync(path, 'utf8');

/**
 * The Markdown that a page is made of.
 *
 * @param {string} page
 */
function source(page) {
  const [, name] = /^guide-([\w-]+)\.html$/.exec(page) ?? [];
  if (!name) return;
  // Those that stand beside the README have names in capitals.
  return [`docs/${name}.md`, `${name.toUpperCase()}.md`].find((path) => existsSync(path));
}

/**
 * @param {string} page file name, such as `guide-webmasters.html`
 * @returns {Promise<string | undefined>} its HTML; none if there is no such page
 */
export async function renderPage(page) {
  const guide = source(page);
  const path = `demo/${page}`;
  if (!guide && !(page.endsWith('.html') && existsSync(path))) return;
  const html = guide ? renderGuide(read(guide)) : read(path);
  const complete = html
    .replace(/<!-- menu -->/, () => menu(page))
    .replace(/<!-- reference ([\w-]+) -->/, (_, tag) => reference(tag));
  return page === 'server-rendering.html' ? withWidgets(complete) : complete;
}

/**
 * The script's hash, in the one snippet of a guide that is marked: a copy that an optimizer may rewrite has none.
 *
 * @param {string} text
 */
function withHash(text) {
  if (!existsSync(SCRIPT)) return text;
  const hash = integrityOf(readFileSync(SCRIPT));
  return text.replace(/<!-- snippet:script -->\s+```html[^]*?```/, (snippet) => withIntegrity(snippet, hash));
}

/** @param {string} text */
function renderGuide(text) {
  const tokens = md.parse(withHash(text), {});
  const inline = (/** @type {string} */ type) =>
    tokens[tokens.findIndex((token) => token.type === type) + 1]?.content ?? '';
  for (const [index, token] of tokens.entries()) {
    // As GitHub makes them, so that links to them are good in both places.
    if (token.type === 'heading_open') token.attrSet('id', slug(tokens[index + 1]?.content ?? ''));
    for (const child of token.children ?? [])
      if (child.type === 'link_open') child.attrSet('href', link(String(child.attrGet('href') ?? '')));
  }
  const content = {
    title: inline('heading_open'),
    description: inline('paragraph_open').replace(/\[([^\]]*)\]\([^)]*\)|[`*]/g, '$1'),
  };
  return read('demo/guide.template.html')
    .replaceAll(/\{(title|description)\}/g, (_, name) => escape(name === 'title' ? content.title : content.description))
    .replace('{content}', () => scrollable(md.renderer.render(tokens, md.options, {})));
}

const slug = (/** @type {string} */ text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');

/**
 * Addresses in docs/, as they are on the site: guides are pages beside those of demo/.
 *
 * @param {string} href
 */
const link = (href) =>
  /^[a-z]+:/.test(href)
    ? href
    : href
        .replace(/^(\.\.\/)?demo\//, '')
        .replace(/^(?:docs\/|\.\.\/)?([\w-]+)\.md/, (_, name) =>
          name === 'README' ? 'index.html' : `guide-${name.toLowerCase()}.html`,
        );

/**
 * What may be wider than the page scrolls by itself.
 *
 * @param {string} html
 */
const scrollable = (html) =>
  html.replaceAll('<table>', '<div class="scroll"><table>').replaceAll('</table>', '</table></div>');
