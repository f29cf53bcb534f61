import {html, nothing} from 'lit';
import type {FeedItem} from '../feed/read/json-feed.js';
import {firstWords, textBeyondTitle} from '../feed/read/text.js';
import {textLanguage} from '../language/text-language.js';
import {commaOf} from '../language/words.js';
import {link} from './link.js';
import {metaLine} from './meta-line.js';
import type {TemplateHost} from './template-host.js';

type Source = NonNullable<FeedItem['_alliance']['source']>;

/** More than fits into the eight lines that a card shows at most, at any width. */
const MAX_SUMMARY_CHARS = 480;

/** An item's summary, or else the beginning of its text, without what the title says already. */
export function itemText(item: FeedItem, uiLanguage: string) {
  const {title, summary = ''} = item;
  // Read the content only if there is no summary: it is long.
  const text = textBeyondTitle(summary, title) || textBeyondTitle(item.content_text ?? '', title);
  if (!text) return nothing;
  const {lang, dir} = textLanguage(item.language, uiLanguage);
  return html`<p part="summary" class="summary" lang=${lang} dir=${dir}>${firstWords(text, MAX_SUMMARY_CHARS)}</p>`;
}

/** The agency that an item comes from, as a link if it has an address. */
export const sourceName = (host: TemplateHost, {name, url}: Source) =>
  html`<span part="source"><span dir="auto">${link(host, name, {url})}</span></span>`;

/** The agency that an item comes from, unless it is shown elsewhere, and the item's tags. */
export function itemMeta(host: TemplateHost, item: FeedItem, isSourceElsewhere = false) {
  const {source} = item._alliance;
  const {tags, language = host.uiLanguage} = item;
  const {lang, dir} = textLanguage(item.language, host.uiLanguage);
  return metaLine(
    source && !isSourceElsewhere && sourceName(host, source),
    tags?.length && html`<span part="tags"><span lang=${lang} dir=${dir}>${tags.join(commaOf(language))}</span></span>`,
  );
}
