import {createReadStream} from 'node:fs';
import {bundleScript} from './bundles.mjs';
import {renderPage} from './pages.mjs';
import {VENDOR} from './vendor.mjs';

/** @typedef {NonNullable<import('@web/dev-server').DevServerConfig['middleware']>[number]} Middleware */

/**
 * Serves the site's pages as `npm run site` writes them.
 *
 * @returns {Middleware}
 */
export const sitePages = () => async (context, next) => {
  const [picture] = /^\/demo\/pictures\/[\w-]+\.png$/.exec(context.path) ?? [];
  if (picture) {
    context.type = 'png';
    context.body = createReadStream(picture.replace('/demo/', 'docs/'));
    return;
  }
  const vendor = VENDOR[context.path.replace(/^\/demo\//, '')];
  if (vendor) {
    context.type = 'css';
    context.body = createReadStream(vendor);
    return;
  }
  const script = await bundleScript(context.path.replace(/^\/demo\//, ''));
  if (script !== undefined) {
    context.type = 'js';
    context.body = script;
    return;
  }
  const [, page = ''] = /^\/demo\/([\w.-]*)$/.exec(context.path) ?? [];
  const html = /^\/demo\/$/.test(context.path) ? await renderPage('index.html') : await renderPage(page);
  if (html === undefined) return next();
  context.type = 'html';
  context.body = html;
};
