import {html, nothing} from 'lit';
import type {Attachment, FeedItem, Publication} from '../feed/read/json-feed.js';
import {formatDate} from '../language/format-date.js';
import {formatList, formatSize, languageName} from '../language/format-facts.js';
import {textLanguage} from '../language/text-language.js';
import {commaOf} from '../language/words.js';
import {cover} from './cover.js';
import {fileFormat} from './file-format.js';
import {heading} from './heading.js';
import {itemMeta, itemText, sourceName} from './item-text.js';
import {link} from './link.js';
import {metaLine} from './meta-line.js';
import type {TemplateHost} from './template-host.js';

/**
 * A publication: cover, title, kind, authors, date, summary and files.
 * @param id the `id` of the title's element
 */
export function publication(host: TemplateHost, item: FeedItem, id: string) {
  const {uiLanguage} = host;
  const authors = item.authors?.flatMap(({name}) => name ?? []) ?? [];
  const {lang, dir} = textLanguage(item.language, uiLanguage);
  const {source} = item._alliance;
  const isSourceTheAuthor = authors.length === 1 && authors[0] === source?.name;
  return html`<div class="card">
    ${cover(host, item, authors[0])}
    <div class="text">
      ${heading(host.headingLevel + 1, link(host, item.title, {url: item.url, part: 'link', selects: item}), {
        part: 'title',
        id,
        lang,
        dir,
      })}
      ${facts(host, item, isSourceTheAuthor ? sourceName(host, source!) : formatList(authors, uiLanguage))}${itemText(item, uiLanguage)}${
        item.attachments?.length
          ? html`<ul part="files" class="small" role="list">
              ${item.attachments.map((attachment) => html`<li>${file(host, attachment, item.language)}</li>`)}
            </ul>`
          : nothing
      }${itemMeta(host, item, isSourceTheAuthor)}
    </div>
  </div>`;
}

/** A publication's kind, authors and date. */
function facts({uiLanguage}: TemplateHost, item: FeedItem, authors: unknown) {
  const {kind} = (item as Publication)._alliance.publication ?? {};
  const {date_published: date} = item;
  const {lang, dir} = textLanguage(item.language, uiLanguage);
  return metaLine(
    kind && html`<span part="kind"><span lang=${lang} dir=${dir}>${kind}</span></span>`,
    authors && html`<span part="authors"><span dir="auto">${authors}</span></span>`,
    date && html`<time part="date" datetime=${date.slice(0, 10)}>${formatDate(date, uiLanguage)}</time>`,
  );
}

/**
 * A link to a file, with its title, format, size and language: "PDF, 1.2 MB, French".
 * @param around the language of the publication
 */
function file(
  host: TemplateHost,
  {url, mime_type, title, size_in_bytes: size, _alliance}: Attachment,
  around?: string,
) {
  const {uiLanguage} = host;
  const language = _alliance?.language;
  const {lang} = textLanguage(language ?? around, uiLanguage);
  const known = [
    title,
    fileFormat(url, mime_type),
    size && formatSize(size, uiLanguage),
    language && languageName(language, uiLanguage),
  ].filter(Boolean);
  const comma = commaOf(uiLanguage);
  // Isolate each fact: from right to left, "PDF" and the size after it would otherwise change places.
  const text = known.length
    ? known.map((fact, index) => html`${index ? comma : ''}<bdi lang=${fact === title ? lang : nothing}>${fact}</bdi>`)
    : url;
  return link(host, text, {url, part: 'file', hreflang: language});
}
