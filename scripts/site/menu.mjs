/** The menu of every page of the site. */
import {escape} from './escape.mjs';

/** @typedef {Record<string, string>} Links */

/**
 * A link by itself, or a group of them.
 *
 * @type {Record<string, string | Links>}
 */
const MENU = {
  Widgets: {
    'news-list.html': '<news-list>',
    'publication-list.html': '<publication-list>',
    'publication-card.html': '<publication-card>',
    'campaign-banner.html': '<campaign-banner>',
    'alliance-feed.html': '<alliance-feed>',
  },
  Builder: 'builder.html',
  Studio: 'studio.html',
  Guides: {
    'guide-webmasters.html': 'For webmasters',
    'guide-wordpress.html': 'WordPress',
    'guide-hosting.html': 'Hosting',
    'guide-developers.html': 'For developers',
    'guide-server-rendering.html': 'Server rendering',
    'guide-designers.html': 'For designers',
    'guide-publishers.html': 'For publishers',
    'guide-findings.html': 'Findings',
    'guide-blackout-drill.html': 'Blackout drill',
    'guide-accessibility.html': 'Accessibility',
    'guide-security.html': 'Security',
  },
  Examples: {
    'theme-newspaper.html': 'Newspaper theme',
    'theme-institutional.html': 'Institutional theme',
    'theme-campaign.html': 'Campaign theme',
    'theme-quiet.html': 'Quiet theme',
    'knowledge-sharing.html': 'Knowledge sharing',
    'states.html': 'Every state',
    'rtl.html': 'Right to left',
    'server-rendering.html': 'From a server',
    'plain.html': 'A plain page',
  },
};

/** On a phone, where the menu covers the page. */
const CLOSE =
  '<button type="button" class="menu-button" popovertarget="menu" popovertargetaction="hide">Close</button>';

/** @param {string} page file name of the page that it is on */
export function menu(page) {
  const link = (/** @type {string} */ href, /** @type {string} */ text) =>
    `<a href="${href}"${href === page ? ' aria-current="page"' : ''}>${escape(text)}</a>`;
  const group = (/** @type {string} */ name, /** @type {Links} */ links) => {
    const items = Object.entries(links).map(([href, text]) => `<li>${link(href, text)}</li>`);
    return `<details><summary>${name}</summary><ul>${items.join('')}</ul></details>`;
  };
  const entries = Object.entries(MENU).map(([name, to]) => (typeof to === 'string' ? link(to, name) : group(name, to)));
  return `<nav id="menu" class="menu" popover aria-label="Pages">${CLOSE}${entries.join('')}</nav>`;
}
