import {html, nothing} from 'lit';
import type {FeedItem} from '../feed/read/json-feed.js';
import {firstWords} from '../feed/read/text.js';
import type {ContentElement} from '../element/content-element.js';
import {link} from './link.js';
import {textLanguage} from '../language/text-language.js';
import {wordsFor} from '../language/words.js';

/** More than three lines hold, at any width. */
const LONGEST_SUMMARY = 300;

/** An item's summary, else the beginning of its text; nothing where the title says it all. */
export function itemText(item: FeedItem, language: string) {
  const text = item.summary ?? item.content_text;
  if (!text || text === item.title) return nothing;
  const {lang, dir} = textLanguage(item.language, language);
  return html`<div class="summary">
    <p part="summary" lang=${lang} dir=${dir}>${firstWords(text, LONGEST_SUMMARY)}</p>
  </div>`;
}

/** Where an item comes from, and its tags: one quiet line. */
export function itemMeta(host: ContentElement, item: FeedItem) {
  const {source} = item._alliance;
  const {tags} = item;
  const {lang, dir} = textLanguage(item.language, host.language);
  return quietLine(
    source && html`<span><span part="source" dir="auto">${link(host, source.url, source.name)}</span></span>`,
    tags?.length &&
      html`<span
        ><span part="tags" lang=${lang} dir=${dir}
          >${tags.join(wordsFor(item.language ?? host.language).comma ?? ', ')}</span
        ></span
      >`,
  );
}

/** What there is of up to three parts, in one line of small print; nothing where there are none. */
export const quietLine = (a: unknown, b: unknown, c?: unknown) =>
  a || b || c ? html`<p class="small">${a || nothing}${b || nothing}${c || nothing}</p>` : nothing;

/** Stands for about so many words that are not there yet: it wraps as they will, at any width and in any font. */
export const blank = (words: number) => '\u00a0'.repeat(10).concat(' ').repeat(words);
