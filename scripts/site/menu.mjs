/** The menu of every page of the site. */

/** @type {[name: string, links: Record<string, string>][]} */
const GROUPS = [
  [
    '',
    {
      './': 'Overview',
      'builder.html': 'Embed builder',
      'studio.html': 'Theme studio',
    },
  ],
  [
    'Elements',
    {
      'news-list.html': '<news-list>',
      'publication-list.html': '<publication-list>',
      'publication-card.html': '<publication-card>',
      'campaign-banner.html': '<campaign-banner>',
      'alliance-feed.html': '<alliance-feed>',
    },
  ],
  [
    'Guides',
    {
      'guide-webmasters.html': 'For webmasters',
      'guide-wordpress.html': 'WordPress',
      'guide-hosting.html': 'Hosting',
      'guide-developers.html': 'For developers',
      'guide-server-rendering.html': 'Server rendering',
      'guide-designers.html': 'For designers',
      'guide-publishers.html': 'For publishers',
      'guide-findings.html': 'Findings',
      'guide-accessibility.html': 'Accessibility',
      'guide-security.html': 'Security',
    },
  ],
  [
    'Examples',
    {
      'knowledge-sharing.html': 'Knowledge sharing',
      'states.html': 'Every state',
      'rtl.html': 'Right to left',
      'server-rendering.html': 'From a server',
      'plain.html': 'A plain page',
    },
  ],
];

export const escape = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** On a phone, where the menu lies over the page. */
const CLOSE =
  '<button type="button" class="menu-button" popovertarget="menu" popovertargetaction="hide">Close</button>';

/** @param {string} page file name of the page that it stands on */
export const menu = (page) =>
  `<nav id="menu" class="menu" popover aria-label="Pages">${CLOSE}${GROUPS.map(([name, links], index) => {
    const items = Object.entries(links).map(([href, text]) => {
      const current = href === page || (href === './' && page === 'index.html') ? ' aria-current="page"' : '';
      return `<li><a href="${href}"${current}>${escape(text)}</a></li>`;
    });
    const list = items.join('');
    return name
      ? `<p id="menu-${index}">${name}</p><ul aria-labelledby="menu-${index}">${list}</ul>`
      : `<ul>${list}</ul>`;
  }).join('')}</nav>`;
