import {html, nothing} from 'lit';
import type {FeedItem} from '../feed/read/json-feed.js';
import {firstWords} from '../feed/read/text.js';
import {textLanguage} from '../language/text-language.js';
import {wordsFor} from '../language/words.js';
import {link} from './link.js';
import {metaLine} from './meta-line.js';
import type {TemplateHost} from './template-host.js';

/** More than three lines hold, at any width. */
const LONGEST_SUMMARY = 300;

/** An item's summary, else the beginning of its text; nothing where the title says it all. */
export function itemText(item: FeedItem, uiLanguage: string) {
  const text = item.summary ?? item.content_text;
  if (!text || text === item.title) return nothing;
  const {lang, dir} = textLanguage(item.language, uiLanguage);
  return html`<div class="summary">
    <p part="summary" lang=${lang} dir=${dir}>${firstWords(text, LONGEST_SUMMARY)}</p>
  </div>`;
}

/** Where an item comes from, and its tags. */
export function itemMeta(host: TemplateHost, item: FeedItem) {
  const {source} = item._alliance;
  const {tags, language = host.uiLanguage} = item;
  const {lang, dir} = textLanguage(item.language, host.uiLanguage);
  return metaLine(
    source && html`<span><span part="source" dir="auto">${link(host, source.name, {url: source.url})}</span></span>`,
    tags?.length &&
      html`<span
        ><span part="tags" lang=${lang} dir=${dir}>${tags.join(wordsFor(language).comma ?? ', ')}</span></span
      >`,
  );
}
