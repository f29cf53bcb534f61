import 'alliance-widgets/define';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';

/**
 * The page's widgets as markup, and the feed for the browser, which takes them over.
 *
 * @param {object} feed
 */
export function renderWidgets(feed) {
  const widgets = html`
    <alliance-feed lang="en-GB" data-feed .feed=${feed}>
      <campaign-banner dismissible></campaign-banner>
      <news-list heading="Latest news" limit="2" more filters="search tag year"></news-list>
      <publication-list heading="Selected publications" limit="2"></publication-list>
      <publication-card heading="One publication" item="the-cost-of-coercion"></publication-card>
    </alliance-feed>
    <news-list data-feed .feed=${feed} lang="fr" heading="Actualités" layout="compact"></news-list>
  `;
  // No text of the feed ends the script.
  const data = JSON.stringify(feed).replaceAll('<', '\\u003c');
  return `${collectResultSync(render(widgets))}<script type="application/json" id="feed">${data}</script>`;
}
