import {renderPage} from './pages.mjs';

/**
 * Serves the site's pages as `npm run site` writes them.
 *
 * @returns {import('@web/dev-server').Middleware}
 */
export const sitePages = () => (context, next) => {
  const [, page = ''] = /^\/demo\/([\w.-]*)$/.exec(context.path) ?? [];
  const html = /^\/demo\/$/.test(context.path) ? renderPage('index.html') : renderPage(page);
  if (html === undefined) return next();
  context.type = 'html';
  context.body = html;
};
