/** A page for each theme: every widget in it, and its style sheet. */
import {withContents} from './contents.mjs';
import {framed} from './frame.mjs';

/** @type {Record<string, string>} */
const THEMES = {
  newspaper: 'Serif headings, a tight scale, hairlines and square corners: for pages that are read like a newspaper.',
  institutional: 'Sans serif, ink and strong rules on top: for ministries, agencies and universities.',
  campaign: 'Large titles and figures, and a filled banner: for pages that ask for something to be done.',
  quiet: 'Nothing but type, without rules or boxes: for pages that have a strong design of their own.',
};

export const themePageNames = Object.keys(THEMES).map((name) => `theme-${name}.html`);

/** @param {string} page @returns {string | undefined} */
export function themePage(page) {
  const [, name = ''] = /^theme-(\w+)\.html$/.exec(page) ?? [];
  const lead = THEMES[name];
  if (!lead) return undefined;
  const title = `The ${name.replace(/^./, (letter) => letter.toUpperCase())} theme`;
  const section = (/** @type {string} */ id, /** @type {string} */ heading, /** @type {string} */ content) =>
    `<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${content}</section>`;
  return framed({
    title,
    description: lead,
    styles: [`../themes/${name}.css`],
    className: 'with-contents themed',
    scripts: [
      '<script src="demo.js" defer blocking="render"></script>',
      '<script src="../dist/alliance-widgets.min.js" defer blocking="render"></script>',
    ],
    main: withContents(
      `<h1>${title}</h1><p class="lead">${lead}</p>`,
      [
        section(
          'campaign',
          'Campaign',
          '<campaign-banner src="feeds/alliance.json" heading-level="3"></campaign-banner>',
        ),
        section('news', 'News', '<news-list src="feeds/alliance.json" limit="3" more></news-list>'),
        section('cards', 'News as cards', '<news-list src="feeds/alliance.json" layout="cards" limit="3"></news-list>'),
        section('publications', 'Publications', '<publication-list src="feeds/alliance.json"></publication-list>'),
        section(
          'css',
          'The style sheet',
          `<p>Load this file beside the script, or paste it into your own style sheet. To change it first, choose it in the <a href="studio.html">studio</a>.</p>
          <div class="snippet" data-file="../themes/${name}.css" data-label="the style sheet"></div>`,
        ),
      ].join(''),
    ),
  });
}
