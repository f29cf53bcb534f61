/**
 * The block editor.
 *
 * @import {Page} from 'puppeteer'
 */
import {site} from './browser.mjs';

/** Opens a post, or a new one, in the editor. */
export const edit = async (/** @type {Page} */ page, /** @type {number | undefined} */ id = undefined) => {
  await page.goto(`${site.url}/wp-admin/post${id ? `.php?post=${id}&action=edit` : '-new.php'}`);
  await page.waitForFunction(
    () =>
      window.wp?.data?.select('core/editor')?.getCurrentPostId?.() &&
      window.wp.data.select('core/block-editor') &&
      document.querySelector('.block-editor-block-list__layout, iframe[name=editor-canvas]'),
  );
};
