/** A guide, made from its Markdown. */
import {existsSync, readFileSync} from 'node:fs';
import {integrityOf, withIntegrity} from '../build/integrity.mjs';
import {withContents} from './contents.mjs';
import {framed} from './frame.mjs';
import {markdownWriter} from './markdown.mjs';
import {fitTables} from './tables.mjs';

const SCRIPT = 'dist/alliance-widgets.js';
const md = markdownWriter(true);

/**
 * Inserts the script's hash into the one marked snippet of a guide. Other copies, which an optimizer may rewrite, have
 * none.
 *
 * @param {string} text
 */
function withHash(text) {
  if (!existsSync(SCRIPT)) return text;
  const hash = integrityOf(readFileSync(SCRIPT));
  return text.replace(/<!-- snippet:script -->\s+```html[^]*?```/, (snippet) => withIntegrity(snippet, hash));
}

/** The same ids as on GitHub, so that links to headings work in both places. */
const slug = (/** @type {string} */ text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');

/**
 * Rewrites addresses in docs/ for the site, where guides are pages next to those of demo/.
 *
 * @param {string} href
 */
const link = (href) =>
  /^[a-z]+:/.test(href)
    ? href
    : href
        .replace(/^(\.\.\/)?demo\//, '')
        .replace(/^\.\.\/README\.md#([\w-]+)$/, '$1.html')
        .replace(/^(?:\.\.\/)?themes\/([\w-]+)\.css$/, 'theme-$1.html')
        .replace(/^(?:docs\/|\.\.\/)?([\w-]+)\.md/, (_, name) =>
          name === 'README' ? 'index.html' : `guide-${name.toLowerCase()}.html`,
        );

/** @param {string} text Markdown */
export function guidePage(text) {
  const tokens = md.parse(withHash(text), {});
  const inline = (/** @type {string} */ type) =>
    tokens[tokens.findIndex((token) => token.type === type) + 1]?.content ?? '';
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') token.attrSet('id', slug(tokens[index + 1]?.content ?? ''));
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') child.attrSet('href', link(String(child.attrGet('href') ?? '')));
    }
  }
  fitTables(tokens);
  const html = md.renderer.render(tokens, md.options, {});
  const start = html.indexOf('</h1>') + '</h1>'.length;
  return framed({
    title: inline('heading_open'),
    description: inline('paragraph_open').replace(/\[([^\]]*)\]\([^)]*\)|[`*]/g, '$1'),
    main: withContents(html.slice(0, start), html.slice(start)),
    className: 'guide with-contents',
    scripts: ['<script src="demo.js" defer blocking="render"></script>'],
  });
}
