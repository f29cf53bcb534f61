import {html, nothing} from 'lit';
import type {FeedItem} from '../feed/json-feed.js';
import {firstWords} from '../feed/text.js';
import type {ContentElement} from './content-element.js';
import {link} from './link.js';
import {textLanguage} from './text-language.js';

/** More than three lines hold, at any width. */
const LONGEST_SUMMARY = 300;

/** An item's summary, else the beginning of its text; nothing where the title says it all. */
export function itemText(item: FeedItem, language: string) {
  const text = item.summary ?? item.content_text;
  if (!text || text === item.title) return nothing;
  const {lang, dir} = textLanguage(item.language, language);
  return html`<p part="summary" lang=${lang} dir=${dir}>${firstWords(text, LONGEST_SUMMARY)}</p>`;
}

/** Where an item comes from, and its tags: one quiet line. */
export function itemMeta(host: ContentElement, item: FeedItem) {
  const {source} = item._alliance;
  const {tags} = item;
  if (!source && !tags?.length) return nothing;
  const {lang, dir} = textLanguage(item.language, host.language);
  return html`<p class="meta">
    ${source ? html`<span part="source" dir="auto">${link(host, source.url, source.name)}</span>` : nothing}
    ${tags?.length ? html`<span part="tags" lang=${lang} dir=${dir}>${tags.join(', ')}</span>` : nothing}
  </p>`;
}
