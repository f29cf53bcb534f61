import {renderPage} from './pages.mjs';
import {bundleClient, CLIENT} from './server-rendering.mjs';

/**
 * Serves the site's pages as `npm run site` writes them.
 *
 * @returns {import('@web/dev-server').Middleware}
 */
export const sitePages = () => async (context, next) => {
  if (context.path === `/demo/${CLIENT}`) {
    context.type = 'js';
    context.body = await bundleClient();
    return;
  }
  const [, page = ''] = /^\/demo\/([\w.-]*)$/.exec(context.path) ?? [];
  const html = /^\/demo\/$/.test(context.path) ? await renderPage('index.html') : await renderPage(page);
  if (html === undefined) return next();
  context.type = 'html';
  context.body = html;
};
