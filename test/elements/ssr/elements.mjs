/**
 * What the tests render on a server: each element, with a feed given, raw or parsed.
 *
 * @import {TemplateResult} from 'lit'
 */
import {readFileSync} from 'node:fs';
import 'alliance-widgets/define';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';

export const FEED = JSON.parse(readFileSync('demo/feeds/alliance.json', 'utf8'));

/** Markup as a server sends it. */
export const rendered = (/** @type {TemplateResult} */ template) => collectResult(render(template));

/** Markup as a reader has it: without styles, marks of templates, and white space. */
export const plain = (/** @type {string} */ markup) =>
  markup.replace(/<style>.*?<\/style>|<!--.*?-->|<\?>/gs, '').replace(/\s+/g, ' ');

/**
 * Each content element, given a feed, by tag.
 *
 * @param {unknown} feed
 * @returns {Record<string, TemplateResult>}
 */
export const alone = (feed) => ({
  'campaign-banner': html`<campaign-banner .feed=${feed}></campaign-banner>`,
  'news-list': html`<news-list .feed=${feed} heading="News" limit="2" more filters="search tag year"></news-list>`,
  'publication-card': html`<publication-card .feed=${feed}></publication-card>`,
  'publication-list': html`<publication-list .feed=${feed} limit="2"></publication-list>`,
});

/**
 * The provider, and all of them inside.
 *
 * @param {unknown} feed
 */
export const together = (feed) =>
  html`<alliance-feed .feed=${feed}>
    <campaign-banner dismissible></campaign-banner>
    <div><news-list heading="News" limit="2" more filters="search tag year"></news-list></div>
    <publication-card></publication-card>
    <publication-list heading="Publications" limit="2"></publication-list>
  </alliance-feed>`;
