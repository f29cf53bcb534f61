/**
 * `npm run site`: writes the demo, the guides and everything that they need to site/, for any web server. Every address
 * is relative.
 */
import {dirname} from 'node:path';
import {cpSync, existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {bundleScript, SCRIPT_PATHS} from './bundles.mjs';
import {pageNames, renderPage} from './pages.mjs';
import {VENDOR} from './vendor.mjs';

const SITE = 'site';
/** Everything that the pages refer to, besides demo/ itself. */
const PARTS = ['dist', 'themes', 'custom-elements.json', 'feed.schema.json'];

if (!existsSync('dist/alliance-widgets.js')) throw new Error('Nothing is built yet: npm run build');
rmSync(SITE, {recursive: true, force: true});
mkdirSync(SITE);
cpSync('demo', `${SITE}/demo`, {
  recursive: true,
  filter: (path) => !/\/(frameworks|node_modules|elements|lib|page|editor)(\/|$)|\.ts$|tsconfig\.json$/.test(path),
});
for (const part of PARTS) cpSync(part, `${SITE}/${part}`, {recursive: true});

cpSync('docs/pictures', `${SITE}/demo/pictures`, {recursive: true});
for (const [path, file] of Object.entries(VENDOR)) cpSync(file, `${SITE}/demo/${path}`);

const pages = pageNames();
for (const page of pages) writeFileSync(`${SITE}/demo/${page}`, (await renderPage(page)) ?? '');
for (const path of SCRIPT_PATHS) {
  mkdirSync(dirname(`${SITE}/demo/${path}`), {recursive: true});
  writeFileSync(`${SITE}/demo/${path}`, (await bundleScript(path)) ?? '');
}
writeFileSync(
  `${SITE}/index.html`,
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Alliance Widgets</title><meta http-equiv="refresh" content="0; url=demo/"><a href="demo/">Alliance Widgets</a></html>\n`,
);
console.log(`${pages.length} pages in ${SITE}/`);
